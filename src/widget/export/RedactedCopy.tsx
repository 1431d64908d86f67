import { useState, type ReactNode } from 'react';
import type { SubmissionRecord } from '../../generated/record.ts';
import { recordText } from '../../record/recordText.ts';
import { manifestText, newSalt, REDACTION_PROFILES, redactRecord, type RedactionProfile } from '../../record/redact.ts';
import { saveFile } from '../logic/saveFile.ts';
import { count } from '../logic/words.ts';
import fields from '../parts/fields.module.css';
import { Icon } from '../parts/Icon.tsx';
import styles from './FormatsDialog.module.css';

const PROFILES = Object.keys(REDACTION_PROFILES) as readonly RedactionProfile[];

/** What is called what on screen. */
const LABEL: Readonly<Record<RedactionProfile, string>> = {
  rationale: 'Rationale',
  'evidence-names': 'Names of evidence',
  manufacturer: 'Manufacturer',
};

/** One of the three files that a copy is. */
interface CopyFile {
  readonly title: string;
  readonly what: string;
  readonly save: () => void;
}

/** A copy of the submission without what is not to be passed on, with what shows later that it is one. */
export function RedactedCopy({
  record,
  reviewed,
}: {
  readonly record: SubmissionRecord;
  /** Whether a review of the original stands beside it. */
  readonly reviewed: boolean;
}): ReactNode {
  const [chosen, setChosen] = useState<readonly RedactionProfile[]>([]);
  const [made, setMade] = useState<{ readonly leftOut: number; readonly files: readonly CopyFile[] }>();

  function choose(profile: RedactionProfile, on: boolean): void {
    setChosen(PROFILES.filter((each) => (each === profile ? on : chosen.includes(each))));
    setMade(undefined);
  }

  return (
    <section aria-labelledby="copy-title" className={styles.copy}>
      <h3 id="copy-title">A copy to pass on</h3>
      <p>
        The submission file without what you choose to leave out. It opens and scores as the original does: answers,
        also those given in words, and levels, dates and digests of evidence stay. What else a text gives away is not
        looked for, so read the copy before you pass it on.
        {reviewed && ' A review of the original does not fit the copy, and is not in it.'}
      </p>
      <fieldset className={fields.field}>
        <legend className={fields.label}>Leave out</legend>
        {PROFILES.map((profile) => (
          <label key={profile} className={styles.check}>
            <input
              type="checkbox"
              checked={chosen.includes(profile)}
              onChange={({ target }) => choose(profile, target.checked)}
            />
            <span>
              <strong>{LABEL[profile]}</strong>: {REDACTION_PROFILES[profile]}
            </span>
          </label>
        ))}
      </fieldset>
      <p>
        <button
          type="button"
          className="dap-button"
          disabled={chosen.length === 0}
          onClick={() => setMade(copyOf(record, chosen))}
        >
          Make the copy
        </button>
      </p>
      <div role="status">
        {made && (
          <p>
            {made.leftOut === 0
              ? 'Nothing of that is in the submission: the copy says what the original says.'
              : `${count(made.leftOut, 'value')} left out.`}{' '}
            The copy comes as three files:
          </p>
        )}
      </div>
      {made && (
        <ul className={styles.list}>
          {made.files.map(({ title, what, save }) => (
            <li key={title}>
              <div className={styles.row}>
                <span className={styles.what}>
                  <strong>{title}</strong>: {what}
                </span>
                <button type="button" className={`dap-button ${fields.small}`} onClick={save}>
                  <Icon name="download" />
                  Download<span className="dap-hidden"> {title}</span>
                </button>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function copyOf(
  original: SubmissionRecord,
  profiles: readonly RedactionProfile[],
): { readonly leftOut: number; readonly files: readonly CopyFile[] } {
  const salt = newSalt();
  const { record, manifest } = redactRecord(original, profiles, salt);
  // Names of files say nothing of the manufacturer.
  const name = `${record.checklist.id}-${record.id.slice(0, 8)}.copy.json`;
  return {
    leftOut: manifest.leftOut.length,
    files: [
      {
        title: 'The copy',
        what: 'to pass on. It keeps the id of the original, so do not import it over that.',
        save: () => saveFile(name, 'application/json', recordText(record)),
      },
      {
        title: 'The manifest',
        what: 'to pass on with it: where something was left out, and a salted digest of each value in its place.',
        save: () => saveFile(`${name}.manifest.json`, 'application/json', manifestText(manifest)),
      },
      {
        title: 'The salt',
        what: 'to keep secret, beside the original. With it you can show that the copy belongs to the original; whoever else has it can guess what was left out. It is kept nowhere else.',
        save: () => saveFile(`${name}.salt`, 'text/plain', `${salt}\n`),
      },
    ],
  };
}
