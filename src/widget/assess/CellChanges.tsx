import { useState, type ReactNode } from 'react';
import { plainChanges, withNeeded } from '../../formats/xlsx/chooseEdits.ts';
import type { CellChange, TablePreview } from '../../formats/xlsx/tablePreview.ts';
import { count } from '../logic/words.ts';
import { Notice } from '../parts/Notice.tsx';
import styles from './CellChanges.module.css';

const GROUPS: readonly {
  readonly title: string;
  readonly says: string;
  readonly holds: (change: CellChange) => boolean;
}[] = [
  {
    title: 'Changed',
    says: 'the spreadsheet says something new',
    holds: ({ kind, conflict }) => kind !== 'cleared' && !conflict,
  },
  {
    title: 'Changed here as well',
    says: 'the assessment has changed since the spreadsheet was made; applying overwrites what is here',
    holds: ({ kind, conflict }) => kind !== 'cleared' && conflict,
  },
  {
    title: 'Emptied',
    says: 'the cell is empty in the spreadsheet; applying takes away what is here',
    holds: ({ kind }) => kind === 'cleared',
  },
];

/** What a spreadsheet would change, each cell to be chosen, and what of it cannot be used. */
export function CellChanges({
  preview,
  notes,
  onApply,
  onAnother,
  onClose,
}: {
  readonly preview: TablePreview;
  /** Sentences worth reading first. */
  readonly notes: readonly string[];
  /** With the addresses chosen. */
  readonly onApply: (chosen: ReadonlySet<string>) => void;
  readonly onAnother: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const { changes, rejected, unknown } = preview;
  // Only what a person changed, so that the preview may be made anew under it.
  const [turned, setTurned] = useState<ReadonlyMap<string, boolean>>(new Map());
  const plain = plainChanges(changes);
  const picked = changes.filter(({ address }) => turned.get(address) ?? plain.has(address));
  const chosen = withNeeded(changes, new Set(picked.map(({ address }) => address)));
  const turn = (those: readonly CellChange[], on: boolean): void =>
    setTurned(new Map([...turned, ...those.map(({ address }) => [address, on] as const)]));
  return (
    <>
      <p role="status">
        {changes.length === 0
          ? 'Nothing differs from the assessment.'
          : `${count(changes.length, 'cell')} would change. Nothing has been changed yet.`}
      </p>
      {notes.length > 0 && (
        <Notice tone="warning" title="Worth knowing">
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </Notice>
      )}
      {GROUPS.map(({ title, says, holds }) => {
        const those = changes.filter(holds);
        if (those.length === 0) return null;
        return (
          <section key={title} className={styles.group} aria-label={title}>
            <h3>
              {title}: {count(those.length, 'cell')}
            </h3>
            <p className={styles.says}>{says}.</p>
            {those.length > 1 && (
              <label className={styles.choice}>
                <input
                  type="checkbox"
                  checked={those.every(({ address }) => chosen.has(address))}
                  onChange={({ target }) => turn(those, target.checked)}
                />
                All {those.length}
              </label>
            )}
            <ul>
              {those.map((change) => (
                <li key={change.address}>
                  <label className={styles.choice}>
                    <input
                      type="checkbox"
                      checked={chosen.has(change.address)}
                      onChange={({ target }) => turn([change], target.checked)}
                    />
                    <span>
                      <strong>{change.label}</strong> <span className={styles.address}>{change.address}</span>
                    </span>
                  </label>
                  <dl className={styles.both}>
                    <div>
                      <dt>Here</dt>
                      <dd>
                        <Value text={change.before} />
                      </dd>
                    </div>
                    <div>
                      <dt>In the spreadsheet</dt>
                      <dd>
                        <Value text={change.after} />
                      </dd>
                    </div>
                  </dl>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {rejected.length > 0 && (
        <section className={styles.group} aria-label="Cannot be used">
          <h3>Cannot be used: {count(rejected.length, 'cell')}</h3>
          <p className={styles.says}>correct these in the spreadsheet and bring it back again.</p>
          <ul>
            {rejected.map(({ address, label, value, reason }) => (
              <li key={`${address} ${reason}`}>
                <span className={styles.address}>{address}</span> <strong>{label}</strong>{' '}
                {value !== '' && (
                  <>
                    “<Value text={value} />”{' '}
                  </>
                )}
                {reason}.
              </li>
            ))}
          </ul>
        </section>
      )}
      {unknown.length > 0 && (
        <section className={styles.group} aria-label="Unknown ids">
          <h3>Unknown ids: {count(unknown.length, 'row')}</h3>
          <p className={styles.says}>the checklist has no such requirement.</p>
          <ul>
            {unknown.map(({ address, id }) => (
              <li key={address}>
                <span className={styles.address}>{address}</span> <Value text={id} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className={styles.actions}>
        <button
          type="button"
          className="dap-button dap-button--primary"
          disabled={chosen.size === 0}
          onClick={() => onApply(chosen)}
        >
          Apply {count(chosen.size, 'cell')}
        </button>
        <button type="button" className="dap-button" onClick={onAnother}>
          Choose another
        </button>
        <button type="button" className="dap-button" onClick={onClose}>
          Cancel
        </button>
      </div>
    </>
  );
}

/** More of a value than this is not shown. */
const MOST = 600;

function Value({ text }: { readonly text: string }): ReactNode {
  if (text === '') return <span className={styles.nothing}>nothing</span>;
  return <bdi className={styles.value}>{text.length > MOST ? `${text.slice(0, MOST)}…` : text}</bdi>;
}
