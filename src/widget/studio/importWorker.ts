/** A worker's own thread: makes a draft of somebody's list, so that the page stays quick and can stop it. */

import { importList, type Imported, type ImportOptions } from '../../import/importList.ts';
import { readHeader, type Header } from '../../import/readHeader.ts';
import type { ImportProblem } from '../../import/importError.ts';

export type ImportOrder =
  | { readonly kind: 'import'; readonly bytes: Uint8Array; readonly options: ImportOptions }
  /** Names of the columns of a table. */
  | { readonly kind: 'header'; readonly bytes: Uint8Array; readonly format: 'csv' | 'xlsx' };

export type ImportReply =
  | { readonly kind: 'imported'; readonly imported: Imported }
  | { readonly kind: 'header'; readonly columns: readonly string[]; readonly guessed: Header['guessed'] }
  | { readonly kind: 'problem'; readonly problem: ImportProblem };

self.addEventListener('message', ({ data }: MessageEvent<ImportOrder>) => {
  void work(data).then((reply) => self.postMessage(reply));
});

async function work(order: ImportOrder): Promise<ImportReply> {
  try {
    if (order.kind === 'header') {
      const header = await readHeader(order.bytes, order.format);
      return 'problem' in header ? { kind: 'problem', ...header } : { kind: 'header', ...header };
    }
    const imported = await importList(order.bytes, order.options);
    return 'problem' in imported ? { kind: 'problem', ...imported } : { kind: 'imported', imported };
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return { kind: 'problem', problem: { message: `The file could not be read: ${words}`, help: '' } };
  }
}
