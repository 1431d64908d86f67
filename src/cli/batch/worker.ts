/** One thread of a batch: blocks of lines in, or ranges of a file, their results out, in the same order. */

import { openSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { rangeReader } from './readRange.ts';
import { scoreBlock } from './scoreBlock.ts';
import { lineScorer, tooLongLine } from './scoreLine.ts';
import type { Block, FileRange, WorkerSetup } from './types.ts';

const { editions, options, file } = workerData as WorkerSetup;
const score = lineScorer(editions, options);
const read = file === undefined ? undefined : rangeReader(openSync(file, 'r'));

parentPort?.on('message', (work: Block | FileRange) => {
  const block = 'bytes' in work ? work : read?.(work);
  if (block) parentPort?.postMessage(scoreBlock(block, options.strict, score, tooLongLine));
});
