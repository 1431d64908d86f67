import clsx from 'clsx';
import type { ReactNode } from 'react';
import type { Answer, Requirement } from '../../engine/index.ts';
import fields from '../parts/fields.module.css';
import { useWorkbench } from './workbench.ts';

/** Claims the whole requirement not applicable, beside another way to answer. */
export function NotApplicable({
  requirement: { id },
  answer,
  type,
}: {
  readonly requirement: Requirement;
  readonly answer: Answer | undefined;
  readonly type: 'radio' | 'checkbox';
}): ReactNode {
  const { dispatch } = useWorkbench();
  const claimed = answer?.answer === 'not-applicable';
  return (
    <label className={clsx(fields.radio, claimed && fields.checked)}>
      <input
        type={type}
        name={`answer-${id}`}
        checked={claimed}
        onChange={(chosen) =>
          dispatch(
            chosen.target.checked
              ? { type: 'set-answer', requirement: id, answer: 'not-applicable' }
              : { type: 'clear-whole-answer', requirement: id },
          )
        }
      />
      <span>{type === 'radio' ? 'Not applicable' : 'Not applicable as a whole'}</span>
    </label>
  );
}
