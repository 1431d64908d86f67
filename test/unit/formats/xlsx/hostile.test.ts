/** Files that are not what they should be: each has its own message, and none is waited for. */
import { BlobWriter, TextReader, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js';
import type { Workbook } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { readAnswersWorkbook } from '../../../../src/formats/xlsx/readAnswersWorkbook.ts';
import { writeAnswersWorkbook } from '../../../../src/formats/xlsx/writeAnswersWorkbook.ts';
import { CHECKLIST, fillIn, previewOf, RECORD, type Place } from './workbook.ts';
import { textOf, unzip } from './unzip.ts';

const original = writeAnswersWorkbook(CHECKLIST, RECORD);

async function zip(parts: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false });
  for (const [name, content] of Object.entries(parts)) {
    await writer.add(name, typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content));
  }
  return new Uint8Array(await (await writer.close()).arrayBuffer());
}

/** The workbook with parts changed. */
async function rezipped(
  change: (name: string, content: string) => string,
  more: Readonly<Record<string, string>> = {},
) {
  const parts = [...(await unzip(await original))].map(([name, bytes]) => [name, change(name, textOf(bytes))] as const);
  return zip({ ...Object.fromEntries(parts), ...more });
}

/** The archive with another unpacked size declared for a part. */
function declaring(bytes: Uint8Array, part: string, size: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const text = new TextDecoder('latin1').decode(copy);
  const at = text.lastIndexOf(part) - 46;
  view.setUint32(at + 24, size, true);
  view.setUint32(view.getUint32(at + 42, true) + 22, size, true);
  return copy;
}

async function about(label: string, value: string | null): Promise<Uint8Array> {
  return fillIn(await original, [], ({ sheets }: Workbook) => {
    const row = sheets.find(({ name }) => name === 'About')?.rows.find(([first]) => first === label);
    if (row) row[1] = value;
  });
}

const SHEET = 'xl/worksheets/sheet1.xml';
const types = '<Types/>';
const bomb = () => zip({ '[Content_Types].xml': types, 'xl/workbook.xml': new Uint8Array(60 * 1024 * 1024) });

const refused: readonly [string, () => Promise<Uint8Array> | Uint8Array, RegExp][] = [
  ['nothing', () => new Uint8Array(), /is empty/],
  ['text', () => new TextEncoder().encode('ID\tAnswer\n'), /no Excel workbook.*can be pasted/],
  ['a PDF', () => new TextEncoder().encode('%PDF-1.7\n'), /no Excel workbook/],
  ['an old workbook', () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), /old Excel workbook.*password/],
  ['a binary workbook', () => zip({ '[Content_Types].xml': types, 'xl/workbook.bin': 'x' }), /binary workbook/],
  ['an OpenDocument file', () => zip({ mimetype: 'x', 'content.xml': '<x/>' }), /OpenDocument/],
  ['a ZIP archive', () => zip({ 'a.txt': 'x' }), /ZIP archive/],
  ['a Word document', () => zip({ '[Content_Types].xml': types, 'word/document.xml': '<x/>' }), /another kind/],
  ['half a workbook', async () => (await original).slice(0, 4000), /damaged/],
  [
    'a workbook with a broken part',
    async () => {
      const copy = (await original).slice();
      copy.fill(0, 60, 200);
      return copy;
    },
    /damaged/,
  ],
  ['a file of 9 MB', () => new Uint8Array(9 * 1024 * 1024), /larger than 8 MB/],
  ['a bomb', bomb, /unpacks to more than 24 MB/],
  ['a bomb that lies about its size', async () => declaring(await bomb(), 'xl/workbook.xml', 1000), /damaged/],
  ['a bomb that declares no size', async () => declaring(await bomb(), 'xl/workbook.xml', 0), /damaged/],
  [
    'a bomb that declares its sizes elsewhere',
    async () => {
      const bytes = declaring(await bomb(), 'xl/workbook.xml', 0);
      const at = new TextDecoder('latin1').decode(bytes).lastIndexOf('xl/workbook.xml') - 46;
      const view = new DataView(bytes.buffer);
      view.setUint16(at + 8, view.getUint16(at + 8, true) | 8, true);
      view.setUint32(at + 20, 0, true);
      return bytes;
    },
    /damaged/,
  ],
  [
    'very many parts',
    () => zip(Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`x${i}`, '']))),
    /more than 500 parts/,
  ],
  [
    'entities that multiply',
    () =>
      rezipped((name, xml) =>
        name === 'xl/workbook.xml'
          ? `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>${'<a>'.repeat(20_000)}${xml}`
          : xml,
      ),
    /damaged|sheets to fill in|made by this portal/,
  ],
  [
    'a sheet of very many rows',
    () =>
      fillIn0(({ sheets }) => {
        const sheet = sheets.find(({ name }) => name === 'Answers');
        for (let i = 0; i < 20_001; i++) sheet?.rows.push([`X-${i}`]);
      }),
    /more than 20,000 rows/,
  ],
  [
    'another workbook',
    () => fillIn0((book) => void (book.sheets = book.sheets.filter(({ name }) => name !== 'About'))),
    /does not say that it was made/,
  ],
  [
    'no sheet to fill in',
    () => fillIn0((book) => void (book.sheets = book.sheets.filter(({ name }) => name === 'About'))),
    /none of the sheets/,
  ],
  ['another checklist', () => about('Checklist id', 'moon-base'), /“moon-base”, and this assessment “every-kind”/],
  ['another edition', () => about('Edition', '9.0.0'), /edition 9\.0\.0.*Download a new/],
  ['another content', () => about('Edition digest (SHA-256)', 'b'.repeat(64)), /other content/],
];

