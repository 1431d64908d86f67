import type { ReactNode } from 'react';
import type { Verdict } from '../../engine/index.ts';
import type { Progress } from '../logic/progress.ts';
import styles from './Icon.module.css';

export type IconName =
  | Verdict
  | 'not-applying'
  | 'complete'
  | 'in-progress'
  | 'gate'
  | 'undo'
  | 'redo'
  | 'next'
  | 'previous'
  | 'close'
  | 'add'
  | 'file'
  | 'link'
  | 'download'
  | 'upload'
  | 'sections'
  | 'steps'
  | 'guidance'
  | 'device'
  | 'external'
  | 'warning'
  | 'info'
  | 'error'
  | 'trash'
  | 'edit'
  | 'copy'
  | 'down'
  | 'keyboard'
  | 'archive'
  | 'lock';

const circle = <circle cx="8" cy="8" r="6.25" />;
const triangle = <path d="M8 1.9 14.6 13.6H1.4Z" />;

/** Every state has a shape of its own, so that none is told by colour alone. 16 units square, drawn in the text's colour. */
const SHAPES: Readonly<Record<IconName, ReactNode>> = {
  pass: (
    <>
      <circle cx="8" cy="8" r="7" className={styles.solid} />
      <path d="m4.8 8.2 2.2 2.3 4.2-4.8" className={styles.onSolid} />
    </>
  ),
  partial: (
    <>
      {circle}
      <path d="M8 1.75a6.25 6.25 0 0 1 0 12.5Z" className={styles.solid} />
    </>
  ),
  fail: (
    <>
      <path d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1Z" className={styles.solid} />
      <path d="m5.4 5.4 5.2 5.2m0-5.2-5.2 5.2" className={styles.onSolid} />
    </>
  ),
  'needs-review': (
    <>
      {triangle}
      <path d="M8 6v3.6m0 1.6v.3" />
    </>
  ),
  'not-answered': <circle cx="8" cy="8" r="6.25" strokeDasharray="2.4 2.5" />,
  'not-applicable': (
    <>
      {circle}
      <path d="M4.8 8h6.4" />
    </>
  ),
  inconclusive: (
    <>
      {circle}
      <path d="M6.1 6.3a1.95 1.95 0 1 1 2.7 1.8c-.5.2-.8.6-.8 1.1m0 2v.3" />
    </>
  ),
  pending: (
    <>
      <path d="M4 1.75h8M4 14.25h8M5 1.75c0 3.5 3 4.4 3 6.25 0-1.85 3-2.75 3-6.25M5 14.25c0-3.5 3-4.4 3-6.25 0 1.85 3 2.75 3 6.25" />
    </>
  ),
  'not-applying': (
    <>
      {circle}
      <path d="m3.6 12.4 8.8-8.8" />
    </>
  ),
  complete: (
    <>
      {circle}
      <path d="m5 8.2 2 2.1 4-4.5" />
    </>
  ),
  'in-progress': (
    <>
      {circle}
      <path d="M8 8V1.75A6.25 6.25 0 0 1 14.25 8Z" className={styles.solid} />
    </>
  ),
  gate: <path d="M2.5 14V3.5M13.5 14V3.5M2.5 5h11M2.5 11.5h11M6.2 5v6.5M9.8 5v6.5" />,
  undo: <path d="M6 3 2.5 6.5 6 10M2.5 6.5h7a4 4 0 0 1 0 8H7" />,
  redo: <path d="m10 3 3.5 3.5L10 10m3.5-3.5h-7a4 4 0 0 0 0 8H9" />,
  next: <path d="m6 3 5 5-5 5" />,
  previous: <path d="M10 3 5 8l5 5" />,
  close: <path d="m3.5 3.5 9 9m0-9-9 9" />,
  add: <path d="M8 3v10M3 8h10" />,
  file: <path d="M9 1.75H3.75v12.5h8.5V5ZM9 1.75V5h3.25" />,
  link: (
    <path d="M6.5 9.5 9.5 6.5M7.2 4.4l1.4-1.4a3 3 0 0 1 4.3 4.3l-1.4 1.4M8.8 11.6 7.4 13a3 3 0 0 1-4.3-4.3l1.4-1.4" />
  ),
  download: <path d="M8 2v8.5M4.5 7 8 10.5 11.5 7M2.5 13.75h11" />,
  upload: <path d="M8 10.5V2M4.5 5.5 8 2l3.5 3.5M2.5 13.75h11" />,
  sections: <path d="M2 3.5h3M2 8h3M2 12.5h3M7 3.5h7M7 8h7M7 12.5h7" />,
  steps: <path d="M2 13.5h3.5v-3.5H9V6.5h3.5V3h1.5" />,
  guidance: (
    <path d="M8 3.5C6.5 2.4 4.5 2 2 2.2v10.6c2.5-.2 4.5.2 6 1.3 1.5-1.1 3.5-1.5 6-1.3V2.2c-2.5-.2-4.5.2-6 1.3Zm0 0v10.6" />
  ),
  device: <path d="M3 1.75h10v12.5H3ZM5.5 4.25h5v3h-5Zm.7 6.5h.1m1.7 0h.1m1.7 0h.1" />,
  external: <path d="M6.5 3H3v10h10V9.5M9 2.5h4.5V7M13.5 2.5 7.5 8.5" />,
  warning: (
    <>
      {triangle}
      <path d="M8 6v3.6m0 1.6v.3" />
    </>
  ),
  info: (
    <>
      {circle}
      <path d="M8 7.3v4M8 4.7v.3" />
    </>
  ),
  error: <path d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1ZM8 4.5v4.3m0 2.4v.3" />,
  trash: <path d="M2.5 4h11M6 4V2.25h4V4m1.75 0v9.75h-7.5V4M6.75 6.75v4.25m2.5-4.25v4.25" />,
  edit: <path d="m10.5 2.5 3 3-8 8H2.5v-3ZM9 4l3 3" />,
  copy: <path d="M5.5 5.5v-3.5h8.5v8.5h-3.5M2 5.5h8.5V14H2Z" />,
  down: <path d="m3 6 5 5 5-5" />,
  keyboard: <path d="M1.5 4h13v8.5h-13ZM4 6.75h.1m2.5 0h.1m2.6 0h.1m2.5 0h.1M5 9.9h6" />,
  archive: <path d="M1.75 2.5h12.5v3H1.75ZM3 5.5h10v8H3ZM6.25 8.25h3.5" />,
  lock: <path d="M3.25 7h9.5v7h-9.5ZM5.25 7V4.75a2.75 2.75 0 0 1 5.5 0V7" />,
};

