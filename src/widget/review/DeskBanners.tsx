import type { ReactNode } from 'react';
import type { ReviewSession, ReviewState } from '../../workspace/reviews/reviewSession.ts';
import { Notice } from '../parts/Notice.tsx';
import { Unlock } from '../seal/Unlock.tsx';
import type { SubmissionFile } from './submissionFile.ts';
import { useFileState } from './useFileState.ts';

/** What a reviewer must not miss: bytes that were changed, what is not saved, what another tab did. */
export function DeskBanners({
  session,
  state: { save, clashes },
  file,
  durable,
}: {
  readonly session: ReviewSession;
  readonly state: ReviewState;
  readonly file: SubmissionFile | undefined;
  readonly durable: boolean;
}): ReactNode {
  const opened = useFileState(file);
  const wrong =
    opened?.kind === 'refused'
      ? `${opened.message} ${opened.help}`
      : opened?.kind === 'open'
        ? opened.sealed?.wrong
        : undefined;
  return (
    <>
      {wrong !== undefined && (
        <Notice tone="error" announce="now" title="The sealed file was changed after it was signed">
          <p>{wrong} What you have written here is kept.</p>
        </Notice>
      )}
      {opened?.kind === 'locked' && file && (
        <Notice tone="info" title="The sealed file is encrypted, and is not checked until it is opened">
          <Unlock problem={opened.problem} onUnlock={file.unlock} />
        </Notice>
      )}
      {!durable && (
        <Notice tone="warning" title="This browser keeps nothing">
          <p>The review lasts until this page is closed. Download it before you leave.</p>
        </Notice>
      )}
      {save.status === 'failed' && (
        <Notice
          tone="error"
          announce="now"
          title="Not saved"
          actions={
            <button type="button" className="dap-button" onClick={() => void session.flush()}>
              Try again
            </button>
          }
        >
          <p>Not saved: {save.error}</p>
        </Notice>
      )}
      {clashes.map((clash) => (
        <Notice
          key={clash.at}
          tone="warning"
          announce="politely"
          title={`Another tab changed the same thing: ${clash.at.replace('/', ' ')}`}
          actions={
            <>
              <button type="button" className="dap-button" onClick={() => session.settle(clash, 'mine')}>
                Keep mine
              </button>
              <button type="button" className="dap-button" onClick={() => session.settle(clash, 'theirs')}>
                Take theirs
              </button>
            </>
          }
        >
          <p>Yours stands. Theirs was: {words(clash.before)}</p>
        </Notice>
      ))}
    </>
  );
}

/** A part of a review in a line. */
function words(part: unknown): string {
  if (part === undefined) return 'taken away';
  if (typeof part !== 'object' || part === null) return String(part);
  const { value, reason, text, reasons } = part as Record<string, unknown>;
  const said = [value, reason, text, reasons].filter((one) => typeof one === 'string').join(': ');
  return said || JSON.stringify(part);
}
