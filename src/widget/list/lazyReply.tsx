import { Dialog } from '../parts/Dialog.tsx';
import { lazily } from '../parts/lazily.tsx';
import type { AttachReplyProps } from './AttachReply.tsx';

/** A reply brings its validator along: fetched when one is opened. */
export const lazyReply = lazily<AttachReplyProps>(
  () => import('./AttachReply.tsx').then(({ AttachReply }) => AttachReply),
  null,
  (again, { onClose }) => (
    <Dialog title="This could not be opened" onClose={onClose}>
      <p>A part of the page could not be fetched, perhaps because there is no network. What is stored is unchanged.</p>
      <button type="button" className="dap-button dap-button--primary" onClick={again}>
        Try again
      </button>
    </Dialog>
  ),
);

/** More than any reply has; a file larger than this is not looked at as one. */
const MOST_BYTES = 10 * 1024 * 1024;

/** Whether a file says that it is a reviewer's reply. */
export async function looksLikeReply(file: File): Promise<boolean> {
  return file.size <= MOST_BYTES && /"format"\s*:\s*"device-assurance-reply"/.test(await file.text());
}
