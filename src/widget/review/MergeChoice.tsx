import clsx from 'clsx';
import { useId, type ReactNode } from 'react';
import fields from '../parts/fields.module.css';
import styles from './review.module.css';

export type Side = 'a' | 'b';

/** One thing that two reviewers conclude differently: both side by side, and the choice between them. */
export function MergeChoice({
  title,
  names,
  of,
  chosen,
  onChoose,
}: {
  readonly title: string;
  /** Whose each side is. */
  readonly names: Readonly<Record<Side, string>>;
  readonly of: (side: Side) => ReactNode;
  readonly chosen: Side | undefined;
  readonly onChoose: (side: Side) => void;
}): ReactNode {
  const name = useId();
  return (
    <fieldset className={styles.choice}>
      <legend className={fields.label}>{title}</legend>
      {(['a', 'b'] as const).map((side) => (
        <label key={side} className={clsx(fields.radio, chosen === side && fields.checked)}>
          <input type="radio" name={name} checked={chosen === side} onChange={() => onChoose(side)} />
          <span className={styles.side}>
            <strong>{names[side]}</strong>
            {of(side)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
