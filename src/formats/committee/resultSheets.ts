import { because, TRUTH_TEXT } from '../../engine/index.ts';
import { termTitle } from '../../review/terms.ts';
import { STANDING_TEXT } from '../../review/standingText.ts';
import { capital, verdictText } from '../words.ts';
import { changesTable } from './changesPart.ts';
import { controlPart } from './controlPart.ts';
import { evidenceTable } from './evidencePart.ts';
import type { Block, Cell, TableBlock } from './model.ts';
import { actionsTable, findingsTable } from './reviewParts.ts';
import type { CommitteeSubject } from './subject.ts';
import { summaryPart } from './summaryPart.ts';

/** One sheet: a row of heads, then rows of texts and numbers. */
export interface ResultSheet {
  readonly name: 'Summary' | 'Requirements' | 'Findings' | 'Evidence' | 'Actions' | 'Changes';
  readonly head: readonly string[];
  readonly rows: readonly (readonly (Cell | number)[])[];
}

/** The sheets of the workbook of a result, in order. */
export function resultSheets(subject: CommitteeSubject): readonly ResultSheet[] {
  return [
    summarySheet(subject),
    requirementsSheet(subject),
    sheet('Findings', findingsTable(subject)),
    sheet('Evidence', evidenceTable(subject)),
    sheet('Actions', actionsTable(subject)),
    sheet('Changes', changesTable(subject)),
  ];
}

function sheet(name: ResultSheet['name'], { head, rows }: TableBlock): ResultSheet {
  return { name, head, rows: rows.map(({ cells }) => cells) };
}

function summarySheet(subject: CommitteeSubject): ResultSheet {
  const { report, terms } = subject;
  const { recommendation, decision } = report.review ?? {};
  const blocks: readonly Block[] = [...summaryPart(subject).blocks, ...controlPart(subject).blocks];
  const rows = blocks.flatMap((block): readonly (readonly Cell[])[] => {
    if (block.kind === 'values') return block.values.map(({ label, value }) => [label, { typed: value }]);
    if (block.kind === 'outcomes') return block.items.map(({ label, value }) => [label, value]);
    return block.kind === 'table' ? block.rows.map(({ cells }) => cells) : [];
  });
  return {
    name: 'Summary',
    head: ['What', 'Value, self-assessed', 'Reviewed'],
    rows: [
      ...rows,
      ['Recommendation', recommendation ? termTitle(terms.recommendations, recommendation.value) : 'none given'],
      ...(recommendation ? [['Reasons for it', { typed: recommendation.reasons }]] : []),
      ['Decision', { typed: decision ? `${decision.body}, ${decision.date}: ${decision.text}` : 'none recorded' }],
    ],
  };
}

function requirementsSheet({ rows, report: { review }, reviewedOf }: CommitteeSubject): ResultSheet {
  return {
    name: 'Requirements',
    head: [
      'Id',
      'Section',
      'Title',
      'Gate',
      'Weight',
      'Applies',
      'Self-assessed',
      'Why',
      'Determination',
      'Reviewed',
      'Why, reviewed',
      'Reason of the reviewer',
      'Answer',
      'Rationale',
      'Evidence',
    ],
    rows: rows.map(({ requirement: { id, title, gate, weight }, path, result, why, claim, answer, evidence }) => {
      const both = reviewedOf(id);
      const reason = review && Object.hasOwn(review.determinations, id) ? review.determinations[id]?.reason : undefined;
      return [
        id,
        path.map((section) => section.title).join(' / '),
        title,
        gate ? 'yes' : 'no',
        weight,
        TRUTH_TEXT[result.applies],
        verdictText(result),
        why,
        both ? STANDING_TEXT[both.standing] : '',
        both ? verdictText(both.reviewed) : '',
        both ? capital(because(both.reviewed)) : '',
        { typed: reason ?? '' },
        { typed: claim },
        { typed: answer.rationale ?? '' },
        evidence.map((item) => item.id).join(', '),
      ];
    }),
  };
}
