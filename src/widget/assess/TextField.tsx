import clsx from 'clsx';
import { useId, type ChangeEvent, type ReactNode } from 'react';
import fields from '../parts/fields.module.css';

/** One line of text, or a date, with its label, what to write in it, and what is odd about what is there. */
export function TextField({
  label,
  hint,
  remark,
  value,
  type = 'text',
  multiline = false,
  mono = false,
  required = false,
  problem,
  onChange,
  children,
}: {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** Said below the field; does not make it invalid. */
  readonly remark?: ReactNode;
  readonly value: string;
  readonly type?: 'text' | 'date';
  /** Room for paragraphs; then the type is text. */
  readonly multiline?: boolean;
  readonly mono?: boolean;
  readonly required?: boolean;
  readonly problem?: string | undefined;
  readonly onChange: (value: string) => void;
  readonly children?: ReactNode;
}): ReactNode {
  const id = useId();
  const described = [hint && `${id}-hint`, problem && `${id}-problem`, remark && `${id}-remark`]
    .filter(Boolean)
    .join(' ');
  const control = {
    id,
    value,
    required,
    'aria-invalid': problem !== undefined,
    'aria-describedby': described || undefined,
    onChange: (typed: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => onChange(typed.target.value),
  };
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
      {multiline ? (
        <textarea {...control} className={fields.textarea} rows={5} />
      ) : (
        <input
          {...control}
          className={clsx(fields.input, mono && fields.mono)}
          type={type}
          autoComplete="off"
          spellCheck={!mono}
        />
      )}
      {remark && (
        <div id={`${id}-remark`} className={fields.hint}>
          {remark}
        </div>
      )}
      {children}
    </div>
  );
}
