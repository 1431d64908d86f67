import { useState, type ReactNode } from 'react';
import type { SubmissionRecord } from '../../generated/record.ts';
import { fittingClaim } from '../../record/fittingClaim.ts';
import { own } from '../../workspace/own.ts';
import { count } from '../logic/words.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { Prose } from '../parts/Prose.tsx';
import { OldAnswer, originText } from './Offers.tsx';
import styles from './OffersDialog.module.css';
import { useWorkbench } from './workbench.ts';

/** Every answer of an earlier edition that waits to be confirmed, each beside the new text, to be used one by one or together. */
export function OffersDialog({
  record,
  onClose,
}: {
  readonly record: SubmissionRecord;
  readonly onClose: () => void;
}): ReactNode {
  const { index, dispatch } = useWorkbench();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const all = index.requirements.flatMap(({ requirement }) =>
    Object.entries(own(record.answers, requirement.id)?.carried?.offered ?? {}).map(([origin, old]) => ({
      key: `${requirement.id} ${origin}`,
      requirement,
      origin,
      old,
    })),
  );
  const picked = all.filter(({ key }) => chosen.has(key));
  const choose = (key: string, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(key);
    else next.delete(key);
    setChosen(next);
  };
  const done = (): void => {
    setChosen(new Set());
    if (picked.length === all.length) onClose();
  };
  return (
    <Dialog title="Answers to confirm" onClose={onClose} wide>
      {all.length === 0 ? (
        <p>No answer waits to be confirmed any more.</p>
      ) : (
        <>
          <p>
            These answers were given to another text. Read what is asked now, choose those that still hold, and use
            them. Every step can be undone.
          </p>
          <label className={styles.all}>
            <input
              type="checkbox"
              checked={picked.length === all.length}
              onChange={({ target }) => setChosen(new Set(target.checked ? all.map(({ key }) => key) : []))}
            />
            All {all.length}
          </label>
          <ul className={styles.list}>
            {all.map(({ key, requirement, origin, old }) => (
              <li key={key}>
                <label className={styles.choice}>
                  <input
                    type="checkbox"
                    checked={chosen.has(key)}
                    onChange={({ target }) => choose(key, target.checked)}
                  />
                  <span>
                    <strong>{requirement.id}</strong> {requirement.title}
                  </span>
                </label>
                <div className={styles.both}>
                  <div>
                    <p className={styles.head}>Asked now</p>
                    <Prose text={requirement.statement} />
                  </div>
                  <div>
                    <p className={styles.head}>Answered to {originText(origin)}</p>
                    <OldAnswer requirement={requirement} answer={old} evidence={record.evidence} />
                  </div>
                </div>
              </li>
            ))}
          </ul>
          <div className={styles.actions}>
            <button
              type="button"
              className="dap-button dap-button--primary"
              disabled={picked.length === 0}
              onClick={() => {
                dispatch({
                  type: 'use-offers',
                  offers: picked.map(({ requirement, origin, old }) => ({
                    requirement: requirement.id,
                    origin,
                    claim: fittingClaim(requirement, old),
                  })),
                });
                done();
              }}
            >
              Use {count(picked.length, 'answer')}
            </button>
            <button
              type="button"
              className="dap-button"
              disabled={picked.length === 0}
              onClick={() => {
                dispatch({
                  type: 'set-aside-offers',
                  offers: picked.map(({ requirement, origin }) => ({ requirement: requirement.id, origin })),
                });
                done();
              }}
            >
              Set {picked.length === 1 ? 'it' : 'them'} aside
            </button>
          </div>
        </>
      )}
    </Dialog>
  );
}
