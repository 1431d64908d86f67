import clsx from 'clsx';
import { useId, type ReactNode } from 'react';
import { isGiven } from '../../form/asked.ts';
import type { FormQuestion } from '../../form/model.ts';
import type { Answer } from '../../generated/form-answers.ts';
import { TextField } from '../assess/TextField.tsx';
import { WholeNumberInput } from '../assess/WholeNumberInput.tsx';
import fields from '../parts/fields.module.css';
import { Prose } from '../parts/Prose.tsx';
import { RowsField } from './RowsField.tsx';

export interface QuestionFieldProps {
  readonly question: FormQuestion;
  readonly answer: Answer | undefined;
  /** What is wrong with the answer. */
  readonly problem: string | undefined;
  readonly onAnswer: (answer: Answer | undefined) => void;
}

/** One question of a form. What a file holds is shown even where the question does not allow it. */
export function QuestionField({ question, answer, problem, onAnswer }: QuestionFieldProps): ReactNode {
  const label = (
    <>
      {question.label} {question.required !== true && <span className={fields.meaning}>(optional)</span>}
    </>
  );
  const hint = question.help && <Prose text={question.help} />;
  switch (question.kind) {
    case 'list':
      return <RowsField {...{ question, answer, problem, onAnswer, label, hint }} />;
    case 'choice':
    case 'multi-choice':
    case 'boolean':
      return <Choices {...{ question, answer, problem, onAnswer, label, hint }} />;
    case 'number':
      if (answer === undefined || typeof answer === 'number') {
        return (
          <WholeNumberInput
            label={label}
            hint={hint}
            value={answer}
            minimum={question.minimum}
            maximum={question.maximum}
            onChange={onAnswer}
          />
        );
      }
      break;
    default:
  }
  return (
    <TextField
      label={label}
      hint={hint}
      problem={problem}
      type={
        question.kind === 'date' && (answer === undefined || /^\d{4}-\d\d-\d\d$/.test(String(answer))) ? 'date' : 'text'
      }
      multiline={question.kind === 'paragraph'}
      value={typeof answer === 'string' ? answer : answer === undefined ? '' : JSON.stringify(answer)}
      onChange={(typed) => onAnswer(typed === '' ? undefined : typed)}
    />
  );
}

function Choices({
  question,
  answer,
  problem,
  label,
  hint,
  onAnswer,
}: QuestionFieldProps & { readonly label: ReactNode; readonly hint: ReactNode }): ReactNode {
  const id = useId();
  const several = question.kind === 'multi-choice';
  const offered =
    question.kind === 'boolean'
      ? [
          { value: 'true', label: 'Yes' },
          { value: 'false', label: 'No' },
        ]
      : (question.options ?? []);
  const chosen = chosenOf(answer);
  const others = chosen.filter((value) => offered.every((option) => option.value !== value));
  const options = [...offered, ...others.map((value) => ({ value, label: `${value} (not offered)` }))];
  function choose(value: string, checked: boolean): void {
    if (several) {
      const wanted = options.map((option) => option.value).filter((v) => (v === value ? checked : chosen.includes(v)));
      onAnswer(wanted.length === 0 ? undefined : wanted);
    } else onAnswer(question.kind === 'boolean' ? value === 'true' : value);
  }
  return (
    <fieldset
      className={fields.field}
      aria-describedby={`${hint ? `${id}-hint` : ''} ${problem ? `${id}-problem` : ''}`.trim() || undefined}
    >
      <legend className={fields.label}>{label}</legend>
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
      <div className={question.kind === 'boolean' ? fields.radios : fields.columns}>
        {options.map((option) => (
          <label key={option.value} className={clsx(fields.radio, chosen.includes(option.value) && fields.checked)}>
            <input
              type={several ? 'checkbox' : 'radio'}
              name={id}
              checked={chosen.includes(option.value)}
              onChange={(changed) => choose(option.value, changed.target.checked)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {!several && isGiven(answer) && (
        <button type="button" className={fields.quiet} onClick={() => onAnswer(undefined)}>
          Take back<span className="dap-hidden"> the answer to: {question.label}</span>
        </button>
      )}
    </fieldset>
  );
}

function chosenOf(answer: Answer | undefined): readonly string[] {
  if (answer === undefined) return [];
  if (!Array.isArray(answer)) return [String(answer)];
  return answer.map((item) => (typeof item === 'string' ? item : JSON.stringify(item)));
}
