import { useMemo, useState, type ReactNode } from 'react';
import { assess, type Checklist } from '../../engine/index.ts';
import { newRecord } from '../../record/newRecord.ts';
import { edit } from '../../workspace/edit.ts';
import type { Action } from '../../workspace/actions.ts';
import { indexChecklist } from '../assess/checklistIndex.ts';
import { CollaborationContext, type Collaboration } from '../assess/collaboration.ts';
import { FactField } from '../assess/FactField.tsx';
import { RequirementCard } from '../assess/RequirementCard.tsx';
import { WorkbenchContext, type Workbench } from '../assess/workbench.ts';
import { count } from '../logic/words.ts';
import type { StudioPortal } from '../props.ts';
import styles from './studio.module.css';

const NOBODY: Collaboration = {
  record: '',
  notes: undefined,
  replies: undefined,
  asked: undefined,
  work: undefined,
  fleeting: true,
  note: () => Promise.reject(new Error('A preview keeps no notes.')),
  reply: () => Promise.reject(new Error('A preview keeps no replies.')),
  undo: () => undefined,
};

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
  const [record, setRecord] = useState(() =>
    newRecord(checklist, { id: '', now: '', digest: '', assessedOn: new Date().toISOString().slice(0, 10) }),
  );
  const result = useMemo(() => assess(checklist, record), [checklist, record]);
  const index = useMemo(() => indexChecklist(checklist), [checklist]);
  const bench = useMemo<Workbench>(() => {
    const dispatch = (action: Action): void => setRecord((before) => edit(before, action));
    const { clauses, sources } = portal;
    return {
      page: {
        checklist,
        digest: '',
        clauses: Object.fromEntries(clauses.map((clause) => [clause.id, clause])),
        sources: Object.fromEntries(
          sources.map((source) => [source.id, { ...source, permalink: `/sources#${source.id}` }]),
        ),
      },
      index,
      // Nothing that a preview shows asks for it.
      session: undefined as never,
      dispatch,
      go: () => undefined,
      hrefOf: () => '#',
      open: (dialog) => {
        if (dialog.kind !== 'add-evidence' && dialog.kind !== 'link-evidence') return;
        const level = index.byId.get(dialog.requirement ?? '')?.requirement.minimumEvidenceLevel ?? 1;
        setRecord((before) => withMadeUpEvidence(before, dialog.requirement ?? '', Math.max(level, 1)));
      },
    };
  }, [checklist, portal, index]);
  const shown = requirement === undefined ? undefined : index.byId.get(requirement)?.requirement;
  const own = result.requirements.find(({ id }) => id === requirement);
  const inSection =
    section === undefined ? [] : index.requirements.filter(({ path }) => path.some(({ id }) => id === section));
  return (
    <WorkbenchContext value={bench}>
      <CollaborationContext value={NOBODY}>
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
                  onChange={(value) => bench.dispatch({ type: 'set-fact', fact: fact.id, value })}
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
      </CollaborationContext>
    </WorkbenchContext>
  );
}

function withMadeUpEvidence<T extends ReturnType<typeof newRecord>>(record: T, requirement: string, level: number): T {
  const id = `E-${level}`;
  const answer = record.answers[requirement];
  return {
    ...record,
    evidence: { ...record.evidence, [id]: { name: 'Made-up evidence', kind: 'other', level } },
    answers: {
      ...record.answers,
      [requirement]: { ...answer, evidence: [...new Set([...(answer?.evidence ?? []), id])] },
    },
  };
}