/** A picture for what words beside it say; hidden from screen readers. */
export function Icon({ name, large = false }: { readonly name: IconName; readonly large?: boolean }): ReactNode {
  return (
    <svg className={large ? styles.large : styles.icon} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {SHAPES[name]}
    </svg>
  );
}

const PROGRESS_ICON: Readonly<Record<Progress['state'], IconName>> = {
  'not-applicable': 'not-applying',
  'not-started': 'not-answered',
  'in-progress': 'in-progress',
  attention: 'needs-review',
  failing: 'fail',
  complete: 'complete',
};

const PROGRESS_TONE: Readonly<Record<Progress['state'], Verdict>> = {
  'not-applicable': 'not-applicable',
  'not-started': 'not-answered',
  'in-progress': 'pending',
  attention: 'needs-review',
  failing: 'fail',
  complete: 'pass',
};

/** The sign of a verdict, in its colour. Give the word beside it. */
export function VerdictIcon({ verdict }: { readonly verdict: Verdict | undefined }): ReactNode {
  return (
    <span className={styles[verdict ?? 'not-applicable']}>
      <Icon name={verdict ?? 'not-applying'} />
    </span>
  );
}

/** The sign of a section's progress, in its colour. Give the word beside it. */
export function ProgressIcon({ state }: { readonly state: Progress['state'] }): ReactNode {
  return (
    <span className={styles[PROGRESS_TONE[state]]}>
      <Icon name={PROGRESS_ICON[state]} />
    </span>
  );
}
