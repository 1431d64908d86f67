/** One thread of a batch: blocks of lines in, ranges of a file or lists of files, their results out, in the same order. */

import { openSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { rangeReader } from './readRange.ts';
import { scoreBlock } from './scoreBlock.ts';
import { scoreFiles } from './scoreFiles.ts';
import { lineScorer, tooLongLine } from './scoreLine.ts';
import { rowMaker } from './scoreRow.ts';
import type { Block, FileList, FileRange, TotalsWanted, WorkerSetup } from './types.ts';

const { editions, options, file, portfolio } = workerData as WorkerSetup;
const rows = portfolio && rowMaker(portfolio);
const score = lineScorer(editions, options, rows?.make);
const read = file === undefined ? undefined : rangeReader(openSync(file, 'r'));

parentPort?.on('message', (work: Block | FileRange | FileList | TotalsWanted) => {
  if ('totals' in work) {
    if (rows?.totals) parentPort?.postMessage(rows.totals.part());
    return;
  }
  if ('files' in work) {
    parentPort?.postMessage(scoreFiles(work.files, score, tooLongLine));
    return;
  }
  const block = 'bytes' in work ? work : read?.(work);
  if (block) parentPort?.postMessage(scoreBlock(block, options.strict, score, tooLongLine));
});
