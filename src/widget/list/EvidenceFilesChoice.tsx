import type { ReactNode } from 'react';
import type { PendingCount } from '../../workspace/pendingFiles.ts';
import choice from '../assess/KeepChoice.module.css';
import { fileSize } from '../logic/words.ts';
import fields from '../parts/fields.module.css';

/** Whether the evidence files of a sealed submission are kept; and what keeps them from being. */
export function EvidenceFilesChoice({
  files: { received, here, noRoom, all },
  keep,
  onKeep,
}: {
  readonly files: PendingCount;
  readonly keep: boolean;
  readonly onKeep: (keep: boolean) => void;
}): ReactNode {
  const unable = all.files - here.files - received.files;
  return (
    <>
      {received.files > 0 && (
        <p>
          <label className={choice.choice}>
            <input type="checkbox" checked={keep} onChange={(changed) => onKeep(changed.target.checked)} />
            <span>
              Keep its evidence files in this browser
              <span className={fields.hint}>
                {keep
                  ? `${fileSize(received.bytes)} on this computer, to check and download later; nothing is sent.`
                  : 'Only name, size and SHA-256 come in; the files stay in the sealed submission.'}
              </span>
            </span>
          </label>
        </p>
      )}
      {unable > 0 && (
        <p className={fields.problem}>
          {noRoom.files > 0
            ? `No room is left in this browser for ${unable} of the evidence files.`
            : 'This browser keeps no evidence files here, perhaps because of a private window.'}{' '}
          Their name, size and SHA-256 come in; the files stay in the sealed submission.
        </p>
      )}
    </>
  );
}
