import portal from '@portal';
import { useId, type ReactNode } from 'react';
import fields from '../parts/fields.module.css';
import styles from './seal.module.css';

/** Who will be able to read the file. */
export interface Readers {
  /** Recipients of this portal's own list that are ticked. */
  readonly ticked: ReadonlySet<string>;
  /** As it was pasted. */
  readonly pasted: string;
}

export const NO_READERS: Readers = { ticked: new Set(), pasted: '' };

/** The recipients (`age1…`), each once. */
export function recipientsOf({ ticked, pasted }: Readers): readonly string[] {
  return [...new Set([...ticked, ...pasted.split(/[\s,;]+/)].filter(Boolean))];
}

/** Chooses to whom the file is encrypted. */
export function Recipients({
  readers,
  offered = portal.recipients,
  onChange,
}: {
  readonly readers: Readers;
  /** Who can be ticked: whom this portal lists, unless said otherwise. */
  readonly offered?: typeof portal.recipients;
  readonly onChange: (readers: Readers) => void;
}): ReactNode {
  const id = useId();
  const { ticked, pasted } = readers;
  return (
    <>
      {offered.map(({ name, recipient }) => (
        <label key={recipient} className={styles.check}>
          <input
            type="checkbox"
            checked={ticked.has(recipient)}
            onChange={({ target }) => {
              const next = new Set(ticked);
              if (target.checked) next.add(recipient);
              else next.delete(recipient);
              onChange({ ...readers, ticked: next });
            }}
          />
          <span>{name}</span>
        </label>
      ))}
      <div className={fields.field}>
        <label htmlFor={id} className={fields.label}>
          {offered.length > 0 ? 'Other recipients (optional)' : 'Recipients (optional)'}
        </label>
        <div id={`${id}-hint`} className={fields.hint}>
          What they gave you, beginning with <code>age1</code>; one on each line.
        </div>
        <textarea
          id={id}
          className={`${fields.textarea} ${fields.mono}`}
          rows={2}
          spellCheck={false}
          autoComplete="off"
          value={pasted}
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => onChange({ ...readers, pasted: target.value })}
        />
      </div>
      <p className={styles.plain}>
        {recipientsOf(readers).length === 0
          ? 'Without a recipient the file is not encrypted: whoever has it can read it.'
          : 'Only they will be able to read the file. You will not, unless you are among them.'}
      </p>
    </>
  );
}
