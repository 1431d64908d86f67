import { describe, expect, test } from 'vitest';
import { readRecord } from '../../../src/record/readRecord.ts';
import { changed, fixtureRecord, SUBMISSION_TEXT } from './fixture.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const object = (value: unknown) => JSON.stringify(value);
const withField = (path: string, value: unknown) => {
  const record = fixtureRecord() as unknown as Record<string, unknown>;
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  let at = record;
  for (const step of steps) at = at[step] as Record<string, unknown>;
  if (value === undefined) delete at[last];
  else at[last] = value;
  return JSON.stringify(record);
};

describe('a good submission', () => {
  test.each([
    ['text', SUBMISSION_TEXT],
    ['bytes', bytes(SUBMISSION_TEXT)],
    ['a byte order mark', bytes(`\ufeff${SUBMISSION_TEXT}`)],
    ['a byte order mark in text', `\ufeff${SUBMISSION_TEXT}`],
    ['Windows line ends', bytes(SUBMISSION_TEXT.replaceAll('\n', '\r\n'))],
  ])('is read from %s', (_, input) => {
    expect(readRecord(input)).toEqual({ record: fixtureRecord(), problems: [] });
  });

  test('keeps every character of what people typed', () => {
    const typed = 'é 漢字 😀 \u202e<b>&"\'`|\\ =1+1\t\u0000\u2028 \ud83d\ude00';
    const read = readRecord(withField('answers.DEV-01.rationale', typed));
    expect(read.record?.answers['DEV-01']?.rationale).toBe(typed);
  });

  test('may name evidence it does not hold: a warning, and the record is read', () => {
    const { record, problems } = readRecord(withField('answers.DEV-01.evidence', ['E1', 'E9']));
    expect(record?.answers['DEV-01']?.evidence).toEqual(['E1', 'E9']);
    expect(problems).toEqual([
      {
        code: 'unknown-evidence',
        severity: 'warning',
        message: 'The answer to DEV-01 names evidence “E9”, which the submission does not hold.',
        help: expect.stringContaining('Add the evidence') as string,
        path: 'answers.DEV-01.evidence[1]',
      },
    ]);
  });
});

type Case = readonly [name: string, input: string | Uint8Array, code: string, message: RegExp, path?: string];

