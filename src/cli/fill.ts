import type { Command } from 'commander';
import { chooseEdits, plainChanges, withNeeded } from '../formats/xlsx/chooseEdits.ts';
import type { ReadTable } from '../formats/xlsx/readAnswersWorkbook.ts';
import type { CellChange, TablePreview } from '../formats/xlsx/tablePreview.ts';
import { oneLine } from '../formats/plainText.ts';
import type { Report } from '../formats/makeReport.ts';
import { plural } from '../formats/words.ts';
import { applyEdits } from '../record/recordEdit.ts';
import { recordText } from '../record/recordText.ts';
import { addAssessOptions, assessFile, type AssessOptions } from './assessFile.ts';
import { EXIT_FINDINGS, UsageError } from './exit.ts';
import { paint, readInputFile, type Io } from './output.ts';
import { writeNewFile } from './writeNewFile.ts';

interface FillOptions extends AssessOptions {
  readonly out?: string;
  readonly from?: string;
  readonly preview: boolean;
  readonly clear: boolean;
  readonly overwrite: boolean;
  readonly now?: string;
}

/** `assure fill <submission>`: a spreadsheet to fill in, and its way back into the submission. */
export function registerFill(program: Command, io: Io): void {
  addAssessOptions(program.command('fill'))
    .summary('make a spreadsheet to fill in, or bring one back')
    .description(
      'Makes an Excel workbook with a row for every requirement. With --from, says which cells of such a workbook differ and writes the submission with them. The submission given is not changed.',
    )
    .option('-o, --out <file>', 'file to write; it must not exist yet (default with --from: standard output)')
    .option(
      '--from <file>',
      'workbook that was filled in, or a CSV file with the columns ID, Answer, Rationale, Evidence',
    )
    .option('--preview', 'with --from: only say what would change', false)
    .option('--clear', 'with --from: also take back what was emptied in the spreadsheet', false)
    .option('--overwrite', 'with --from: also where the submission has changed since the spreadsheet was made', false)
    .option('--now <instant>', 'time of the change, as in 2026-01-31T09:30:00Z (default: the clock)')
    .addHelpText(
      'after',
      '\nExamples:\n  assure fill submission.json -o answers.xlsx\n  assure fill submission.json --from answers.xlsx --preview\n  assure fill submission.json --from answers.xlsx --out submission-2.json\n\nExit codes: 0 done, 1 some cells or rows could not be used, 2 wrong usage or unreadable input.\n',
    )
    .action(async (file: string, options: FillOptions) => {
      const { from, out, preview } = options;
      const stray = (['preview', 'clear', 'overwrite'] as const).find((name) => options[name]);
      if (from === undefined && stray)
        throw new UsageError(`--${stray} goes with --from.`, 'Name the spreadsheet with --from.');
      if (from === undefined && out === undefined) {
        throw new UsageError('A spreadsheet cannot be shown here.', 'Name it with --out, such as -o answers.xlsx.');
      }
      const report = await assessFile(file, options, io);
      if (!report) return;
      if (from === undefined) return writeSpreadsheet(report, out ?? '', io);
      const read = await readSpreadsheet(from, report, io);
      if ('problem' in read) throw new UsageError(read.problem.message, read.problem.help);
      const chosen = chosenBy(read.preview.changes, options);
      const account = accountText(read, chosen, preview ? io.colour : io.colourErr);
      const { rejected, unknown } = read.preview;
      if (rejected.length + unknown.length > 0) io.exit(EXIT_FINDINGS);
      if (preview) return io.out(account);
      io.err(account);
      const edits = chooseEdits(read.preview.changes, chosen);
      const filled = applyEdits(report.record, edits);
      const modified = edits.length === 0 ? filled.modified : (options.now ?? new Date().toISOString());
      const text = recordText({ ...filled, modified });
      if (out === undefined) return io.out(text);
      writeNewFile(out, text, io);
      io.err(`Wrote ${out}.\n`);
    });
}

async function writeSpreadsheet({ checklist, record }: Report, out: string, io: Io): Promise<void> {
  const { writeAnswersWorkbook } = await import('../formats/xlsx/writeAnswersWorkbook.ts');
  writeNewFile(out, await writeAnswersWorkbook(checklist, record), io);
  io.err(`Wrote ${out}.\n`);
}

/** A workbook, or text in UTF-8 or, as spreadsheet programs save "Unicode text", UTF-16. */
async function readSpreadsheet(file: string, { checklist, record }: Report, io: Io): Promise<ReadTable> {
  const bytes = readInputFile(file, io);
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    // Every archive and every old workbook has zeros; no text has.
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (text !== '' && !text.includes('\0') && !text.startsWith('PK\x03\x04') && !text.startsWith('%PDF-')) {
      const { readPastedTable } = await import('../formats/xlsx/readPastedTable.ts');
      return readPastedTable(text, checklist, record);
    }
  } catch {
    // No text: the reader of workbooks says what it is.
  }
  const { readAnswersWorkbook } = await import('../formats/xlsx/readAnswersWorkbook.ts');
  return readAnswersWorkbook(bytes, checklist, record);
}

function chosenBy(changes: readonly CellChange[], { clear, overwrite }: FillOptions): ReadonlySet<string> {
  const more = changes.filter(({ kind, conflict }) => (clear || kind !== 'cleared') && (overwrite || !conflict));
  return withNeeded(changes, new Set([...plainChanges(changes), ...more.map(({ address }) => address)]));
}

function accountText(
  { preview, notes }: Extract<ReadTable, { preview: TablePreview }>,
  chosen: ReadonlySet<string>,
  colour: boolean,
): string {
  const { bold, dim, red, yellow } = paint(colour);
  const { changes, rejected, unknown } = preview;
  const quoted = (text: string) => (text === '' ? 'nothing' : `“${short(text)}”`);
  const changed = changes.map(({ address, label, kind, conflict, before, after }) => {
    const word = kind === 'added' ? 'added' : kind === 'cleared' ? 'emptied' : 'changed';
    const left = chosen.has(address)
      ? ''
      : conflict
        ? '; not applied without --overwrite, since the submission has changed here too'
        : '; not applied without --clear';
    return `${bold(word.padEnd(8))} ${label}: ${quoted(before)} → ${quoted(after)}${left}\n${dim(`         ${address}`)}\n`;
  });
  const refused = rejected.map(
    ({ address, label, value, reason }) =>
      `${red('rejected')} ${label} ${value === '' ? '' : `“${short(value)}” `}${reason}\n${dim(`         ${address}`)}\n`,
  );
  const strange = unknown.map(
    ({ address, id }) =>
      `${red('unknown')}  “${short(id)}” is no id of this checklist\n${dim(`         ${address}`)}\n`,
  );
  const applied = changes.filter(({ address }) => chosen.has(address)).length;
  const head = `${plural(applied, 'cell')} to apply of ${changes.length} that differ, ${rejected.length} rejected, ${plural(unknown.length, 'unknown id')}.\n`;
  return [...notes.map((note) => `${yellow('note:')} ${note}\n`), ...changed, ...refused, ...strange, head].join('');
}

function short(text: string): string {
  const line = oneLine(text);
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}