async function fillIn0(change: (book: Workbook) => void): Promise<Uint8Array> {
  return fillIn(await original, [], change);
}

describe('is refused, with what to do:', () => {
  test.each(refused)(
    '%s',
    async (_, make, says) => {
      const read = await readAnswersWorkbook(await make(), CHECKLIST, RECORD);
      const said = 'problem' in read ? `${read.problem.message} ${read.problem.help}` : read;
      expect(said).toMatch(says);
    },
    10_000,
  );
});

const answer = (id: string): Place => ['Answers', id, 'Answer'];
/** What is typed, and what is said of it. */
const rejected: readonly [string, Place, string | number | boolean | Date, RegExp][] = [
  [
    'a word that is not offered',
    answer('CON-02'),
    'Yes',
    /^CON-02, answer “Yes” is none of “Met”, “Partly met”, “Not met”$/,
  ],
  ['not applicable where it may not be said', answer('CON-02'), 'Not applicable', /is none of/],
  [
    'an answer to a whole that has parts',
    answer('PAR-01'),
    'Met',
    /is answered in parts: fill in PAR-01\/a, PAR-01\/b/,
  ],
  [
    'an option of another requirement',
    answer('CHO-01'),
    'Seal',
    /is none of “The first, of two”, “The second”, “Not applicable”/,
  ],
  ['one unknown option among others', answer('MUL-01'), 'Seal\nGlue', /names “Glue”, which is none of/],
  ['half a number', answer('NUM-01'), 2.5, /is no whole number/],
  ['a number that cannot be kept', answer('NUM-01'), 1e20, /is no whole number/],
  ['a truth value for a number', answer('NUM-01'), true, /“TRUE” is no whole number/],
  ['an impossible day', answer('DAT-01'), '2026-02-30', /is no date/],
  ['a day in another notation', answer('DAT-01'), '31/01/2026', /is no date.*2026-01-31/],
  ['a number for a day', answer('DAT-01'), 46000, /is no date/],
  [
    'evidence that is not there',
    ['Answers', 'CON-01', 'Evidence'],
    'E-1, __proto__',
    /names “__proto__”, and there is no such evidence/,
  ],
  ['rationale in the row of a part', ['Answers', 'PAR-01/a', 'Rationale'], 'Why', /is in a row that takes none/],
  ['a fact out of range', ['Device and profile', 'fact.hanInterfaces', 'Value'], 9, /is not at least 0 and at most 4/],
  ['a digest that is none', ['Evidence', 'E-1', 'SHA-256'], 'abc', /is no SHA-256/],
  ['new evidence with an impossible id', ['Evidence', '__proto__', 'Name'], 'x', /is no id for evidence/],
  ['a text of any length', answer('TXT-01'), 'x'.repeat(100_001), /has more than 100000 characters/],
];

