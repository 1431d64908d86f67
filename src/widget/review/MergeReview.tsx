import Link from '@docusaurus/Link';
import { useState, useSyncExternalStore, type ReactNode } from 'react';
import type { Review } from '../../generated/review.ts';
import { mergeReviews, type MergeChoices } from '../../review/mergeReviews.ts';
import { own } from '../../review/own.ts';
import { piecesBetween } from '../../workspace/reviews/pieces.ts';
import type { ReviewStore } from '../../workspace/reviews/reviewStore.ts';
import type { StoredReview } from '../../workspace/reviews/storedReview.ts';
import { dayWords } from '../logic/dates.ts';
import { writeReviewAddress } from '../logic/reviewAddress.ts';
import { count } from '../logic/words.ts';
import { MergeChoice, type Side } from './MergeChoice.tsx';
import { DeterminationTag } from './DeterminationTag.tsx';
import { sessionOf } from './openSessions.ts';
import styles from './review.module.css';

type Determination = Review['determinations'][string];

/**
 * Another review of the same submission, brought into the one that is here. What only one says comes along; where both
 * conclude otherwise a person chooses, one by one, and nothing is merged before. It is one step, and undone as one.
 */
export function MergeReview({
  theirs,
  stored,
  store,
}: {
  readonly theirs: Review;
  readonly stored: StoredReview;
  readonly store: ReviewStore;
}): ReactNode {
  const session = sessionOf(store, stored);
  const { review, undoing } = useSyncExternalStore(session.subscribe, session.getState, session.getState);
  const [determinations, setDeterminations] = useState<Readonly<Record<string, 'a' | 'b'>>>({});
  const [whole, setWhole] = useState<Pick<MergeChoices, 'recommendation' | 'decision'>>({});
  const [before, setBefore] = useState<Review>();
  const names: Readonly<Record<Side, string>> = {
    a: `Here${review.reviewer === '' ? '' : `, ${review.reviewer}`}`,
    b: `In the file${theirs.reviewer === '' ? '' : `, ${theirs.reviewer}`}`,
  };
  const choices: MergeChoices = { determinations, ...whole };
  const made = mergeReviews(review, theirs, { choices });
  const differ = Object.entries(made.disagreements);
  const left =
    differ.filter(([id]) => own(determinations, id) === undefined).length +
    (made.recommendation && !whole.recommendation ? 1 : 0) +
    (made.decision && !whole.decision ? 1 : 0);
  const label = `merge the review of ${theirs.reviewer || 'somebody unnamed'}`;
  const address = `/review${writeReviewAddress({ view: 'desk', review: review.id })}`;

  if (before && undoing === label) {
    return (
      <div className={styles.stack} role="status">
        <p className={styles.plain}>
          Merged: {count(piecesBetween(before, review).length, 'place')} changed in the review that is here.
        </p>
        <div className={styles.row}>
          <Link className="dap-button dap-button--primary" to={address}>
            Open the review
          </Link>
          <button type="button" className="dap-button" onClick={session.undo}>
            Undo the merge
          </button>
        </div>
      </div>
    );
  }
  const changed = piecesBetween(review, together(review, theirs, choices)).length;
  return (
    <div className={styles.stack} role="group" aria-label="Merge both reviews">
      <p className={styles.plain}>
        Both are of the same submission. {count(made.agreed.length, 'requirement')} concluded alike, {made.onlyA.length}{' '}
        only here, {made.onlyB.length} only in the file, {differ.length} differently. Observations, questions and
        actions of both are kept.
      </p>
      {made.renumbered.length > 0 && (
        <p className={styles.about}>
          Given a new number here: {made.renumbered.map(({ from, to }) => `${from} becomes ${to}`).join(', ')}.
        </p>
      )}
      {differ.map(([id, pair]) => (
        <MergeChoice
          key={id}
          title={`${id}: concluded differently`}
          names={{ a: whoIn(pair.a, 'Here'), b: whoIn(pair.b, 'In the file') }}
          of={(side) => <Concluded determination={pair[side]} />}
          chosen={own(determinations, id)}
          onChoose={(side) => setDeterminations({ ...determinations, [id]: side })}
        />
      ))}
      {made.recommendation && (
        <MergeChoice
          title="The recommendations differ"
          names={names}
          of={(side) => <Words text={wordsOf(made.recommendation?.[side])} />}
          chosen={whole.recommendation}
          onChoose={(side) => setWhole({ ...whole, recommendation: side })}
        />
      )}
      {made.decision && (
        <MergeChoice
          title="The decisions differ"
          names={names}
          of={(side) => <Words text={wordsOf(made.decision?.[side])} />}
          chosen={whole.decision}
          onChoose={(side) => setWhole({ ...whole, decision: side })}
        />
      )}
      <p role="status" className={styles.about}>
        {left > 0
          ? `${count(left, 'difference')} left to decide.`
          : changed === 0
            ? 'Nothing in the file is new here.'
            : ''}
      </p>
      <div className={styles.row}>
        <button
          type="button"
          className="dap-button dap-button--primary"
          disabled={left > 0 || changed === 0}
          onClick={() => {
            setBefore(review);
            session.change(label, (now) => together(now, theirs, choices));
          }}
        >
          Merge into the review that is here
        </button>
        <Link className="dap-button" to={address}>
          Open the review
        </Link>
      </div>
    </div>
  );
}

/**
 * What is here with the other in it. It stays the review of who works on it: whatever is written next bears that name
 * alone, and what the other concluded bears the other's.
 */
function together(mine: Review, theirs: Review, choices: MergeChoices): Review {
  return { ...mergeReviews(mine, theirs, { choices }).review, reviewer: mine.reviewer };
}

function whoIn({ by, at }: Determination, side: string): string {
  return `${side}, ${by}, ${dayWords(at)}`;
}

function Concluded({ determination: { value, reason } }: { readonly determination: Determination }): ReactNode {
  return (
    <>
      <DeterminationTag value={value} />
      <Words text={reason ?? 'No reason is given.'} />
    </>
  );
}

function Words({ text }: { readonly text: string }): ReactNode {
  return (
    <span dir="auto" className={styles.words}>
      {text}
    </span>
  );
}

/** A recommendation or a decision in a line. */
function wordsOf(part: Review['recommendation'] | Review['decision']): string {
  if (part === undefined) return '';
  return 'reasons' in part ? `${part.value}: ${part.reasons}` : `${part.body}, ${dayWords(part.date)}: ${part.text}`;
}
