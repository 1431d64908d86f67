import { scoreText } from '../../engine/index.ts';
import { oneLine } from '../../formats/plainText.ts';
import { STANDING_TEXT } from '../../review/standingText.ts';
import { OUTCOME_TEXT, plural, SCORE_NAMES } from '../../formats/words.ts';
import type { SubmissionRecord } from '../../generated/record.ts';
import type { Review } from '../../generated/review.ts';
import type { ReviewProblem } from '../../review/problem.ts';
import { queueOf, type QueueItem } from '../../review/queue.ts';
import type { ReviewedResult } from '../../review/reviewedResult.ts';
import type { Subject } from '../../review/subject.ts';
import { summaryOf } from '../../review/summary.ts';

interface Checked {
  readonly subject: Subject;
  readonly review: Review;
  readonly result: ReviewedResult;
  /** The submission of the round before, where it was given. */
  readonly earlier: SubmissionRecord | undefined;
}

/** How far a review is, both results, and what has no determination that stands, as text. */
export function renderCheckText(checked: Checked): string {
  const { review, subject, result } = checked;
  const { selfAssessed, reviewed } = result;
  const summary = summaryOf(review, result);
  const by = review.body === undefined ? review.reviewer : `${review.reviewer}, ${review.body}`;
  const { id, version } = subject.checklist;
  const rows = [
    ['', 'self-assessed', 'reviewed'],
    ['Outcome', OUTCOME_TEXT[selfAssessed.outcome.value], OUTCOME_TEXT[reviewed.outcome.value]],
    ...SCORE_NAMES.map(([key, name]) => [
      name,
      scoreText(selfAssessed.score[key], selfAssessed.score),
      scoreText(reviewed.score[key], reviewed.score),
    ]),
  ];
  const { 'not-applying': outside, ...inside } = summary.standing;
  const standing = Object.entries(inside).flatMap(([key, count]) =>
    count === 0 ? [] : [`${count} ${STANDING_TEXT[key as keyof typeof inside].toLowerCase()}`],
  );
  const open = openOf(checked);
  return [
    oneLine(`Review of ${id} ${version}, round ${review.round}, by ${by}, ${review.reviewedOn}`),
    '',
    ...rows.map(([head = '', one = '', other = '']) => `${head.padEnd(14)}${one.padEnd(18)}${other}`.trimEnd()),
    '',
    `${summary.reviewed} of ${plural(summary.requirements, 'requirement')} determined; ${outside} more do not apply.`,
    ...(standing.length === 0 ? [] : [`Standing: ${standing.join(', ')}.`]),
    `Open: ${plural(summary.openObservations, 'observation')}, ${plural(summary.openActions, 'action')}, ${plural(summary.openQuestions, 'question')}; ${summary.answeredQuestions} answered.`,
    `Evidence looked at in this round: ${plural(summary.evidenceLookedAt, 'item')} of ${Object.keys(subject.record.evidence).length}.`,
    '',
    open.length === 0 ? 'Nothing is left to determine.' : `To determine (${open.length}):`,
    ...open.flatMap(({ requirement, reasons }) => [
      `  ${requirement}`,
      ...reasons.map(({ text }) => `    ${oneLine(text)}`),
    ]),
    '',
  ].join('\n');
}

/** The same for programs, with the problems; without a result where the review does not fit. */
export function renderCheckJson(problems: readonly ReviewProblem[], checked: Checked | undefined): string {
  const whole = checked && {
    summary: summaryOf(checked.review, checked.result),
    selfAssessed: partsOf(checked.result.selfAssessed),
    reviewed: partsOf(checked.result.reviewed),
    requirements: checked.result.requirements.map(({ id, standing, selfAssessed, reviewed }) => ({
      id,
      standing,
      selfAssessed: selfAssessed.verdict ?? null,
      reviewed: reviewed.verdict ?? null,
    })),
    queue: openOf(checked),
  };
  return `${JSON.stringify({ problems, ...whole }, null, 2)}\n`;
}

function partsOf({ outcome, score }: ReviewedResult['reviewed']): object {
  return { outcome, score };
}

function openOf({ subject, review, result, earlier }: Checked): readonly QueueItem[] {
  return queueOf(subject, result.selfAssessed, review, earlier).filter(
    ({ standing }) => standing === 'not-reviewed' || standing === 'stale',
  );
}
