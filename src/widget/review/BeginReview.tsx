import { useHistory } from '@docusaurus/router';
import { useBaseUrlUtils } from '@docusaurus/useBaseUrl';
import { useState, type ReactNode } from 'react';
import { newReview } from '../../review/newReview.ts';
import { newRecordId } from '../../workspace/ids.ts';
import type { ReviewStore } from '../../workspace/reviews/reviewStore.ts';
import { TextField } from '../assess/TextField.tsx';
import { useOwnName } from '../assess/useOwnName.ts';
import { today } from '../logic/dates.ts';
import { writeReviewAddress } from '../logic/reviewAddress.ts';
import fields from '../parts/fields.module.css';
import { Notice } from '../parts/Notice.tsx';
import type { ChecklistRouteProps } from '../props.ts';
import styles from './review.module.css';
import { storedSubmission } from './storedSubmission.ts';
import type { OpenRecord, SubmissionFile } from './submissionFile.ts';

/** Begins a review: who reviews, for whom, and the date on the report. */
export function BeginReview({
  state,
  file,
  edition,
  store,
  onCancel,
}: {
  readonly state: OpenRecord;
  readonly file: SubmissionFile;
  readonly edition: ChecklistRouteProps;
  readonly store: ReviewStore;
  readonly onCancel: () => void;
}): ReactNode {
  const history = useHistory();
  const { withBaseUrl } = useBaseUrlUtils();
  const [own, setOwn] = useOwnName();
  const [name, setName] = useState(own);
  const [body, setBody] = useState('');
  const [day, setDay] = useState(() => today(new Date()));
  const [problem, setProblem] = useState<string>();
  const [failure, setFailure] = useState<string>();

  async function begin(): Promise<void> {
    const signer = state.sealed?.opened.signer.fingerprint;
    const review = newReview(
      { checklist: edition.checklist, record: state.record },
      {
        id: newRecordId(),
        now: new Date().toISOString(),
        reviewer: name.trim(),
        reviewedOn: day,
        ...(body.trim() !== '' && { body: body.trim() }),
        ...(signer !== undefined && { signer }),
      },
    );
    await store.add(review, storedSubmission(state, file));
    setOwn(name);
    history.push(withBaseUrl(`/review${writeReviewAddress({ view: 'desk', review: review.id })}`));
  }

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(submitted) => {
        submitted.preventDefault();
        if (name.trim() === '') return setProblem('Give your name: every determination bears it.');
        begin().catch((error: unknown) => setFailure(error instanceof Error ? error.message : String(error)));
      }}
    >
      {failure !== undefined && (
        <Notice tone="error" announce="now" title="The review was not begun">
          <p>The browser says: {failure}</p>
        </Notice>
      )}
      <TextField
        label="Your name"
        hint="Stands beside every determination, in the review file and the report."
        value={name}
        required
        problem={problem}
        onChange={setName}
      />
      <TextField
        label="For (optional)"
        hint="The body or organisation that you act for."
        value={body}
        onChange={setBody}
      />
      <TextField label="Date of the review" type="date" value={day} onChange={(next) => next !== '' && setDay(next)} />
      {state.sealed?.opened.encrypted && (
        <p className={fields.hint}>
          The answers are stored in this browser in the clear; the evidence stays encrypted as it came, and asks for
          your identity again.
        </p>
      )}
      <div className={styles.row}>
        <button type="submit" className="dap-button dap-button--primary">
          Begin the review
        </button>
        <button type="button" className="dap-button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
