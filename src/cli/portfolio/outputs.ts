import { createWriteStream, existsSync, mkdtempSync, rmSync, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { csvLine } from '../../formats/csv.ts';
import { csvHead } from '../../portfolio/renderCsv.ts';
import type { Totals } from '../../portfolio/totals.ts';
import { UsageError } from '../exit.ts';
import { describeFileError, type Io } from '../output.ts';
import { openTable } from './duckdb.ts';
import type { PortfolioProblem } from './readPortfolio.ts';
import { wholeText, type RowFormat, type RowText } from './rowText.ts';

/** Where rows go. */
export interface PortfolioOutput {
  /** How it takes their texts. */
  readonly format: RowFormat;
  /** Whether it says what they add up to. */
  readonly totals: boolean;
  add(rows: readonly RowText[]): Promise<void>;
  /** After the last row. */
  end(problems: readonly PortfolioProblem[], totals: Totals): Promise<void>;
  /** Clears away what was made on the way, also after a fault. */
  close(): void;
}

/** The rows as CSV or JSON. */
export async function textOutput(format: 'csv' | 'json', out: string | undefined, io: Io): Promise<PortfolioOutput> {
  const sink = await openSink(out, io);
  const between = format === 'csv' ? '' : ',\n';
  const head = format === 'csv' ? '' : HEAD;
  let empty = true;
  if (format === 'csv') await sink.write(csvHead());
  return {
    format,
    totals: format === 'json',
    async add(rows) {
      if (rows.length === 0) return;
      await sink.write(`${empty ? head : between}${textOf(rows, format, between)}`);
      empty = false;
    },
    async end(problems, totals) {
      if (format === 'json') {
        const rest = JSON.stringify({ on: totals.on, problems, totals });
        await sink.write(`${empty ? head : ''}],\n${rest.slice(1)}\n`);
      }
      await sink.end();
    },
    close: () => undefined,
  };
}

const HEAD = '{"format":"device-assurance-portfolio","formatVersion":1,"rows":[\n';

/** The rows in a table of DuckDB, and from there as Parquet files below `out`, or what a query makes of them. */
export async function tableOutput(
  { sql, format, out }: { readonly sql?: string; readonly format: string; readonly out?: string },
  io: Io,
): Promise<PortfolioOutput> {
  const target = out === undefined ? '' : resolve(io.cwd, out);
  if (sql === undefined && existsSync(target)) {
    throw new UsageError(`${out ?? ''} is there already.`, 'Nothing was changed. Give another name with --out.');
  }
  const sink = sql === undefined ? undefined : await openSink(out, io);
  const folder = mkdtempSync(join(tmpdir(), 'assure-portfolio-'));
  const file = join(folder, 'rows.ndjson');
  const lines = await openFile(file, file);
  return {
    format: 'table',
    totals: false,
    add: (rows) => write(lines, textOf(rows, 'table', '')),
    async end() {
      await finish(lines);
      const table = await openTable(file, folder);
      try {
        if (sql === undefined || !sink) {
          await table.writeParquet(target);
          return;
        }
        let names: readonly string[] | undefined;
        let rows = 0;
        for await (const cells of table.select(sql)) {
          if (format === 'csv') await sink.write(csvLine(cells.map(cellText)));
          else if (names) {
            const row = Object.fromEntries(names.map((name, index) => [name, cells[index]]));
            await sink.write(`${rows === 1 ? '' : ','}\n${JSON.stringify(row)}`);
          } else await sink.write('[');
          names ??= cells.map(String);
          rows += 1;
        }
        if (format === 'json') await sink.write('\n]\n');
        await sink.end();
      } finally {
        table.close();
      }
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function textOf(rows: readonly RowText[], format: RowFormat, between: string): string {
  return rows.map((row) => wholeText(format, row)).join(between);
}

function cellText(value: unknown): string | number {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(String).join('; ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

interface Sink {
  write(text: string): Promise<void>;
  end(): Promise<void>;
}

/** A new file, or standard output. */
async function openSink(out: string | undefined, io: Io): Promise<Sink> {
  if (out === undefined) {
    return {
      write: async (text) => {
        io.out(text);
        if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain');
      },
      end: async () => undefined,
    };
  }
  const stream = await openFile(resolve(io.cwd, out), out);
  return { write: (text) => write(stream, text), end: () => finish(stream) };
}

async function openFile(path: string, name: string): Promise<WriteStream> {
  const stream = createWriteStream(path, { flags: 'wx' });
  try {
    await once(stream, 'open');
    return stream;
  } catch (error) {
    throw new UsageError(
      `${name} cannot be written: ${describeFileError(error)}.`,
      'Nothing was changed. Give another name with --out.',
    );
  }
}

async function write(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}

async function finish(stream: Writable): Promise<void> {
  stream.end();
  await once(stream, 'finish');
}
