import { useMemo, useState, type ReactNode } from 'react';
import { assess, listRequirements, scoreText } from '../../engine/index.ts';
import type { Assessment, AssessmentComparison, ValueDifference } from '../../review/compareAssessments.ts';
import { reviewedResult } from '../../review/reviewedResult.ts';
import { fieldName } from '../logic/fieldWords.ts';
import { SelectField } from '../assess/SelectField.tsx';
import { count } from '../logic/words.ts';
import { Notice } from '../parts/Notice.tsx';
import { OutcomeTag } from '../parts/Tag.tsx';
import type { ReviewPageProps } from '../props.ts';
import styles from './compare.module.css';
import { Differences } from './Differences.tsx';
import { ReviewDiffers } from './ReviewDiffers.tsx';
import { useComparison } from './useComparison.ts';
import type { Side } from './useSides.ts';
import { WaterfallTable } from './WaterfallTable.tsx';

/** What differs between two assessments: scores, the way from one score to the other, and every requirement with its reasons. */
export function Comparison({
  page,
  before,
  after,
}: {
  readonly page: ReviewPageProps;
  readonly before: Side;
  readonly after: Side;
}): ReactNode {
  const both = before.review !== undefined && after.review !== undefined;
  const [by, setBy] = useState<'reviewed' | 'self-assessed'>('reviewed');
  const compared = useComparison(page, before, after, both && by === 'reviewed');
  if (compared.kind === 'waiting') return <p role="status">Comparing…</p>;
  if (compared.kind === 'problems') {
    return compared.problems.map(({ message, help }) => (
      <Notice key={message} tone="error" announce="now" title={message}>
        <p>{help}</p>
      </Notice>
    ));
  }
  return (
    <>
      {both && (
        <SelectField
          label="Compare"
          value={by}
          options={[
            ['reviewed', 'What the reviews conclude'],
            ['self-assessed', 'What was self-assessed'],
          ]}
          onChange={(chosen) => setBy(chosen === 'self-assessed' ? 'self-assessed' : 'reviewed')}
        />
      )}
      <Compared {...compared} sides={[before, after]} />
    </>
  );
}

function Compared({
  before,
  after,
  comparison,
  sides,
}: {
  readonly before: Assessment;
  readonly after: Assessment;
  readonly comparison: AssessmentComparison;
  readonly sides: readonly [Side, Side];
}): ReactNode {
  const titles = useMemo(
    () =>
      new Map(
        [before, after].flatMap(({ checklist }) =>
          listRequirements(checklist).map(({ requirement: { id, title } }) => [id, title] as const),
        ),
      ),
    [before, after],
  );
  const titleOf = (id: string): string => titles.get(id) ?? '';
  const { requirements, waterfall } = comparison;
  const other = before.checklist.version !== after.checklist.version;
  return (
    <>
      <h2>Result</h2>
      {other && (
        <p>
          Before answers edition {before.checklist.version}, after answers edition {after.checklist.version}. What the
          edition changed is told apart from what changed in the answers.
        </p>
      )}
      <Scores before={before} after={after} sides={sides} />
      <h2>Score, step by step</h2>
      <p className={styles.about}>
        Demonstrated score, {comparison.by}. In this order; in another, the steps would differ and their sum would not.
        Scores are cut off after two places.
      </p>
      <WaterfallTable waterfall={waterfall} measure={comparison.after.score} titleOf={titleOf} />
      <h2>Requirements that differ</h2>
      <Differences requirements={requirements} titleOf={titleOf} />
      <Values comparison={comparison} before={before} after={after} />
      <ReviewDiffers sides={sides} checklists={[before.checklist, after.checklist]} titleOf={titleOf} />
    </>
  );
}

/** Self-assessed against reviewed, of both. */
function Scores({
  before,
  after,
  sides,
}: {
  readonly before: Assessment;
  readonly after: Assessment;
  readonly sides: readonly [Side, Side];
}): ReactNode {
  const rows = useMemo(
    () =>
      [before, after].map(({ checklist, record }, index) => {
        const review = sides[index]?.review;
        const selfAssessed = assess(checklist, record);
        return {
          selfAssessed,
          ...(review && { reviewed: reviewedResult({ checklist, record }, review, selfAssessed).reviewed }),
        };
      }),
    [before, after, sides],
  );
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label="Results">
      <table className={styles.table}>
        <caption className="dap-hidden">Results, self-assessed and reviewed</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">Outcome, self-assessed</th>
            <th scope="col">Self-assessed</th>
            <th scope="col">Reviewed</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ selfAssessed, reviewed }, index) => (
            <tr key={index === 0 ? 'before' : 'after'}>
              <th scope="row">{index === 0 ? 'Before' : 'After'}</th>
              <td>
                <OutcomeTag outcome={selfAssessed.outcome.value} />
              </td>
              <td>{scoreText(selfAssessed.score.demonstrated, selfAssessed.score)}</td>
              <td>{reviewed ? scoreText(reviewed.score.demonstrated, reviewed.score) : 'no review'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Values({
  comparison: { device, facts, assessedOn },
  before,
  after,
}: {
  readonly comparison: AssessmentComparison;
  readonly before: Assessment;
  readonly after: Assessment;
}): ReactNode {
  const records = [before.record, after.record];
  const name = (part: string, id: string): string => fieldName([part, id], records, after.checklist, () => undefined);
  const rows = [
    ...device.map((one) => [name('device', one.id), one] as const),
    ...facts.map((one) => [name('profile', one.id), one] as const),
    ...(assessedOn ? [['Assessment date', assessedOn] as const] : []),
  ];
  if (rows.length === 0) return null;
  return (
    <>
      <h2>Device, profile and date</h2>
      <p>
        {count(rows.length, 'value')} differ{rows.length === 1 && 's'}.
      </p>
      <ul className={styles.list}>
        {rows.map(([words, one]) => (
          <li key={words}>
            <strong>{words}</strong>: {valueWords(one.before)} → {valueWords(one.after)}
          </li>
        ))}
      </ul>
    </>
  );
}

function valueWords(value: ValueDifference['before']): string {
  if (value === undefined || value === '') return 'not given';
  return typeof value === 'boolean' ? (value ? 'Yes' : 'No') : String(value);
}
