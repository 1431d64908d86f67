import clsx from 'clsx';
import { useId, type ReactNode } from 'react';
import styles from './FilterChips.module.css';

/** One way to narrow a list down. */
export interface FilterChip<V extends string> {
  readonly value: V;
  readonly label: string;
  /** How many it leaves. */
  readonly count: number;
}

/** Filters of which one is chosen. Several on one page are groups of their own. */
export function FilterChips<V extends string>({
  legend,
  chips,
  chosen,
  className,
  onChoose,
}: {
  /** For who does not see them. */
  readonly legend: string;
  readonly chips: readonly FilterChip<V>[];
  readonly chosen: V;
  readonly className?: string | undefined;
  readonly onChoose: (value: V) => void;
}): ReactNode {
  const name = useId();
  return (
    <fieldset className={clsx(styles.chips, className)} data-filter-chips>
      <legend className="dap-hidden">{legend}</legend>
      {chips.map(({ value, label, count }) => (
        <label key={value} className={clsx(styles.chip, chosen === value && styles.chosen)}>
          <input type="radio" name={name} checked={chosen === value} onChange={() => onChoose(value)} />
          {label} <span className={styles.count}>{count}</span>
        </label>
      ))}
    </fieldset>
  );
}
