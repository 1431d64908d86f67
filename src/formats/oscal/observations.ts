import { evidenceLevelText } from '../reportFacts.ts';
import type { RequirementReview } from '../reviewOf.ts';
import { EVIDENCE_STATE_TEXT } from '../words.ts';
import { hasFinding, type OscalReport, type OscalRow } from './oscalReport.ts';
import { atMidnight, line, listed, paragraphs, prop } from './oscalText.ts';

/** The observation that the self-assessment makes of a requirement, then those of the reviewer. */
export function observations({ report, rows, uuid }: OscalReport): readonly object[] {
  const collected = atMidnight(report.record.assessedOn) ?? report.record.modified;
  return rows.filter(hasFinding).flatMap((row) => {
    const { id, claim, answer, evidence, review } = row;
    const methods = new Set(evidence.flatMap(({ item }) => (item?.method ? [item.method.toUpperCase()] : [])));
    const own = {
      uuid: uuid('observation', `self/${id}`),
      title: line(`Self-assessment of ${id}`, id),
      description: paragraphs(
        [`Answer: ${claim === '' ? 'none' : claim}`, answer.rationale?.trim() ?? ''].join('\n\n'),
      ),
      methods: methods.size === 0 ? ['UNKNOWN'] : [...methods].sort(),
      types: ['self-assessment'],
      origins: origin(uuid('party', 'manufacturer')),
      ...listed(
        'relevant-evidence',
        evidence.map(({ id: item, state, item: known }) => ({
          ...(known ? { href: `#${uuid('resource', item)}` } : {}),
          description: paragraphs(
            `${item}: ${known ? `${known.name}; ${evidenceLevelText(known.level)}; ` : ''}${EVIDENCE_STATE_TEXT[state]}`,
          ),
        })),
      ),
      collected,
    };
    return [own, ...review.observations.map(([key, item]) => reviewerObservation(key, item, uuid))];
  });
}

function reviewerObservation(
  key: string,
  { text, category, severity, state, at, evidence = [], by, closed }: RequirementReview['observations'][number][1],
  uuid: OscalReport['uuid'],
): object {
  return {
    uuid: uuid('observation', `review/${key}`),
    title: line(key, 'Observation'),
    description: paragraphs(text) || 'No text was given.',
    props: [...prop('category', category), ...prop('severity', severity), ...prop('state', state, closed?.reason)],
    methods: ['EXAMINE'],
    types: ['reviewer'],
    origins: origin(uuid('party', 'reviewer')),
    ...listed(
      'relevant-evidence',
      evidence.map((item) => ({ description: line(item, 'Evidence') })),
    ),
    collected: at,
    remarks: paragraphs(`By ${by}`),
  };
}

function origin(party: string): object[] {
  return [{ actors: [{ type: 'party', 'actor-uuid': party }] }];
}

/** References to the observation of the self-assessment of a requirement, and to those of its review. */
export function relatedObservations({ id, review }: OscalRow, uuid: OscalReport['uuid']): object[] {
  return [`self/${id}`, ...review.observations.map(([key]) => `review/${key}`)].map((each) => ({
    'observation-uuid': uuid('observation', each),
  }));
}
