import { useMemo, type ReactNode } from 'react';
import { recordText } from '../../record/recordText.ts';
import { manifestText } from '../../record/redact.ts';
import { reviewText } from '../../review/reviewText.ts';
import { saveFile } from '../logic/saveFile.ts';
import { count } from '../logic/words.ts';
import fields from '../parts/fields.module.css';
import { Icon } from '../parts/Icon.tsx';
import { copyOf, type Originals } from './copyOf.ts';
import type { ExportOrder } from './exportWorker.ts';
import styles from './FormatsDialog.module.css';

/** One of the files that a copy is. */
interface CopyFile {
  readonly title: string;
  readonly what: string;
  readonly save: () => void;
}

/** The submission and review that the other files are made of, with what shows later that they are copies. */
export function RedactedCopy({
  of,
  leaveOut,
}: {
  readonly of: Originals;
  readonly leaveOut: NonNullable<ExportOrder['leaveOut']>;
}): ReactNode {
  const { leftOut, files } = useMemo(() => filesOf(of, leaveOut), [of, leaveOut]);
  return (
    <section aria-labelledby="copy-title" className={styles.copy}>
      <h3 id="copy-title">The copy itself</h3>
      <p>
        {leftOut === 0
          ? 'Nothing of that is in the submission: the copy says what the original says.'
          : `${count(leftOut, 'value')} left out.`}{' '}
        The copy opens and scores as the original does: answers, also those given in words, and levels, dates and
        digests of evidence stay. What else a text gives away is not looked for, so read the copy before you pass it on.
      </p>
      <ul className={styles.list}>
        {files.map(({ title, what, save }) => (
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
    </section>
  );
}

function filesOf(
  of: Originals,
  leaveOut: NonNullable<ExportOrder['leaveOut']>,
): { readonly leftOut: number; readonly files: readonly CopyFile[] } {
  const { record, review, manifest } = copyOf(of, leaveOut);
  // Names of files say nothing of the manufacturer.
  const name = `${record.checklist.id}-${record.id.slice(0, 8)}.copy.json`;
  return {
    leftOut: manifest.leftOut.length + (manifest.review?.leftOut.length ?? 0),
    files: [
      {
        title: 'The submission',
        what: 'to pass on. It keeps the id of the original, so do not import it over that.',
        save: () => saveFile(name, 'application/json', recordText(record)),
      },
      ...(review
        ? [
            {
              title: 'The review',
              what: 'to pass on with it. It fits the copy, and what the reviewer wrote is in it as it was.',
              save: () => saveFile(`${name}.review.json`, 'application/json', reviewText(review)),
            },
          ]
        : []),
      {
        title: 'The manifest',
        what: 'to pass on with it: where something was left out, and a salted digest of each value in its place.',
        save: () => saveFile(`${name}.manifest.json`, 'application/json', manifestText(manifest)),
      },
      {
        title: 'The salt',
        what: 'to keep secret, beside the original. With it you can show that the copy belongs to the original; whoever else has it can guess what was left out. It is kept nowhere else.',
        save: () => saveFile(`${name}.salt`, 'text/plain', `${leaveOut.salt}\n`),
      },
    ],
  };
}
