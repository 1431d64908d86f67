import type { RequirementReview } from '../reviewOf.ts';
import { verdictText, whyText } from '../words.ts';
import { relatedObservations } from './observations.ts';
import { isRisk, type OscalReport } from './oscalReport.ts';
import { atMidnight, line, listed, paragraphs, prop } from './oscalText.ts';

/** A risk for each requirement that {@link isRisk}, with the actions of the review as its remediation. */
export function risks({ rows, uuid }: OscalReport): readonly object[] {
  return rows.filter(isRisk).map((row) => {
    const { id, requirement, result, why, review, improvement } = row;
    const planned = review.actions.filter(([, { state }]) => state !== 'withdrawn');
    const statement = whyText(result.rule, why) || verdictText(result);
    return {
      uuid: uuid('risk', id),
      title: line(`${id} ${requirement.title}`, id),
      description: paragraphs(requirement.why) || line(id, id),
      statement: paragraphs(statement),
      props: prop('gate', requirement.gate ? 'yes' : 'no'),
      status: 'open',
      ...listed('remediations', [
        ...(improvement
          ? [
              {
                uuid: uuid('remediation', `self/${id}`),
                lifecycle: 'recommendation',
                title: 'What would raise this',
                description: paragraphs(improvement.text),
              },
            ]
          : []),
        ...planned.map(([key, action]) => remediation(key, action, uuid)),
      ]),
      'related-observations': relatedObservations(row, uuid),
    };
  });
}

function remediation(
  key: string,
  { text, owner, due, state }: RequirementReview['actions'][number][1],
  uuid: OscalReport['uuid'],
): object {
  const date = atMidnight(due);
  return {
    uuid: uuid('remediation', `review/${key}`),
    lifecycle: state === 'done' ? 'completed' : 'planned',
    title: line(key, 'Action'),
    description: paragraphs(text) || 'No text was given.',
    ...listed('props', [...prop('owner', owner), ...prop('state', state)]),
    tasks: [
      {
        uuid: uuid('task', key),
        type: 'action',
        title: line(key, 'Action'),
        ...(date === undefined ? {} : { timing: { 'on-date': { date } } }),
      },
    ],
  };
}
