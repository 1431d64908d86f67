/** What the OSCAL models share: who and what, the controls reviewed, observations, risks and findings. */

import type { Verdict } from '../../engine/index.ts';
import type { Report } from '../makeReport.ts';
import { assessmentValues, deviceName, evidenceLevelText, profileValues } from '../reportFacts.ts';
import { reportRows, type ReportRow } from '../reportRows.ts';
import { DETERMINATION_TEXT, reviewByRequirement, sortedEntries, type RequirementReview } from '../reviewOf.ts';
import { uuidsOf } from '../uuid5.ts';
import { EVIDENCE_STATE_TEXT, interval, OUTCOME_TEXT, SELF_ASSESSED, verdictText, whyText } from '../words.ts';
import { atMidnight, line, listed, paragraphs, prop, type Prop } from './oscalText.ts';

export const OSCAL_VERSION = '1.2.1';

/** One requirement with what the review says of it. */
interface Row extends ReportRow {
  readonly id: string;
  readonly review: RequirementReview;
}

/** A report as the OSCAL renderers go through it. */
export interface OscalReport {
  readonly report: Report;
  readonly rows: readonly Row[];
  readonly uuid: (kind: string, id?: string) => string;
}

export function oscalReport(report: Report): OscalReport {
  const reviewOf = reviewByRequirement(report.review);
  const rows = reportRows(report).map((row) => {
    const { id } = row.requirement;
    return { ...row, id, review: reviewOf(id) };
  });
  return { report, rows, uuid: uuidsOf(report) };
}

/** Title, times, roles and parties. */
export function metadata({ report, uuid }: OscalReport, title: string): object {
  const { record, review, checklist, digests } = report;
  const manufacturer = record.device.manufacturer ?? '';
  return {
    title: line(`${title}: ${deviceName(report)}`, title),
    'last-modified': review !== undefined && review.modified > record.modified ? review.modified : record.modified,
    version: digests.review === undefined ? digests.record : `${digests.record}+${digests.review}`,
    'oscal-version': OSCAL_VERSION,
    props: [
      ...prop('checklist', `${checklist.id} ${checklist.version}`, checklist.notice),
      ...prop('checklist-digest', digests.checklist),
      ...prop('record-digest', digests.record),
      ...prop('review-digest', digests.review),
    ],
    roles: [
      { id: 'self-assessor', title: 'Manufacturer that assesses its own Device' },
      ...(review ? [{ id: 'reviewer', title: 'Reviewer of the self-assessment' }] : []),
    ],
    parties: [
      party(uuid('party', 'manufacturer'), 'organization', manufacturer, 'Manufacturer not named'),
      ...(review ? [party(uuid('party', 'reviewer'), 'person', review.reviewer, 'Reviewer not named')] : []),
    ],
    'responsible-parties': [
      { 'role-id': 'self-assessor', 'party-uuids': [uuid('party', 'manufacturer')] },
      ...(review ? [{ 'role-id': 'reviewer', 'party-uuids': [uuid('party', 'reviewer')] }] : []),
    ],
    remarks: paragraphs(SELF_ASSESSED),
  };
}

function party(uuid: string, type: string, name: string, otherwise: string): object {
  const [named] = prop('name', name);
  return { uuid, type, name: named?.value ?? otherwise };
}

/** The requirements that apply, and those that do not. */
export function reviewedControls({ rows }: OscalReport): object {
  const ids = (keep: (row: Row) => boolean) => rows.filter(keep).map(({ id }) => ({ 'control-id': id }));
  const included = ids(({ result }) => result.applies !== 'false');
  return {
    'control-selections': [
      {
        ...(included.length === 0 ? { 'include-all': {} } : { 'include-controls': included }),
        ...listed(
          'exclude-controls',
          ids(({ result }) => result.applies === 'false'),
        ),
      },
    ],
  };
}

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

/** Verdicts that are properties of the result and no findings; see {@link absentProps}. */
const ABSENT: ReadonlySet<Verdict> = new Set(['not-applicable', 'not-answered', 'pending']);

/** Whether a requirement has a finding: it applies, it is answered, and it is not claimed to be not applicable. */
export function hasFinding({ result, review }: Row): boolean {
  if (review.determination?.value === 'rejected' || review.observations.length > 0) return result.applies !== 'false';
  return result.verdict !== undefined && !ABSENT.has(result.verdict);
}

/** Satisfied only where the self-assessment passes and no reviewer has objected. */
function satisfied({ result, review }: Row): boolean {
  const { determination } = review;
  const objected = determination?.value === 'rejected' || determination?.value === 'information-requested';
  return result.verdict === 'pass' && !objected;
}

/** What is not satisfied, or what a reviewer observed and is still open, is a risk and goes into the plan. */
export function isRisk(row: Row): boolean {
  const open = row.review.observations.some(([, { state }]) => state === 'open');
  return hasFinding(row) && (!satisfied(row) || open);
}

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

/** A risk for each requirement that {@link isRisk}, with the actions of the review as its remediation. */
export function risks({ rows, uuid }: OscalReport): readonly object[] {
  return rows.filter(isRisk).map(({ id, requirement, result, why, review, improvement }) => {
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
      'related-observations': related('observation-uuid', [
        uuid('observation', `self/${id}`),
        ...review.observations.map(([key]) => uuid('observation', `review/${key}`)),
      ]),
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
      'related-observations': related('observation-uuid', [
        uuid('observation', `self/${id}`),
        ...review.observations.map(([key]) => uuid('observation', `review/${key}`)),
      ]),
      ...(isRisk(row) ? { 'related-risks': related('risk-uuid', [uuid('risk', id)]) } : {}),
    };
  });
}

function determinationText({ value, reason, by, at }: NonNullable<RequirementReview['determination']>): string {
  return `${DETERMINATION_TEXT[value]}, ${by}, ${at}${reason === undefined ? '' : `\n\n${reason}`}`;
}

function related<K extends string>(name: K, uuids: readonly string[]): object[] {
  return uuids.map((each) => ({ [name]: each }));
}

/** The submission and every evidence item, named by their digests. */
export function backMatter({ report, uuid }: OscalReport): object {
  const { record, digests } = report;
  return {
    resources: [
      {
        uuid: uuid('resource', 'submission'),
        title: 'Submission record',
        props: prop('id', record.id),
        rlinks: [
          {
            href: 'submission.json',
            'media-type': 'application/json',
            hashes: [{ algorithm: 'SHA-256', value: digests.record }],
          },
        ],
        remarks: 'The digest is that of its canonical JSON (RFC 8785).',
      },
      ...sortedEntries(record.evidence).map(([id, item]) => ({
        uuid: uuid('resource', id),
        title: line(item.name, id),
        props: [
          ...prop('evidence-id', id),
          ...prop('kind', item.kind),
          ...prop('level', item.level),
          ...prop('method', item.method),
          ...prop('confidentiality', item.confidentiality),
          ...prop('author', item.author),
          ...prop('reference', item.reference),
          ...prop('created', item.created),
          ...prop('expires', item.expires),
          ...prop('sha-256', item.sha256),
        ],
        ...(item.note?.trim() ? { remarks: paragraphs(item.note) } : {}),
      })),
    ],
  };
}
