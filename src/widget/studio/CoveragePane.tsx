import Link from '@docusaurus/Link';
import { useMemo, type ReactNode } from 'react';
import type { Checklist } from '../../engine/index.ts';
import { coverageOf } from '../../studio/coverage.ts';
import { count } from '../logic/words.ts';
import { Icon } from '../parts/Icon.tsx';
import type { StudioPortal } from '../props.ts';
import styles from './studio.module.css';

/** Which clauses of the guidance the checklist assesses, which it leaves out, and which requirements name no clause. */
export function CoveragePane({
  checklist,
  portal,
  onSelect,
}: {
  readonly checklist: Checklist;
  readonly portal: StudioPortal;
  readonly onSelect: (requirement: string) => void;
}): ReactNode {
  const { documents, untouched, withoutClause } = useMemo(() => coverageOf(checklist, portal), [checklist, portal]);
  const links = (ids: readonly string[]): ReactNode =>
    ids.map((id, index) => (
      <span key={id}>
        {index > 0 && ', '}
        <button type="button" className={styles.link} onClick={() => onSelect(id)}>
          {id}
        </button>
      </span>
    ));
  return (
    <>
      <h3>Requirements without a clause</h3>
      {withoutClause.length === 0 ? (
        <p>
          <Icon name="complete" /> Every requirement names a clause of the guidance.
        </p>
      ) : (
        <p>
          <Icon name="warning" /> {count(withoutClause.length, 'requirement')}:{' '}
          {links(withoutClause.map(({ id }) => id))}
        </p>
      )}
      {documents.map(({ title, clauses }) => {
        const open = clauses.filter(({ requirements }) => requirements.length === 0);
        return (
          <section key={title}>
            <h3>{title}</h3>
            <p>
              {open.length === 0
                ? `All ${clauses.length} clauses are assessed.`
                : `${open.length} of ${count(clauses.length, 'clause')} ${open.length === 1 ? 'has' : 'have'} no requirement.`}
            </p>
            <ul className={styles.plain}>
              {clauses.map(({ id, title: clause, permalink, requirements }) => (
                <li key={id}>
                  <Icon name={requirements.length === 0 ? 'not-answered' : 'complete'} />{' '}
                  <Link to={permalink} target="_blank">
                    {clause}
                    <span className="dap-hidden"> (opens in a new tab)</span>
                  </Link>{' '}
                  {requirements.length === 0 ? <em>no requirement</em> : links(requirements)}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {untouched.length > 0 && (
        <p className={styles.note}>
          Not touched at all:{' '}
          {untouched.map(({ title, clauses }) => `${title} (${count(clauses, 'clause')})`).join('; ')}.
        </p>
      )}
    </>
  );
}
