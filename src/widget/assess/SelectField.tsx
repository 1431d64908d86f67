import { useId, type ReactNode } from 'react';
import fields from '../parts/fields.module.css';

/** A choice from a list; the empty value means that none has been made. */
export function SelectField({
  label,
  hint,
  remark,
  value,
  options,
  placeholder = 'Choose',
  problem,
  onChange,
}: {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly remark?: ReactNode;
  readonly value: string;
  /** Value and label. */
  readonly options: readonly (readonly [string, string])[];
  readonly placeholder?: string;
  readonly problem?: string | undefined;
  readonly onChange: (value: string) => void;
}): ReactNode {
  const id = useId();
  const described = [hint && `${id}-hint`, problem && `${id}-problem`, remark && `${id}-remark`]
    .filter(Boolean)
    .join(' ');
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
      <select
        id={id}
        className={fields.select}
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={described || undefined}
        onChange={(chosen) => onChange(chosen.target.value)}
      >
        <option value="">{placeholder}</option>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
      {remark && (
        <div id={`${id}-remark`} className={fields.hint}>
          {remark}
        </div>
      )}
    </div>
  );
}
