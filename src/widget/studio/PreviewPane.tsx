import { useMemo, type ReactNode } from 'react';
import type { Checklist } from '../../engine/index.ts';
import { FactField } from '../assess/FactField.tsx';
import { RequirementCard } from '../assess/RequirementCard.tsx';
import { useFleeting } from '../assess/useFleeting.tsx';
import { count } from '../logic/words.ts';
import type { ChecklistRouteProps, StudioPortal } from '../props.ts';
import styles from './studio.module.css';

/** What people will be asked: the selected requirement, or the facts, as the assessment shows them. Nothing is kept. */
export function PreviewPane({
  checklist,
  portal,
  requirement,
  section,
}: {
  readonly checklist: Checklist;
  readonly portal: StudioPortal;
  /** Id of the selected one. */
  readonly requirement: string | undefined;
  /** Id of the selected section. */
  readonly section: string | undefined;
}): ReactNode {
  const page = useMemo(() => pageOf(checklist, portal), [checklist, portal]);
  const { record, result, index, dispatch, around } = useFleeting(page);
  const shown = requirement === undefined ? undefined : index.byId.get(requirement)?.requirement;
  const own = result.requirements.find(({ id }) => id === requirement);
  const inSection =
    section === undefined ? [] : index.requirements.filter(({ path }) => path.some(({ id }) => id === section));
  return around(
    <>
      {shown && own ? (
        <RequirementCard
          key={shown.id}
          requirement={shown}
          answer={record.answers[shown.id]}
          result={own}
          evidence={record.evidence}
          assessedOn={record.assessedOn}
          current={false}
          listed
        />
      ) : section === undefined ? (
        <>
          <h3>{checklist.title}</h3>
          <p>
            {count(index.requirements.length, 'requirement')}. People are asked these facts about the Device first; an
            answer here shows in the requirements that depend on it.
          </p>
          <div className={styles.facts}>
            {checklist.profile.map((fact) => (
              <FactField
                key={fact.id}
                fact={fact}
                value={record.profile[fact.id]}
                decides={index.decided.get(fact.id) ?? 0}
                onChange={(value) => dispatch({ type: 'set-fact', fact: fact.id, value })}
              />
            ))}
          </div>
        </>
      ) : (
        <>
          <p>{count(inSection.length, 'requirement')} in this section. Select one to see it.</p>
          <ul>
            {inSection.map(({ requirement: { id, title } }) => (
              <li key={id}>
                {id} {title}
              </li>
            ))}
          </ul>
        </>
      )}
    </>,
  );
}

function pageOf(checklist: Checklist, { clauses, sources }: StudioPortal): ChecklistRouteProps {
  return {
    checklist,
    digest: '',
    clauses: Object.fromEntries(clauses.map((clause) => [clause.id, clause])),
    sources: Object.fromEntries(
      sources.map((source) => [source.id, { ...source, permalink: `/sources#${source.id}` }]),
    ),
  };
}
