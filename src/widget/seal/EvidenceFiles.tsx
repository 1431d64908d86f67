import clsx from 'clsx';
import type { ReactNode } from 'react';
import type { SubmissionRecord } from '../../generated/record.ts';
import { useDroppedFiles } from '../list/useDroppedFiles.ts';
import { count, fileSize } from '../logic/words.ts';
import fields from '../parts/fields.module.css';
import { Icon } from '../parts/Icon.tsx';
import { FileButton } from './FileButton.tsx';
import styles from './seal.module.css';
import type { ChosenFiles } from './useChosenFiles.ts';

/** The evidence register beside the files that are at hand for it. Files are told by their SHA-256, never by name. */
export function EvidenceFiles({
  evidence,
  atHand,
  chosen,
}: {
  readonly evidence: SubmissionRecord['evidence'];
  /** SHA-256 of the files that will be put in. */
  readonly atHand: ReadonlySet<string>;
  readonly chosen: ChosenFiles;
}): ReactNode {
  const over = useDroppedFiles(chosen.add);
  const items = Object.entries(evidence);
  const named = new Set(items.map(([, { sha256 }]) => sha256));
  const others = [...chosen.files].filter(([sha256]) => !named.has(sha256));
  const { hashing } = chosen;
  if (items.length === 0) return <p>The evidence register is empty, so no file can be put in.</p>;
  return (
    <>
      <p role="status">
        {items.filter(([, { sha256 }]) => sha256 !== undefined && atHand.has(sha256)).length} of{' '}
        {count(items.length, 'item')} with a file.
      </p>
      <ul className={styles.items} aria-label="Evidence register" tabIndex={0}>
        {items.map(([id, { name, sha256 }]) => (
          <li key={id} className={styles.item}>
            <bdi>{name}</bdi>
            <span className={styles.state}>
              {sha256 === undefined ? (
                <>
                  <Icon name="link" /> By reference only
                </>
              ) : atHand.has(sha256) ? (
                <>
                  <Icon name="pass" /> File added
                </>
              ) : (
                <>
                  <Icon name="not-answered" /> File not added
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      <div className={clsx(styles.drop, over && styles.over)}>
        <FileButton label="Choose evidence files" multiple onFiles={chosen.add} />
        <p className={fields.hint}>
          Or drop them on this page. A file belongs to the item that has its SHA-256; its name does not matter. Files
          are read here and sent nowhere.
        </p>
        {hashing && (
          <div role="status">
            <p className={styles.plain}>
              Computing the SHA-256 of {hashing.name} ({fileSize(hashing.size)}){' '}
              <button type="button" className={fields.quiet} onClick={chosen.stop}>
                Stop
              </button>
            </p>
            <progress
              className={styles.progress}
              value={hashing.read}
              max={hashing.size || 1}
              aria-label={`Reading ${hashing.name}`}
            />
          </div>
        )}
        {others.length > 0 && (
          <p role="status" className={styles.plain}>
            <Icon name="warning" /> {count(others.length, 'file')} matched no item and will be left out:{' '}
            {others.map(([, { name }]) => name).join(', ')}. Perhaps an item has another SHA-256 or none.
          </p>
        )}
        {chosen.problems.map((problem) => (
          <p key={problem} className={fields.problem} role="alert">
            {problem}
          </p>
        ))}
      </div>
    </>
  );
}
