import clsx from 'clsx';
import type { ReactNode } from 'react';
import type { Answer, Requirement } from '../../engine/index.ts';
import { bandWords } from '../checklist/responseWords.ts';
import { CLAIM_WORD } from '../logic/words.ts';
import { ChoicesControl } from './ChoicesControl.tsx';
import { ClaimRadios } from './ClaimRadios.tsx';
import fields from '../parts/fields.module.css';
import { NotApplicable } from './NotApplicable.tsx';
import { ObjectiveList } from './ObjectiveList.tsx';
import { TextField } from './TextField.tsx';
import { WholeNumberInput } from './WholeNumberInput.tsx';
import { useWorkbench } from './workbench.ts';

/** The control that a requirement is answered with, by its kind of response. */
export function AnswerControl({
  requirement,
  answer,
}: {
  readonly requirement: Requirement;
  readonly answer: Answer | undefined;
}): ReactNode {
  const { dispatch } = useWorkbench();
  const { id, response, objectives } = requirement;
  if (objectives.length > 0) return <ObjectiveList requirement={requirement} answer={answer} />;
  switch (response.kind) {
    case 'conformance':
      return (
        <ClaimRadios
          name={`answer-${id}`}
          legend="Answer"
          value={answer?.answer}
          notApplicable={response.notApplicable}
          partialCredit={response.partialCredit}
          onChoose={(claim) => dispatch({ type: 'set-answer', requirement: id, answer: claim })}
        />
      );
    case 'choice': {
      const chosen = answer?.answer === 'not-applicable' ? undefined : answer?.choice;
      return (
        <fieldset className={fields.field}>
          <legend className={fields.label}>Answer</legend>
          <div className={fields.stacked}>
            {response.options.map(({ value, label, means }) => (
              <label key={value} className={clsx(fields.radio, chosen === value && fields.checked)}>
                <input
                  type="radio"
                  name={`answer-${id}`}
                  checked={chosen === value}
                  onChange={() => dispatch({ type: 'set-choice', requirement: id, choice: value })}
                />
                <span>
                  {label} <span className={fields.meaning}>(counts as {CLAIM_WORD[means].toLowerCase()})</span>
                </span>
              </label>
            ))}
            {response.notApplicable && <NotApplicable requirement={requirement} answer={answer} type="radio" />}
          </div>
        </fieldset>
      );
    }
    case 'multi-choice':
      return <ChoicesControl requirement={requirement} response={response} answer={answer} />;
    case 'date':
      return (
        <div className={fields.stacked}>
          <TextField
            label="Answer"
            hint={bandWords(response.bands, response.measured === 'since' ? 'days ago' : 'days ahead').join('; ')}
            type="date"
            value={answer?.date ?? ''}
            onChange={(date) => dispatch({ type: 'set-date', requirement: id, date })}
          />
          {response.notApplicable && <NotApplicable requirement={requirement} answer={answer} type="checkbox" />}
        </div>
      );
    case 'text':
      return (
        <div className={fields.stacked}>
          <TextField
            label="Answer"
            hint={
              response.given === undefined
                ? 'A reviewer judges it; until then the requirement stays open.'
                : `Once given it counts as ${CLAIM_WORD[response.given].toLowerCase()}.`
            }
            multiline
            value={answer?.text ?? ''}
            onChange={(text) => dispatch({ type: 'set-text', requirement: id, text })}
          />
          {response.notApplicable && <NotApplicable requirement={requirement} answer={answer} type="checkbox" />}
        </div>
      );
    case 'number':
      return (
        <div className={fields.stacked}>
          <WholeNumberInput
            label="Answer"
            hint={bandWords(response.bands, response.unit).join('; ')}
            unit={response.unit}
            value={answer?.number}
            onChange={(number) => dispatch({ type: 'set-number', requirement: id, number })}
          />
          {response.notApplicable && <NotApplicable requirement={requirement} answer={answer} type="checkbox" />}
        </div>
      );
  }
}
