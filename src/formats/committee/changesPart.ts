import { scoreText } from '../../engine/index.ts';
import {
  compareAssessments,
  type AssessmentComparison,
  type ValueDifference,
} from '../../review/compareAssessments.ts';
import { DEVICE_LABELS } from '../reportFacts.ts';
import { capital, interval, OUTCOME_TEXT, verdictText } from '../words.ts';
import type { Block, Part, TableBlock } from './model.ts';
import { requirementCell, type CommitteeSubject } from './subject.ts';

/** What differs from the last submission, and what each difference comes from. */
export function changesPart(subject: CommitteeSubject): Part {
  const comparison = comparisonOf(subject);
  return {
    id: 'changes',
    title: 'Changes since the last submission',
    blocks: comparison ? blocks(comparison, subject) : [NONE],
  };
}

const NONE: Block = { kind: 'text', text: 'No earlier submission is given to compare with.' };

/** The comparison with the earlier submission; undefined where none is given. */
function comparisonOf({ report }: CommitteeSubject): AssessmentComparison | undefined {
  const { previous, checklist, record } = report;
  return previous && compareAssessments(previous, { checklist, record }, previous.way);
}

function blocks(comparison: AssessmentComparison, { report }: CommitteeSubject): readonly Block[] {
  const { before, after, waterfall } = comparison;
  const { previous, checklist } = report;
  const editions = previous && previous.checklist.version !== checklist.version;
  const values = valueRows(comparison);
  const changes = requirementRows(comparison);
  return [
    {
      kind: 'text',
      text: `Compared self-assessed with the submission last changed ${previous?.record.modified ?? ''}${editions ? `, against edition ${previous.checklist.version}` : ''}. A change of edition is told apart from changes in the submission.`,
    },
    {
      kind: 'table',
      caption: 'Outcome and score',
      head: ['What', 'Last submission', 'This submission'],
      rows: [
        { cells: ['Outcome', OUTCOME_TEXT[before.outcome.value], OUTCOME_TEXT[after.outcome.value]] },
        { cells: ['Score', interval(before.score), interval(after.score)] },
      ],
    },
    ...(values.length === 0
      ? []
      : [{ kind: 'table' as const, caption: 'Device, profile and date', head: ['What', 'Was', 'Is'], rows: values }]),
    changes.length === 0 ? { kind: 'text', text: 'No requirement differs.' } : requirementsTable(changes),
    ...(waterfall.steps.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            caption: 'How the demonstrated score came from the one to the other, step by step',
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
        ]),
  ];
}

function requirementsTable(rows: TableBlock['rows']): TableBlock {
  const head = ['Requirement', 'Was', 'Is', 'Comes from'];
  return { kind: 'table', caption: 'Requirements that differ, by self-assessed verdict', head, rows };
}

/** All that differs as one table; no row where there is nothing, or nothing to compare with. */
export function changesTable(subject: CommitteeSubject): TableBlock {
  const comparison = comparisonOf(subject);
  const rows = comparison
    ? [...valueRows(comparison).map(({ cells }) => ({ cells: [...cells, ''] })), ...requirementRows(comparison)]
    : [];
  return { ...requirementsTable(rows), head: ['What', 'Was', 'Is', 'Comes from'] };
}

function requirementRows({ requirements }: AssessmentComparison): TableBlock['rows'] {
  return requirements.map(({ requirement, was, before, after, causes }) => ({
    cells: [
      requirementCell(requirement),
      `${was === undefined ? '' : `${was}: `}${before ? verdictText({ verdict: before }) : 'not asked, or did not apply'}`,
      after ? verdictText({ verdict: after }) : 'not asked, or does not apply',
      causes.map(({ text }) => text).join(' '),
    ],
  }));
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
