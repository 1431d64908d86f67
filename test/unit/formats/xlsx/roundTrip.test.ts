import { unzip, textOf } from './unzip.ts';
import { describe, expect, test } from 'vitest';
import { chooseEdits, plainChanges, withNeeded } from '../../../../src/formats/xlsx/chooseEdits.ts';
import { writeAnswersWorkbook } from '../../../../src/formats/xlsx/writeAnswersWorkbook.ts';
import type { SubmissionRecord } from '../../../../src/generated/record.ts';
import { applyEdits } from '../../../../src/record/recordEdit.ts';
import { CHECKLIST, fillIn, previewOf, RECORD, type Place } from './workbook.ts';

const answer = (id: string): Place => ['Answers', id, 'Answer'];
const original = writeAnswersWorkbook(CHECKLIST, RECORD);

describe('a workbook that nobody touched', () => {
  test('asks for nothing', async () => {
    expect(await previewOf(await original)).toMatchObject({ changes: [], rejected: [], unknown: [], notes: [] });
  });

  test('asks for nothing once another program saved it', async () => {
    const saved = await fillIn(await original, []);
    expect(await previewOf(saved)).toMatchObject({ changes: [], rejected: [], unknown: [], notes: [] });
  });

  test('has the same bytes when it is made again', async () => {
    expect(await writeAnswersWorkbook(CHECKLIST, structuredClone(RECORD))).toEqual(await original);
  });

  test('holds no formula, whatever texts begin with', async () => {
    const parts = await unzip(await original);
    const sheets = [...parts].filter(([name]) => name.startsWith('xl/worksheets/sheet'));
    expect(sheets.length).toBe(6);
    for (const [, bytes] of sheets) expect(textOf(bytes)).not.toMatch(/<f[ >]/);
  });

  test('protects all but the cells to fill in, without a password', async () => {
    const parts = await unzip(await original);
    const xml = textOf(parts.get('xl/worksheets/sheet1.xml') ?? new Uint8Array());
    expect(xml).toMatch(/<sheetProtection[^>]* sheet="1"/);
    expect(xml).not.toMatch(/<sheetProtection[^>]*password/);
    expect(xml).toMatch(/<pane[^>]* ySplit="1"/);
    expect(xml).toMatch(/<autoFilter ref="A1:G11"/);
    expect(xml).toMatch(/<dataValidation[^>]*type="list"/);
  });
});

/** What a person types, and what becomes of the record. */
const edits: readonly [string, Place, string | number | Date, (record: SubmissionRecord) => unknown, unknown][] = [
  ['a claim', answer('CON-02'), 'Partly met', (r) => r.answers['CON-02'], { answer: 'partly-met' }],
  ['a claim in other letters', answer('CON-02'), ' met ', (r) => r.answers['CON-02'], { answer: 'met' }],
  ['not applicable', answer('CON-01'), 'n/a', (r) => r.answers['CON-01']?.answer, 'not-applicable'],
  ['one part', answer('PAR-01/b'), 'Met', (r) => r.answers['PAR-01'], { objectives: { a: 'met', b: 'met' } }],
  ['an option by its label', answer('CHO-01'), 'The second', (r) => r.answers['CHO-01'], { choice: 'y' }],
  ['an option by its value', answer('CHO-01'), 'y', (r) => r.answers['CHO-01'], { choice: 'y' }],
  ['a choice left out', answer('CHO-01'), 'Not applicable', (r) => r.answers['CHO-01'], { answer: 'not-applicable' }],
  ['fewer options', answer('MUL-01'), 'Port; closed', (r) => r.answers['MUL-01'], { choices: ['p'] }],
  ['none of the options', answer('MUL-01'), 'None of these', (r) => r.answers['MUL-01'], { choices: [] }],
  ['a number', answer('NUM-01'), 0, (r) => r.answers['NUM-01'], { number: 0 }],
  ['a number as text', answer('NUM-01'), '-7', (r) => r.answers['NUM-01'], { number: -7 }],
  ['a date', answer('DAT-01'), '2024-02-29', (r) => r.answers['DAT-01'], { date: '2024-02-29' }],
  [
    'a date of the program',
    answer('DAT-01'),
    new Date('2024-02-29'),
    (r) => r.answers['DAT-01'],
    { date: '2024-02-29' },
  ],
  ['a text', answer('TXT-01'), '=1+1', (r) => r.answers['TXT-01'], { text: '=1+1' }],
  [
    'a rationale',
    ['Answers', 'CON-02', 'Rationale'],
    'Two\nlines',
    (r) => r.answers['CON-02'],
    { rationale: 'Two\nlines' },
  ],
  ['evidence', ['Answers', 'CON-01', 'Evidence'], 'E-2', (r) => r.answers['CON-01']?.evidence, ['E-2']],
  ['a Device field', ['Device and profile', 'device.model', 'Value'], '0A', (r) => r.device.model, '0A'],
  ['a fact', ['Device and profile', 'fact.hasModem', 'Value'], 'Yes', (r) => r.profile['hasModem'], true],
  [
    'a fact of a list',
    ['Device and profile', 'fact.deviceType', 'Value'],
    'gas meter',
    (r) => r.profile['deviceType'],
    'GSME',
  ],
  [
    'a fact with an odd id',
    ['Device and profile', 'fact.constructor', 'Value'],
    'x',
    (r) => r.profile['constructor'],
    'x',
  ],
  ['a field of evidence', ['Evidence', 'E-1', 'Level'], 3, (r) => r.evidence['E-1']?.level, 3],
];

