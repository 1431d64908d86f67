import { useId, useState, type ReactNode } from 'react';
import styles from '../parts/fields.module.css';
import { readWholeNumber } from './wholeNumber.ts';

/**
 * A field for a whole number. What is typed stays as typed, also when it is no number; then the value is undefined and a
 * message says what to do.
 */
export function WholeNumberInput({
  label,
  hint,
  unit,
  value,
  minimum,
  maximum,
  onChange,
}: {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly unit?: string | undefined;
  readonly value: number | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}): ReactNode {
  const id = useId();
  const [text, setText] = useState(value === undefined ? '' : String(value));
  const read = readWholeNumber(text);
  // Undo, or another tab, has changed the value: show it. What cannot be read is kept for the person to correct.
  if ((read === 'not-a-number' ? undefined : read) !== value) setText(value === undefined ? '' : String(value));
  const problem = problemOf(read, minimum, maximum);
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {hint !== undefined && (
        <div id={`${id}-hint`} className={styles.hint}>
          {hint}
        </div>
      )}
      {problem && (
        <p id={`${id}-problem`} className={styles.problem}>
          {problem}
        </p>
      )}
      <span className={styles.withUnit}>
        <input
          id={id}
          className={styles.short}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          value={text}
          aria-invalid={problem !== undefined}
          aria-describedby={
            `${hint !== undefined ? `${id}-hint` : ''} ${problem ? `${id}-problem` : ''}`.trim() || undefined
          }
          onChange={(typed) => {
            setText(typed.target.value);
            const next = readWholeNumber(typed.target.value);
            onChange(next === 'not-a-number' ? undefined : next);
          }}
        />
        {unit && <span className={styles.unit}>{unit}</span>}
      </span>
    </div>
  );
}

function problemOf(
  read: ReturnType<typeof readWholeNumber>,
  minimum: number | undefined,
  maximum: number | undefined,
): string | undefined {
  if (read === 'not-a-number') return 'Write a whole number in digits, such as 30. Until then no answer is counted.';
  if (read === undefined) return undefined;
  if (minimum !== undefined && read < minimum)
    return `Write a number of at least ${minimum}. Until then it counts as not given.`;
  if (maximum !== undefined && read > maximum)
    return `Write a number of at most ${maximum}. Until then it counts as not given.`;
  return undefined;
}
