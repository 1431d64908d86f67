import Link from '@docusaurus/Link';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import { scoreText, type Result } from '../../engine/index.ts';
import { deviceName } from '../../workspace/naming.ts';
import type { ReviewState } from '../../workspace/reviews/reviewSession.ts';
import { SavedState } from '../assess/SavedState.tsx';
import bar from '../assess/TopBar.module.css';
import type { ReviewPart } from '../logic/reviewAddress.ts';
import { Icon } from '../parts/Icon.tsx';
import { useDesk } from './deskContext.ts';
import styles from './desk.module.css';
import { downloadReview } from './downloadReview.ts';
import type { QueueRow } from './queueRows.ts';

/** Stays in sight: which submission, how far the review is, what it comes to, whether it is saved, undo, and the ways on. */
export function DeskBar({
  state: { review, save, undoing },
  rows,
  result,
  part,
  onUndo,
  onOpen,
}: {
  readonly state: ReviewState;
  readonly rows: readonly QueueRow[];
  /** Self-assessed. */
  readonly result: Result;
  readonly part: ReviewPart | undefined;
  readonly onUndo: () => void;
  readonly onOpen: (dialog: 'keys' | 'queue') => void;
}): ReactNode {
  const { record, hrefOf } = useDesk();
  const asked = rows.filter(({ applies }) => applies);
  const done = asked.filter(({ value }) => value !== undefined).length;
  const { device } = record;
  const way = (to: ReviewPart | undefined, words: string): ReactNode => (
    <a
      className={bar.text}
      href={hrefOf(to === undefined ? {} : { part: to })}
      aria-current={part === to ? 'page' : undefined}
    >
      {words}
    </a>
  );
  return (
    <header className={clsx(bar.bar, styles.top)} data-topbar>
      <div className={styles.bar}>
        <div className={bar.device}>
          <h1 className={bar.name}>Review: {deviceName(device)}</h1>
          <p className={bar.about}>
            {[
              device.manufacturer,
              device.firmwareVersion && `firmware ${device.firmwareVersion}`,
              `round ${review.round}`,
              `edition ${record.checklist.version}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        <dl className={styles.numbers}>
          <div>
            <dt>Determined</dt>
            <dd data-determined>
              {done} of {asked.length}
            </dd>
          </div>
          <div>
            <dt>Self-assessed</dt>
            <dd>{scoreText(result.score.demonstrated, result.score)}</dd>
          </div>
        </dl>
        <SavedState save={save} />
        <nav className={styles.tools} aria-label="Review">
          <button
            type="button"
            className={bar.tool}
            disabled={undoing === undefined}
            onClick={onUndo}
            title={undoing && `Undo: ${undoing}`}
          >
            <Icon name="undo" />
            <span className="dap-hidden">Undo{undoing && `: ${undoing}`}</span>
          </button>
          <button type="button" className={bar.tool} onClick={() => onOpen('keys')} title="Keyboard shortcuts">
            <Icon name="keyboard" />
            <span className="dap-hidden">Keyboard shortcuts</span>
          </button>
          <button
            type="button"
            className={bar.tool}
            onClick={() => downloadReview(review, record)}
            title="Download the review file"
          >
            <Icon name="download" />
            <span className="dap-hidden">Download the review file</span>
          </button>
          <button type="button" className={`${bar.text} ${styles.queueButton}`} onClick={() => onOpen('queue')}>
            Queue
          </button>
          {way(undefined, 'Requirements')}
          {way('submission', 'Submission')}
          {way('result', 'Result')}
          <Link className={clsx(bar.text)} to="/review">
            All reviews
          </Link>
        </nav>
      </div>
    </header>
  );
}
