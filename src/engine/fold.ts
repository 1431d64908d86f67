import type { Verdict } from './result.ts';

/** Verdicts that still want an answer, evidence, a rationale or a fact. */
const OPEN: ReadonlySet<Verdict> = new Set<Verdict>(['needs-review', 'not-answered', 'inconclusive', 'pending']);

/** Worst first. 'pending' is never folded: it belongs to a whole requirement. It stands first so that the fold is total. */
const PRECEDENCE: readonly Verdict[] = [
  'pending',
  'fail',
  'inconclusive',
  'needs-review',
  'not-answered',
  'partial',
  'pass',
  'not-applicable',
];

/** Whether a verdict is neither decided nor left out. */
export function isOpen(verdict: Verdict): boolean {
  return OPEN.has(verdict);
}

/**
 * Verdict of a whole from the verdicts of its parts: the worst wins, not-applicable is neutral, nothing at all is
 * not-answered. Commutative, associative and idempotent, so neither order nor grouping of the parts can matter.
 */
export function foldVerdicts(verdicts: readonly Verdict[]): Verdict {
  return PRECEDENCE.find((verdict) => verdicts.includes(verdict)) ?? 'not-answered';
}

/** Value in hundredths of the weight of a decided verdict; null where there is none. */
export function valueOf(verdict: Verdict, partialCredit: number): number | null {
  switch (verdict) {
    case 'pass':
      return 100;
    case 'partial':
      return partialCredit;
    case 'fail':
      return 0;
    default:
      return null;
  }
}

/**
 * Least and greatest value, in hundredths, that parts with these verdicts can still come to: every open part taken as
 * fail, and again as pass. {partial, not-answered} can no longer reach 100. Parts that are all not-applicable have no
 * value, and give [0, 0].
 */
export function valueInterval(verdicts: readonly Verdict[], partialCredit: number): { low: number; high: number } {
  const taken = (open: Verdict) => {
    const closed = verdicts.length === 0 ? [open] : verdicts.map((verdict) => (isOpen(verdict) ? open : verdict));
    return valueOf(foldVerdicts(closed), partialCredit) ?? 0;
  };
  return { low: taken('fail'), high: taken('pass') };
}
