import type { ReactNode } from 'react';
import fields from '../parts/fields.module.css';
import { LabelledField, type FieldWords } from '../parts/LabelledField.tsx';

/** A choice from a list; the empty value means that none has been made. */
export function SelectField({
  value,
  options,
  placeholder = 'Choose',
  onChange,
  ...words
}: FieldWords & {
  readonly value: string;
  /** Value and label. */
  readonly options: readonly (readonly [string, string])[];
  readonly placeholder?: string;
  readonly onChange: (value: string) => void;
}): ReactNode {
  return (
    <LabelledField
      {...words}
      control={(attributes) => (
        <select
          {...attributes}
          className={fields.select}
          value={value}
          onChange={(chosen) => onChange(chosen.target.value)}
        >
          <option value="">{placeholder}</option>
          {options.map(([option, said]) => (
            <option key={option} value={option}>
              {said}
            </option>
          ))}
        </select>
      )}
    />
  );
}
