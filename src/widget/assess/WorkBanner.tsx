import type { ReactNode } from 'react';
import { workTitle, type WorkGiven } from '../../workspace/work/workFile.ts';
import { dayWords } from '../logic/dates.ts';
import { Notice } from '../parts/Notice.tsx';
import { PlaceLink } from './PlaceLink.tsx';
import styles from './WorkBanner.module.css';
import { useWorkbench } from './workbench.ts';

/** What a colleague asked for, and the way back. */
export function WorkBanner({ work }: { readonly work: WorkGiven }): ReactNode {
  const { open } = useWorkbench();
  return (
    <Notice
      tone="info"
      title={workTitle(work)}
      actions={
        <button type="button" className="dap-button dap-button--primary" onClick={() => open({ kind: 'return-work' })}>
          Send back the work file…
        </button>
      }
    >
      <details open className={styles.asked}>
        <summary>What was asked</summary>
        <p>
          Given {work.by && `by ${work.by} `}on {dayWords(work.at)}:{' '}
          {work.sections.map(({ id, title }, at) => (
            <span key={id}>
              {at > 0 && ', '}
              <PlaceLink place={{ view: 'section', id }}>{title}</PlaceLink>
            </span>
          ))}
          . The rest of the assessment is there to be read.
        </p>
        {work.message && <p className={styles.message}>{work.message}</p>}
      </details>
    </Notice>
  );
}
