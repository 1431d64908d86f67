import type { ImportOrder, ImportReply } from './importWorker.ts';

/** Has one order done by a worker of its own, which is stopped when it takes far too long. */
export function makeImport(order: ImportOrder): Promise<ImportReply> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./importWorker.ts', import.meta.url), { type: 'module', name: 'import' });
    const end = (reply: ImportReply): void => {
      clearTimeout(timer);
      worker.terminate();
      resolve(reply);
    };
    const fail = (message: string): void => end({ kind: 'problem', problem: { message, help: '' } });
    const timer = setTimeout(() => fail('The file takes too long to read.'), LONGEST);
    worker.addEventListener('message', ({ data }: MessageEvent<ImportReply>) => end(data));
    worker.addEventListener('error', () => fail('A part of the page could not be fetched, or has failed.'));
    worker.postMessage(order);
  });
}

/** Milliseconds. */
const LONGEST = 60_000;
