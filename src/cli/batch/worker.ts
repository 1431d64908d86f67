/** One thread of a batch: blocks of lines in, their results out, in the same order. */

import { parentPort, workerData } from 'node:worker_threads';
import { scoreBlock } from './scoreBlock.ts';
import { lineScorer, tooLongLine } from './scoreLine.ts';
import type { Block, WorkerSetup } from './types.ts';

const { editions, options } = workerData as WorkerSetup;
const score = lineScorer(editions, options);

parentPort?.on('message', (block: Block) => {
  parentPort?.postMessage(scoreBlock(block, options.strict, score, tooLongLine));
});
