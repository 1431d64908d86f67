import { once } from 'node:events';
import { createReadStream, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { checklistDigest } from '../../record/digest.ts';
import { listEditions, type EditionEntry } from '../editions.ts';
import { EXIT_FINDINGS, EXIT_USAGE, UsageError } from '../exit.ts';
import { describeFileError, type Io } from '../output.ts';
import { scoreStream } from './scoreStream.ts';
import type { BatchEdition, BatchOptions, ScoredBlock, Tally } from './types.ts';

export interface ScoreLinesOptions extends BatchOptions {
  readonly root?: string;
  /** Number of threads; one for each core that is to be had when it is not given. */
  readonly jobs?: number;
}

/**
 * Scores many submissions, one a line, from a file or from standard input (`-`) to standard output. What went wrong is
 * counted on standard error; exit codes are those of a single submission, the worst of all lines.
 *
 * @throws UsageError when the input or every checklist cannot be had
 */
export async function scoreLines(file: string, options: ScoreLinesOptions, io: Io): Promise<void> {
  const { root, jobs = availableParallelism(), ...line } = options;
  const editions = await Promise.all((await listEditions(root, io)).map(loadEdition));
  if (editions.length === 0) {
    throw new UsageError('No checklists were found.', 'Use --root to name the folder that holds checklists/.');
  }
  const path = resolve(io.cwd, file);
  const size = file === '-' ? undefined : regularSize(path);
  const input = size ?? (file === '-' ? process.stdin : createReadStream(path, { highWaterMark: 256 * 1024 }));
  const broken = typeof input === 'number' ? {} : brokenInput(input);
  const setup = { editions, options: line, ...(size !== undefined && { file: path }) };
  const write = async (block: ScoredBlock, first: number): Promise<void> => {
    const text = numbered(block, first);
    if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
  };
  const work = scoreStream(input, jobs, setup, write).catch((error: unknown) => {
    if (error !== broken.error) throw error;
    const name = file === '-' ? 'Standard input' : file;
    throw new UsageError(`${name} cannot be read: ${describeFileError(error)}.`);
  });
  const { tally, stopped } = await work;
  for (const sentence of sentences(tally, options)) io.err(`${sentence}\n`);
  if (stopped || tally.unreadable > 0) io.exit(EXIT_USAGE);
  if (tally.otherEdition + tally.under + tally.notReady > 0) io.exit(EXIT_FINDINGS);
}

/** The results of a block whose first line has this number in the whole input. */
function numbered({ texts, places }: ScoredBlock, first: number): string {
  let text = '';
  texts.forEach((rest, index) => {
    const place = places[index] ?? -1;
    text += place < 0 ? rest : `{"line":${first + place}${rest}`;
  });
  return text;
}

/** Size of a file whose parts can be read in any order; undefined of pipes, of files made as they are read, and of what is not there. */
function regularSize(path: string): number | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() && found.size > 0 ? found.size : undefined;
}

/** Remembers the error of a stream, to be told from faults of the program. */
function brokenInput(input: Readable): { error?: unknown } {
  const broken: { error?: unknown } = {};
  input.once('error', (error) => (broken.error = error));
  return broken;
}

/** An edition as workers get it. */
export async function loadEdition({ id, version, load }: EditionEntry): Promise<BatchEdition> {
  try {
    const checklist = await load();
    return { id, version, loaded: { checklist, digest: checklistDigest(checklist) } };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    // Only lines that name this edition need to know.
    return { id, version, fault: { message: firstLine(error.message), help: error.help ?? '' } };
  }
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

function sentences(tally: Tally, { strict, failUnder, requireReady }: BatchOptions): readonly string[] {
  const { lines, unreadable, otherEdition, under, notReady } = tally;
  const of = `of ${lines} submissions`;
  return [
    ...(unreadable > 0 ? [`Not read: ${unreadable} ${of}; the results say why.`] : []),
    ...(otherEdition > 0
      ? [`Of another edition, not assessed: ${otherEdition} ${of}; add --allow-edition-mismatch to assess them.`]
      : []),
    ...(strict && unreadable + otherEdition > 0 ? ['Stopped there, as --strict asks.'] : []),
    ...(under > 0 ? [`Below --fail-under ${failUnder ?? ''}: ${under} ${of}.`] : []),
    ...(requireReady && notReady > 0 ? [`Not ready, as --require-ready asks: ${notReady} ${of}.`] : []),
  ];
}
