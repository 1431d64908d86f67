import { memo, useEffect, useRef, type ReactNode } from 'react';
import type { ListedRequirement, RequirementResult } from '../../engine/index.ts';
import type { Review } from '../../generated/review.ts';
import type { QueueReason } from '../../review/queue.ts';
import { own } from '../../workspace/own.ts';
import { afterPaint } from '../logic/afterPaint.ts';
import { GuidancePanel } from '../assess/GuidancePanel.tsx';
import { verdictSentence } from '../logic/verdictSentence.ts';
import { Prose } from '../parts/Prose.tsx';
import { RequirementMarks } from '../parts/RequirementMarks.tsx';
import { VerdictTag } from '../parts/Tag.tsx';
import { AnswerView } from './AnswerView.tsx';
import { useDesk } from './deskContext.ts';
import styles from './desk.module.css';
import { EarlierRound } from './EarlierRound.tsx';
import { EvidenceList } from './EvidenceList.tsx';

/** What is judged: the requirement, what the manufacturer says and shows, and what was concluded before. */
export const RequirementPane = memo(function RequirementPane({
  listed: { requirement, path },
  result,
  reasons = [],
  review,
  guidance,
  onGuidance,
  onLook,
}: {
  readonly listed: ListedRequirement;
  readonly result: RequirementResult;
  /** Why it deserves a look. */
  readonly reasons: readonly QueueReason[] | undefined;
  readonly review: Review;
  /** Whether the guidance is unfolded; it stays so from one requirement to the next. */
  readonly guidance: boolean;
  readonly onGuidance: (unfolded: boolean) => void;
  readonly onLook: (evidence: string) => void;
}): ReactNode {
  const { page, index, record } = useDesk();
  const { id, title, statement } = requirement;
  const answer = own(record.answers, id);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(
    () =>
      afterPaint(() => {
        // Read out when one goes on to it; a dialogue, or what is being written, keeps the focus.
        const focused = document.activeElement;
        if (!focused?.closest('textarea, form, dialog')) head.current?.focus({ preventScroll: true });
      }),
    [id],
  );
  return (
    <article aria-labelledby={`title-${id}`} className={styles.article} data-requirement={id}>
      <p className={styles.trail}>{path.map((one) => one.title).join(' › ')}</p>
      <div className={styles.line}>
        <span className={styles.code}>{id}</span>
        <RequirementMarks
          gate={requirement.gate}
          weight={requirement.weight}
          level={requirement.minimumEvidenceLevel}
        />
      </div>
      <h2 id={`title-${id}`} ref={head} tabIndex={-1} className={styles.heading}>
        {title}
      </h2>
      <div className={styles.statement}>
        <Prose text={statement} />
      </div>
      {reasons.length > 0 && (
        <ul className={styles.reasons} aria-label="Why it deserves a look">
          {reasons.map(({ kind, text }) => (
            <li key={kind}>{text}</li>
          ))}
        </ul>
      )}
      <EarlierRound key={id} requirement={requirement} review={review} />
      <section aria-label="What the manufacturer says">
        <h3>The manufacturer’s answer</h3>
        <AnswerView requirement={requirement} answer={answer} />
        <p className={styles.verdict}>
          <VerdictTag verdict={result.verdict} />{' '}
          <span className={styles.muted}>
            Self-assessed. {verdictSentence(requirement, result, record.evidence, index.labels)}
          </span>
        </p>
      </section>
      <EvidenceList
        used={result.evidence}
        linked={answer?.evidence}
        samples={review.samples}
        onLook={onLook}
        minimum={requirement.minimumEvidenceLevel}
      />
      <details
        className={styles.guidance}
        open={guidance}
        onToggle={({ currentTarget }) => onGuidance(currentTarget.open)}
      >
        <summary>Guidance: why it matters, what good evidence looks like, sources</summary>
        {guidance && <GuidancePanel requirement={requirement} page={page} />}
      </details>
    </article>
  );
});
