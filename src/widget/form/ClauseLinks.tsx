import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import type { FormPageProps } from '../props.ts';
import fields from '../parts/fields.module.css';

/** Links to the guidance that explains a section or a question. */
export function ClauseLinks({
  ids = [],
  clauses,
}: {
  readonly ids: readonly string[] | undefined;
  readonly clauses: FormPageProps['clauses'];
}): ReactNode {
  const known = ids.flatMap((id) => {
    const clause = Object.hasOwn(clauses, id) ? clauses[id] : undefined;
    return clause ? [{ id, ...clause }] : [];
  });
  if (known.length === 0) return null;
  return (
    <p className={fields.hint}>
      Guidance:{' '}
      {known.map(({ id, title, permalink }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Link to={permalink}>{title}</Link>
        </span>
      ))}
    </p>
  );
}
