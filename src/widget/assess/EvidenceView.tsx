import { memo, type ReactNode } from 'react';
import type { SubmissionRecord } from '../../generated/record.ts';
import { dayWords } from '../logic/dates.ts';
import { count } from '../logic/words.ts';
import { Icon } from '../parts/Icon.tsx';
import { EvidenceSummary } from './EvidenceSummary.tsx';
import styles from './EvidenceView.module.css';
import fields from '../parts/fields.module.css';
import { PlaceLink } from './PlaceLink.tsx';
import { useWorkbench } from './workbench.ts';

/** The evidence register: every item once, and the answers it supports. */
export const EvidenceView = memo(function EvidenceView({
  evidence,
  answers,
  assessedOn,
}: Pick<SubmissionRecord, 'evidence' | 'answers' | 'assessedOn'>): ReactNode {
  const { dispatch, open } = useWorkbench();
  const items = Object.entries(evidence);
  const users = (id: string): readonly string[] =>
    Object.entries(answers).flatMap(([requirement, answer]) => (answer.evidence?.includes(id) ? [requirement] : []));
  return (
    <section aria-labelledby="evidence-title">
      <h2 id="evidence-title" tabIndex={-1} data-title>
        Evidence register
      </h2>
      <p className={styles.intro}>
        {items.length === 0
          ? 'There is no evidence yet. Add an item here or beside a requirement; one item may support many answers.'
          : `${count(items.length, 'item')}. Only names, references and digests are kept; the files stay where they are.`}
      </p>
      <ul className={styles.list}>
        {items.map(([id, item]) => {
          const used = users(id);
          return (
            <li key={id} className={styles.item}>
              <div className={styles.what}>
                <EvidenceSummary
                  id={id}
                  item={item}
                  state={item.expires !== undefined && item.expires < assessedOn ? 'expired' : undefined}
                />
                <p className={styles.used}>
                  {used.length === 0 ? (
                    'Supports no answer yet.'
                  ) : (
                    <>
                      Supports{' '}
                      {used.map((requirement, at) => (
                        <span key={requirement}>
                          {at > 0 && ', '}
                          <PlaceLink place={{ view: 'requirement', id: requirement }}>{requirement}</PlaceLink>
                        </span>
                      ))}
                    </>
                  )}
                </p>
              </div>
              <div className={styles.actions}>
                <button type="button" className={fields.quiet} onClick={() => open({ kind: 'edit-evidence', id })}>
                  <Icon name="edit" />
                  Edit<span className="dap-hidden"> {item.name}</span>
                </button>
                <button
                  type="button"
                  className={fields.quiet}
                  onClick={() => dispatch({ type: 'remove-evidence', id })}
                >
                  <Icon name="trash" />
                  Remove<span className="dap-hidden"> {item.name}</span>
                </button>
              </div>
            </li>
          );
        })}
      </ul>
      <button type="button" className="dap-button" onClick={() => open({ kind: 'add-evidence' })}>
        <Icon name="add" />
        Add evidence
      </button>
      {items.length > 0 && (
        <p className={styles.note}>
          Expiry is measured against the assessment date, {dayWords(assessedOn)}. Removing an item also unlinks it; undo
          brings both back.
        </p>
      )}
    </section>
  );
});
