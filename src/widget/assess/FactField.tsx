import clsx from 'clsx';
import { memo, useId, type ReactNode } from 'react';
import { allows, type Fact, type FactValue } from '../../engine/index.ts';
import { count } from '../logic/words.ts';
import { Prose } from '../parts/Prose.tsx';
import styles from './FactField.module.css';
import fields from '../parts/fields.module.css';
import { SelectField } from './SelectField.tsx';
import { TextField } from './TextField.tsx';
import { WholeNumberInput } from './WholeNumberInput.tsx';

/** One fact of the Device profile. What is not given says so, and what is given can be taken back. */
export const FactField = memo(
  function FactField({
    fact,
    value,
    decides,
    onChange,
  }: {
    readonly fact: Fact;
    readonly value: FactValue | undefined;
    /** How many requirements depend on it. */
    readonly decides: number;
    readonly onChange: (value: FactValue | undefined) => void;
  }): ReactNode {
    const understood = value === undefined || allows(fact, value);
    return (
      <div className={styles.fact}>
        <Control fact={fact} value={value} onChange={onChange} />
        <p className={styles.state}>
          {value === undefined ? (
            <span className={styles.missing}>Not given</span>
          ) : (
            <button type="button" className={fields.quiet} onClick={() => onChange(undefined)}>
              Take back<span className="dap-hidden"> the answer to: {fact.label}</span>
            </button>
          )}
          {decides > 0 && (
            <span>
              {count(decides, 'requirement')} depend{decides === 1 ? 's' : ''} on it
            </span>
          )}
        </p>
        {!understood && fact.type !== 'integer' && (
          <p className={fields.problem}>
            The record holds “{String(value)}”, which this checklist does not offer. Answer again; until then it counts
            as not given.
          </p>
        )}
      </div>
    );
  },
  (before, after) => before.value === after.value && before.fact === after.fact && before.decides === after.decides,
);

function Control({
  fact,
  value,
  onChange,
}: {
  readonly fact: Fact;
  readonly value: FactValue | undefined;
  readonly onChange: (value: FactValue | undefined) => void;
}): ReactNode {
  const hint = fact.help && <Prose text={fact.help} />;
  switch (fact.type) {
    case 'boolean':
      return (
        <Choice
          fact={fact}
          hint={hint}
          options={[
            ['true', 'Yes'],
            ['false', 'No'],
          ]}
          value={value === undefined ? undefined : String(value)}
          onChoose={(chosen) => onChange(chosen === 'true')}
        />
      );
    case 'enum': {
      const options = (fact.options ?? []).map((option) => [option.value, option.label, option.help] as const);
      const short = options.length <= 8;
      return short ? (
        <Choice
          fact={fact}
          hint={hint}
          options={options}
          stacked
          value={value === undefined ? undefined : String(value)}
          onChoose={onChange}
        />
      ) : (
        <SelectField
          label={fact.label}
          hint={hint}
          placeholder="Not given"
          value={value === undefined ? '' : String(value)}
          options={options.map(([option, label]) => [option, label])}
          onChange={(chosen) => onChange(chosen === '' ? undefined : chosen)}
        />
      );
    }
    case 'integer':
      return (
        <WholeNumberInput
          label={fact.label}
          hint={hint}
          value={typeof value === 'number' ? value : undefined}
          minimum={fact.minimum}
          maximum={fact.maximum}
          onChange={onChange}
        />
      );
    case 'date':
    case 'text':
      return (
        <TextField
          label={fact.label}
          hint={hint}
          type={fact.type}
          value={value === undefined ? '' : String(value)}
          onChange={(typed) => onChange(typed === '' ? undefined : typed)}
        />
      );
  }
}

function Choice({
  fact,
  hint,
  options,
  value,
  stacked = false,
  onChoose,
}: {
  readonly fact: Fact;
  readonly hint: ReactNode;
  /** Value, label and help. */
  readonly options: readonly (readonly [string, string, (string | undefined)?])[];
  readonly value: string | undefined;
  readonly stacked?: boolean;
  readonly onChoose: (value: string) => void;
}): ReactNode {
  const id = useId();
  return (
    <fieldset className={fields.field} aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend className={fields.label}>{fact.label}</legend>
      {hint && (
        <div id={`${id}-hint`} className={fields.hint}>
          {hint}
        </div>
      )}
      <div className={stacked ? fields.columns : fields.radios}>
        {options.map(([option, label, help]) => (
          <label key={option} className={clsx(fields.radio, value === option && fields.checked)}>
            <input
              type="radio"
              name={`${id}-${fact.id}`}
              checked={value === option}
              onChange={() => onChoose(option)}
            />
            <span>
              {label}
              {help && <span className={fields.meaning}> {help}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
