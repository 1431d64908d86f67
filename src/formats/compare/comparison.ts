/** What every rendering of a comparison says, in the same words. */

import { scoreText, VERDICT_TEXT, type Result, type Verdict } from '../../engine/index.ts';
import type { Assessment, AssessmentComparison, AssessmentDifference } from '../../review/compareAssessments.ts';
import { DEVICE_LABELS, deviceName } from '../reportFacts.ts';
import { capital, factText, OUTCOME_TEXT, SCORE_NAMES } from '../words.ts';

/** Two assessments and how they differ. */
export interface Comparison {
  readonly a: Assessment;
  readonly b: Assessment;
  readonly found: AssessmentComparison;
}

/** A label with what it is in each. */
export type Pair = readonly [label: string, before: string, after: string];

/** What is compared, and what is not. */
export function basisText({ found }: Comparison): string {
  return found.by === 'reviewed'
    ? 'Compared are the results as reviewed. A review is no decision.'
    : 'Compared are the self-assessed results: what the answers and the evidence that they name give.';
}

/** Both assessments side by side. */
export function headPairs({ a, b, found }: Comparison): readonly Pair[] {
  const both = (label: string, give: (one: Assessment, result: Result) => string): Pair => [
    label,
    give(a, found.before),
    give(b, found.after),
  ];
  return [
    both('Device', deviceName),
    both('Edition', ({ checklist }) => `${checklist.id} ${checklist.version} (${checklist.status})`),
    both('Assessment date', ({ record }) => record.assessedOn),
    ...(found.by === 'reviewed'
      ? [
          both('Review', ({ review }) =>
            review ? `${review.reviewer}, ${review.reviewedOn}, round ${review.round}` : 'none',
          ),
        ]
      : []),
    both('Outcome', (_one, { outcome }) => OUTCOME_TEXT[outcome.value]),
    ...SCORE_NAMES.map(([key, name]) => both(name, (_one, { score }) => scoreText(score[key], score))),
  ];
}

/** What differs in the Device, its profile and the date. */
export function valuePairs({ a, b, found }: Comparison): readonly Pair[] {
  const text = (value: string | number | boolean | undefined): string =>
    value === undefined ? 'not given' : String(value);
  const factPair = (id: string, before: string | number | boolean | undefined, after: typeof before): Pair => {
    const [old, now] = [a, b].map(({ checklist }) => checklist.profile.find((fact) => fact.id === id));
    return [
      now?.label ?? old?.label ?? id,
      old ? factText(old, before) : text(before),
      now ? factText(now, after) : text(after),
    ];
  };
  return [
    ...found.device.map(({ id, before, after }): Pair => {
      const label = DEVICE_LABELS.find(([key]) => key === id)?.[1] ?? id;
      return [label, text(before), text(after)];
    }),
    ...found.facts.map(({ id, before, after }) => factPair(id, before, after)),
    ...(found.assessedOn
      ? [['Assessment date', text(found.assessedOn.before), text(found.assessedOn.after)] as const]
      : []),
  ];
}

/** Differences with the same kind of origin. */
export interface Group {
  readonly title: string;
  readonly help: string;
  readonly items: readonly AssessmentDifference[];
}

/** What really changed first, then what the checklist changed alone, then what both did. Groups of nothing are left out. */
export function groupsOf({ requirements }: AssessmentComparison): readonly Group[] {
  const origin = ({ causes }: AssessmentDifference): 'real' | 'checklist' | 'both' => {
    const asked = causes.filter(({ kind }) => kind === 'checklist').length;
    return asked === 0 ? 'real' : asked === causes.length ? 'checklist' : 'both';
  };
  const group = (title: string, help: string, wanted: ReturnType<typeof origin>): Group => ({
    title,
    help,
    items: requirements.filter((item) => origin(item) === wanted),
  });
  return [
    group(
      'Real changes',
      'The requirement asks the same: the answer, the evidence, a fact, the date or the review is different.',
      'real',
    ),
    group(
      'Changes of the checklist',
      'The edition asks something else. Nothing else is different, so these say nothing about the Device.',
      'checklist',
    ),
    group(
      'Both at once',
      'The edition asks something else, and the submission or its review is different too.',
      'both',
    ),
  ].filter(({ items }) => items.length > 0);
}

/** "Pass → Not met", or one word where the verdict stays. */
export function verdictsText({ before, after }: AssessmentDifference): string {
  const [old, now] = [wordOf(before), wordOf(after)];
  return old === now ? `${now}, as before` : `${old} → ${now}`;
}

/** "DEV-01", "DEV-01 (was OLD-01)". */
export function idText({ requirement, was }: AssessmentDifference): string {
  return was === undefined ? requirement : `${requirement} (was ${was})`;
}

function wordOf(verdict: Verdict | undefined): string {
  return verdict === undefined ? 'Does not count' : capital(VERDICT_TEXT[verdict]);
}

/** What is said where nothing differs. */
export const SAME = 'No requirement differs.';
