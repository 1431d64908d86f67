import type { ReactNode } from 'react';
import fields from '../parts/fields.module.css';
import { LabelledField, type FieldWords } from '../parts/LabelledField.tsx';

/** Something secret that is typed or pasted. It is kept in memory only. */
export function PassphraseField({
  value,
  fresh = false,
  onChange,
  ...words
}: FieldWords & {
  readonly value: string;
  /** It is being made up now, so what the browser remembers of others does not fit. */
  readonly fresh?: boolean;
  readonly onChange: (value: string) => void;
}): ReactNode {
  return (
    <LabelledField
      {...words}
      control={(attributes) => (
        <input
          {...attributes}
          className={fields.input}
          type="password"
          autoComplete={fresh ? 'new-password' : 'off'}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    />
  );
}
