import { useMemo, useState, type ReactNode } from 'react';
import { scoreText, type OutcomeValue, type Result } from '../../engine/index.ts';
import type { Review } from '../../generated/review.ts';
import { reviewedResult } from '../../review/reviewedResult.ts';
import { reviewProblems } from '../../review/reviewProblems.ts';
import { termsOf } from '../../review/terms.ts';
import { SelectField } from '../assess/SelectField.tsx';
import { TextField } from '../assess/TextField.tsx';
import { dayWords } from '../logic/dates.ts';
import { DETERMINATION_WORD, type DeterminationValue } from '../logic/reviewWords.ts';
import { count } from '../logic/words.ts';
import { lazyFormats } from '../export/lazyFormats.tsx';
import fields from '../parts/fields.module.css';
import { Notice } from '../parts/Notice.tsx';
import type { ReviewPageProps } from '../props.ts';
import { OutcomeTag } from '../parts/Tag.tsx';
import { DecisionForm } from './DecisionForm.tsx';
import { useDesk } from './deskContext.ts';
import styles from './desk.module.css';
import { downloadReply, downloadReview } from './downloadReview.ts';
import type { QueueRow } from './queueRows.ts';
import { usePrevious } from './usePrevious.ts';

const VALUES = Object.keys(DETERMINATION_WORD) as readonly DeterminationValue[];

/** About what was concluded; whoever decides does that elsewhere. */
const REVIEWED_OUTCOME: Readonly<Record<OutcomeValue, string>> = {
  ready: 'Ready, as reviewed',
  'not-ready': 'Not ready, as reviewed',
  incomplete: 'Incomplete: not all is concluded',
};

/** What the review comes to: progress, the result both ways, the recommendation, and a decision that somebody made. */
export function ResultPane({
  review,
  result,
  rows,
  portal,
}: {
  readonly review: Review;
  /** Self-assessed. */
  readonly result: Result;
  readonly rows: readonly QueueRow[];
  readonly portal: ReviewPageProps;
}): ReactNode {
  const { change, page, record, hrefOf } = useDesk();
  const { checklist } = page;
  const { recommendations } = termsOf(checklist);
  const given = review.recommendation;
  const [value, setValue] = useState(given?.value ?? '');
  const { reviewed } = useMemo(
    () => reviewedResult({ checklist, record }, review, result),
    [checklist, record, review, result],
  );
  const [exporting, setExporting] = useState(false);
  const previous = usePrevious(portal, record, review);
  const asked = rows.filter(({ applies }) => applies);
  const open = asked.filter((row) => row.value === undefined);
  const unsaid = reviewProblems({ checklist, record }, review);
  const recommend = (choice: string, reasons: string, typing?: string): void => {
    setValue(choice);
    if (choice === '') change('take back the recommendation', () => [{ type: 'unrecommend' }]);
    else change('the recommendation', () => [{ type: 'recommend', value: choice, reasons }], typing);
  };
  return (
    <div className={styles.stack}>
      <h2 className={styles.heading}>What the review comes to</h2>
      <p>
        {asked.length - open.length} of {count(asked.length, 'requirement')} determined:{' '}
        {VALUES.map(
          (one) => `${asked.filter((row) => row.value === one).length} ${DETERMINATION_WORD[one].toLowerCase()}`,
        ).join(', ')}
        . {open[0] && <a href={hrefOf({ requirement: open[0].id })}>Go on with {open[0].id}</a>}
      </p>
      <table className={styles.table}>
        <caption className="dap-hidden">The result, self-assessed and reviewed</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">Self-assessed</th>
            <th scope="col">Reviewed</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Outcome</th>
            <td>
              <OutcomeTag outcome={result.outcome.value} />
            </td>
            <td data-reviewed-outcome>{REVIEWED_OUTCOME[reviewed.outcome.value]}</td>
          </tr>
          <tr>
            <th scope="row">Demonstrated</th>
            <td>{scoreText(result.score.demonstrated, result.score)}</td>
            <td>{scoreText(reviewed.score.demonstrated, reviewed.score)}</td>
          </tr>
          <tr>
            <th scope="row">Attainable</th>
            <td>{scoreText(result.score.attainable, result.score)}</td>
            <td>{scoreText(reviewed.score.attainable, reviewed.score)}</td>
          </tr>
          <tr>
            <th scope="row">Decided</th>
            <td>
              {result.score.completeness.decided} of {result.score.completeness.total}
            </td>
            <td>
              {reviewed.score.completeness.decided} of {reviewed.score.completeness.total}
            </td>
          </tr>
        </tbody>
      </table>
      <p className={styles.muted}>
        Self-assessed is what the answers and evidence come to. Reviewed counts only what you have concluded. Neither is
        a decision.
      </p>
      {unsaid.length > 0 && (
        <Notice tone="warning" title={`${count(unsaid.length, 'thing')} to look at before it is given away`}>
          <ul className={styles.plainList}>
            {unsaid.slice(0, 20).map(({ message, help, path }) => (
              <li key={`${path} ${message}`}>
                {message} {help}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <section aria-labelledby="recommend-title" className={styles.stack}>
        <h3 id="recommend-title">Recommendation</h3>
        <SelectField
          label="You recommend"
          placeholder="Nothing yet"
          value={value}
          options={recommendations.map(({ id, title }) => [id, title])}
          onChange={(chosen) => recommend(chosen, given?.reasons ?? '')}
          remark={recommendations.find(({ id }) => id === value)?.help}
        />
        {given && (
          <>
            <TextField
              label="Reasons"
              multiline
              value={given.reasons}
              problem={given.reasons.trim() === '' ? 'Say why: a recommendation stands on its reasons.' : undefined}
              onChange={(reasons) => recommend(given.value, reasons, 'recommendation')}
            />
            <p className={styles.muted}>
              {given.by}, {dayWords(given.at)}
            </p>
          </>
        )}
      </section>
      <DecisionForm review={review} />
      <section aria-labelledby="away-title" className={`${styles.stack} dap-no-print`}>
        <h3 id="away-title">Take it away</h3>
        <p className={fields.buttons}>
          <button type="button" className="dap-button" onClick={() => downloadReview(review, record)}>
            Download the review file
          </button>
          <button type="button" className="dap-button" onClick={() => downloadReply(review, record, checklist)}>
            Download the reply to the manufacturer
          </button>
          <button type="button" className="dap-button" onClick={() => setExporting(true)}>
            Export
          </button>
        </p>
        {exporting && (
          <lazyFormats.Component
            of={{ checklist, record, review, ...(previous && { previous }) }}
            onClose={() => setExporting(false)}
          />
        )}
        <p className={styles.muted}>
          The reply holds open questions, observations and actions, and what is not plainly accepted. It is opened on
          this same page by the manufacturer, who answers there; open the file that comes back to take the answers in.
        </p>
      </section>
    </div>
  );
}
