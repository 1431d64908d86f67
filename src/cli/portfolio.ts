import { InvalidArgumentError, Option, type Command } from 'commander';
import { isDate } from '../engine/index.ts';
import { EXIT_FINDINGS, EXIT_USAGE, UsageError } from './exit.ts';
import type { Io } from './output.ts';

interface PortfolioOptions {
  readonly on?: string;
  readonly format: 'csv' | 'json' | 'parquet';
  readonly out?: string;
  readonly sql?: string;
  readonly jobs?: number;
  readonly root?: string;
  readonly identity?: string;
  readonly allowEditionMismatch: boolean;
}

/** `assure portfolio <input>`: many submissions and their reviews as one table. */
export function registerPortfolio(program: Command, io: Io): void {
  program
    .command('portfolio')
    .argument(
      '<input>',
      'folder of submissions (.json, or sealed: .dassure) and reviews (.json), or a file with one a line',
    )
    .summary('many submissions and their reviews as one table')
    .description('Makes a table with a row for each submission and its review. Self-assessed and reviewed stay apart.')
    .option('--on <date>', 'day, YYYY-MM-DD, on which things are overdue or about to expire (default: today)', day)
    .addOption(
      new Option('--format <format>', 'parquet needs DuckDB and a new folder in --out')
        .choices(['csv', 'json', 'parquet'])
        .default('csv'),
    )
    .option('-o, --out <name>', 'new file, or new folder for parquet (default: standard output)')
    .option('--sql <query>', 'one SELECT from the table portfolio, answered by DuckDB; csv or json')
    .option('--jobs <n>', 'threads to use (default: one a core)', threads)
    .option('--identity <file>', 'age identities of a recipient, for sealed submissions that are encrypted')
    .option('--root <folder>', 'folder that holds checklists/ (default: the nearest upwards, else those built in)')
    .option('--allow-edition-mismatch', 'assess also against an edition other than the one a submission names', false)
    .addHelpText(
      'after',
      '\nExamples:\n  assure portfolio submissions --on 2026-03-01 -o portfolio.csv\n  assure portfolio submissions --identity me.txt -o portfolio.csv\n  assure portfolio submissions.ndjson --format parquet -o portfolio\n  assure portfolio submissions --sql "select device_type, count(*) from portfolio group by all"\n\nExit codes: 0 fine; 1 a submission answers another edition than is to be had; 2 wrong usage, or files that cannot be read. What is not in the table is listed on standard error, and under problems in JSON.\n',
    )
    .action(async (input: string, options: PortfolioOptions) => makePortfolio(input, options, io));
}

async function makePortfolio(input: string, options: PortfolioOptions, io: Io): Promise<void> {
  const { on = today(), format, out, sql, ...others } = options;
  const tabled = sql !== undefined || format === 'parquet';
  if (format === 'parquet' && sql !== undefined) {
    throw new UsageError('--sql gives csv or json.', 'Leave out --format parquet, or --sql.');
  }
  if (format === 'parquet' && out === undefined) {
    throw new UsageError('Parquet files need a folder.', 'Name a new one with --out.');
  }
  if (tabled) await (await import('./portfolio/duckdb.ts')).loadDuckDb();
  // Bring worker threads and more along, which the help does not need.
  const [{ readPortfolio }, { tableOutput, textOutput }] = await Promise.all([
    import('./portfolio/readPortfolio.ts'),
    import('./portfolio/outputs.ts'),
  ]);
  const where = { format, ...(sql !== undefined && { sql }), ...(out !== undefined && { out }) };
  const output = tabled ? await tableOutput(where, io) : await textOutput(format === 'json' ? 'json' : 'csv', out, io);
  try {
    const {
      problems,
      tally,
      badReviews,
      totals,
      others: unread,
    } = await readPortfolio(input, { ...others, on }, output, io);
    await output.end(problems, totals);
    for (const { source, message, help } of problems)
      io.err(`${source.replace(/\p{C}/gu, '\ufffd')}: ${message}\n  ${help}\n`);
    const rows = tally.lines - tally.unreadable - tally.otherEdition;
    io.err(`${rows} of ${tally.lines} submissions are in the table, as of ${on}. ${problems.length} problems.\n`);
    if (unread > 0) io.err(`Not looked at, for their names end neither in .json nor in .dassure: ${unread}.\n`);
    if (tally.unreadable + badReviews > 0) io.exit(EXIT_USAGE);
    if (problems.length > 0) io.exit(EXIT_FINDINGS);
  } finally {
    output.close();
  }
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function day(text: string): string {
  if (!isDate(text)) throw new InvalidArgumentError('Give a day of the calendar, as YYYY-MM-DD.');
  return text;
}

function threads(text: string): number {
  if (!/^[1-9][0-9]{0,2}$/.test(text)) throw new InvalidArgumentError('Give a whole number from 1 to 999.');
  return Number(text);
}
