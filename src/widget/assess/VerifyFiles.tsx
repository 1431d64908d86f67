import type { ReactNode } from 'react';
import { count, fileSize } from '../logic/words.ts';
import fields from '../parts/fields.module.css';
import { Icon } from '../parts/Icon.tsx';
import { Notice } from '../parts/Notice.tsx';
import busy from './IntakeReport.module.css';
import type { Verification, Verified } from './useVerification.ts';

/** Reads the kept files again and says which are no longer what was noted. */
export function VerifyFiles({
  state,
  onStart,
  onStop,
  kept,
  references,
}: {
  readonly state: Verification;
  readonly onStart: () => void;
  readonly onStop: () => void;
  /** How many files are, or were, kept here. */
  readonly kept: number;
  /** How many items have a hash and no file here. */
  readonly references: number;
}): ReactNode {
  if (state.running) {
    return (
      <div className={busy.busy} role="group" aria-label="Files being checked">
        <p>
          Checking file {Math.min(state.done + 1, state.total)} of {state.total}, {fileSize(state.size)} in all
        </p>
        <progress value={state.read} max={state.size || 1} aria-label="Checking files" />
        <span>
          <button type="button" className={fields.quiet} onClick={onStop}>
            Cancel
          </button>
        </span>
      </div>
    );
  }
  return (
    <>
      {kept > 0 && (
        <p>
          <button type="button" className={`dap-button ${fields.small}`} onClick={onStart}>
            <Icon name="complete" />
            Check the kept files
          </button>
        </p>
      )}
      {state.verified && <Outcome state={state} verified={state.verified} references={references} />}
    </>
  );
}

function Outcome({
  state: { total, stopped },
  verified,
  references,
}: {
  readonly state: Verification;
  readonly verified: readonly Verified[];
  readonly references: number;
}): ReactNode {
  const bad = verified.filter(({ found }) => found !== 'intact');
  const intact = verified.length - bad.length;
  const notChecked = stopped ? ` Cancelled: ${count(total - verified.length, 'file')} not checked.` : '';
  return (
    <Notice
      tone={bad.length > 0 ? 'error' : stopped ? 'warning' : 'success'}
      announce={bad.length > 0 ? 'now' : 'politely'}
      title={
        bad.length > 0
          ? `${count(bad.length, 'file')} not as noted`
          : `${intact} of ${count(total, 'kept file')} checked: every byte as noted`
      }
    >
      {bad.length > 0 && (
        <>
          <ul>
            {bad.map(({ id, name, found }) => (
              <li key={id}>
                {name} ({id}):{' '}
                {found === 'missing'
                  ? 'missing. It was kept in this browser and has gone.'
                  : 'changed. The bytes kept here no longer have the SHA-256 that is noted.'}
              </li>
            ))}
          </ul>
          <p>Drop the right files here again: they are put back where the SHA-256 agrees.</p>
        </>
      )}
      {(notChecked !== '' || references > 0) && (
        <p>
          {notChecked}
          {references > 0 &&
            ` ${count(references, 'item')} by reference could not be checked. To check one, drop its file here: the register says whether it has the same bytes.`}
        </p>
      )}
    </Notice>
  );
}
