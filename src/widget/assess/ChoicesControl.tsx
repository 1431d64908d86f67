import clsx from 'clsx';
import { useId, type ReactNode } from 'react';
import type { Answer, Requirement, Response } from '../../engine/index.ts';
import { caseWords } from '../checklist/responseWords.ts';
import { sentenceCase } from '../logic/words.ts';
import fields from '../parts/fields.module.css';
import { NotApplicable } from './NotApplicable.tsx';
import { useWorkbench } from './workbench.ts';

/** Any of several options, or that none of them holds, which is an answer too. */
export function ChoicesControl({
  requirement,
  response,
  answer,
}: {
  readonly requirement: Requirement;
  readonly response: Extract<Response, { kind: 'multi-choice' }>;
  readonly answer: Answer | undefined;
}): ReactNode {
  const { dispatch } = useWorkbench();
  const { id } = requirement;
  const cases = useId();
  const chosen = answer?.answer === 'not-applicable' ? undefined : answer?.choices;
  const choose = (choices: readonly string[] | undefined) =>
    dispatch({ type: 'set-choices', requirement: id, choices });
  return (
    <fieldset className={fields.field} aria-describedby={cases}>
      <legend className={fields.label}>Answer: all that hold</legend>
      <ul id={cases} className={fields.hint}>
        {caseWords(response).map((words) => (
          <li key={words}>{sentenceCase(words)}</li>
        ))}
      </ul>
      <div className={fields.stacked}>
        {response.options.map(({ value, label, help }) => {
          const checked = chosen?.includes(value) ?? false;
          return (
            <label key={value} className={clsx(fields.radio, checked && fields.checked)}>
              <input
                type="checkbox"
                checked={checked}
                onChange={() => {
                  const others = (chosen ?? []).filter((each) => each !== value);
                  const next = checked ? others : [...others, value];
                  // The last one taken away is no answer again; that none holds is said on its own.
                  choose(next.length === 0 ? undefined : next);
                }}
              />
              <span>
                {label}
                {help && <span className={fields.meaning}> {help}</span>}
              </span>
            </label>
          );
        })}
        <label className={clsx(fields.radio, chosen?.length === 0 && fields.checked)}>
          <input
            type="checkbox"
            checked={chosen?.length === 0}
            onChange={() => choose(chosen?.length === 0 ? undefined : [])}
          />
          <span>None of these</span>
        </label>
        {response.notApplicable && <NotApplicable requirement={requirement} answer={answer} type="checkbox" />}
      </div>
    </fieldset>
  );
}
