/** LibreOffice as judge of the workbook, where it is installed. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseCsv } from 'hucre/csv';
import { afterAll, describe, expect, test } from 'vitest';
import { sampleChecklist } from '../../../../scripts/sample/sampleChecklist.mts';
import { makeSample } from '../../../../scripts/sample/makeSample.mts';
import type { Checklist } from '../../../../src/engine/index.ts';
import { writeAnswersWorkbook } from '../../../../src/formats/xlsx/writeAnswersWorkbook.ts';
import type { SubmissionRecord } from '../../../../src/generated/record.ts';
import { CHECKLIST, fillIn, previewOf, RECORD } from './workbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'answers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Without Calc, LibreOffice ends well and has written nothing. */
const installed = ((): boolean => {
  try {
    return convert('a,b\n', 'xlsx', 'answers.xlsx', 'answers.csv').length > 0;
  } catch {
    return false;
  }
})();

if (!installed) console.warn('LibreOffice Calc is not installed here, so it has not judged the workbook.');

/** What LibreOffice makes of the workbook. */
function convert(content: Uint8Array | string, to: string, file: string, name = 'answers.xlsx'): Buffer {
  const out = join(folder, 'out');
  mkdirSync(out, { recursive: true });
  rmSync(join(out, file), { force: true });
  writeFileSync(join(folder, name), content);
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      out,
      join(folder, name),
    ],
    { stdio: 'ignore' },
  );
  return readFileSync(join(out, file));
}

describe.skipIf(!installed)('LibreOffice Calc, where it is installed,', () => {
  test('shows every row as it was written, and computes nothing', async () => {
    const bytes = await writeAnswersWorkbook(CHECKLIST, RECORD);
    const csv = convert(
      bytes,
      'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1',
      'answers-Answers.csv',
    );
    const rows = parseCsv(csv.toString('utf8'), { delimiter: ',', typeInference: false });
    expect(rows.map((row) => [row[0], row[4], row[5], row[6]])).toEqual([
      ['ID', 'Answer', 'Rationale', 'Evidence'],
      ['CON-01', 'Met', '+ keys are made in the HSM,\n- and stay there', 'E-1, E-2'],
      ['CON-02', '', '', ''],
      ['PAR-01', '', '', ''],
      ['PAR-01/a', 'Met', '', ''],
      ['PAR-01/b', 'Not met', '', ''],
      ['CHO-01', 'The first, of two', '', ''],
      ['MUL-01', 'Port; closed\nSeal', '', ''],
      ['NUM-01', '30', '', ''],
      ['DAT-01', '2026-02-28', '', ''],
      ['TXT-01', '@cmd _x0041_ <b>&amp;', '', ''],
    ]);
  }, 120_000);

  const books: readonly [string, () => Promise<readonly [Checklist, SubmissionRecord]>][] = [
    ['every kind of answer', () => Promise.resolve([CHECKLIST, RECORD])],
    [
      'the sample',
      async () => {
        const checklist = await sampleChecklist(resolve(import.meta.dirname, '../../../..'));
        return [checklist, makeSample(checklist)];
      },
    ],
  ];
  test.each(books)(
    'saves %s so that nothing has changed',
    async (_, make) => {
      const [checklist, record] = await make();
      const saved = convert(await writeAnswersWorkbook(checklist, record), 'xlsx', 'answers.xlsx');
      expect(await previewOf(saved, checklist, record)).toMatchObject({
        changes: [],
        rejected: [],
        unknown: [],
        notes: [],
      });
    },
    120_000,
  );

  test('saves what was typed', async () => {
    const filled = await fillIn(await writeAnswersWorkbook(CHECKLIST, RECORD), [
      { at: ['Answers', 'CON-02', 'Answer'], value: 'Partly met' },
      { at: ['Answers', 'DAT-01', 'Answer'], value: new Date('2024-02-29') },
    ]);
    const { changes } = await previewOf(convert(filled, 'xlsx', 'answers.xlsx'));
    expect(changes.map(({ address, after }) => `${address} ${after}`)).toEqual([
      'Answers!E3 Partly met',
      'Answers!E10 2024-02-29',
    ]);
  }, 120_000);
});
