import clsx from 'clsx';
import type { ChangeEvent, ReactNode } from 'react';
import fields from '../parts/fields.module.css';
import { LabelledField, type FieldWords } from '../parts/LabelledField.tsx';

/** One line of text, or a date, with its label, what to write in it, and what is odd about what is there. */
export function TextField({
  value,
  type = 'text',
  multiline = false,
  mono = false,
  required = false,
  onChange,
  ...words
}: FieldWords & {
  readonly value: string;
  readonly type?: 'text' | 'date';
  /** Room for paragraphs; then the type is text. */
  readonly multiline?: boolean;
  readonly mono?: boolean;
  readonly required?: boolean;
  readonly onChange: (value: string) => void;
  readonly children?: ReactNode;
}): ReactNode {
  const change = (typed: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>): void => onChange(typed.target.value);
  return (
    <LabelledField
      {...words}
      control={(attributes) => {
        const control = { ...attributes, value, required, onChange: change };
        return multiline ? (
          <textarea {...control} className={fields.textarea} rows={5} />
        ) : (
          <input
            {...control}
            className={clsx(fields.input, mono && fields.mono)}
            type={type}
            autoComplete="off"
            spellCheck={!mono}
          />
        );
      }}
    />
  );
}
