import { memo, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { SubmissionRecord } from '../../generated/record.ts';
import { intakeOf } from '../../workspace/intakes.ts';
import type { Session } from '../../workspace/session.ts';
import { dayWords, today as todayOf } from '../logic/dates.ts';
import { DAYS_OF_WARNING, expiryWarning } from '../logic/expiry.ts';
import { count, fileSize } from '../logic/words.ts';
import { Icon } from '../parts/Icon.tsx';
import { AddFiles } from './AddFiles.tsx';
import { EvidenceEntry } from './EvidenceEntry.tsx';
import styles from './EvidenceView.module.css';
import { IntakeReport } from './IntakeReport.tsx';
import { useKeptFiles } from './useKeptFiles.ts';
import { useVerification } from './useVerification.ts';
import { VerifyFiles } from './VerifyFiles.tsx';
import { useWorkbench } from './workbench.ts';

/** The evidence register: every item once, where its file is, and the answers it supports. */
export const EvidenceView = memo(function EvidenceView({
  evidence,
  answers,
  assessedOn,
  session,
}: Pick<SubmissionRecord, 'evidence' | 'answers' | 'assessedOn'> & { readonly session: Session }): ReactNode {
  const { open } = useWorkbench();
  const intake = intakeOf(session);
  const entries = useSyncExternalStore(intake.subscribe, intake.getState, intake.getState);
  const items = useMemo(() => Object.entries(evidence), [evidence]);
  const hashes = useMemo(
    () => [...new Set(items.flatMap(([, { sha256 }]) => (sha256 === undefined ? [] : [sha256])))],
    [items],
  );
  const kept = useKeptFiles(hashes);
  const { state: verification, start, stop } = useVerification();
  const [today] = useState(() => todayOf(new Date()));

  const supports = useMemo(() => supportsOf(answers), [answers]);
  const here = hashes.filter((sha256) => kept.states.get(sha256) !== 'reference' && kept.states.has(sha256));
  const found = useMemo(
    () => new Map(verification.verified?.map(({ sha256, found: state }) => [sha256, state])),
    [verification.verified],
  );
  const ending = items.filter(([, { expires }]) => expiryWarning(expires, assessedOn, today)?.kind === 'soon').length;

  function verify(): void {
    start(
      here.flatMap((hash) => {
        const one = items.find(([, { sha256 }]) => sha256 === hash);
        return one ? [{ id: one[0], name: one[1].name, sha256: hash, size: one[1].size ?? 0 }] : [];
      }),
    );
  }

  return (
    <section aria-labelledby="evidence-title">
      <h2 id="evidence-title" tabIndex={-1} data-title>
        Evidence register
      </h2>
      <p className={styles.intro}>
        {items.length === 0
          ? 'There is no evidence yet. Add an item here or beside a requirement; one item may support many answers.'
          : `${count(items.length, 'item')}${ending === 0 ? '' : `, of which ${ending} ${ending === 1 ? 'ends' : 'end'} within ${DAYS_OF_WARNING} days`}. A submission holds names, references and SHA-256; files stay in this browser or where they are.`}
      </p>
      <AddFiles kept={kept} onFiles={intake.add} />
      <IntakeReport intake={intake} entries={entries} />
      <ul className={styles.list}>
        {items.map(([id, item]) => {
          const state = item.sha256 === undefined ? undefined : kept.states.get(item.sha256);
          const changed = item.sha256 !== undefined && found.get(item.sha256) === 'changed';
          return (
            <EvidenceEntry
              key={id}
              id={id}
              item={item}
              supports={supports.get(id) ?? []}
              file={changed && state === 'stored' ? 'changed' : state}
              assessedOn={assessedOn}
              today={today}
            />
          );
        })}
      </ul>
      <p>
        <button type="button" className="dap-button" onClick={() => open({ kind: 'add-evidence' })}>
          <Icon name="add" />
          Add evidence
        </button>
      </p>
      <VerifyFiles
        state={verification}
        onStart={verify}
        onStop={stop}
        kept={here.length}
        references={hashes.length - here.length}
      />
      {items.length > 0 && (
        <p className={styles.note}>
          Expiry is measured against the assessment date, {dayWords(assessedOn)}. Removing an item also unlinks it; undo
          brings both back.
        </p>
      )}
      {kept.usage && kept.usage.files > 0 && (
        <p className={styles.note}>
          This browser keeps {count(kept.usage.files, 'file')} for all assessments, {fileSize(kept.usage.bytes)}. Keep
          the originals: the copies go when the browser’s data is cleared, and an exported submission does not hold
          them. A copy is cleared away once no assessment names it, neither now, nor in its history, nor while it is
          deleted and can be restored.
        </p>
      )}
    </section>
  );
});

/** The requirements whose answers name each item. */
function supportsOf(answers: SubmissionRecord['answers']): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [requirement, { evidence = [] }] of Object.entries(answers)) {
    for (const id of new Set(evidence)) found.set(id, [...(found.get(id) ?? []), requirement]);
  }
  return found;
}
