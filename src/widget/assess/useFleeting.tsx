import { useMemo, useState, type ReactNode } from 'react';
import { assess, type Result } from '../../engine/index.ts';
import type { SubmissionRecord } from '../../generated/record.ts';
import { newRecord } from '../../record/newRecord.ts';
import type { Action } from '../../workspace/actions.ts';
import { edit } from '../../workspace/edit.ts';
import { today } from '../logic/dates.ts';
import type { ChecklistRouteProps } from '../props.ts';
import { indexChecklist, type ChecklistIndex } from './checklistIndex.ts';
import { CollaborationContext, type Collaboration } from './collaboration.ts';
import { WorkbenchContext, type Workbench } from './workbench.ts';

/** An assessment that is nowhere but on the screen. */
export interface Fleeting {
  readonly record: SubmissionRecord;
  readonly result: Result;
  readonly index: ChecklistIndex;
  readonly dispatch: (action: Action) => void;
  /** What parts of the assessment need around them. */
  readonly around: (children: ReactNode) => ReactNode;
}

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

/** An assessment to look at and to try: evidence that is added is made up, and strong enough. Nothing is kept. */
export function useFleeting(page: ChecklistRouteProps): Fleeting {
  const { checklist } = page;
  const [record, setRecord] = useState(() =>
    newRecord(checklist, { id: '', now: '', digest: '', assessedOn: today(new Date()) }),
  );
  const result = useMemo(() => assess(checklist, record), [checklist, record]);
  const index = useMemo(() => indexChecklist(checklist), [checklist]);
  const bench = useMemo<Workbench>(
    () => ({
      page,
      index,
      dispatch: (action) => setRecord((before) => edit(before, action)),
      go: () => undefined,
      hrefOf: () => undefined,
      open: (dialog) => {
        if (dialog.kind !== 'add-evidence' && dialog.kind !== 'link-evidence') return;
        const level = index.byId.get(dialog.requirement ?? '')?.requirement.minimumEvidenceLevel ?? 1;
        setRecord((before) => withMadeUpEvidence(before, dialog.requirement ?? '', Math.max(level, 1)));
      },
    }),
    [page, index],
  );
  const around = (children: ReactNode): ReactNode => (
    <WorkbenchContext value={bench}>
      <CollaborationContext value={NOBODY}>{children}</CollaborationContext>
    </WorkbenchContext>
  );
  return { record, result, index, dispatch: bench.dispatch, around };
}

function withMadeUpEvidence(record: SubmissionRecord, requirement: string, level: number): SubmissionRecord {
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
