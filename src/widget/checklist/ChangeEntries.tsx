import type { ReactNode } from 'react';
import type { ChangedWords, ChangesEntry } from '../props.ts';
import styles from './ChangeEntries.module.css';

/** Changes, each with its class, its reason, and its words as they were and are. */
export function ChangeEntries({ entries }: { readonly entries: readonly ChangesEntry[] }): ReactNode {
  return entries.map(({ head, level, why, note, fields, removed, added }) => (
    <section key={head} className={styles.entry}>
      <h3>{head}</h3>
      <p>
        <strong>{level}</strong>: {why}
      </p>
      {note !== undefined && <p>Note of the edition: {note}</p>}
      {fields.length > 0 && (
        <dl className={styles.fields}>
          {fields.map(({ name, words }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                {words.map((part, index) => (
                  <Words key={index} part={part} />
                ))}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {removed.map(({ id, text }) => (
        <p key={id}>
          {id}: <Words part={{ text, kind: 'removed' }} />
        </p>
      ))}
      {added.map(({ id, text }) => (
        <p key={id}>
          {id}: <Words part={{ text, kind: 'added' }} />
        </p>
      ))}
    </section>
  ));
}

function Words({ part: { text, kind } }: { readonly part: ChangedWords }): ReactNode {
  if (kind === 'same') return text;
  const Mark = kind === 'added' ? 'ins' : 'del';
  return (
    <>
      <Mark className={styles[kind]}>
        <small className={styles.sign}>{kind} </small>
        {text}
      </Mark>{' '}
    </>
  );
}
