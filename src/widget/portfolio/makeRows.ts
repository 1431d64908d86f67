import { makeRow } from '../../portfolio/makeRow.ts';
import type { PortfolioRow } from '../../portfolio/row.ts';
import type { Review } from '../../generated/review.ts';
import type { FileProblem, Opened } from './opened.ts';
import { pauser } from './pauser.ts';

export interface MadeRows {
  /** The portfolio's date. */
  readonly on: string;
  readonly rows: readonly PortfolioRow[];
  readonly problems: readonly FileProblem[];
  /** Tables as of other days, whose rows are not among these: what had expired on this day is not in them. */
  readonly otherDays: readonly { readonly source: string; readonly on: string; readonly rows: number }[];
}

/** The rows of all that is opened, as of a day. A review counts for the very submission and edition that it names. */
export async function makeRows(
  { submissions, reviews, tables, problems: unread }: Opened,
  on: string,
): Promise<MadeRows> {
  const pause = pauser();
  const problems: FileProblem[] = [...unread];
  const byDigest = new Map<string, { source: string; review: Review }[]>();
  for (const one of reviews) {
    const { digest } = one.review.of.record;
    byDigest.set(digest, [...(byDigest.get(digest) ?? []), one]);
  }
  const used = new Set<Review>();
  const rows: PortfolioRow[] = [];
  for (const { source, digest, edition, checklist, record, self } of submissions) {
    const [last, ...older] = (byDigest.get(digest) ?? [])
      .filter(({ review }) => review.of.checklist.digest === edition)
      .sort((a, b) => (a.review.modified < b.review.modified ? 1 : -1));
    if (last) used.add(last.review);
    for (const { source: place, review } of older) {
      used.add(review);
      problems.push({
        source: place,
        message: 'Another review of the same submission was changed later, and only that one is shown.',
        help: 'Merge the two, or take away the one that is not meant.',
      });
    }
    rows.push(makeRow({ checklist, record }, { on, source, self, ...(last && { review: last.review }) }));
    await pause();
  }
  for (const { source, review } of reviews) {
    if (used.has(review)) continue;
    problems.push({
      source,
      message: 'It reviews a submission, or a state or edition of one, that is not here.',
      help: 'Open the submission that was reviewed, too.',
    });
  }
  for (const table of tables) if (table.on === on) rows.push(...table.rows);
  return {
    on,
    rows,
    problems: [...problems, ...repeated(rows)],
    otherDays: tables.filter((table) => table.on !== on).map((table) => ({ ...table, rows: table.rows.length })),
  };
}

function repeated(rows: readonly PortfolioRow[]): readonly FileProblem[] {
  const sources = new Map<string, string>();
  const problems: FileProblem[] = [];
  for (const { submission, source } of rows) {
    const before = sources.get(submission);
    if (before === undefined) sources.set(submission, source);
    else {
      problems.push({
        source,
        message: `It has the same id as ${before}: the two are states of one submission, and both are counted.`,
        help: 'Keep the one that is meant, and take the other away.',
      });
    }
  }
  return problems;
}
