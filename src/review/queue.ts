import { because, hasContent, levelText, type RequirementResult, type Result } from '../engine/index.ts';
import type { Review } from '../generated/review.ts';
import type { SubmissionRecord } from '../generated/record.ts';
import { basisOf } from './basis.ts';
import { own } from './own.ts';
import { standingOf, type Standing } from './standing.ts';
import type { Subject } from './subject.ts';

/** Why a requirement deserves a look, weightiest first. */
const KINDS = [
  'gate',
  'not-met',
  'to-judge',
  'evidence-expired',
  'evidence-weak',
  'evidence-missing',
  'not-applicable',
  'partly-met',
  'changed',
  'open',
  'rationale-short',
  'rationale-repeated',
  'counts',
] as const;

export interface QueueReason {
  readonly kind: (typeof KINDS)[number];
  /** A sentence for people. */
  readonly text: string;
}

export interface QueueItem {
  readonly requirement: string;
  readonly section: string;
  readonly standing: Standing;
  /** Weightiest first; never empty. */
  readonly reasons: readonly QueueReason[];
}

/** A rationale with fewer characters says little. */
const SHORT = 20;
/** The same words for so many answers were hardly written for each. */
const MANY = 3;

/**
 * What to look at, in order of consequence: first what has no determination that stands, then the rest; among them by
 * the weightiest reason, then by the next, then by weight, then in checklist order. What does not apply is left out.
 * Deterministic, and no judgement: every reason says what was noticed, and nothing that was not noticed is shown as good.
 *
 * @param result the record assessed, by its answers alone
 * @param earlier the submission that was reviewed in the round before
 */
export function queueOf(
  subject: Subject,
  result: Result,
  review: Review,
  earlier?: SubmissionRecord,
): readonly QueueItem[] {
  const repeated = repeatedRationales(subject.record, result);
  const items = result.requirements.flatMap((requirement, place) => {
    const standing = standingOf(subject, review, requirement);
    if (standing === 'not-applying') return [];
    const reasons = reasonsFor(subject.record, requirement, standing, repeated, earlier);
    return [
      { item: { requirement: requirement.id, section: requirement.section, standing, reasons }, requirement, place },
    ];
  });
  return items
    .map((entry) => ({ ...entry, ranks: entry.item.reasons.map(({ kind }) => KINDS.indexOf(kind)) }))
    .sort(
      (a, b) =>
        Number(isDone(a.item)) - Number(isDone(b.item)) ||
        byRanks(a.ranks, b.ranks) ||
        b.requirement.weight - a.requirement.weight ||
        a.place - b.place,
    )
    .map(({ item }) => item);
}

function isDone({ standing }: QueueItem): boolean {
  return standing !== 'not-reviewed' && standing !== 'stale';
}

/** The list that has the weightier reason at the first difference comes first; of two that begin alike, the longer. */
function byRanks(a: readonly number[], b: readonly number[]): number {
  for (const [index, rank] of a.entries()) {
    const other = b[index];
    if (other === undefined) return -1;
    if (rank !== other) return rank - other;
  }
  return a.length - b.length;
}

function reasonsFor(
  record: SubmissionRecord,
  result: RequirementResult,
  standing: Standing,
  repeated: ReadonlyMap<string, number>,
  earlier: SubmissionRecord | undefined,
): readonly QueueReason[] {
  const { id, gate, verdict, rule, evidence } = result;
  const reasons: QueueReason[] = [];
  const add = (kind: QueueReason['kind'], text: string): void => void reasons.push({ kind, text });
  if (gate) add('gate', 'It is a gate: without it the Device is not ready, whatever the score.');
  if (verdict === 'fail') add('not-met', `The manufacturer says that it is not met: ${because(result)}.`);
  if (rule === 'text-to-be-judged') add('to-judge', 'Only a reviewer can say what the text amounts to.');
  const named = (state: (typeof evidence)[number]['state']): string =>
    evidence.flatMap((item) => (item.state === state ? item.id : [])).join(', ');
  if (named('expired')) add('evidence-expired', `Evidence has expired: ${named('expired')}.`);
  if (named('below-level'))
    add('evidence-weak', `Evidence is below the level that is asked for: ${named('below-level')}.`);
  else if (result.claim === 'met' && evidence.length > 0 && evidence.every(({ level }) => (level ?? 0) < 2)) {
    add('evidence-weak', `No evidence goes beyond ${levelText(1)}.`);
  }
  if (named('missing'))
    add('evidence-missing', `Evidence is named that the submission does not hold: ${named('missing')}.`);
  if (rule === 'met-evidence-missing' && evidence.length === 0) {
    add('evidence-missing', 'It is claimed as met, and no evidence is linked.');
  }
  if (verdict === 'not-applicable')
    add('not-applicable', 'It is claimed as not applicable, which takes it out of the score.');
  if (verdict === 'partial') add('partly-met', 'It is partly met.');
  if (standing === 'stale') add('changed', 'What was determined has changed since.');
  else if (earlier && basisOf(earlier, id) !== basisOf(record, id)) {
    add('changed', 'The answer or its evidence has changed since the round before.');
  }
  if (result.open && rule !== 'text-to-be-judged' && !rule.startsWith('met-evidence'))
    add('open', `It is open: ${because(result)}.`);
  const rationale = rationaleOf(record, id);
  if (rationale !== undefined && rationale.length < SHORT) {
    add(
      'rationale-short',
      rationale === '' ? 'There is no rationale.' : `The rationale is very short: “${rationale}”.`,
    );
  }
  const same = rationale === undefined ? 0 : (repeated.get(rationale) ?? 0);
  if (same >= MANY) add('rationale-repeated', `The same words are the rationale of ${same} answers.`);
  if (reasons.length === 0) add('counts', 'Nothing stood out.');
  return reasons;
}

/** Words of a rationale, with their white space and case made even; undefined where nothing is answered. */
function rationaleOf(record: SubmissionRecord, id: string): string | undefined {
  const answer = own(record.answers, id);
  if (!answer || !hasContent(answer)) return undefined;
  return (answer.rationale ?? '').trim().replace(/\s+/g, ' ').toLowerCase();
}

function repeatedRationales(record: SubmissionRecord, { requirements }: Result): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { id, applies } of requirements) {
    const words = applies === 'false' ? undefined : rationaleOf(record, id);
    if (words) counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return counts;
}
