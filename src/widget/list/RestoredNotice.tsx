import type { ReactNode } from 'react';
import { count } from '../logic/words.ts';
import { Notice } from '../parts/Notice.tsx';
import styles from './RestoreDialog.module.css';
import type { Restored } from './useBackup.ts';

const WHY: Readonly<Record<Restored['notKept'][number]['because'], string>> = {
  damaged: 'its bytes in the backup are not what its SHA-256 says',
  'no-room': 'no room is left in this browser',
  'not-allowed': 'this browser keeps no files here',
};

/** What a restore did, and which files of evidence it could not give back. */
export function RestoredNotice({ changes, kept, notKept }: Restored): ReactNode {
  const done = [
    ...(changes > 0 ? [`${count(changes, 'change')} made`] : []),
    ...(kept > 0 ? [`${count(kept, 'evidence file')} kept`] : []),
  ];
  return (
    <>
      <Notice
        tone="success"
        announce="politely"
        title={done.length === 0 ? 'Nothing had to be restored' : `Restored: ${done.join(', ')}`}
      />
      {notKept.length > 0 && (
        <Notice tone="warning" announce="now" title={`${count(notKept.length, 'evidence file')} not kept`}>
          <p>The evidence registers name them all the same. Nothing of these files is stored here:</p>
          <ul className={styles.problems}>
            {notKept.map(({ name, because }, at) => (
              <li key={at}>
                {name}: {WHY[because]}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
