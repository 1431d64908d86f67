import clsx from 'clsx';
import type { ReactNode } from 'react';
import type { Claim } from '../../engine/index.ts';
import { CLAIM_WORD } from '../logic/words.ts';
import styles from './ClaimRadios.module.css';

const CLAIMS: readonly Claim[] = ['met', 'partly-met', 'not-met', 'not-applicable'];

/** Met, partly met, not met and, where allowed, not applicable. A claim already made is shown even if it is not allowed. */
export function ClaimRadios({
  name,
  legend,
  hideLegend = false,
  value,
  notApplicable,
  partialCredit,
  compact = false,
  onChoose,
}: {
  /** Unique on the page. */
  readonly name: string;
  readonly legend: ReactNode;
  readonly hideLegend?: boolean;
  readonly value: Claim | undefined;
  readonly notApplicable: boolean;
  /** Whole percent. */
  readonly partialCredit: number;
  readonly compact?: boolean;
  readonly onChoose: (claim: Claim) => void;
}): ReactNode {
  const offered = CLAIMS.filter((claim) => claim !== 'not-applicable' || notApplicable || value === claim);
  return (
    <fieldset className={clsx(styles.group, compact && styles.compact)}>
      <legend className={hideLegend ? 'dap-hidden' : styles.legend}>{legend}</legend>
      <div className={styles.choices}>
        {offered.map((claim) => (
          <label key={claim} className={clsx(styles.choice, styles[claim], value === claim && styles.chosen)}>
            <input type="radio" name={name} value={claim} checked={value === claim} onChange={() => onChoose(claim)} />
            <span className={styles.word}>
              {CLAIM_WORD[claim]}
              {claim === 'partly-met' && !compact && (
                <span className={styles.credit}>
                  {partialCredit === 0 ? 'counts nothing' : `counts ${partialCredit}%`}
                </span>
              )}
            </span>
            {!compact && (
              <kbd className={styles.key} aria-hidden="true">
                {CLAIMS.indexOf(claim) + 1}
              </kbd>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
