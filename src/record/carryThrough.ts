import { isLower, type Checklist } from '../engine/index.ts';
import type { SubmissionRecord } from '../generated/record.ts';
import { carry, type CarryItem } from './carry.ts';
import { checklistDigest } from './digest.ts';

/** One step of the way from an edition to another, with the account of every fact and answer that the record then held. */
export interface CarryStep {
  readonly before: Checklist;
  readonly after: Checklist;
  readonly items: readonly CarryItem[];
}

/**
 * The editions on the way from one to another, both included. From one to a later one the way goes through all that
 * supersede each other in between, since only neighbours say what became of what; back, the same way. Where there is no
 * such way, the two are compared as they are.
 *
 * @param find gives another edition of the same checklist by its version; undefined where there is none
 */
export async function editionsBetween(
  from: Checklist,
  target: Checklist,
  find: (version: string) => Promise<Checklist | undefined>,
): Promise<readonly Checklist[]> {
  if (from.version === target.version) return [from];
  const [low, high] = isLower(from.version, target.version) ? [from, target] : [target, from];
  const way = [high];
  for (let last = high; last.version !== low.version;) {
    const { supersedes } = last;
    if (supersedes === undefined || !isLower(supersedes, last.version)) return [from, target];
    const next = supersedes === low.version ? low : await find(supersedes);
    if (next === undefined) return [from, target];
    last = next;
    way.unshift(last);
  }
  return low === from ? way : way.toReversed();
}

/**
 * Carries a record along a way of editions, one step after another, by the rules of `carry`.
 *
 * @param way the edition that the record answers, then each that it is carried to
 * @param now instant of the change
 */
export function carryThrough(
  way: readonly Checklist[],
  record: SubmissionRecord,
  now: string,
): { readonly record: SubmissionRecord; readonly steps: readonly CarryStep[] } {
  let carried = record;
  const steps: CarryStep[] = [];
  for (const [index, after] of way.slice(1).entries()) {
    const before = way[index];
    if (before === undefined) break;
    const step = carry(before, after, carried, { digest: checklistDigest(after), now });
    carried = step.record;
    steps.push({ before, after, items: step.items });
  }
  return { record: carried, steps };
}
