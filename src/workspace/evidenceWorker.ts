/** A worker's own thread: reads, hashes and keeps files, so that the page stays quick while it does. */

import { hashFile } from '../record/hashFile.ts';
import { keepFile, type KeptFile } from './keepFile.ts';

export type Order =
  { readonly id: number; readonly file: Blob; readonly keep: boolean } | { readonly id: number; readonly stop: true };

export type Reply =
  | { readonly id: number; readonly read: number }
  | { readonly id: number; readonly done: KeptFile }
  | { readonly id: number; readonly failed: string };

/** Milliseconds between two reports of progress. */
const EVERY = 100;

const running = new Map<number, AbortController>();

self.addEventListener('message', ({ data }: MessageEvent<Order>) => {
  if ('stop' in data) running.get(data.id)?.abort();
  else void work(data.id, data.file, data.keep);
});

async function work(id: number, file: Blob, keep: boolean): Promise<void> {
  const stopper = new AbortController();
  running.set(id, stopper);
  let last = 0;
  const onProgress = (read: number): void => {
    const now = performance.now();
    if (now - last < EVERY) return;
    last = now;
    reply({ id, read });
  };
  try {
    const done = keep
      ? await keepFile(file, onProgress, stopper.signal)
      : { sha256: await hashFile(file, onProgress, stopper.signal), size: file.size, kept: false };
    reply({ id, done });
  } catch (error) {
    reply({ id, failed: error instanceof Error ? error.message : 'The file could not be read.' });
  } finally {
    running.delete(id);
  }
}

function reply(message: Reply): void {
  self.postMessage(message);
}