const NOT_A_SUBMISSION: readonly Case[] = [
  ['nothing', '', 'empty', /is empty/],
  ['blanks', ' \n\t', 'empty', /is empty/],
  ['zeros', new Uint8Array(900), 'not-text', /only zeros/],
  ['bytes that are no UTF-8', new Uint8Array([0x7b, 0xff, 0x7d]), 'not-text', /not text in UTF-8/],
  ['UTF-16', new Uint8Array(Buffer.from(`\ufeff${SUBMISSION_TEXT}`, 'utf16le')), 'other-file-type', /UTF-16/],
  ['a PDF', '%PDF-1.7\n%âãÏÓ', 'other-file-type', /a PDF document/],
  ['a ZIP', 'PK\u0003\u0004\u0014 notes.txt', 'other-file-type', /a ZIP archive/],
  ['a workbook', 'PK\u0003\u0004 [Content_Types].xml … xl/workbook.xml', 'other-file-type', /an Excel workbook/],
  ['a Word document', 'PK\u0003\u0004 [Content_Types].xml … word/document.xml', 'other-file-type', /a Word document/],
  ['a web page', '<!DOCTYPE html><html>', 'other-file-type', /a web page/],
  ['XML', '<?xml version="1.0"?><a/>', 'other-file-type', /an XML document/],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]), 'other-file-type', /a picture/],
  ['a checklist', '# A checklist\nformat: 1\nid: device-baseline\n', 'other-file-type', /a checklist in YAML/],
  ['a CSV export', '\ufeffsection,id,title\r\n', 'other-file-type', /a CSV export/],
  ['a letter', 'Dear all,\nplease find', 'not-json', /begins with “Dear all,”/],
  [
    'typographic quotation marks',
    '{“format”: 1}',
    'syntax',
    /unexpected typographic quotation mark at line 1, column 2/,
  ],
  ['a list', '[]', 'foreign', /holds a list/],
  ['a number', '12', 'foreign', /holds only 12/],
  ['an empty object', '{}', 'foreign', /“format” is missing/],
  ['another format', object({ format: 'x\u202e<b>' }), 'foreign', /its format is “x\ufffd<b>”/],
  [
    'a result',
    object({ format: 'device-assurance-result', formatVersion: 1 }),
    'is-result',
    /This is a result, not a submission/,
  ],
  ['CycloneDX', object({ bomFormat: 'CycloneDX' }), 'foreign', /a CycloneDX bill of materials/],
  ['SARIF', object({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json' }), 'foreign', /a SARIF log/],
  ['a package', object({ name: 'x', dependencies: {} }), 'foreign', /a package description/],
  ['21 MB', 'x'.repeat(21 * 1024 * 1024), 'too-large', /has 21\.0 MB.*at most 20 MB/],
  ['a million brackets', '['.repeat(1e6), 'too-deep', /more than 64 deep/],
  ['a million objects', '{"a":'.repeat(1e6), 'too-deep', /more than 64 deep/],
  ['300,000 values', `[${'1,'.repeat(3e5)}1]`, 'too-large', /more than 250,000 values/],
];

const DAMAGED: readonly Case[] = [
  [
    'cut after a name',
    SUBMISSION_TEXT.slice(0, SUBMISSION_TEXT.indexOf('"DEV-01"') + 8),
    'truncated',
    /ends in the middle, at line \d+.*cut off/,
  ],
  ['cut in a text', SUBMISSION_TEXT.slice(0, SUBMISSION_TEXT.indexOf('boot ROM')), 'truncated', /ends in the middle/],
  ['cut in an escape', '{"format":"a\\u00', 'truncated', /ends in the middle/],
  ['cut after a backslash', '{"format":"a\\', 'truncated', /ends in the middle/],
  ['cut in a number', '{"a":-', 'truncated', /ends in the middle/],
  ['cut in a word', '{"a":tru', 'truncated', /ends in the middle/],
  ['cut before the last brace', SUBMISSION_TEXT.trimEnd().slice(0, -1), 'truncated', /ends in the middle/],
  [
    'two files in one',
    SUBMISSION_TEXT + SUBMISSION_TEXT,
    'syntax',
    /unexpected “{” at line \d+, column 1, where the end of the file/,
  ],
  ['a comma too many', '{"a":[1,]}', 'syntax', /unexpected “\]” at line 1, column 9, where a value/],
  ['a comma too few', '{"a":1\n"b":2}', 'syntax', /unexpected “"” at line 2, column 1, where “,” or “}”/],
  ['single quotation marks', "{'a':1}", 'syntax', /where a name in double quotation marks/],
  ['a bare word', '{"a":nope}', 'syntax', /unexpected “nope”/],
  ['a number with a nought before', '{"a":007}', 'syntax', /unexpected “007”/],
  ['a comment', '{"a":1} // note', 'syntax', /unexpected “\/”/],
  ['a line break in a text', '{"a":"b\nc"}', 'syntax', /unexpected line break at line 1, column 8/],
  ['an unknown escape', '{"a":"C:\\dir"}', 'syntax', /an escape that JSON knows/],
  ['a merge conflict', '{\n<<<<<<< ours\n"a":1}', 'syntax', /at line 2, column 1/],
];

const HOSTILE: readonly Case[] = [
  [
    '__proto__',
    changed('"profile": {', '"profile": {"__proto__": {"x": 1},'),
    'forbidden-key',
    /the name “__proto__”/,
    'profile.__proto__',
  ],
  [
    'escaped __proto__',
    changed('"profile": {', '"profile": {"__pr\\u006fto__": 1,'),
    'forbidden-key',
    /the name “__proto__”/,
    'profile.__proto__',
  ],
  [
    'constructor',
    changed('"answers": {', '"answers": {"constructor": {},'),
    'forbidden-key',
    /“constructor”/,
    'answers.constructor',
  ],
  ['prototype in a list', '{"a":[1,{"prototype":1}]}', 'forbidden-key', /“prototype”/, 'a[1].prototype'],
  [
    'a name twice',
    changed('"DEV-01": {', '"DEV-01": {}, "DEV-01": {'),
    'duplicate-key',
    /“DEV-01” stands twice/,
    'answers.DEV-01',
  ],
  [
    'half a character',
    changed('Tested with', 'Tested \\ud800 with'),
    'broken-text',
    /half a character/,
    'answers.HAN-01.rationale',
  ],
  [
    'half a character in a name',
    changed('"inService"', '"in\\udfffService"'),
    'broken-text',
    /half a character/,
    'profile.in\ufffdService',
  ],
  [
    'a number without end',
    changed('"number": 45', '"number": 1e999'),
    'number-too-large',
    /too large/,
    'answers.DEP-02.number',
  ],
  [
    'a number that JSON cannot keep',
    changed('"number": 45', '"number": 9007199254740993'),
    'number-too-large',
    /too large/,
    'answers.DEP-02.number',
  ],
];

const WRONG: readonly Case[] = [
  [
    'a newer version',
    withField('formatVersion', 2),
    'newer-version',
    /version 2, and this portal reads version 1/,
    'formatVersion',
  ],
  [
    'a version that is text',
    withField('formatVersion', '1'),
    'schema',
    /“formatVersion” should be 1, and is “1”/,
    'formatVersion',
  ],
  ['no id', withField('id', undefined), 'schema', /“id” is missing/, 'id'],
  ['a wrong id', withField('id', 'mine'), 'schema', /“id” should be a UUID such as/, 'id'],
  [
    'a wrong digest',
    withField('checklist.digest', 'A'.repeat(64)),
    'schema',
    /should be a SHA-256 digest.*is “AAAA/,
    'checklist.digest',
  ],
  [
    'a wrong type',
    withField('answers.DEV-01.rationale', 5),
    'schema',
    /“answers\.DEV-01\.rationale” should be text, and is 5/,
    'answers.DEV-01.rationale',
  ],
  ['nothing', withField('assessor', null), 'schema', /should be text, and is null/, 'assessor'],
  ['a list for an object', withField('device', []), 'schema', /“device” should be an object, and is a list/, 'device'],
  [
    'an object for a fact',
    withField('profile.deviceType', {}),
    'schema',
    /text or a whole number or true or false, and is an object/,
    'profile.deviceType',
  ],
  [
    'a fraction',
    withField('answers.DEP-02.number', 1.5),
    'schema',
    /a whole number, and is 1\.5/,
    'answers.DEP-02.number',
  ],
  [
    'an unknown answer',
    withField('answers.DEV-01.answer', 'Met'),
    'schema',
    /one of “met”, “partly-met”.*is “Met”/,
    'answers.DEV-01.answer',
  ],
  [
    'an unknown field',
    withField('answers.DEV-01.score', 100),
    'schema',
    /“score” is not a part of “answers\.DEV-01”/,
    'answers.DEV-01.score',
  ],
  [
    'a wrong fact id',
    withField('profile.Device type', 'x'),
    'schema',
    /“Device type” in “profile” is not the id of a fact/,
    'profile.Device type',
  ],
  ['a wrong requirement id', withField('answers.dev-1', {}), 'schema', /not the id of a requirement/, 'answers.dev-1'],
  ['a level too high', withField('evidence.E1.level', 5), 'schema', /4 or less, and is 5/, 'evidence.E1.level'],
  ['a size below nothing', withField('evidence.E1.size', -1), 'schema', /0 or more, and is -1/, 'evidence.E1.size'],
  [
    'evidence that is a number',
    withField('answers.DEV-01.evidence', ['E1', 7]),
    'schema',
    /“answers\.DEV-01\.evidence\[1\]” should be text/,
    'answers.DEV-01.evidence[1]',
  ],
  [
    'a date of another form',
    withField('assessedOn', '31/03/2026'),
    'schema',
    /a date such as “2026-01-31”, and is “31\/03\/2026”/,
    'assessedOn',
  ],
  [
    'an impossible assessment date',
    withField('assessedOn', '2026-02-29'),
    'impossible-date',
    /“2026-02-29”, a date that does not exist/,
    'assessedOn',
  ],
  [
    'an impossible expiry',
    withField('evidence.E1.expires', '2027-04-31'),
    'impossible-date',
    /does not exist/,
    'evidence.E1.expires',
  ],
  [
    'an impossible time',
    withField('modified', '2026-06-31T00:00:00Z'),
    'impossible-date',
    /does not exist/,
    'modified',
  ],
];

const CASES = { 'not a submission': NOT_A_SUBMISSION, damaged: DAMAGED, hostile: HOSTILE, wrong: WRONG };

for (const [group, cases] of Object.entries(CASES)) {
  describe(group, () => {
    for (const [name, input, code, message, path] of cases) {
      test(name, () => {
        const { record, problems } = readRecord(input);
        expect(record).toBeUndefined();
        const [first] = problems;
        expect(first).toMatchObject({ code, severity: 'error' });
        expect(first?.message).toMatch(message);
        expect(first?.message).toMatch(/^[\p{Lu}“].*\.$/su);
        expect(first?.help).toMatch(/^[\p{Lu}].*\.$/su);
        expect(first?.path).toBe(path);
        expect(problems).toHaveLength(1);
      });
    }
  });
}

test('a sound file of 29 February in a leap year is read', () => {
  expect(readRecord(withField('assessedOn', '2028-02-29')).problems).toEqual([]);
});

test('every problem is told, up to 50, and the rest is counted', () => {
  const record = fixtureRecord();
  for (let number = 100; number < 170; number += 1)
    Object.assign(record.answers, { [`DEV-${number}`]: { answer: 'yes' } });
  const { problems } = readRecord(JSON.stringify(record));
  expect(problems).toHaveLength(51);
  expect(problems.at(-1)).toMatchObject({
    code: 'more',
    severity: 'error',
    message: 'There are 20 more problems like these.',
  });
});

test.each([
  [
    '240,000 wrong answers',
    { answers: Object.fromEntries(Array.from({ length: 240_000 }, (_, index) => [`a${index}`, 1])) },
  ],
  [
    '240,000 wrong old answers',
    {
      answers: {
        'DEV-01': {
          carried: {
            from: [],
            offered: Object.fromEntries(Array.from({ length: 240_000 }, (_, index) => [`1.0.0/A-${index}`, 1])),
          },
        },
      },
    },
  ],
  ['200,000 wrong evidence ids', { answers: { 'DEV-01': { evidence: Array.from({ length: 200_000 }, () => 1) } } }],
  ['a rationale of 15 MB', { assessor: 5, answers: { 'DEV-01': { rationale: 'é'.repeat(7.5e6) } } }],
])('%s are refused within a few seconds', (_, part) => {
  const started = performance.now();
  const { record, problems } = readRecord(bytes(JSON.stringify({ ...fixtureRecord(), ...part })));
  expect(record).toBeUndefined();
  expect(problems.length).toBeLessThanOrEqual(51);
  expect(performance.now() - started).toBeLessThan(20_000);
});
