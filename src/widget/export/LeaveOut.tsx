import type { ReactNode } from 'react';
import { REDACTION_PROFILES, type RedactionProfile } from '../../record/redact.ts';
import fields from '../parts/fields.module.css';
import styles from './FormatsDialog.module.css';

const PROFILES = Object.keys(REDACTION_PROFILES) as readonly RedactionProfile[];

/** What is called what on screen. */
const LABEL: Readonly<Record<RedactionProfile, string>> = {
  rationale: 'Rationale',
  'evidence-names': 'Names of evidence',
  manufacturer: 'Manufacturer',
};

/** What is not to be passed on: every file is made without it. */
export function LeaveOut({
  chosen,
  disabled,
  onChoose,
}: {
  readonly chosen: readonly RedactionProfile[];
  readonly disabled: boolean;
  readonly onChoose: (profiles: readonly RedactionProfile[]) => void;
}): ReactNode {
  return (
    <fieldset className={fields.field} disabled={disabled}>
      <legend className={fields.label}>Leave out of every file</legend>
      {PROFILES.map((profile) => (
        <label key={profile} className={styles.check}>
          <input
            type="checkbox"
            checked={chosen.includes(profile)}
            onChange={({ target }) =>
              onChoose(PROFILES.filter((each) => (each === profile ? target.checked : chosen.includes(each))))
            }
          />
          <span>
            <strong>{LABEL[profile]}</strong>: {REDACTION_PROFILES[profile]}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
