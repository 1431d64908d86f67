/** Why a file was not kept, though it was asked: no room is left, or the browser keeps no files here. */
export type NotKept = 'no-room' | 'not-allowed';

/** What an error of the browser's file system means. */
export function whyNotKept(error: unknown): NotKept {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return name === 'QuotaExceededError' ? 'no-room' : 'not-allowed';
}
