import type { ExportOrder, ExportReply } from './exportWorker.ts';

const NOT_STARTED = 'A part of the page could not be fetched, perhaps because there is no network. Try it again later.';

/**
 * Makes files in a worker, one after the other.
 *
 * @param onReply called for each file as soon as it is made and checked
 * @param onFailed called with a sentence for people when nothing more will come
 * @returns what stops it at once; nothing is called after that
 */
export function makeFiles(
  order: ExportOrder,
  onReply: (reply: ExportReply) => void,
  onFailed: (message: string) => void,
): () => void {
  const worker = new Worker(new URL('./exportWorker.ts', import.meta.url), { type: 'module', name: 'export' });
  let left = order.formats.length;
  worker.addEventListener('message', ({ data }: MessageEvent<ExportReply>) => {
    left--;
    if (left === 0) worker.terminate();
    onReply(data);
  });
  worker.addEventListener('error', () => {
    worker.terminate();
    onFailed(NOT_STARTED);
  });
  worker.postMessage(order);
  return () => worker.terminate();
}
