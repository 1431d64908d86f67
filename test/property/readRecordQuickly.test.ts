/** Reading quickly is reading: the same record and the same problems for the same bytes, whatever they are. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRecord } from '../../src/record/readRecord.ts';
import { readRecordQuickly } from '../../src/record/readRecordQuickly.ts';
import { SUBMISSION_TEXT } from '../unit/record/fixture.ts';

const utf8 = new TextEncoder();
const COMPACT = JSON.stringify(JSON.parse(SUBMISSION_TEXT));
const BYTES = utf8.encode(COMPACT);

function isTheSame(bytes: Uint8Array): void {
  expect(readRecordQuickly(bytes)).toEqual(readRecord(bytes));
}

/** Offsets just after the brace that opens an object. */
const OPENINGS = [...COMPACT.matchAll(/\{/g)].map(({ index }) => index + 1);

const name = fc.oneof(
  fc.constantFrom(...new Set([...COMPACT.matchAll(/"([A-Za-z0-9-]+)":/g)].map(([, key = '']) => key))),
  fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'DEV-99', 'E99', '\ud800', 'a"b', 'a\\'),
);
const value = fc.oneof(
  fc.constantFrom('met', 'E1', '2025-02-30', '2025-01-01', '', '"', '\\"', '\udc00', '\u{1f600}', 'é', ':', '}'),
  fc.constantFrom(0, 1, 2 ** 53, -(2 ** 53), 1e300, 0.5, -0, true, false, null),
  fc.jsonValue({ maxDepth: 2 }),
);

/** A JSON text, some of its characters written as escapes. */
const written = (content: unknown) =>
  fc.nat(3).map((every) => {
    const text = JSON.stringify(content);
    if (every === 0) return text;
    return text.replace(/[A-Za-z_é]/g, (letter, at: number) =>
      at % (every + 1) === 0 && !/\\[a-z]|true|false|null|[0-9]e/.test(text.slice(Math.max(0, at - 4), at + 5))
        ? `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
        : letter,
    );
  });

test('with members put into a submission, twice the same name among them', () => {
  const member = fc.tuple(name.chain(written), value.chain(written)).map(([key, content]) => `${key}:${content},`);
  fc.assert(
    fc.property(fc.constantFrom(...OPENINGS), fc.array(member, { minLength: 1, maxLength: 3 }), (at, members) => {
      isTheSame(utf8.encode(COMPACT.slice(0, at) + members.join('') + COMPACT.slice(at)));
    }),
    { numRuns: 2000 },
  );
});

test('with a value in the place of another', () => {
  const places = [...COMPACT.matchAll(/:("[^"]*"|[0-9]+|true|false)/g)].map((match) => match.index + 1);
  fc.assert(
    fc.property(fc.constantFrom(...places), value.chain(written), (at, content) => {
      const rest = COMPACT.slice(at).replace(/^("[^"]*"|[0-9]+|true|false)/, () => content);
      isTheSame(utf8.encode(COMPACT.slice(0, at) + rest));
    }),
    { numRuns: 2000 },
  );
});

test('with any byte changed, taken out or put in, at any place in a larger buffer', () => {
  fc.assert(
    fc.property(fc.nat(BYTES.length - 1), fc.nat(255), fc.nat(1), fc.nat(1), fc.nat(7), (at, byte, out, put, shift) => {
      const bytes = [...BYTES.slice(0, at), ...(put ? [byte] : []), ...BYTES.slice(at + out)];
      const buffer = new Uint8Array(shift + bytes.length).fill(0x22);
      buffer.set(bytes, shift);
      isTheSame(buffer.subarray(shift));
    }),
    { numRuns: 2000 },
  );
});

/** The submission with this between the quotation marks of its assessor. */
const assessedBy = (raw: string) => COMPACT.replace(/"assessor":"[^"]*"/, () => `"assessor":"${raw}"`);

test.each([
  ['the fixture as people save it', SUBMISSION_TEXT],
  ['with a byte order mark', `\ufeff${COMPACT}`],
  ['with white space around it', ` \t${COMPACT}\r`],
  ['with every letter beyond ASCII as an escape', assessedBy('Zo\\u00eb')],
  ['with a character as two escapes', assessedBy('\\ud83d\\ude00')],
  ['with half a character as an escape', assessedBy('\\uD83d')],
  [
    'with as many quotation marks in texts as two equal names take',
    COMPACT.replace('"device":{', '"device":{"model":"a","model":"\\"\\"",'),
  ],
  ['with quotation marks as \\u escapes', assessedBy('\\u0022\\u0022')],
  ['with a name hidden in escapes', COMPACT.replace('"profile":{', '"profile":{"c\\u006fnstructor":true,')],
  ['with more values than are read', COMPACT.replace('"device":{', `"x":[${'1,'.repeat(250_001)}1],"device":{`)],
  ['nested too deep', COMPACT.replace('"device":{', `"x":${'['.repeat(70)}${']'.repeat(70)},"device":{`)],
  ['empty', ''],
])('%s', (_, text) => {
  isTheSame(utf8.encode(text));
});

test('a good submission of 100,000 quotation marks is counted right', () => {
  const record = JSON.parse(COMPACT) as { device: Record<string, string> };
  for (const model of ['"'.repeat(100_000), 'x'.repeat(100_000), '']) {
    record.device['model'] = model;
    expect(readRecordQuickly(utf8.encode(JSON.stringify(record))).record).toEqual(record);
  }
});
