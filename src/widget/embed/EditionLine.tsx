import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import { StatusTag } from '../checklist/StatusTag.tsx';
import styles from './embed.module.css';
import type { EmbeddedChecklist } from './embedData.ts';

/** Which checklist an embed is of, which edition, and where that is in its life. */
export function EditionLine({
  checklist: { id, title, version, status },
}: {
  readonly checklist: EmbeddedChecklist;
}): ReactNode {
  return (
    <p className={styles.edition}>
      From <Link to={`/checklists/${id}`}>{title}</Link>, edition {version} <StatusTag status={status} />
    </p>
  );
}
