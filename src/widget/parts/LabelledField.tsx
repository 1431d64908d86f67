import { useId, type ReactNode } from 'react';
import fields from './fields.module.css';

/** What stands around the control of a field. */
export interface FieldWords {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** Said below the field; does not make it invalid. */
  readonly remark?: ReactNode;
  readonly problem?: string | undefined;
}

/** What ties a control to the words around it. */
export interface ControlAttributes {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
}

/** A control with its label, what to write in it, what is wrong with it and what is odd about it. */
export function LabelledField({
  label,
  hint,
  remark,
  problem,
  control,
  children,
}: FieldWords & {
  readonly control: (attributes: ControlAttributes) => ReactNode;
  readonly children?: ReactNode;
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
      {control({ id, 'aria-invalid': problem !== undefined, 'aria-describedby': described || undefined })}
      {remark && (
        <div id={`${id}-remark`} className={fields.hint}>
          {remark}
        </div>
      )}
      {children}
    </div>
  );
}
