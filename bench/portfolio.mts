/**
 * How fast a portfolio is made of many submissions, one a line: the built command, which checks and scores each, against
 * DuckDB's own read_json of the same file, which only reads it, on as many threads. `PORTFOLIO_LINES` sets the number of
 * lines, 100,000 unless told; each is about 42 kB.
 */
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { bundleCli } from '../scripts/bundleCli.mts';
import { loadChecklist } from '../src/load/index.ts';
import { checklistDigest } from '../src/record/digest.ts';
import { writeContent300 } from './content300.mts';
import { makeLine } from './makeLine.mts';
import type { BenchRow } from './row.mts';

const LINES = Number(process.env['PORTFOLIO_LINES'] ?? 100_000);
/** Submissions that differ in more than their id. */
const DIFFERENT = 1000;

export async function bench(): Promise<BenchRow[]> {
  const root = resolve(import.meta.dirname, '..');
  const folder = join(root, 'test-output/bench-portfolio');
  const content = join(folder, 'content');
  rmSync(folder, { recursive: true, force: true });
  const file = `checklists/${writeContent300(root, content)}/1.0.0.yaml`;
  const { checklist } = loadChecklist(readFileSync(join(content, file), 'utf8'), { file });
  if (!checklist) throw new Error('The checklist of 300 has errors.');
  mkdirSync(join(folder, 'cli'), { recursive: true });
  const command = join(folder, 'cli/assure.mjs');
  await bundleCli(root, command);
  const digest = checklistDigest(checklist);
  const submissions = join(folder, 'submissions.ndjson');
  writeLines(
    submissions,
    Array.from({ length: DIFFERENT }, (_, number) => makeLine(checklist, digest, number)),
  );

  const jobs = availableParallelism();
  const peer = await readByDuckDb(submissions, jobs);
  const made = await makePortfolio(command, content, submissions, join(folder, 'portfolio.csv'), jobs);
  rmSync(folder, { recursive: true });
  return [
    {
      name: `Portfolio of ${LINES.toLocaleString('en-GB')} submissions of 300 answers on ${jobs} threads, checked and scored`,
      value: made.seconds,
      unit: 's',
      peer: 'DuckDB read_json of the same file, not checked and not scored',
      peerValue: peer,
    },
    { name: 'Resident memory, largest', value: made.megabytes, unit: 'MB' },
  ];
}

/** Each line a submission of its own: ids are told apart. */
function writeLines(file: string, lines: readonly string[]): void {
  const out = openSync(file, 'wx');
  for (let written = 0; written < LINES; written += DIFFERENT) {
    const part = lines
      .slice(0, LINES - written)
      .map((line, index) => `${line.replace(/-[0-9]{12}"/, `-${String(written + index).padStart(12, '0')}"`)}\n`)
      .join('');
    writeSync(out, part);
  }
  closeSync(out);
}

/** Reads every answer and every item of evidence of the file into DuckDB's JSON; seconds. */
async function readByDuckDb(file: string, jobs: number): Promise<number> {
  const instance = await DuckDBInstance.create(':memory:', { threads: String(jobs) });
  const connection = await instance.connect();
  const start = performance.now();
  const reader = await connection.runAndReadAll(
    `SELECT count(DISTINCT id) AS submissions, sum(len(json_keys(answers))) AS answers, sum(len(json_keys(evidence))) AS items
     FROM read_json('${file}', format = 'newline_delimited', columns = {id: 'VARCHAR', answers: 'JSON', evidence: 'JSON'})`,
  );
  const seconds = (performance.now() - start) / 1000;
  const [count] = reader.getRowsJson()[0] ?? [];
  connection.closeSync();
  instance.closeSync();
  if (Number(count) !== LINES) throw new Error(`DuckDB read ${String(count)} of ${LINES} lines.`);
  return seconds;
}

/** Runs the command as people do, from its start to its end. */
async function makePortfolio(
  command: string,
  root: string,
  input: string,
  out: string,
  jobs: number,
): Promise<{ readonly seconds: number; readonly megabytes: number }> {
  const start = performance.now();
  const args = ['portfolio', input, '--root', root, '--on', '2026-03-01', '--jobs', String(jobs), '-o', out];
  const child = spawn(process.execPath, [command, ...args]);
  let said = '';
  let megabytes = 0;
  child.stderr.on('data', (part: Buffer) => (said += part.toString().slice(-500)));
  const look = setInterval(() => {
    megabytes = Math.max(megabytes, residentMegabytes(child.pid));
  }, 50);
  await new Promise((done) => child.once('close', done));
  clearInterval(look);
  if (!said.includes(`${LINES} of ${LINES} submissions are in the table`)) throw new Error(said);
  return { seconds: (performance.now() - start) / 1000, megabytes };
}

function residentMegabytes(pid: number | undefined): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
