import { useId, useMemo, type ReactNode } from 'react';
import type { PortfolioRow } from '../../portfolio/row.ts';
import type { PortfolioFilter } from '../../portfolio/view.ts';
import { OUTCOME_TEXT } from '../../formats/words.ts';
import fields from '../parts/fields.module.css';
import styles from './portfolio.module.css';

type Key = 'deviceType' | 'manufacturer' | 'edition' | 'outcome' | 'reviewedOutcome' | 'recommendation' | 'requirement';

/** Words and choices that a row must answer to be shown. */
export function FilterBar({
  rows,
  filter,
  onFilter,
}: {
  readonly rows: readonly PortfolioRow[];
  readonly filter: PortfolioFilter;
  readonly onFilter: (filter: PortfolioFilter) => void;
}): ReactNode {
  const id = useId();
  const values = useMemo(
    () => ({
      deviceType: distinct(rows.map(({ deviceType }) => deviceType)),
      manufacturer: distinct(rows.map(({ manufacturer }) => manufacturer)),
      edition: distinct(rows.map(({ checklist, edition }) => `${checklist} ${edition}`)),
      recommendation: distinct(rows.map(({ recommendation }) => recommendation)),
      requirement: distinct(
        rows.flatMap(({ failed, reviewedFailed, observed }) => [...failed, ...reviewedFailed, ...observed]),
      ),
    }),
    [rows],
  );
  const choose = (key: Key, value: string | undefined): void => {
    const { [key]: _before, ...others } = filter;
    onFilter(value === undefined ? others : { ...others, [key]: value });
  };
  const choice = (key: Key, label: string, options: readonly (readonly [string, string])[]): ReactNode => (
    <Choice label={label} value={filter[key]} options={options} onChoose={(value) => choose(key, value)} />
  );
  const given = (list: readonly string[], none = 'Not given'): readonly (readonly [string, string])[] =>
    list.map((value) => [value, value === '' ? none : value]);
  return (
    <search className={styles.filters} aria-label="Find submissions">
      <div className={styles.find}>
        <label htmlFor={`${id}-find`} className={fields.label}>
          Words
        </label>
        <input
          id={`${id}-find`}
          className={fields.input}
          type="search"
          value={filter.text ?? ''}
          onChange={({ target }) => {
            const { text: _before, ...others } = filter;
            onFilter(target.value === '' ? others : { ...others, text: target.value });
          }}
        />
      </div>
      {choice('deviceType', 'Device type', given(values.deviceType))}
      {choice('manufacturer', 'Manufacturer', given(values.manufacturer))}
      {choice('edition', 'Edition', given(values.edition))}
      {choice('outcome', 'Self-assessed outcome', Object.entries(OUTCOME_TEXT))}
      {choice('reviewedOutcome', 'Reviewed outcome', Object.entries(OUTCOME_TEXT))}
      {choice('recommendation', 'Recommendation', given(values.recommendation, 'None'))}
      {choice('requirement', 'Fails or is observed', given(values.requirement))}
      {Object.keys(filter).length > 0 && (
        <button type="button" className={fields.quiet} onClick={() => onFilter({})}>
          Show all
        </button>
      )}
    </search>
  );
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort((a, b) => (a < b ? -1 : 1));
}

/** Values are told from “All”, which is empty, by a mark before them. */
function Choice({
  label,
  value,
  options,
  onChoose,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly (readonly [string, string])[];
  readonly onChoose: (value: string | undefined) => void;
}): ReactNode {
  const id = useId();
  // A saved view may ask for what no open file has.
  const missing = value !== undefined && options.every(([one]) => one !== value);
  return (
    <div>
      <label htmlFor={id} className={fields.label}>
        {label}
      </label>
      <select
        id={id}
        className={fields.select}
        value={value === undefined ? '' : `=${value}`}
        onChange={({ target }) => onChoose(target.value === '' ? undefined : target.value.slice(1))}
      >
        <option value="">All</option>
        {[...options, ...(missing ? [[value, `${value} (none here)`] as const] : [])].map(([one, word]) => (
          <option key={one} value={`=${one}`}>
            {word}
          </option>
        ))}
      </select>
    </div>
  );
}
