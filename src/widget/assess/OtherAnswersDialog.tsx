import { useBaseUrlUtils } from '@docusaurus/useBaseUrl';
import { useEffect, useState, type ReactNode } from 'react';
import type { Checklist } from '../../engine/index.ts';
import type { Crosswalk } from '../../generated/crosswalk.ts';
import type { SubmissionRecord } from '../../generated/record.ts';
import { checklistDigest } from '../../record/digest.ts';
import {
  differentDevice,
  proposeAnswers,
  relationsFrom,
  type Proposal,
  type Unproposed,
} from '../../record/proposeAnswers.ts';
import { assessmentName } from '../../workspace/naming.ts';
import type { Store } from '../../workspace/store.ts';
import type { StoredAssessment } from '../../workspace/stored.ts';
import { timeWords } from '../logic/dates.ts';
import { count } from '../logic/words.ts';
import { Dialog } from '../parts/Dialog.tsx';
import fields from '../parts/fields.module.css';
import { Notice } from '../parts/Notice.tsx';
import type { RelatedChecklist } from '../props.ts';
import styles from './CarryDialog.module.css';
import { useWorkbench } from './workbench.ts';

interface Found {
  readonly source: StoredAssessment;
  readonly title: string;
  readonly proposals: readonly Proposal[];
  readonly others: readonly Unproposed[];
}

/** Answers of another checklist's assessment of the same Device, proposed by a crosswalk: first which, then as offers. */
export function OtherAnswersDialog({
  record,
  store,
  onClose,
}: {
  readonly record: SubmissionRecord;
  readonly store: Store;
  readonly onClose: () => void;
}): ReactNode {
  const { page, dispatch } = useWorkbench();
  const { related = [] } = page;
  const { withBaseUrl } = useBaseUrlUtils();
  const [stored, setStored] = useState<readonly StoredAssessment[]>();
  const [found, setFound] = useState<Found>();
  const [problem, setProblem] = useState<string>();

  useEffect(() => {
    store.list(new Date().toISOString()).then(
      (all) => setStored(all.filter(({ removed }) => !removed)),
      (error: unknown) => setProblem(sentence(error)),
    );
  }, [store]);

  const fetchJson = async (address: string): Promise<unknown> => {
    const response = await fetch(withBaseUrl(address));
    if (!response.ok) throw new Error(`${address} could not be fetched (${response.status})`);
    return response.json();
  };
  const look = async (source: StoredAssessment, { name, title }: RelatedChecklist): Promise<void> => {
    const { id, version, digest } = source.record.checklist;
    const checklist = (await fetchJson(`/data/checklists/${id}/${version}.json`)) as Checklist;
    const crosswalk = (await fetchJson(`/data/crosswalks/${name}.json`)) as Crosswalk;
    const relations = relationsFrom(crosswalk, checklist, page.checklist);
    if (checklistDigest(checklist) !== digest || relations === undefined) {
      throw new Error('the answers were given to another edition than the one that is related to this checklist');
    }
    const target = { checklist: page.checklist, record };
    setFound({ source, title, ...proposeAnswers({ checklist, record: source.record }, target, relations) });
  };
  const choices = related.flatMap((one) =>
    (stored ?? [])
      .filter(({ record: other }) => other.checklist.id === one.checklist)
      .map((source) => ({ source, one })),
  );

  if (found !== undefined) {
    return (
      <Preview
        found={found}
        record={record}
        onClose={onClose}
        onTake={() => {
          dispatch({ type: 'take-proposals', from: found.source.record, proposals: found.proposals });
          onClose();
        }}
      />
    );
  }
  return (
    <Dialog title="Answers from another assessment" onClose={onClose}>
      <p>
        What was answered to a related requirement can be proposed here. It counts for nothing until you have read both
        and use it.
      </p>
      {problem && (
        <Notice tone="error" announce="now" title="This did not work">
          <p>{problem} Nothing was changed.</p>
        </Notice>
      )}
      {stored && choices.length === 0 && (
        <p>
          This browser holds no assessment with {related.map(({ title }) => `“${title}”`).join(' or ')}. Begin or import
          one first.
        </p>
      )}
      <ul>
        {choices.map(({ source, one }) => (
          <li key={source.id}>
            <button
              type="button"
              className={fields.quiet}
              onClick={() => {
                setProblem(undefined);
                look(source, one).catch((error: unknown) => setProblem(sentence(error)));
              }}
            >
              {assessmentName(source)}, {one.title}
            </button>
            , last changed {timeWords(source.record.modified, new Date())}
          </li>
        ))}
      </ul>
      <button type="button" className="dap-button" onClick={onClose}>
        Cancel
      </button>
    </Dialog>
  );
}

function Preview({
  found: { source, title, proposals, others },
  record,
  onTake,
  onClose,
}: {
  readonly found: Found;
  readonly record: SubmissionRecord;
  readonly onTake: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const differs = differentDevice(source.record, record);
  return (
    <Dialog title={`Answers from ${assessmentName(source)}, ${title}`} onClose={onClose} wide>
      {differs.length > 0 && (
        <Notice tone="warning" title="The two name different Devices">
          <p>They differ in {differs.join(', ')}. What holds for one may not hold for the other.</p>
        </Notice>
      )}
      <p>
        {proposals.length === 0
          ? 'There is nothing to propose.'
          : 'Each is put beside the requirement here, to be read and used or set aside. No score changes until then.'}
      </p>
      {proposals.length > 0 && (
        <section className={styles.step} aria-label="To confirm">
          <h3>To confirm: {count(proposals.length, 'answer')}</h3>
          <ul>
            {proposals.map(({ from, to, relation, confidence, note }) => (
              <li key={`${from} ${to}`}>
                <span className={styles.id}>
                  {from} → {to}
                </span>{' '}
                {from} asks {relation === 'equal' ? 'the same' : 'all of this and more'} ({confidence}). {note}
              </li>
            ))}
          </ul>
        </section>
      )}
      {others.length > 0 && (
        <details className={styles.state}>
          <summary>Not proposed: {count(others.length, 'pair')}</summary>
          <ul>
            {others.map(({ from, to, why }) => (
              <li key={`${from} ${to}`}>
                <span className={styles.id}>
                  {from} → {to}
                </span>{' '}
                {why}
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className={fields.buttons}>
        {proposals.length > 0 && (
          <button type="button" className="dap-button dap-button--primary" onClick={onTake}>
            Put {proposals.length === 1 ? 'it' : 'them'} beside the requirements
          </button>
        )}
        <button type="button" className="dap-button" onClick={onClose}>
          {proposals.length > 0 ? 'Cancel' : 'Close'}
        </button>
      </div>
    </Dialog>
  );
}

function sentence(error: unknown): string {
  return `It says: ${error instanceof Error ? error.message : String(error)}.`;
}
