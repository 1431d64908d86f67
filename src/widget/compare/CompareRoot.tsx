import { useHistory } from '@docusaurus/router';
import type { ReactNode } from 'react';
import { SelectField } from '../assess/SelectField.tsx';
import { writeCompareAddress, type CompareAddress } from '../logic/compareAddress.ts';
import { Notice } from '../parts/Notice.tsx';
import type { ReviewPageProps } from '../props.ts';
import { intake } from '../review/intake.ts';
import { IntakeBox } from '../review/IntakeBox.tsx';
import styles from './compare.module.css';
import { CompareHead } from './CompareHead.tsx';
import { Comparison } from './Comparison.tsx';
import { useSides } from './useSides.ts';

export interface CompareRootProps {
  readonly page: ReviewPageProps;
  readonly address: CompareAddress;
}

/** Two assessments are chosen, and what differs between them is shown. */
export function CompareRoot({ page, address }: CompareRootProps): ReactNode {
  const history = useHistory();
  const { all, problems, refused } = useSides();
  const choose = (next: CompareAddress): void =>
    history.replace({ ...history.location, hash: writeCompareAddress(next) });
  const options = (all ?? []).map(({ key, label }) => [key, label] as const);
  const before = all?.find(({ key }) => key === address.before);
  const after = all?.find(({ key }) => key === address.after);
  const lost = all && [address.before, address.after].some((key) => key && !all.some((side) => side.key === key));
  return (
    <main className="container dap-page">
      <CompareHead />
      {problems.map((problem) => (
        <Notice key={problem} tone="error" announce="now" title="Something in this browser cannot be read">
          <p>{problem}. What is stored is unchanged.</p>
        </Notice>
      ))}
      {refused.map(({ name, why }) => (
        <Notice key={name} tone="warning" announce="now" title={`${name} cannot be compared`}>
          <p>{why}</p>
        </Notice>
      ))}
      {lost && (
        <Notice tone="warning" announce="politely" title="One of the two is not in this browser">
          <p>Assessments and reviews are kept only where they are made. Open its file below, or choose another.</p>
        </Notice>
      )}
      {!all && <p role="status">Opening…</p>}
      {all && all.length < 2 && (
        <p className={styles.empty}>
          {all.length === 0
            ? 'There is nothing to compare in this browser yet.'
            : 'There is only one thing to compare.'}{' '}
          Open two submissions below, or begin an assessment or a review.
        </p>
      )}
      {all && all.length > 0 && (
        <div className={styles.pick}>
          <SelectField
            label="Before"
            value={before?.key ?? ''}
            options={options}
            onChange={(key) => choose({ ...address, before: key })}
          />
          <SelectField
            label="After"
            value={after?.key ?? ''}
            options={options}
            onChange={(key) => choose({ ...address, after: key })}
          />
          <button
            type="button"
            className="dap-button"
            onClick={() =>
              choose({
                ...(address.after && { before: address.after }),
                ...(address.before && { after: address.before }),
              })
            }
          >
            Swap
          </button>
        </div>
      )}
      {before && after && <Comparison key={`${before.key} ${after.key}`} page={page} before={before} after={after} />}
      <h2>Compare a file</h2>
      <IntakeBox onFiles={intake.add} />
    </main>
  );
}
