import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import styles from './embed.module.css';
import type { EmbeddedChecklist } from './embedData.ts';

/** Where a real assessment is begun. */
export function StartLink({ checklist: { id, title } }: { readonly checklist: EmbeddedChecklist }): ReactNode {
  return (
    <p className={styles.last}>
      <Link to={`/assess/${id}`}>Start an assessment: {title}</Link>
    </p>
  );
}
