import { scoreText, type Result } from '../../engine/index.ts';
import {
  compareAssessments,
  type AssessmentComparison,
  type AssessmentDifference,
  type ValueDifference,
} from '../../review/compareAssessments.ts';
import { DEVICE_LABELS } from '../reportFacts.ts';
import { capital, interval, OUTCOME_TEXT, verdictText } from '../words.ts';
import type { Block, Part, TableBlock } from './model.ts';
import { requirementCell, type CommitteeSubject } from './subject.ts';

/** The comparison with the earlier submission; the second one where both submissions have a review. */
interface Comparisons {
  readonly selfAssessed: AssessmentComparison;
  readonly reviewed?: AssessmentComparison;
}

/** What differs from the last submission, and what each difference comes from. */
export function changesPart(subject: CommitteeSubject): Part {
  const comparisons = comparisonsOf(subject);
  return {
    id: 'changes',
    title: 'Changes since the last submission',
    blocks: comparisons ? blocks(comparisons, subject) : [NONE],
  };
}

const NONE: Block = { kind: 'text', text: 'No earlier submission is given to compare with.' };

function comparisonsOf({ report }: CommitteeSubject): Comparisons | undefined {
  const { previous, checklist, record, review } = report;
  if (!previous) return undefined;
  const { way } = previous;
  const before = { checklist: previous.checklist, record: previous.record };
  const selfAssessed = compareAssessments(before, { checklist, record }, way);
  if (!previous.review || !review) return { selfAssessed };
  const reviewed = compareAssessments({ ...before, review: previous.review }, { checklist, record, review }, way);
  return { selfAssessed, reviewed };
}

function blocks(comparisons: Comparisons, { report }: CommitteeSubject): readonly Block[] {
  const { selfAssessed, reviewed } = comparisons;
  const { previous, checklist, review } = report;
  const editions = previous && previous.checklist.version !== checklist.version;
  const values = valueRows(selfAssessed);
  const changes = requirementRows(comparisons);
  const alone = reviewed === undefined && (review !== undefined || previous?.review !== undefined);
  return [
    {
      kind: 'text',
      text: `Compared ${reviewed ? 'self-assessed and reviewed' : 'self-assessed'} with the submission last changed ${previous?.record.modified ?? ''}${editions ? `, against edition ${previous.checklist.version}` : ''}. A change of edition is told apart from changes in the submission.${alone ? ' Reviewed results are compared only where a review of each of the two is given.' : ''}`,
    },
    {
      kind: 'table',
      caption: 'Outcome and score',
      head: ['What', 'Last submission', 'This submission'],
      rows: [...totalRows(selfAssessed, 'self-assessed'), ...(reviewed ? totalRows(reviewed, 'reviewed') : [])],
    },
    ...(values.length === 0
      ? []
      : [{ kind: 'table' as const, caption: 'Device, profile and date', head: ['What', 'Was', 'Is'], rows: values }]),
    changes.length === 0
      ? { kind: 'text', text: 'No requirement differs.' }
      : {
          kind: 'table',
          caption: `Requirements that differ, by ${reviewed ? 'self-assessed and reviewed verdict' : 'self-assessed verdict'}`,
          head: requirementsHead('Requirement', comparisons),
          rows: changes,
        },
    ...stepsBlocks(selfAssessed, 'self-assessed'),
    ...(reviewed ? stepsBlocks(reviewed, 'reviewed') : []),
  ];
}

function totalRows({ before, after }: AssessmentComparison, basis: string): TableBlock['rows'] {
  return [
    { cells: [`Outcome, ${basis}`, OUTCOME_TEXT[before.outcome.value], OUTCOME_TEXT[after.outcome.value]] },
    { cells: [`Score, ${basis}`, interval(before.score), interval(after.score)] },
  ];
}

function stepsBlocks({ before, after, waterfall }: AssessmentComparison, basis: string): readonly Block[] {
  if (waterfall.steps.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: `How the demonstrated score, ${basis}, came from the one to the other, step by step`,
      head: ['Step', 'Score after it'],
      rows: [
        { cells: ['Last submission', scoreText(waterfall.from, before.score)] },
        ...waterfall.steps.map(({ requirement, score }) => ({
          cells: [
            requirement === undefined ? 'The change of edition by itself' : requirementCell(requirement),
            scoreText(score, after.score),
          ],
        })),
      ],
    },
  ];
}

function requirementsHead(first: string, { reviewed }: Comparisons): readonly string[] {
  return reviewed
    ? [first, 'Was, self-assessed', 'Is, self-assessed', 'Was, reviewed', 'Is, reviewed', 'Comes from']
    : [first, 'Was', 'Is', 'Comes from'];
}

/** All that differs as one table; no row where there is nothing, or nothing to compare with. */
export function changesTable(subject: CommitteeSubject): TableBlock {
  const comparisons = comparisonsOf(subject);
  const head = comparisons ? requirementsHead('What', comparisons) : ['What', 'Was', 'Is', 'Comes from'];
  const empty = head.slice(3).map(() => '');
  const values = comparisons ? valueRows(comparisons.selfAssessed) : [];
  return {
    kind: 'table',
    caption: 'Changes',
    head,
    rows: [
      ...values.map(({ cells }) => ({ cells: [...cells, ...empty] })),
      ...(comparisons ? requirementRows(comparisons) : []),
    ],
  };
}

/** A row for each requirement that differs either way, in the order of the edition. */
function requirementRows({ selfAssessed, reviewed }: Comparisons): TableBlock['rows'] {
  const differences = new Map<string, AssessmentDifference>();
  for (const each of [...selfAssessed.requirements, ...(reviewed?.requirements ?? [])]) {
    const known = differences.get(each.requirement);
    differences.set(each.requirement, { ...each, causes: [...(known?.causes ?? []), ...each.causes] });
  }
  const asked = [...selfAssessed.after.requirements, ...selfAssessed.before.requirements];
  const order = new Map(asked.map(({ id }, at) => [id, at]).reverse() as [string, number][]);
  const sorted = [...differences.values()].sort(
    (a, b) => (order.get(a.requirement) ?? 0) - (order.get(b.requirement) ?? 0),
  );
  return sorted.map(({ requirement, was, causes }) => ({
    cells: [
      requirementCell(requirement),
      ...[selfAssessed, ...(reviewed ? [reviewed] : [])].flatMap(({ before, after }) => [
        `${was === undefined ? '' : `${was}: `}${verdictIn(before, was ?? requirement, 'did not apply')}`,
        verdictIn(after, requirement, 'does not apply'),
      ]),
      [...new Set(causes.map(({ text }) => text))].join(' '),
    ],
  }));
}

function verdictIn({ requirements }: Result, wanted: string, otherwise: string): string {
  const verdict = requirements.find(({ id }) => id === wanted)?.verdict;
  return verdict ? verdictText({ verdict }) : `not asked, or ${otherwise}`;
}

function valueRows({ device, facts, assessedOn }: AssessmentComparison): TableBlock['rows'] {
  const labels = new Map<string, string>(DEVICE_LABELS);
  const row = ({ before, after }: ValueDifference, label: string): TableBlock['rows'][number] => ({
    cells: [label, { typed: String(before ?? 'not given') }, { typed: String(after ?? 'not given') }],
  });
  return [
    ...(assessedOn ? [row(assessedOn, 'Assessment date')] : []),
    ...device.map((each) => row(each, labels.get(each.id) ?? capital(each.id))),
    ...facts.map((each) => row(each, `Profile: ${each.id}`)),
  ];
}
