import { assessmentValues, profileValues } from '../reportFacts.ts';
import { interval, OUTCOME_TEXT } from '../words.ts';
import type { OscalReport } from './oscalReport.ts';
import { prop, type Prop } from './oscalText.ts';

/** What the result says in all, as properties. */
export function resultProps({ report }: OscalReport): readonly Prop[] {
  const { result, review } = report;
  return [
    ...prop('readiness-outcome', result.outcome.value, OUTCOME_TEXT[result.outcome.value]),
    ...prop('score', interval(result.score), 'Demonstrated to attainable. OSCAL has no score of its own.'),
    ...assessmentValues(report)
      .filter(({ label }) => label === 'Assessment date')
      .flatMap(({ value }) => prop('assessed-on', value)),
    ...profileValues(report).flatMap(({ label, value }) => prop('profile', `${label}: ${value}`)),
    ...prop('review-round', review?.round),
    ...prop('recommendation', review?.recommendation?.value, review?.recommendation?.reasons),
    ...(review?.decision ? prop('decision-of', review.decision.body, review.decision.text) : []),
  ];
}

/** Requirements that have no finding, each with the reason: OSCAL has no such verdicts. */
export function absentProps({ rows }: OscalReport): readonly Prop[] {
  return rows.flatMap(({ id, result, answer, why }) => {
    if (result.verdict === undefined) return prop('does-not-apply', id, why);
    if (result.verdict === 'not-applicable') return prop('not-applicable', id, answer.rationale ?? why);
    if (result.verdict === 'pending') return prop('pending', id, why);
    return result.verdict === 'not-answered' ? prop('not-answered', id, 'No answer was given.') : [];
  });
}
