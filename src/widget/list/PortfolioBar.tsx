import { useId, type ReactNode } from 'react';
import type { OutcomeValue } from '../../engine/index.ts';
import { EVERYTHING, type Order, type PortfolioView } from '../logic/portfolio.ts';
import { OUTCOME_WORD } from '../logic/words.ts';
import fields from '../parts/fields.module.css';
import styles from './PortfolioBar.module.css';

const ORDER_WORD: Readonly<Record<Order, string>> = {
  changed: 'Last changed',
  name: 'Name',
  lowest: 'Lowest score',
  highest: 'Highest score',
  expiry: 'Evidence that expires first',
};

/** Find, filter and order the assessments. */
export function PortfolioBar({
  view,
  onView,
  checklists,
  shown,
  shelved,
  total,
}: {
  readonly view: PortfolioView;
  readonly onView: (view: PortfolioView) => void;
  /** Id and title of each that is answered here. */
  readonly checklists: readonly (readonly [string, string])[];
  readonly shown: number;
  /** How many are archived. */
  readonly shelved: number;
  /** Without the archived ones, or of them, whichever is looked at. */
  readonly total: number;
}): ReactNode {
  const id = useId();
  const filtered = view.typed !== '' || view.checklist !== '' || view.outcome !== '';
  return (
    <search className={styles.bar} aria-label="Find assessments">
      <div className={styles.find}>
        <label htmlFor={`${id}-find`} className={styles.label}>
          Find
        </label>
        <input
          id={`${id}-find`}
          className={fields.input}
          type="search"
          placeholder="Device, manufacturer, firmware…"
          value={view.typed}
          onChange={({ target }) => onView({ ...view, typed: target.value })}
        />
      </div>
      {checklists.length > 1 && (
        <Choice
          label="Checklist"
          value={view.checklist}
          options={[['', 'All'], ...checklists]}
          onChoose={(checklist) => onView({ ...view, checklist })}
        />
      )}
      <Choice
        label="Outcome"
        value={view.outcome}
        options={[['', 'All'], ...(Object.entries(OUTCOME_WORD) as [OutcomeValue, string][])]}
        onChoose={(outcome) => onView({ ...view, outcome })}
      />
      <Choice
        label="Order"
        value={view.order}
        options={Object.entries(ORDER_WORD) as [Order, string][]}
        onChoose={(order) => onView({ ...view, order })}
      />
      {(shelved > 0 || view.shelved) && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={view.shelved}
            onChange={({ target }) => onView({ ...view, shelved: target.checked })}
          />
          Archived ({shelved})
        </label>
      )}
      <p className={styles.count} role="status">
        {shown === total ? `${total} in all` : `${shown} of ${total}`}
        {filtered && (
          <button
            type="button"
            className={fields.quiet}
            onClick={() => onView({ ...EVERYTHING, order: view.order, shelved: view.shelved })}
          >
            Show all
          </button>
        )}
      </p>
    </search>
  );
}

function Choice<T extends string>({
  label,
  value,
  options,
  onChoose,
}: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  readonly onChoose: (value: T) => void;
}): ReactNode {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <select
        id={id}
        className={fields.select}
        value={value}
        onChange={({ target }) => {
          const chosen = options.find(([one]) => one === target.value);
          if (chosen) onChoose(chosen[0]);
        }}
      >
        {options.map(([one, word]) => (
          <option key={one} value={one}>
            {word}
          </option>
        ))}
      </select>
    </div>
  );
}
