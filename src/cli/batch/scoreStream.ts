import { once } from 'node:events';
import { Readable, type Writable } from 'node:stream';
import { Pool } from './Pool.ts';
import { readBlocks } from './readBlocks.ts';
import type { Tally, WorkerSetup } from './types.ts';

/* Bound the results that a block can grow to: those of small lines are larger than the lines. */
const MOST_LINES = { summary: 1000, result: 16 } as const;

/**
 * Scores a stream of lines on several threads and writes the results in the order of the lines. Reads no faster than
 * results are taken: a few blocks a thread are all that is ever held.
 *
 * @param jobs number of threads
 */
export async function scoreStream(
  input: Readable,
  output: Writable,
  jobs: number,
  setup: WorkerSetup,
): Promise<{ readonly tally: Tally; readonly stopped: boolean }> {
  const pool = new Pool(jobs, setup);
  const tally = { lines: 0, unreadable: 0, otherEdition: 0, under: 0, notReady: 0 };
  try {
    const blocks = Readable.from(readBlocks(input, MOST_LINES[setup.options.output]), { highWaterMark: 1 });
    const results = blocks.map((block) => pool.score(block), { concurrency: 2 * jobs });
    for await (const { output: text, tally: some, stopped } of results as AsyncIterable<
      Awaited<ReturnType<Pool['score']>>
    >) {
      tally.lines += some.lines;
      tally.unreadable += some.unreadable;
      tally.otherEdition += some.otherEdition;
      tally.under += some.under;
      tally.notReady += some.notReady;
      if (text !== '' && !output.write(text)) await once(output, 'drain');
      if (!stopped) continue;
      input.destroy();
      return { tally, stopped };
    }
    return { tally, stopped: false };
  } finally {
    await pool.close();
  }
}
