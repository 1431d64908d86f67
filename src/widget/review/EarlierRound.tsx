import type { ReactNode } from 'react';
import type { Requirement } from '../../engine/index.ts';
import type { Review } from '../../generated/review.ts';
import { own } from '../../workspace/own.ts';
import { dayWords } from '../logic/dates.ts';
import { Prose } from '../parts/Prose.tsx';
import { AnswerView } from './AnswerView.tsx';
import { DeterminationTag } from './DeterminationTag.tsx';
import styles from './desk.module.css';
import { useEarlierRecord } from './useEarlierRecord.ts';

/** What was concluded in the round before, and what was answered then where it has changed since. */
export function EarlierRound({
  requirement,
  review,
}: {
  readonly requirement: Requirement;
  readonly review: Review;
}): ReactNode {
  const { id } = requirement;
  const last = [...(review.earlier ?? [])].reverse().find(({ determinations }) => own(determinations, id));
  const before = last && own(last.determinations, id);
  const now = own(review.determinations, id);
  const changed = before !== undefined && now?.basis !== before.basis;
  const record = useEarlierRecord(changed ? last?.of.record.digest : undefined);
  if (!last || !before) return null;
  if (now?.carriedFrom !== undefined) {
    return (
      <p className={styles.carried}>
        Nothing that was judged has changed: the determination of round {now.carriedFrom} stands.
      </p>
    );
  }
  return (
    <section className={styles.earlier} aria-label={`Round ${last.round}`}>
      <h3>Round {last.round}</h3>
      <p className={styles.verdict}>
        <DeterminationTag value={before.value} />{' '}
        <span className={styles.muted}>
          {before.by}, {dayWords(before.at)}
        </span>
      </p>
      {before.reason !== undefined && <Prose text={before.reason} />}
      {changed && (
        <details open>
          <summary>What was answered in round {last.round}</summary>
          {record ? (
            <>
              <AnswerView requirement={requirement} answer={own(record.answers, id)} />
              <p className={styles.muted}>
                Evidence then:{' '}
                {(own(record.answers, id)?.evidence ?? [])
                  .map((one) => own(record.evidence, one)?.name ?? one)
                  .join(', ') || 'none'}
                .
              </p>
            </>
          ) : (
            <p className={styles.muted}>That submission is not in this browser.</p>
          )}
        </details>
      )}
    </section>
  );
}
