import type { ReactNode } from 'react';
import { askedBefore, askedNow, replyKey } from '../../workspace/replies.ts';
import { AskedHere } from './AskedHere.tsx';
import { AskedNotice } from './AskedNotice.tsx';
import { useCollaboration } from './collaboration.ts';
import { EarlierReplies } from './EarlierReplies.tsx';

/** What reviewers ask: at one requirement, or of the assessment as a whole. Earlier rounds stand below, to be read. */
export function Asked({ requirement }: { readonly requirement?: string }): ReactNode {
  const { replies } = useCollaboration();
  return (
    <>
      {askedNow(replies).map((asked) =>
        requirement === undefined ? (
          <AskedNotice key={replyKey(asked.reply)} asked={asked} />
        ) : (
          <AskedHere key={replyKey(asked.reply)} asked={asked} requirement={requirement} />
        ),
      )}
      <EarlierReplies replies={askedBefore(replies)} {...(requirement !== undefined && { requirement })} />
    </>
  );
}
