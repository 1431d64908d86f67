import { TRUTH_TEXT, type Answer, type ReviewTerms } from '../engine/index.ts';
import { termsOf, termTitle } from '../review/terms.ts';
import { DETERMINATION_TEXT } from '../review/standingText.ts';
import { attributionText } from './attributionText.ts';
import { csvLine } from './csv.ts';
import { earlierAnswers, type EarlierAnswer } from './earlierAnswers.ts';
import type { Report } from './makeReport.ts';
import { claimText } from './claimText.ts';
import { citationText, reportRows, type ReportRow } from './reportRows.ts';
import { actionText, NO_REVIEW, reviewByRequirement, type RequirementReview } from './reviewOf.ts';
import { verdictText } from './words.ts';

/**
 * The columns, in order. Their names and places are stable: new ones are added at the end.
 *
 * | column | holds |
 * |---|---|
 * | section | titles of the sections around the requirement, outermost first, parted by " / " |
 * | id, title | the requirement |
 * | applies | applies, does not apply, not yet known; "not in this edition" for answers to unknown ids, "in an earlier edition" for answers to earlier texts |
 * | verdict | the self-assessed verdict |
 * | why | the rule that decided, in words |
 * | answer, rationale | what the manufacturer claims, and its words |
 * | evidence, evidence_levels, evidence_expiries, evidence_sha256, evidence_states | one entry for each item, parted by line feeds; "–" where an item has none |
 * | weight | whole number; 0 is not counted |
 * | gate | yes or no |
 * | gain_if_closed | points of the overall demonstrated score that a pass would add, truncated; empty where nothing would |
 * | sources, guidance | ids, parted by line feeds |
 * | edition, record, assessed_on, basis | the same in every row, so that files can be put together |
 * | evidence_methods, evidence_confidentiality | as the columns of evidence before: examine, interview or test; the manufacturer's mark |
 * | determination, determination_reason, determined_by, determined_at | what a reviewer concludes; empty without a review |
 * | observations, actions, questions | of the review, one entry for each, parted by line feeds: id, state, text; observations also severity and category by their titles |
 * | reviewer, reviewed_on, review_round | the same in every row; empty without a review |
 * | attribution | whose words the requirements are and on which terms, the same in every row; empty where they are the checklist's own |
 */
export const CSV_COLUMNS = [
  'section',
  'id',
  'title',
  'applies',
  'verdict',
  'why',
  'answer',
  'rationale',
  'evidence',
  'evidence_levels',
  'evidence_expiries',
  'evidence_sha256',
  'evidence_states',
  'weight',
  'gate',
  'gain_if_closed',
  'sources',
  'guidance',
  'edition',
  'record',
  'assessed_on',
  'basis',
  'evidence_methods',
  'evidence_confidentiality',
  'determination',
  'determination_reason',
  'determined_by',
  'determined_at',
  'observations',
  'actions',
  'questions',
  'reviewer',
  'reviewed_on',
  'review_round',
  'attribution',
] as const;

type Cells = Readonly<Record<(typeof CSV_COLUMNS)[number], string | number>>;

export interface CsvOptions {
  /** Begins the file with a byte order mark, by which Excel knows UTF-8. */
  readonly bom?: boolean;
}

/**
 * One row for each requirement, in checklist order, then one for each answer to an id that this edition does not have, and
 * for each that was given to an earlier text.
 * RFC 4180, CRLF, UTF-8, safe to open in a spreadsheet.
 */
export function renderCsv(report: Report, { bom = false }: CsvOptions = {}): string {
  const { record, result, checklist, review } = report;
  const reviewOf = reviewByRequirement(review);
  const terms = termsOf(checklist);
  const common = {
    edition: `${checklist.id} ${checklist.version}`,
    record: record.id,
    assessed_on: record.assessedOn,
    basis: 'self-assessed',
    reviewer: review?.reviewer ?? '',
    reviewed_on: review?.reviewedOn ?? '',
    review_round: review?.round ?? '',
    attribution: checklist.attribution === undefined ? '' : attributionText(checklist.attribution),
  };
  const rows: Cells[] = [
    ...reportRows(report).map((row) => ({
      ...requirementCells(row),
      ...reviewCells(reviewOf(row.requirement.id), terms),
      ...common,
    })),
    ...result.unknownAnswers.map((id) => ({
      ...unknownCells(id, record.answers[id] ?? {}),
      ...reviewCells(reviewOf(id), terms),
      ...common,
    })),
    ...earlierAnswers(record).map((earlier) => ({
      ...earlierCells(earlier),
      ...reviewCells(NO_REVIEW, terms),
      ...common,
    })),
  ];
  const lines = rows.map((cells) => csvLine(CSV_COLUMNS.map((column) => cells[column])));
  return `${bom ? '\ufeff' : ''}${CSV_COLUMNS.join(',')}\r\n${lines.join('')}`;
}