describe('an edited cell', () => {
  test.each(edits)('%s comes back', async (_, at, value, pick, expected) => {
    const { changes, rejected } = await previewOf(await fillIn(await original, [{ at, value }]));
    expect(rejected).toEqual([]);
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ kind: 'changed', conflict: false });
    const after = applyEdits(RECORD, chooseEdits(changes, plainChanges(changes)));
    expect(pick(after)).toEqual(expected);
    expect(await previewOf(await writeAnswersWorkbook(CHECKLIST, after), CHECKLIST, after)).toMatchObject({
      changes: [],
    });
  });

  test('that was emptied is shown, and taken back only when that is chosen', async () => {
    const { changes } = await previewOf(await fillIn(await original, [{ at: answer('CON-01'), value: null }]));
    expect(changes).toMatchObject([{ address: 'Answers!E2', kind: 'cleared', before: 'Met', after: '' }]);
    expect(applyEdits(RECORD, chooseEdits(changes, plainChanges(changes)))).toEqual(RECORD);
    const cleared = applyEdits(RECORD, chooseEdits(changes, new Set(['Answers!E2'])));
    const { answer: _, ...rest } = RECORD.answers['CON-01'] ?? {};
    expect(cleared.answers['CON-01']).toEqual(rest);
  });

  test('says where it is, what was there and what is to be', async () => {
    const { changes } = await previewOf(await fillIn(await original, [{ at: answer('CON-02'), value: 'Met' }]));
    expect(changes).toMatchObject([
      { address: 'Answers!E3', label: 'CON-02, answer', requirement: 'CON-02', before: '', after: 'Met' },
    ]);
  });

  test('is found again after the rows were sorted and columns moved', async () => {
    const moved = await fillIn(await original, [{ at: answer('CON-02'), value: 'Met' }], ({ sheets }) => {
      const sheet = sheets.find(({ name }) => name === 'Answers');
      if (sheet) sheet.rows = [sheet.rows[0] ?? [], ...sheet.rows.slice(1).reverse()].map((row) => [...row].reverse());
    });
    expect((await previewOf(moved)).changes).toMatchObject([{ label: 'CON-02, answer', after: 'Met' }]);
  });
});

describe('what changed in the assessment meanwhile', () => {
  const later = {
    ...RECORD,
    answers: { ...RECORD.answers, 'CON-01': { ...RECORD.answers['CON-01'], rationale: 'New' } },
  };

  test('stays where the spreadsheet was not touched', async () => {
    expect(await previewOf(await original, CHECKLIST, later)).toMatchObject({ changes: [] });
  });

  test('is not overwritten unless that is chosen', async () => {
    const filled = await fillIn(await original, [{ at: ['Answers', 'CON-01', 'Rationale'], value: 'Other' }]);
    const { changes } = await previewOf(filled, CHECKLIST, later);
    expect(changes).toMatchObject([{ conflict: true, before: 'New', after: 'Other' }]);
    expect(applyEdits(later, chooseEdits(changes, plainChanges(changes)))).toEqual(later);
  });
});

describe('new evidence', () => {
  const item: readonly { at: Place; value: string }[] = [
    { at: ['Evidence', 'E-9', 'Name'], value: 'Test report' },
    { at: ['Evidence', 'E-9', 'Kind'], value: 'Test report' },
    { at: ['Evidence', 'E-9', 'Level'], value: '3' },
  ];
  const link = { at: ['Answers', 'CON-02', 'Evidence'], value: 'E-9, E-1' } as const;

  test('is added, and comes along with the answer that names it', async () => {
    const { changes, rejected } = await previewOf(await fillIn(await original, [...item, link]));
    expect(rejected).toEqual([]);
    const added = changes.find(({ kind }) => kind === 'added');
    const linked = changes.find(({ label }) => label === 'CON-02, evidence');
    const chosen = new Set([linked?.address ?? '']);
    expect(withNeeded(changes, chosen)).toContain(added?.address);
    const after = applyEdits(RECORD, chooseEdits(changes, chosen));
    expect(after.evidence['E-9']).toEqual({ name: 'Test report', kind: 'test-report', level: 3 });
    expect(after.answers['CON-02']).toEqual({ evidence: ['E-9', 'E-1'] });
  });

  test('that is not whole is rejected, and so is an answer that names it', async () => {
    const { changes, rejected } = await previewOf(await fillIn(await original, [...item.slice(0, 2), link]));
    expect(changes).toEqual([]);
    expect(rejected.map(({ label, reason }) => `${label} ${reason}`)).toEqual([
      'Evidence E-9, level is needed for a new item',
      'CON-02, evidence names “E-9”, and there is no such evidence',
    ]);
  });
});
