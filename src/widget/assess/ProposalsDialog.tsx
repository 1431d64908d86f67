import { useState, type ReactNode } from 'react';
import type { SubmissionRecord } from '../../generated/record.ts';
import { acceptProposals } from '../../workspace/family.ts';
import type { Session } from '../../workspace/session.ts';
import type { Store } from '../../workspace/store.ts';
import { changeWords, fieldWords } from '../logic/changeWords.ts';
import { count } from '../logic/words.ts';
import { Dialog } from '../parts/Dialog.tsx';
import fields from '../parts/fields.module.css';
import styles from './Family.module.css';
import type { OpenFamily } from './useFamily.ts';

/** What the base changed, to be accepted or not, one by one; what is not accepted stays as it is here. */
export function ProposalsDialog({
  family: { view, base, proposals },
  record,
  session,
  store,
  onClose,
}: {
  readonly family: OpenFamily;
  readonly record: SubmissionRecord;
  readonly session: Session;
  readonly store: Store;
  readonly onClose: () => void;
}): ReactNode {
  // Where the variant has something of its own, it keeps it unless the person says otherwise.
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(proposals.filter(({ differs }) => !differs).map(({ key }) => key)),
  );
  const choose = (key: string, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(key);
    else next.delete(key);
    setChosen(next);
  };
  const accepted = proposals.filter(({ key }) => chosen.has(key)).length;
  const settle = async (): Promise<void> => {
    if (!base) return;
    if (accepted > 0) {
      session.become(acceptProposals(record, base.record, proposals, chosen), `accept ${count(accepted, 'proposal')}`);
    }
    await session.flush();
    await store.setFamily(session.id, (now) => ({
      ...now,
      seen: base.record,
      confirmed: now.confirmed.filter((id) => !proposals.some(({ key }) => key === `answers ${id}`)),
    }));
    onClose();
  };
  return (
    <Dialog title={`What ${view.baseName ?? 'the base'} changed`} onClose={onClose} wide>
      <p>Choose what this variant takes over. What you leave stays as it is here, as an answer of its own.</p>
      <ul className={styles.proposals}>
        {proposals.map(({ key, changes, differs }) => (
          <li key={key}>
            <label className={styles.proposal}>
              <input type="checkbox" checked={chosen.has(key)} onChange={({ target }) => choose(key, target.checked)} />
              <span>
                <strong>{changes[0] && fieldWords(changes[0].path.slice(0, 2)).replace(/, $/, '')}</strong>
                {differs && <em className={styles.differs}> differs here: accepting replaces it</em>}
                <ul className={styles.parts}>
                  {changes.map((change, at) => (
                    <li key={at}>
                      {fieldWords(change.path)}: <span dir="auto">{changeWords(change)}</span>
                    </li>
                  ))}
                </ul>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <div className={fields.buttons}>
        <button type="button" className="dap-button dap-button--primary" onClick={() => void settle()}>
          {accepted === 0 ? 'Keep everything as it is here' : `Accept ${accepted}, keep the rest`}
        </button>
        <button type="button" className="dap-button" onClick={onClose}>
          Decide later
        </button>
      </div>
    </Dialog>
  );
}
