import Link from '@docusaurus/Link';
import { useId, useMemo, useState, type ReactNode } from 'react';
import { scoreText } from '../../engine/index.ts';
import { makeReport } from '../../formats/makeReport.ts';
import { deviceName } from '../../workspace/naming.ts';
import type { ReviewStore } from '../../workspace/reviews/reviewStore.ts';
import type { KnownSigner, StoredReview } from '../../workspace/reviews/storedReview.ts';
import { writeReviewAddress } from '../logic/reviewAddress.ts';
import fields from '../parts/fields.module.css';
import { Notice } from '../parts/Notice.tsx';
import { OutcomeTag } from '../parts/Tag.tsx';
import type { ReviewPageProps } from '../props.ts';
import { BeginReview } from './BeginReview.tsx';
import { CarryOn } from './CarryOn.tsx';
import { ImportReview } from './ImportReview.tsx';
import { intake } from './intake.ts';
import styles from './review.module.css';
import { ReplyCard } from './ReplyCard.tsx';
import type { OpenRecord, SubmissionFile } from './submissionFile.ts';
import { trustIn } from './trust.ts';
import { TrustPanel } from './TrustPanel.tsx';
import { Unlock } from '../seal/Unlock.tsx';
import { useEdition } from './useEdition.ts';
import { useFileState } from './useFileState.ts';

interface FileCardProps {
  readonly file: SubmissionFile;
  readonly page: ReviewPageProps;
  readonly store: ReviewStore | undefined;
  /** Those that are not deleted. */
  readonly reviews: readonly StoredReview[];
  readonly signers: readonly KnownSigner[];
}

/** A file that was opened: what it is, what it rests on, and on to its review. */
export function FileCard(props: FileCardProps): ReactNode {
  const { file, store, reviews } = props;
  const state = useFileState(file);
  const title = useId();
  return (
    <article className={styles.card} aria-labelledby={title}>
      <div className={styles.head}>
        <h3 id={title} className={styles.title}>
          {state?.kind === 'open' ? deviceName(state.record.device) : file.name}
        </h3>
        <button type="button" className={fields.quiet} onClick={() => intake.close(file)}>
          Close<span className="dap-hidden"> {file.name}</span>
        </button>
      </div>
      {state?.kind === 'reading' && <p role="status">Reading…</p>}
      {state?.kind === 'locked' && (
        <>
          <p className={styles.plain}>It is encrypted: the identity of one of its recipients opens it.</p>
          <Unlock problem={state.problem} onUnlock={file.unlock} />
        </>
      )}
      {state?.kind === 'refused' && (
        <Notice tone="error" announce="now" title={`Refused: ${state.message}`}>
          <p>{state.help} Nothing of it is shown, and nothing was stored.</p>
        </Notice>
      )}
      {state?.kind === 'review' && store && <ImportReview bytes={state.bytes} store={store} reviews={reviews} />}
      {state?.kind === 'reply' && store && <ReplyCard bytes={state.bytes} store={store} reviews={reviews} />}
      {state?.kind === 'open' && <Opened {...props} state={state} />}
    </article>
  );
}

function Opened({
  file,
  page,
  store,
  reviews,
  signers,
  state,
}: FileCardProps & { readonly state: OpenRecord }): ReactNode {
  const { record, digest } = state;
  const edition = useEdition(page.load, record.checklist.digest);
  const report = useMemo(
    () => (edition ? makeReport(edition.checklist, record, edition.digest) : undefined),
    [edition, record],
  );
  const trusted = useMemo(
    () => trustIn(state, report, page.editions, signers),
    [state, report, page.editions, signers],
  );
  const [beginning, setBeginning] = useState(false);
  const same = reviews.find(({ review }) => review.of.record.digest === digest);
  const earlier = reviews.find(({ review }) => review.of.record.id === record.id && review.of.record.digest !== digest);
  return (
    <>
      <p className={styles.about}>
        {[
          record.device.manufacturer,
          record.device.firmwareVersion && `firmware ${record.device.firmwareVersion}`,
          file.name,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {report && (
        <p className={styles.score}>
          <OutcomeTag outcome={report.result.outcome.value} />{' '}
          <strong>{scoreText(report.result.score.demonstrated, report.result.score)}</strong> demonstrated, computed
          here with edition {record.checklist.version} of {report.checklist.title}
        </p>
      )}
      <TrustPanel state={state} trusted={trusted} signers={signers} store={store} heading="h4" />
      {edition && store && (
        <>
          {same ? (
            <p className={styles.row}>
              <Link className="dap-button dap-button--primary" to={addressOf(same)}>
                Open your review of it
              </Link>
            </p>
          ) : earlier ? (
            <CarryOn earlier={earlier} state={state} file={file} edition={edition} page={page} store={store} />
          ) : beginning ? (
            <BeginReview
              state={state}
              file={file}
              edition={edition}
              store={store}
              onCancel={() => setBeginning(false)}
            />
          ) : (
            <p className={styles.row}>
              <button
                type="button"
                className="dap-button dap-button--primary"
                disabled={state.sealed?.wrong !== undefined}
                onClick={() => setBeginning(true)}
              >
                Review it
              </button>
            </p>
          )}
        </>
      )}
    </>
  );
}

function addressOf({ id }: StoredReview): string {
  return `/review${writeReviewAddress({ view: 'desk', review: id })}`;
}
