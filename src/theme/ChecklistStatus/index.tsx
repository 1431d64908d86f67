import Link from '@docusaurus/Link';
import { usePluginData } from '@docusaurus/useGlobalData';
import type { ReactNode } from 'react';
import type { ChecklistGlance } from '../../plugin/checklists/index.ts';
import styles from './styles.module.css';

/** Which checklists there are, in which edition, and how far each may be relied upon. */
export function ChecklistStatus(): ReactNode {
  const { checklists } = usePluginData('checklists') as { readonly checklists: readonly ChecklistGlance[] };
  return (
    <section aria-labelledby="status">
      <h2 id="status">{checklists.length === 1 ? 'The checklist' : 'The checklists'}</h2>
      <ul className={styles.list}>
        {checklists.map(({ id, title, version, status, requirements }) => (
          <li key={id}>
            <Link to={`/checklists/${id}`}>{title}</Link>
            <span className={styles.about}>
              {requirements} requirements · edition {version} · {STATUS[status]}
            </span>
          </li>
        ))}
      </ul>
      {checklists.some(({ status }) => status === 'draft') && <p>A draft can still change.</p>}
    </section>
  );
}

const STATUS: Record<ChecklistGlance['status'], string> = {
  draft: 'draft',
  published: 'published',
  superseded: 'superseded',
  withdrawn: 'withdrawn',
};
