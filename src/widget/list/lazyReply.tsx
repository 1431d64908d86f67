import { lazyDialog } from '../parts/lazyDialog.tsx';
import type { AttachReplyProps } from './AttachReply.tsx';

/** A reply brings its validator along: fetched when one is opened. */
export const lazyReply = lazyDialog<AttachReplyProps>(() =>
  import('./AttachReply.tsx').then(({ AttachReply }) => AttachReply),
);

/** More than any reply has; a file larger than this is not looked at as one. */
const MOST_BYTES = 10 * 1024 * 1024;

/** Whether a file says that it is a reviewer's reply. */
export async function looksLikeReply(file: File): Promise<boolean> {
  return file.size <= MOST_BYTES && /"format"\s*:\s*"device-assurance-reply"/.test(await file.text());
}
