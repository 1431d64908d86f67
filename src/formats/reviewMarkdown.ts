import type { ReviewTerms } from '../engine/index.ts';
import { termsOf, termTitle } from '../review/terms.ts';
import { DETERMINATION_TEXT } from '../review/standingText.ts';
import type { Report } from './makeReport.ts';
import { mdQuote, mdTable, mdText } from './markdown.ts';
import { REVIEWED, sortedEntries, type RequirementReview } from './reviewOf.ts';

/** The review in all: who reviewed, what is recommended and decided, and the actions. Nothing without a review. */
export function reviewBlocks({ review, checklist }: Report): readonly string[] {
  if (!review) return [];
  const { reviewer, body, reviewedOn, round, recommendation, decision, actions } = review;
  const all = sortedEntries(actions);
  return [
    '## Review',
    REVIEWED,
    mdTable(
      ['Item', 'Value'],
      [
        ['Reviewer', mdText(body === undefined ? reviewer : `${reviewer}, ${body}`)],
        ['Review date', mdText(reviewedOn)],
        ['Round', String(round)],
        [
          'Recommendation',
          mdText(recommendation ? termTitle(termsOf(checklist).recommendations, recommendation.value) : 'none given'),
        ],
        ['Decision', mdText(decision ? `${decision.body}, ${decision.date}` : 'none recorded')],
      ],
    ),
    ...(recommendation ? ['Reasons for the recommendation:', mdQuote(recommendation.reasons)] : []),
    ...(decision ? ['Decision as recorded:', mdQuote(decision.text)] : []),
    ...(all.length === 0
      ? []
      : [
          '### Remediation plan',
          mdTable(
            ['Action', 'Requirement', 'State', 'What is to be done', 'Owner', 'Due'],
            all.map(([id, { requirement, state, text, owner = '', due = '' }]) =>
              [id, requirement, state, text, owner, due].map(mdText),
            ),
          ),
        ]),
  ];
}

/** What the review says of one requirement; `terms` are those of the edition. */
export function requirementReviewBlocks(
  { determination, observations, actions, questions }: RequirementReview,
  terms: Readonly<Required<ReviewTerms>>,
): readonly string[] {
  return [
    ...(determination
      ? [
          `Reviewer: **${DETERMINATION_TEXT[determination.value]}**, ${mdText(determination.by)}, ${determination.at}`,
          ...(determination.reason === undefined ? [] : [mdQuote(determination.reason)]),
        ]
      : []),
    ...observations.flatMap(([id, { state, severity, category, text }]) => [
      `Observation ${mdText(`${id}: ${state}, ${termTitle(terms.severities, severity)}, ${termTitle(terms.categories, category)}`)}`,
      mdQuote(text),
    ]),
    ...actions.map(([id, { state }]) => `Action ${mdText(`${id}: ${state}`)}`),
    ...questions.flatMap(([id, { state, text, answer }]) => [
      `Question ${mdText(`${id}: ${state}`)}`,
      mdQuote(text),
      ...(answer ? [`Answer of ${mdText(answer.by)}:`, mdQuote(answer.text)] : []),
    ]),
  ];
}
