import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import type { Checklist, FastScore } from '../../engine/index.ts';
import type { Review } from '../../generated/review.ts';
import { makeRow } from '../../portfolio/makeRow.ts';
import { fastSides, type Side } from '../../portfolio/side.ts';
import { TotalsMaker } from '../../portfolio/totals.ts';
import { readReview } from '../../review/readReview.ts';
import { reviewProblems } from '../../review/reviewProblems.ts';
import type { Subject } from '../../review/subject.ts';
import { textAfterSource } from '../portfolio/rowText.ts';
import type { PortfolioSetup, ReviewPlace, RowAbout } from './types.ts';

/** Makes rows, and counts what they add up to where that was asked for. */
export interface RowMaker {
  readonly make: MakeRowText;
  readonly totals: TotalsMaker | undefined;
}

/** The text of a submission's row after its source, and what else is known of it. */
export type MakeRowText = (subject: Subject, score: FastScore) => { readonly text: string; readonly about: RowAbout };

/** Reviews are read when a submission is the one they name. */
export function rowMaker({ on, reviews, format, totals: counted }: PortfolioSetup): RowMaker {
  const sides = new Map<Checklist, (score: FastScore) => Side>();
  const totals = counted ? new TotalsMaker(on) : undefined;

  const make: MakeRowText = (subject, score) => {
    const { checklist, record } = subject;
    let side = sides.get(checklist);
    if (!side) sides.set(checklist, (side = fastSides(checklist)));
    const [last, ...older] = (reviews.get(record.id) ?? [])
      .flatMap((place) => fittingReview(place, subject))
      .sort((a, b) => (a.review.modified < b.review.modified ? 1 : -1));
    const row = makeRow(subject, { on, source: '', self: side(score), ...(last && { review: last.review }) });
    totals?.add(row);
    return {
      text: textAfterSource(format, row),
      about: {
        submission: record.id,
        ...(last && { review: last.number }),
        ...(older.length > 0 && { older: older.map(({ number }) => number) }),
      },
    };
  };
  return { make, totals };
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
