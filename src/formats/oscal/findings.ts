import { DETERMINATION_TEXT } from '../../review/standingText.ts';
import type { RequirementReview } from '../reviewOf.ts';
import { verdictText, whyText } from '../words.ts';
import { relatedObservations } from './observations.ts';
import { hasFinding, isRisk, satisfied, type OscalReport } from './oscalReport.ts';
import { line, paragraphs, prop } from './oscalText.ts';

/** A finding for each requirement that {@link hasFinding}. */
export function findings({ rows, uuid }: OscalReport): readonly object[] {
  return rows.filter(hasFinding).map((row) => {
    const { id, requirement, result, why, review } = row;
    const { determination } = review;
    const reason = satisfied(row) ? 'pass' : result.verdict === 'fail' ? 'fail' : 'other';
    return {
      uuid: uuid('finding', id),
      title: line(`${id} ${requirement.title}`, id),
      description: paragraphs(`${verdictText(result)}. ${whyText(result.rule, why)}`),
      props: [
        ...prop('verdict', result.verdict ?? 'does-not-apply'),
        ...prop('weight', requirement.weight),
        ...(determination ? prop('determination', determination.value, determinationText(determination)) : []),
      ],
      target: {
        type: 'objective-id',
        'target-id': id,
        status: { state: satisfied(row) ? 'satisfied' : 'not-satisfied', reason },
      },
      'related-observations': relatedObservations(row, uuid),
      ...(isRisk(row) ? { 'related-risks': [{ 'risk-uuid': uuid('risk', id) }] } : {}),
    };
  });
}

function determinationText({ value, reason, by, at }: NonNullable<RequirementReview['determination']>): string {
  return `${DETERMINATION_TEXT[value]}, ${by}, ${at}${reason === undefined ? '' : `\n\n${reason}`}`;
}
