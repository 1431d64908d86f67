/** One thread of a batch: blocks of lines in, ranges of a file or lists of files, their results out, in the same order. */

import { openSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { rangeReader } from './readRange.ts';
import { scoreBlock } from './scoreBlock.ts';
import { scoreFiles } from './scoreFiles.ts';
import { lineScorer, tooLongLine } from './scoreLine.ts';
import { rowMaker } from './scoreRow.ts';
import type { Block, FileList, FileRange, TotalsWanted, WorkerSetup } from './types.ts';

const { editions, options, file, portfolio, identities = [] } = workerData as WorkerSetup;
const rows = portfolio && rowMaker(portfolio);
const score = lineScorer(editions, options, rows?.make);
const read = file === undefined ? undefined : rangeReader(openSync(file, 'r'));

/** Opening a sealed file takes several turns; what came after it waits, so that answers keep their order. */
let before = Promise.resolve();

parentPort?.on('message', (work: Block | FileRange | FileList | TotalsWanted) => {
  before = before.then(async () => parentPort?.postMessage(await answer(work)));
});

function answer(work: Block | FileRange | FileList | TotalsWanted): unknown {
  if ('totals' in work) return rows?.totals?.part();
  if ('files' in work) return scoreFiles(work.files, identities, score, tooLongLine);
  const block = 'bytes' in work ? work : read?.(work);
  return block && scoreBlock(block, options.strict, score, tooLongLine);
}
