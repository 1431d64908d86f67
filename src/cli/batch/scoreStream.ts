import { Readable } from 'node:stream';
import type { TotalsPart } from '../../portfolio/totals.ts';
import { Pool } from './Pool.ts';
import { readBlocks } from './readBlocks.ts';
import type { Block, FileList, FileRange, ScoredBlock, Tally, WorkerSetup } from './types.ts';

/* Bound the results that a block can grow to: those of small lines are larger than the lines. */
const MOST_LINES = { summary: 1000, result: 16, row: 200 } as const;

/** Files that a worker reads at a time. */
const FILES = 32;

/** Bytes of the ranges that workers read of a file. */
const RANGE_BYTES = 1024 * 1024;

/**
 * Scores the lines of a stream, of the file that the setup names, or whole files, on several threads and hands over the results in
 * the order of the lines. Reads no faster than results are taken: a few blocks a thread are all that is ever held.
 *
 * @param input the stream, the size of the file in bytes, or the paths of the files
 * @param jobs number of threads
 * @param take called for each block with the number of its first line, and not again before it resolves
 * @returns also what the rows of each thread add up to, where the setup asks for that
 */
export async function scoreStream(
  input: Readable | number | readonly string[],
  jobs: number,
  setup: WorkerSetup,
  take: (block: ScoredBlock, first: number) => void | Promise<void>,
): Promise<{ readonly tally: Tally; readonly stopped: boolean; readonly totals: readonly TotalsPart[] }> {
  const pool = new Pool(jobs, setup);
  const tally = { lines: 0, unreadable: 0, otherEdition: 0, under: 0, notReady: 0 };
  let line = 1;
  try {
    const work: AsyncIterable<Block> | Iterable<FileRange | FileList> =
      typeof input === 'number'
        ? ranges(input)
        : input instanceof Readable
          ? readBlocks(input, MOST_LINES[setup.options.output])
          : lists(input);
    const results = Readable.from(work, { highWaterMark: 1 }).map(
      (each: Block | FileRange | FileList) => pool.score(each),
      {
        concurrency: 2 * jobs,
      },
    );
    for await (const block of results as AsyncIterable<ScoredBlock>) {
      for (const key of Object.keys(tally) as (keyof Tally)[]) tally[key] += block.tally[key];
      await take(block, line);
      line += block.count;
      if (!block.stopped) continue;
      if (input instanceof Readable) input.destroy();
      return { tally, stopped: true, totals: [] };
    }
    return { tally, stopped: false, totals: setup.portfolio?.totals ? await pool.totals() : [] };
  } finally {
    await pool.close();
  }
}

function* ranges(size: number): Generator<FileRange> {
  for (let from = 0; from < size; from += RANGE_BYTES) yield { from, to: Math.min(size, from + RANGE_BYTES) };
}

function* lists(files: readonly string[]): Generator<FileList> {
  for (let from = 0; from < files.length; from += FILES) yield { files: files.slice(from, from + FILES) };
}