type ReviewColumn =
  | 'determination'
  | 'determination_reason'
  | 'determined_by'
  | 'determined_at'
  | 'observations'
  | 'actions'
  | 'questions';
type OwnCells = Omit<
  Cells,
  | 'edition'
  | 'record'
  | 'assessed_on'
  | 'basis'
  | 'reviewer'
  | 'reviewed_on'
  | 'review_round'
  | 'attribution'
  | ReviewColumn
>;

function reviewCells(
  { determination, observations, actions, questions }: RequirementReview,
  terms: Readonly<Required<ReviewTerms>>,
): Pick<Cells, ReviewColumn> {
  return {
    determination: determination ? DETERMINATION_TEXT[determination.value] : '',
    determination_reason: determination?.reason ?? '',
    determined_by: determination?.by ?? '',
    determined_at: determination?.at ?? '',
    observations: lines(
      observations.map(
        ([id, { state, severity, category, text }]) =>
          `${id} ${state}, ${termTitle(terms.severities, severity)}, ${termTitle(terms.categories, category)}: ${text}`,
      ),
    ),
    actions: lines(actions.map(([id, action]) => `${id} ${action.state}: ${actionText(action)}`)),
    questions: lines(questions.map(([id, { state, text }]) => `${id} ${state}: ${text}`)),
  };
}

function requirementCells(row: ReportRow): OwnCells {
  const { requirement, path, result, evidence, answer, improvement } = row;
  return {
    section: path.map(({ title }) => title).join(' / '),
    id: requirement.id,
    title: requirement.title,
    applies: TRUTH_TEXT[result.applies],
    verdict: verdictText(result),
    why: row.why,
    answer: row.claim,
    rationale: answer.rationale ?? '',
    evidence: lines(evidence.map(({ id, item }) => (item ? `${id} ${item.name}` : id))),
    evidence_levels: lines(evidence.map(({ item }) => (item ? String(item.level) : ''))),
    evidence_expiries: lines(evidence.map(({ item }) => item?.expires ?? '')),
    evidence_sha256: lines(evidence.map(({ item }) => item?.sha256 ?? '')),
    evidence_states: lines(evidence.map(({ state }) => state)),
    weight: requirement.weight,
    gate: requirement.gate ? 'yes' : 'no',
    gain_if_closed: improvement ? Number(row.gain) : '',
    sources: lines(requirement.sources.map(citationText)),
    guidance: lines(requirement.guidance),
    evidence_methods: lines(evidence.map(({ item }) => item?.method ?? '')),
    evidence_confidentiality: lines(evidence.map(({ item }) => item?.confidentiality ?? '')),
  };
}

function unknownCells(id: string, answer: Answer): OwnCells {
  return {
    section: '',
    id,
    title: '',
    applies: 'not in this edition',
    verdict: '',
    why: 'The answer is kept and does not count',
    answer: claimText(undefined, answer),
    rationale: answer.rationale ?? '',
    evidence: lines(answer.evidence ?? []),
    evidence_levels: '',
    evidence_expiries: '',
    evidence_sha256: '',
    evidence_states: '',
    weight: '',
    gate: '',
    gain_if_closed: '',
    sources: '',
    guidance: '',
    evidence_methods: '',
    evidence_confidentiality: '',
  };
}

function earlierCells({ id, why, claim, rationale, evidence }: EarlierAnswer): OwnCells {
  return {
    ...unknownCells(id, { ...(rationale === undefined ? {} : { rationale }), evidence: [...evidence] }),
    applies: 'in an earlier edition',
    why,
    answer: claim,
  };
}

/** One entry a line; each in one line itself, and none empty, so that the columns stay side by side. */
function lines(entries: readonly string[]): string {
  return entries.map((entry) => entry.replace(/\s+/g, ' ').trim() || '–').join('\n');
}
