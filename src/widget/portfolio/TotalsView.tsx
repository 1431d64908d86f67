import { memo, useMemo, type ReactNode } from 'react';
import type { PortfolioRow } from '../../portfolio/row.ts';
import { AGE_BANDS, EXPIRY_BANDS, totalsOf, type AgeBand, type NamedOutcomes } from '../../portfolio/totals.ts';
import { dayWords } from '../logic/dates.ts';
import { CountTable } from './CountTable.tsx';
import { FailureTable } from './FailureTable.tsx';
import { OutcomeTable } from './OutcomeTable.tsx';
import styles from './portfolio.module.css';

const AGE_WORD: Readonly<Record<AgeBand, string>> = {
  later: 'After this day',
  '0-30': 'Up to 30 days',
  '31-90': '31 to 90 days',
  '91-180': '91 to 180 days',
  '181-365': '181 to 365 days',
  '366-': 'More than 365 days',
};

/** What the rows in view add up to. */
export const TotalsView = memo(function TotalsView({
  rows,
  on,
  onRequirement,
}: {
  readonly rows: readonly PortfolioRow[];
  readonly on: string;
  /** Shows only the submissions in which a requirement fails or is observed. */
  readonly onRequirement: (requirement: string) => void;
}): ReactNode {
  const totals = useMemo(() => totalsOf(rows, on), [rows, on]);
  return (
    <section aria-labelledby="totals">
      <h2 id="totals">Totals of the submissions in view</h2>
      <p>
        As of {dayWords(on)}. What manufacturers say of themselves and what reviews make of it are counted apart. A
        review is no decision.
      </p>
      <div className={styles.totals}>
        <OutcomeTable title="By device type" of="Device type" rows={bySize(totals.byDeviceType)} />
        <OutcomeTable title="By manufacturer" of="Manufacturer" rows={bySize(totals.byManufacturer)} />
        <OutcomeTable title="By edition" of="Edition" rows={totals.byEdition} />
        <OutcomeTable
          title="By month"
          of="Month"
          note="Self-assessed by the month of the assessment, reviewed by that of the review."
          rows={[...totals.byMonth].reverse()}
        />
        <CountTable
          title="Open observations by age"
          of="Age"
          what="Observations"
          rows={AGE_BANDS.map((band) => [AGE_WORD[band], totals.openObservations[band]])}
        />
        <CountTable
          title="Evidence that expires in 90 days"
          of="Expires in"
          what="Evidence items"
          rows={EXPIRY_BANDS.map((band) => [`${band.replace('-', ' to ')} days`, totals.evidenceExpiring[band]])}
        />
        <FailureTable failures={totals.failures} onRequirement={onRequirement} />
      </div>
    </section>
  );
});

function bySize(rows: readonly NamedOutcomes[]): readonly NamedOutcomes[] {
  return [...rows].sort((a, b) => b.submissions - a.submissions);
}
