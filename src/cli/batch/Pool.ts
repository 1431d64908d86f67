import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { TotalsPart } from '../../portfolio/totals.ts';
import type { Block, FileList, FileRange, ScoredBlock, TotalsWanted, WorkerSetup } from './types.ts';

type Answer = ScoredBlock | TotalsPart;

interface Waiting {
  readonly done: (result: Answer) => void;
  readonly fail: (error: Error) => void;
}

interface Member {
  readonly worker: Worker;
  /** In the order in which the worker answers. */
  readonly waiting: Waiting[];
  /** Why it can work no more. */
  broken?: Error;
}

/** Worker threads that score blocks. How many blocks wait is for the caller to bound. */
export class Pool {
  private readonly members: readonly Member[];

  constructor(jobs: number, setup: WorkerSetup) {
    /*
     * A submission is garbage once it is scored. Heaps that grow by little keep memory from creeping up with their
     * number; threads take the sizes that hold when they start.
     */
    setFlagsFromString('--max-semi-space-size=2');
    setFlagsFromString('--semi-space-growth-factor=1');
    setFlagsFromString('--heap-growing-percent=10');
    this.members = Array.from({ length: jobs }, () => start(setup));
  }

  /** Scores a block, a range of the file or a list of files on the thread with the least to do. A block's bytes are gone here. */
  async score(work: Block | FileRange | FileList): Promise<ScoredBlock> {
    const [first, ...others] = this.members;
    if (!first) throw new Error('A pool needs a thread.');
    const member = others.reduce(
      (least, other) => (other.waiting.length < least.waiting.length ? other : least),
      first,
    );
    return ask<ScoredBlock>(member, work, 'bytes' in work ? [work.bytes.buffer] : []);
  }

  /** What the rows of each thread add up to, where the setup asks for that; of all that was given to {@link score} before. */
  async totals(): Promise<readonly TotalsPart[]> {
    return Promise.all(this.members.map((member) => ask<TotalsPart>(member, { totals: true })));
  }

  async close(): Promise<void> {
    await Promise.all(this.members.map(({ worker }) => worker.terminate()));
  }
}

/** A thread answers each thing in its turn, and with what belongs to it. */
async function ask<A extends Answer>(
  { broken, waiting, worker }: Member,
  work: Block | FileRange | FileList | TotalsWanted,
  transfer: readonly ArrayBuffer[] = [],
): Promise<A> {
  if (broken) throw broken;
  return new Promise((done, fail) => {
    waiting.push({ done: done as (result: Answer) => void, fail });
    worker.postMessage(work, transfer);
  });
}

/** Runs the worker from its TypeScript, where the command was not built: threads do not share the main one's loader. */
const FROM_SOURCE = `
  const { createRequire } = require('node:module');
  const here = createRequire(${JSON.stringify(import.meta.url)});
  here('tsx/cjs/api').register();
  here('./worker.ts');
`;

function start(setup: WorkerSetup): Member {
  const worker = import.meta.url.endsWith('.ts')
    ? new Worker(FROM_SOURCE, { eval: true, workerData: setup })
    : new Worker(new URL('./batchWorker.mjs', import.meta.url), { workerData: setup });
  const member: Member = { worker, waiting: [] };
  worker.on('message', (result: Answer) => member.waiting.shift()?.done(result));
  worker.on('error', (error: Error) => {
    member.broken = error;
    for (const { fail } of member.waiting.splice(0)) fail(error);
  });
  return member;
}
