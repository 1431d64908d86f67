import { useId, type ReactNode } from 'react';
import { TARGETS, type Target } from '../../import/readers/columns.ts';
import fields from '../parts/fields.module.css';
import styles from './studio.module.css';

/** The columns of a table, and what each is to be. */
export interface Columns {
  readonly names: readonly string[];
  readonly targets: ReadonlyMap<string, Target>;
}

const WORDS: Readonly<Record<Target, string>> = {
  id: 'Id',
  title: 'Title',
  statement: 'Statement: what is required',
  why: 'Why it matters',
  section: 'Section',
  level: 'Level',
  weight: 'Weight',
  review: 'Review hint',
  note: 'Note beside the citation',
};

/** What each column of a table is: as its name says, until a person says otherwise. */
export function ColumnsChoice({
  columns,
  onChange,
}: {
  readonly columns: Columns;
  readonly onChange: (columns: Columns) => void;
}): ReactNode {
  const id = useId();
  const { names, targets } = columns;
  return (
    <fieldset className={styles.group}>
      <legend className={fields.label}>What each column is</legend>
      <ul className={styles.plain}>
        {names.map((name, index) => (
          <li key={name} className={styles.columnRow}>
            <label htmlFor={`${id}-${index}`}>{name}</label>
            <select
              id={`${id}-${index}`}
              className={fields.select}
              value={targets.get(name) ?? ''}
              onChange={({ target: { value } }) => {
                const chosen = TARGETS.find((target) => target === value);
                const others = [...targets].filter(
                  ([other, target]) => other !== name && (target !== chosen || target === 'note'),
                );
                onChange({ names, targets: new Map([...others, ...(chosen ? [[name, chosen] as const] : [])]) });
              }}
            >
              <option value="">Left out</option>
              {TARGETS.map((target) => (
                <option key={target} value={target}>
                  {WORDS[target]}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** The choice as the reader of tables is told of it. */
export function mapText({ targets }: Columns): string {
  return [...targets].map(([name, target]) => `${target}=${name}`).join(',');
}
