import type { ScoredLine } from './scoreLine.ts';
import type { Tally } from './types.ts';

type Counting = { -readonly [K in keyof Tally]: number };

export function noTally(): Counting {
  return { lines: 0, unreadable: 0, otherEdition: 0, under: 0, notReady: 0 };
}

/** Counts what a line came to. */
export function countLine(tally: Counting, { kind, under, notReady }: ScoredLine): void {
  tally.lines += 1;
  if (kind === 'unreadable') tally.unreadable += 1;
  if (kind === 'other-edition') tally.otherEdition += 1;
  if (under) tally.under += 1;
  if (notReady) tally.notReady += 1;
}
