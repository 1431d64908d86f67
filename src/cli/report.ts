import { Option, type Command } from 'commander';
import type { Report } from '../formats/makeReport.ts';
import { renderCsv } from '../formats/renderCsv.ts';
import { renderHtml } from '../formats/renderHtml.ts';
import { renderJson } from '../formats/renderJson.ts';
import { renderMarkdown } from '../formats/renderMarkdown.ts';
import { addAssessOptions, assessFile, type AssessOptions } from './assessFile.ts';
import type { Io } from './output.ts';
import { renderTable } from './renderTable.ts';
import { writeReport } from './writeReport.ts';

const FORMATS = ['table', 'json', 'md', 'csv', 'html'] as const;

interface ReportOptions extends AssessOptions {
  readonly format: (typeof FORMATS)[number];
  readonly out?: string;
  readonly bom: boolean;
}

/** `assure report <submission>`: the whole result in the format that is asked for. */
export function registerReport(program: Command, io: Io): void {
  addAssessOptions(program.command('report'))
    .summary('write the result of a submission as table, JSON, Markdown, CSV or HTML')
    .description(
      'Assesses a submission and writes the whole result: every reason, requirement, answer and piece of evidence.',
    )
    .addOption(new Option('--format <format>', 'what to write').choices(FORMATS).default('table'))
    .option('--out <file>', 'file to write (default: standard output)')
    .option('--bom', 'begin CSV with a byte order mark, by which Excel knows UTF-8', false)
    .addHelpText(
      'after',
      '\nExamples:\n  assure report submission.json\n  assure report submission.json --format html --out report.html\n  assure report submission.json --format csv --bom --out report.csv\n\nExit codes: 0 fine; 1 the submission answers another edition; 2 wrong usage or unreadable input.\n',
    )
    .action(async (file: string, options: ReportOptions) => {
      const report = await assessFile(file, options, io);
      if (!report) return;
      const { out } = options;
      const text = render(report, options, { colour: io.colour && out === undefined, width: io.width });
      if (out === undefined) io.out(text);
      else {
        writeReport(out, text, io);
        io.err(`Wrote ${out}.\n`);
      }
    });
}

function render(
  report: Report,
  { format, bom }: ReportOptions,
  terminal: { readonly colour: boolean; readonly width: number },
): string {
  switch (format) {
    case 'table':
      return renderTable(report, { ...terminal, full: true });
    case 'json':
      return renderJson(report);
    case 'md':
      return renderMarkdown(report);
    case 'csv':
      return renderCsv(report, { bom });
    case 'html':
      return renderHtml(report);
  }
}
