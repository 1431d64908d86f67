import { because } from '../../engine/index.ts';
import { STANDING_TEXT } from '../../review/standingText.ts';
import { claimText } from '../claimText.ts';
import { earlierAnswers } from '../earlierAnswers.ts';
import { reflow } from '../plainText.ts';
import { evidenceLevelText } from '../reportFacts.ts';
import type { ReportRow } from '../reportRows.ts';
import { capital, EVIDENCE_STATE_TEXT, whyText } from '../words.ts';
import type { Block, Part, TableRow } from './model.ts';
import { evidenceCell, requirementCell, type CommitteeSubject } from './subject.ts';

/** Every requirement with answer, rationale, evidence and determination, in checklist order. */
export function answersPart(subject: CommitteeSubject): Part {
  return {
    id: 'answers',
    title: 'Answers and determinations',
    blocks: subject.rows.flatMap((row, index) => [
      ...headings(row, subject.rows[index - 1]),
      ...requirementBlocks(subject, row),
    ]),
  };
}

/** Headings of the sections that begin with this row. */
function headings(row: ReportRow, before: ReportRow | undefined): readonly Block[] {
  const first = row.path.findIndex((section, depth) => before?.path[depth]?.id !== section.id);
  if (first < 0) return [];
  return row.path.slice(first).map(({ title }, index) => ({ kind: 'heading', level: first + index + 3, text: title }));
}

function requirementBlocks({ reviewedOf, report: { review } }: CommitteeSubject, row: ReportRow): readonly Block[] {
  const { requirement, result, claim, answer, evidence, path } = row;
  const { id, title, statement, objectives, gate } = requirement;
  const both = reviewedOf(id);
  const determination = review && Object.hasOwn(review.determinations, id) ? review.determinations[id] : undefined;
  const who = determination ? `, ${determination.by}, ${determination.at.slice(0, 10)}` : '';
  const carried = determination?.carriedFrom === undefined ? '' : `, carried from round ${determination.carriedFrom}`;
  return [
    { kind: 'heading', level: path.length + 3, text: `${id} ${title}${gate ? ' (gate)' : ''}`, id: `req-${id}` },
    { kind: 'text', text: reflow(statement) },
    ...(objectives.length === 0
      ? []
      : [{ kind: 'list' as const, items: objectives.map((part) => `${part.id}: ${part.text}`) }]),
    {
      kind: 'marks',
      items: [
        { label: 'Self-assessed', mark: result, text: whyText(result.rule, row.why) },
        ...(both
          ? [
              {
                label: 'Reviewed',
                mark: both.reviewed,
                text: `${STANDING_TEXT[both.standing]}${who}${carried}. ${whyText(both.reviewed.rule, capital(because(both.reviewed)))}`.trim(),
              },
            ]
          : []),
      ],
    },
    { kind: 'values', values: [{ label: 'Answer', value: claim === '' ? 'none' : claim }] },
    ...typed('Rationale', answer.rationale),
    ...typed('Reason of the reviewer', determination?.reason),
    ...(evidence.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            caption: `Evidence named by ${id}`,
            head: ['Id', 'Evidence', 'Level', 'Expires', 'State'],
            rows: evidence.map(({ id: name, item, state }) => ({
              cells: [
                evidenceCell(name),
                { typed: item?.name ?? '' },
                item ? evidenceLevelText(item.level) : '',
                item?.expires ?? '',
                EVIDENCE_STATE_TEXT[state],
              ],
            })),
          },
        ]),
  ];
}

function typed(label: string, text: string | undefined): readonly Block[] {
  return text === undefined || text.trim() === '' ? [] : [{ kind: 'typed', label, text }];
}

/** Answers that are kept and do not count; nothing where there are none. */
export function keptPart({ report: { record, result }, rows }: CommitteeSubject): Part | undefined {
  const inert = new Set(result.inert);
  const row = (id: TableRow['cells'][number], why: string, claim: string, rationale = ''): TableRow => ({
    cells: [id, { typed: why }, { typed: claim }, { typed: rationale }],
  });
  const kept = [
    ...rows
      .filter(({ requirement }) => inert.has(requirement.id))
      .map(({ requirement: { id }, claim, answer }) =>
        row(requirementCell(id), 'It does not apply to this Device', claim, answer.rationale),
      ),
    ...result.unknownAnswers.map((id) => {
      const answer = record.answers[id] ?? {};
      return row(id, 'This edition has no such requirement', claimText(undefined, answer), answer.rationale);
    }),
    ...earlierAnswers(record).map(({ id, why, claim, rationale }) => row(id, why, claim, rationale)),
  ];
  if (kept.length === 0) return undefined;
  const head = ['Requirement', 'Why', 'Answer', 'Rationale'];
  return {
    id: 'kept',
    title: 'Answers that are kept and do not count',
    blocks: [{ kind: 'table', caption: 'They stay in the submission', head, rows: kept }],
  };
}
