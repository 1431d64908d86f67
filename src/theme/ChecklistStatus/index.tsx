import Link from '@docusaurus/Link';
import { usePluginData } from '@docusaurus/useGlobalData';
import type { ReactNode } from 'react';
import type { ChecklistGlance } from '../../plugin/checklists/index.ts';

/** Which checklists there are, in which edition, and how far each may be relied upon. */
export function ChecklistStatus(): ReactNode {
  const { checklists } = usePluginData('checklists') as { readonly checklists: readonly ChecklistGlance[] };
  return (
    <section aria-labelledby="status">
      <h2 id="status">{checklists.length === 1 ? 'The checklist' : 'The checklists'}</h2>
      {checklists.map(({ id, title, version, status, requirements, gates }) => (
        <p key={id}>
          <Link to={`/checklists/${id}`}>{title}</Link>, edition {version}{' '}
          <span className={`dap-status dap-status--${status}`}>{STATUS[status]}</span>
          <br />
          {requirements} requirements, {gates} of them gates. {status === 'draft' && 'A draft can still change.'}
        </p>
      ))}
    </section>
  );
}

const STATUS: Record<ChecklistGlance['status'], string> = {
  draft: 'Draft',
  published: 'Published',
  superseded: 'Superseded',
  withdrawn: 'Withdrawn',
};
