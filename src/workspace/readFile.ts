import type { Order, Reply } from './evidenceWorker.ts';
import type { KeptFile } from './keepFile.ts';

export interface ReadOptions {
  /** Keeps the bytes in this browser; else only their hash is made. */
  readonly keep: boolean;
  /** Called with the bytes read so far, at most ten times a second. */
  readonly onProgress?: ((read: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

interface Waiting extends Pick<ReadOptions, 'onProgress'> {
  readonly resolve: (kept: KeptFile) => void;
  readonly reject: (reason: unknown) => void;
}

const NOT_STARTED =
  'A part of the page could not be fetched, perhaps because there is no network. Try the file again later.';

const waiting = new Map<number, Waiting>();
let worker: Worker | undefined;
let orders = 0;

/**
 * Hashes a file in a worker, and keeps it when asked. Memory stays small whatever the size.
 * @throws the signal's reason when stopped; Error with a sentence for people when the file cannot be read
 */
export async function readFile(file: Blob, { keep, onProgress, signal }: ReadOptions): Promise<KeptFile> {
  signal?.throwIfAborted();
  const id = ++orders;
  const stop = (): void => send({ id, stop: true });
  signal?.addEventListener('abort', stop);
  try {
    return await new Promise<KeptFile>((resolve, reject) => {
      waiting.set(id, { resolve, reject, onProgress });
      send({ id, file, keep });
    });
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    waiting.delete(id);
    signal?.removeEventListener('abort', stop);
  }
}

/** Fetches what reads files, so that it is there when it is wanted, also when the network has gone. */
export function prepareToRead(): void {
  worker ??= startWorker();
}

function send(order: Order): void {
  worker ??= startWorker();
  worker.postMessage(order);
}

function startWorker(): Worker {
  const started = new Worker(new URL('./evidenceWorker.ts', import.meta.url), { type: 'module', name: 'evidence' });
  started.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    const asked = waiting.get(data.id);
    if ('read' in data) asked?.onProgress?.(data.read);
    else if ('done' in data) asked?.resolve(data.done);
    else asked?.reject(new Error(data.failed));
  });
  // The next file starts another.
  started.addEventListener('error', () => {
    if (worker === started) worker = undefined;
    for (const { reject } of waiting.values()) reject(new Error(NOT_STARTED));
  });
  return started;
}
