import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { Block, FileList, FileRange, ScoredBlock, WorkerSetup } from './types.ts';

interface Waiting {
  readonly done: (result: ScoredBlock) => void;
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
    if (member.broken) throw member.broken;
    return new Promise((done, fail) => {
      member.waiting.push({ done, fail });
      member.worker.postMessage(work, 'bytes' in work ? [work.bytes.buffer] : []);
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.members.map(({ worker }) => worker.terminate()));
  }
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
  worker.on('message', (result: ScoredBlock) => member.waiting.shift()?.done(result));
  worker.on('error', (error: Error) => {
    member.broken = error;
    for (const { fail } of member.waiting.splice(0)) fail(error);
  });
  return member;
}
