import { useId, type ReactNode } from 'react';
import fields from '../parts/fields.module.css';

/** Something secret that is typed or pasted. It is kept in memory only. */
export function PassphraseField({
  label,
  hint,
  problem,
  value,
  fresh = false,
  onChange,
}: {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly problem?: string | undefined;
  readonly value: string;
  /** It is being made up now, so what the browser remembers of others does not fit. */
  readonly fresh?: boolean;
  readonly onChange: (value: string) => void;
}): ReactNode {
  const id = useId();
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <div className={fields.field}>
      <label htmlFor={id} className={fields.label}>
        {label}
      </label>
      {hint && (
        <div id={`${id}-hint`} className={fields.hint}>
          {hint}
        </div>
      )}
      {problem && (
        <p id={`${id}-problem`} className={fields.problem}>
          {problem}
        </p>
      )}
      <input
        id={id}
        className={fields.input}
        type="password"
        autoComplete={fresh ? 'new-password' : 'off'}
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={described || undefined}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}
