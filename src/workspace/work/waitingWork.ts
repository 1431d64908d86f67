/** Work files that were chosen on one page and are taken in on another, until the browser leaves the site. Nothing is stored. */

import type { WorkFile, WorkReturned } from './workFile.ts';

export type ReturnedWork = WorkFile & { readonly returned: WorkReturned };

const waiting = new Map<string, ReturnedWork>();

/** @param id of the stored assessment that the work belongs to */
export function keepWork(id: string, work: ReturnedWork): void {
  waiting.set(id, work);
}

export function waitingWork(id: string): ReturnedWork | undefined {
  return waiting.get(id);
}

/** It was taken in, or it is not wanted. */
export function forgetWork(id: string): void {
  waiting.delete(id);
}
