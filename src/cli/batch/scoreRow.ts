import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import type { Checklist, FastScore } from '../../engine/index.ts';
import type { Review } from '../../generated/review.ts';
import { makeRow } from '../../portfolio/makeRow.ts';
import type { PortfolioRow } from '../../portfolio/row.ts';
import { fastSides, type Side } from '../../portfolio/side.ts';
import { readReview } from '../../review/readReview.ts';
import { reviewProblems } from '../../review/reviewProblems.ts';
import type { Subject } from '../../review/subject.ts';
import type { PortfolioSetup, ReviewPlace } from './types.ts';

/** What a line comes to, without its number. */
export interface RowLine {
  /** Its `source` is for the one to fill in who knows which line of what it is. */
  readonly row: PortfolioRow;
  /** Number of the review that counts. */
  readonly review?: number;
  /** Numbers of reviews of the very same submission that were changed before that one. */
  readonly older?: readonly number[];
}

/** Makes the function that gives the row of a submission; reviews are read when a submission is the one they name. */
export function rowMaker({ on, reviews }: PortfolioSetup): (subject: Subject, score: FastScore) => RowLine {
  const sides = new Map<Checklist, (score: FastScore) => Side>();

  return (subject, score) => {
    const { checklist, record } = subject;
    let side = sides.get(checklist);
    if (!side) sides.set(checklist, (side = fastSides(checklist)));
    const [last, ...older] = (reviews.get(record.id) ?? [])
      .flatMap((place) => fittingReview(place, subject))
      .sort((a, b) => (a.review.modified < b.review.modified ? 1 : -1));
    const row = makeRow(subject, { on, source: '', self: side(score), ...(last && { review: last.review }) });
    return {
      row,
      ...(last && { review: last.number }),
      ...(older.length > 0 && { older: older.map(({ number }) => number) }),
    };
  };
}

/** The review in a place, where it is one of this very submission and edition. */
function fittingReview(
  { number, file, range }: ReviewPlace,
  subject: Subject,
): readonly { readonly number: number; readonly review: Review }[] {
  const { review } = readReview(range ? readPart(file, range) : readFileSync(file));
  if (!review || reviewProblems(subject, review).some(({ severity }) => severity === 'error')) return [];
  return [{ number, review }];
}

function readPart(file: string, { from, length }: { readonly from: number; readonly length: number }): Uint8Array {
  const bytes = new Uint8Array(length);
  const opened = openSync(file, 'r');
  try {
    readSync(opened, bytes, 0, length, from);
  } finally {
    closeSync(opened);
  }
  return bytes;
}
