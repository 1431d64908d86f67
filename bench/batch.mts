/**
 * How fast many submissions are scored, one a line: the built command against JSON.parse alone, of the same lines on as
 * many threads, and its resident memory, which must not grow with the number of lines. `BATCH_LINES` sets the largest
 * number of lines, 100,000 unless told; each is about 42 kB. Memory is read from /proc, so only on Linux.
 */
import { spawn } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { bundleCli } from '../scripts/bundleCli.mts';
import { loadChecklist } from '../src/load/index.ts';
import { checklistDigest } from '../src/record/digest.ts';
import { writeContent300 } from './content300.mts';
import { makeLine } from './makeLine.mts';
import type { BenchRow } from './row.mts';

const LINES = Number(process.env['BATCH_LINES'] ?? 100_000);
/** Lines that differ; they come round again and again. */
const DIFFERENT = 1000;

export async function bench(): Promise<BenchRow[]> {
  const root = resolve(import.meta.dirname, '..');
  const folder = join(root, 'test-output/bench-batch');
  const content = join(folder, 'content');
  const file = `checklists/${writeContent300(root, content)}/1.0.0.yaml`;
  const { checklist } = loadChecklist(readFileSync(join(content, file), 'utf8'), { file });
  if (!checklist) throw new Error('The checklist of 300 has errors.');
  mkdirSync(join(folder, 'cli'), { recursive: true });
  const command = join(folder, 'cli/assure.mjs');
  await bundleCli(root, command);
  const digest = checklistDigest(checklist);
  const bytes = Buffer.from(
    Array.from({ length: DIFFERENT }, (_, i) => `${makeLine(checklist, digest, i)}\n`).join(''),
  );

  const jobs = availableParallelism();
  const parse = await parseAlone(bytes, LINES, jobs);
  const submissions = join(folder, 'submissions.ndjson');
  const few = await scoreAll(command, content, writeLines(submissions, bytes, LINES / 10), LINES / 10, jobs);
  const many = await scoreAll(command, content, writeLines(submissions, bytes, LINES), LINES, jobs);
  rmSync(submissions);
  const piped = await scoreAll(command, content, bytes, LINES / 10, jobs);
  const count = LINES.toLocaleString('en-GB');
  return [
    {
      name: `Processor time of ${count} submissions scored, reading, writing and start included, beside JSON.parse alone`,
      value: many.processor / parse.processor,
      unit: '×',
      target: 2,
    },
    {
      name: `${count} submissions of 300 answers scored on ${jobs} threads`,
      value: many.seconds,
      unit: 's',
      peer: 'JSON.parse alone',
      peerValue: parse.seconds,
    },
    {
      name: `${(LINES / 10).toLocaleString('en-GB')} submissions by a pipe, its writer on the same cores`,
      value: piped.seconds,
      unit: 's',
      peer: 'JSON.parse alone',
      peerValue: parse.seconds / 10,
    },
    {
      name: `Resident memory at ${(LINES / 10).toLocaleString('en-GB')} submissions`,
      value: few.megabytes,
      unit: 'MB',
    },
    {
      name: `Resident memory at ${count} submissions`,
      value: many.megabytes,
      unit: 'MB',
      target: Math.round(few.megabytes * 1.1),
    },
  ];
}

interface Run {
  readonly seconds: number;
  /** Seconds of all threads together. */
  readonly processor: number;
}

/** Decodes and parses so many lines from memory, an equal share on each thread. */
async function parseAlone(bytes: Buffer, lines: number, jobs: number): Promise<Run> {
  const source = `
    const { parentPort, workerData: { bytes, count } } = require('node:worker_threads');
    const decoder = new TextDecoder('utf-8', { fatal: true });
    parentPort.once('message', () => {
      for (let done = 0, from = 0; done < count; done += 1) {
        const end = bytes.indexOf(10, from);
        JSON.parse(decoder.decode(bytes.subarray(from, end)));
        from = end + 1 < bytes.length ? end + 1 : 0;
      }
      parentPort.postMessage('done');
    });`;
  const workers = Array.from(
    { length: jobs },
    () => new Worker(source, { eval: true, workerData: { bytes: new Uint8Array(bytes), count: lines / jobs } }),
  );
  await Promise.all(workers.map((worker) => new Promise((done) => worker.once('online', done))));
  const before = process.cpuUsage();
  const start = performance.now();
  await Promise.all(
    workers.map((worker) => {
      worker.postMessage('go');
      return new Promise((done) => worker.once('message', done));
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  await Promise.all(workers.map((worker) => worker.terminate()));
  return { seconds, processor: (user + system) / 1e6 };
}

/** Writes so many lines into a file. */
function writeLines(file: string, bytes: Buffer, lines: number): string {
  rmSync(file, { force: true });
  for (let written = 0; written < lines; written += DIFFERENT) appendFileSync(file, bytes);
  return file;
}

/** Runs the command as people do: lines from a file, or in by a pipe; results out by another; from its start to its end. */
async function scoreAll(
  command: string,
  root: string,
  input: Buffer | string,
  lines: number,
  jobs: number,
): Promise<Run & { readonly megabytes: number }> {
  const start = performance.now();
  const file = typeof input === 'string' ? [input] : [];
  const child = spawn(process.execPath, [
    command,
    'score',
    '--ndjson',
    ...file,
    '--root',
    root,
    '--jobs',
    String(jobs),
  ]);
  let results = 0;
  let megabytes = 0;
  let ticks = 0;
  const look = setInterval(() => {
    megabytes = Math.max(megabytes, Number(/VmRSS:\s+(\d+)/.exec(read(`/proc/${child.pid}/status`))?.[1] ?? 0) / 1024);
    const fields = read(`/proc/${child.pid}/stat`).split(' ');
    ticks = Math.max(ticks, Number(fields[13] ?? 0) + Number(fields[14] ?? 0));
  }, 50);
  child.stdout.on('data', (part: Buffer) => {
    for (let at = part.indexOf(10); at >= 0; at = part.indexOf(10, at + 1)) results += 1;
  });
  child.stderr.pipe(process.stderr);
  for (let sent = 0; typeof input !== 'string' && sent < lines; sent += DIFFERENT) {
    if (!child.stdin.write(input)) await new Promise((done) => child.stdin.once('drain', done));
  }
  child.stdin.end();
  await new Promise((done) => child.once('close', done));
  clearInterval(look);
  if (results !== lines) throw new Error(`${results} results for ${lines} lines.`);
  return { seconds: (performance.now() - start) / 1000, processor: ticks / 100, megabytes };
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