describe('is rejected with its reason, and nothing else is:', () => {
  test.each(rejected)('%s', async (_, at, value, says) => {
    const preview = await previewOf(
      await fillIn(await original, [
        { at, value },
        { at: ['Answers', 'CON-02', 'Rationale'], value: 'Good' },
      ]),
    );
    expect(preview.changes.map(({ label }) => label)).toEqual(['CON-02, rationale']);
    expect(preview.rejected.map(({ label, value: v, reason }) => `${label} “${v.slice(0, 20)}” ${reason}`)).toEqual([
      expect.stringMatching(says),
    ]);
  });

  test('a formula, with its address, whatever it was computed to', async () => {
    const { changes, rejected: found } = await previewOf(
      await fillIn(await original, [{ at: answer('CON-02'), value: 'Met', formula: 'IF(1,"Met","")' }]),
    );
    expect(changes).toEqual([]);
    expect(found).toMatchObject([{ address: 'Answers!E3', reason: expect.stringContaining('formula') as string }]);
  });

  test('an emptied value that cannot be empty', async () => {
    const { changes, rejected: found } = await previewOf(
      await fillIn(await original, [{ at: ['Device and profile', 'assessedOn', 'Value'], value: null }]),
    );
    expect(changes).toEqual([]);
    expect(found).toMatchObject([{ label: 'Assessment date', reason: 'cannot be left empty' }]);
  });

  test('a row without an id, and a row that is there twice', async () => {
    const bytes = await fillIn0(({ sheets }) =>
      sheets
        .find(({ name }) => name === 'Answers')
        ?.rows.push([null, null, null, null, 'Met'], ['CON-02', null, null, null, 'Met']),
    );
    expect((await previewOf(bytes)).rejected).toMatchObject([
      { address: 'Answers!A12', reason: expect.stringMatching(/no id/) as string },
      { address: 'Answers!A13', reason: expect.stringMatching(/in Answers!A3 already/) as string },
    ]);
  });
});

test('ids that the checklist does not have are listed, also those of inherited properties', async () => {
  const bytes = await fillIn(await original, [
    { at: answer('__proto__'), value: 'Met' },
    { at: answer('toString'), value: 'Met' },
    { at: answer('PAR-01/zz'), value: 'Met' },
  ]);
  const { changes, unknown } = await previewOf(bytes);
  expect(changes).toEqual([]);
  expect(unknown.map(({ id }) => id)).toEqual(['__proto__', 'toString', 'PAR-01/zz']);
});

test('a far cell costs nothing', async () => {
  const bytes = await rezipped((name, xml) =>
    name === SHEET
      ? xml.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>')
      : xml,
  );
  expect(await previewOf(bytes)).toMatchObject({ changes: [], rejected: [] });
});

test('macros are said to be there and left alone', async () => {
  const bytes = await rezipped((_, xml) => xml, { 'xl/vbaProject.bin': 'x' });
  expect((await previewOf(bytes)).notes).toEqual([expect.stringMatching(/macros/)]);
});

test('answers of another assessment are taken with a word of warning', async () => {
  expect((await previewOf(await about('Assessment id', 'other'))).notes).toEqual([
    expect.stringMatching(/another assessment/),
  ]);
});

test('without the hidden sheet every difference counts, and that is said', async () => {
  const bytes = await fillIn0((book) => void (book.sheets = book.sheets.filter(({ name }) => name !== 'Exported')));
  const { changes, notes } = await previewOf(bytes, CHECKLIST, { ...RECORD, assessor: 'A. Person' });
  expect(changes).toMatchObject([{ label: 'Assessor', kind: 'cleared' }]);
  expect(notes).toEqual([expect.stringMatching(/no longer says/)]);
});
