import clsx from 'clsx';
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import styles from './Notice.module.css';

const ICON = { info: 'info', warning: 'warning', error: 'error', success: 'complete' } as const;

/**
 * Something a person must not miss. `announce` reads it out when it appears: 'now' for what went wrong, 'politely' for
 * the rest; leave it out for what is on the page from the start.
 */
export function Notice({
  tone,
  title,
  children,
  announce,
  actions,
}: {
  readonly tone: keyof typeof ICON;
  readonly title?: string;
  readonly children?: ReactNode;
  readonly announce?: 'now' | 'politely';
  readonly actions?: ReactNode;
}): ReactNode {
  return (
    <div className={clsx(styles.notice, styles[tone])} role={announce && (announce === 'now' ? 'alert' : 'status')}>
      <Icon name={ICON[tone]} large />
      <div className={styles.body}>
        {title && <p className={styles.title}>{title}</p>}
        {children}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
