import type { ReactNode } from 'react';
import type { FileUsage } from '../../workspace/evidenceFiles.ts';
import fields from '../parts/fields.module.css';
import { fileSize } from '../logic/words.ts';
import styles from './KeepChoice.module.css';

/** Whether files are kept in this browser or only referred to. */
export function KeepChoice({
  keep,
  onKeep,
  able,
  usage,
}: {
  readonly keep: boolean;
  readonly onKeep: (keep: boolean) => void;
  /** Whether this browser keeps files here at all; undefined until it is known. */
  readonly able: boolean | undefined;
  readonly usage: FileUsage | undefined;
}): ReactNode {
  if (able === false) {
    return (
      <p className={fields.hint}>
        This browser keeps no files here, perhaps because of a private window or a portal without https. Name, size and
        SHA-256 are noted; the file stays where it is.
      </p>
    );
  }
  return (
    <label className={styles.choice}>
      <input type="checkbox" checked={keep} onChange={(changed) => onKeep(changed.target.checked)} />
      <span>
        Keep the file in this browser
        <span className={fields.hint}>
          {keep
            ? `A copy on this computer, to check and download later; nothing is sent.${usage?.room === undefined ? '' : ` Room for ${fileSize(usage.room)}.`}`
            : 'By reference only: name, size and SHA-256 are noted, and the file stays where it is.'}
        </span>
      </span>
    </label>
  );
}
