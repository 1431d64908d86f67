import { Worker } from 'node:worker_threads';
import type { Block, ScoredBlock, WorkerSetup } from './types.ts';

interface Waiting {
  readonly done: (result: ScoredBlock) => void;
  readonly fail: (error: Error) => void;
}

interface Member {
  readonly worker: Worker;
  /** In the order in which the worker answers. */
  readonly waiting: Waiting[];
}

/** Worker threads that score blocks. How many blocks wait is for the caller to bound. */
export class Pool {
  private readonly members: readonly Member[];

  constructor(jobs: number, setup: WorkerSetup) {
    // The build puts the worker beside the command, as a module of its own.
    const file = import.meta.url.endsWith('.ts') ? './worker.ts' : './batchWorker.mjs';
    this.members = Array.from({ length: jobs }, () => start(new URL(file, import.meta.url), setup));
  }

  /** Scores a block on the thread with the least to do. Its bytes are handed over and gone here. */
  async score(block: Block): Promise<ScoredBlock> {
    const [first, ...others] = this.members;
    if (!first) throw new Error('A pool needs a thread.');
    const member = others.reduce((least, other) => (other.waiting.length < least.waiting.length ? other : least), first);
    return new Promise((done, fail) => {
      member.waiting.push({ done, fail });
      member.worker.postMessage(block, [block.bytes.buffer]);
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.members.map(({ worker }) => worker.terminate()));
  }
}

function start(file: URL, setup: WorkerSetup): Member {
  const worker = new Worker(file, { workerData: setup });
  const waiting: Waiting[] = [];
  worker.on('message', (result: ScoredBlock) => waiting.shift()?.done(result));
  worker.on('error', (error: Error) => {
    for (const { fail } of waiting.splice(0)) fail(error);
  });
  return { worker, waiting };
}
