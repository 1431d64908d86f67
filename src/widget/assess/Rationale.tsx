import { useId, type ReactNode } from 'react';
import fields from '../parts/fields.module.css';
import { useWorkbench } from './workbench.ts';

/** Why the answer is right, in the person's words. */
export function Rationale({
  requirement,
  text,
  wanted,
}: {
  readonly requirement: string;
  readonly text: string;
  /** The answer does not count until there is one. */
  readonly wanted: boolean;
}): ReactNode {
  const { dispatch } = useWorkbench();
  const id = useId();
  return (
    <div className={fields.field}>
      <label htmlFor={id} className={fields.label}>
        Rationale {wanted && <span className={fields.required}>required for “not applicable”</span>}
      </label>
      <p id={`${id}-hint`} className={fields.hint}>
        Why the answer is right, and where in the evidence to look.
      </p>
      <textarea
        id={id}
        className={fields.textarea}
        data-rationale
        rows={4}
        value={text}
        required={wanted}
        aria-describedby={`${id}-hint`}
        onChange={(typed) => dispatch({ type: 'set-rationale', requirement, text: typed.target.value })}
      />
    </div>
  );
}
