import { attributionText } from './attributionText.ts';
import { askedText, scoreText, type SectionResult } from '../engine/index.ts';
import { termsOf } from '../review/terms.ts';
import { earlierAnswers } from './earlierAnswers.ts';
import { openGoals, restated } from './goals.ts';
import type { Report } from './makeReport.ts';
import { mdCode, mdProse, mdQuote, mdTable, mdText } from './markdown.ts';
import { reflow } from './plainText.ts';
import {
  assessmentValues,
  countsText,
  deviceName,
  deviceValues,
  evidenceLevelText,
  profileValues,
  reportNotes,
  type LabelledValue,
} from './reportFacts.ts';
import { claimText } from './claimText.ts';
import { citationText, reportRows, type EvidenceRow, type ReportRow } from './reportRows.ts';
import { requirementReviewBlocks, reviewBlocks } from './reviewMarkdown.ts';
import { reviewByRequirement } from './reviewOf.ts';
import {
  COMPLETENESS_MEANING,
  EVIDENCE_RESTATED,
  EVIDENCE_STATE_TEXT,
  FEWEST,
  gainText,
  LEVEL_STATE_TEXT,
  interval,
  leastEvidence,
  OUTCOME_MEANING,
  OUTCOME_TEXT,
  SCORE_NAMES,
  SELF_ASSESSED,
  THRESHOLD_STATE_TEXT,
  verdictText,
  whyText,
} from './words.ts';

/**
 * The result as Markdown (CommonMark with tables), to be read as text or rendered. Whatever people typed shows as they
 * typed it and makes no markup, link or broken table.
 */
export function renderMarkdown(report: Report): string {
  const rows = reportRows(report);
  const reviewOf = reviewByRequirement(report.review);
  const terms = termsOf(report.checklist);
  const blocks = [
    `# Self-assessment report: ${mdText(deviceName(report))}`,
    SELF_ASSESSED,
    mdQuote(reflow(report.checklist.notice)),
    ...(report.checklist.attribution ? [mdText(attributionText(report.checklist.attribution))] : []),
    ...reportNotes(report).map((note) => `**Note:** ${mdText(note)}`),
    valueTable([...deviceValues(report), ...assessmentValues(report)]),
    ...outcomeBlocks(report),
    ...scoreBlocks(report),
    ...gateBlocks(rows),
    ...thresholdBlocks(report),
    ...levelBlocks(report),
    ...sectionBlocks(report),
    ...evidenceBlocks(report),
    ...improvementBlocks(report, rows),
    ...goalBlocks(report),
    '## Device profile',
    valueTable(profileValues(report)),
    ...reviewBlocks(report),
    '## Requirements',
    ...rows.flatMap((row, index) => [
      ...newHeadings(row, rows[index - 1]),
      ...requirementBlocks(row),
      ...requirementReviewBlocks(reviewOf(row.requirement.id), terms),
    ]),
    ...keptBlocks(report, rows),
    ...registerBlocks(report),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function valueTable(values: readonly LabelledValue[]): string {
  return mdTable(
    ['Item', 'Value'],
    values.map(({ label, value, code }) => [mdText(label), code ? mdCode(value) : mdText(value)]),
  );
}

function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

function outcomeBlocks({ result }: Report): readonly string[] {
  const { value, reasons } = result.outcome;
  return [
    `## Readiness outcome (self-assessed): ${OUTCOME_TEXT[value]}`,
    OUTCOME_MEANING[value],
    bullets(reasons.map(({ text }) => mdText(text))),
  ];
}

function scoreBlocks(report: Report): readonly string[] {
  const { score } = report.result;
  const { decided, total } = score.completeness;
  const exact = (key: (typeof SCORE_NAMES)[number][0]) => {
    const fraction = score[key];
    return fraction === null ? '–' : `${fraction.num} / ${fraction.den}`;
  };
  return [
    '## Score',
    mdTable(
      ['Score', 'Value', 'Fraction', 'What it means'],
      [
        ...SCORE_NAMES.map(([key, name, meaning]) => [name, scoreText(score[key], score), exact(key), meaning]),
        ['Completeness', `${decided} of ${total}`, `${decided} / ${total}`, COMPLETENESS_MEANING],
      ],
    ),
    countsText(report),
  ];
}

function gateBlocks(rows: readonly ReportRow[]): readonly string[] {
  const gates = rows.filter(({ requirement }) => requirement.gate);
  if (gates.length === 0) return [];
  return [
    '## Gates',
    'A gate that fails makes the outcome not ready, whatever the score.',
    mdTable(
      ['Gate', 'Title', 'Verdict', 'Why'],
      gates.map(({ requirement, result, why }) => [
        mdText(requirement.id),
        mdText(requirement.title),
        verdictText(result),
        mdText(why),
      ]),
    ),
  ];
}

function thresholdBlocks({ result }: Report): readonly string[] {
  if (result.thresholds.length === 0) return [];
  return [
    '## Thresholds',
    mdTable(
      ['Threshold', 'At least', 'State'],
      result.thresholds.map(({ title, atLeast, section, state }) => [
        mdText(title),
        askedText(atLeast, section === undefined ? result.score : {}),
        THRESHOLD_STATE_TEXT[state],
      ]),
    ),
  ];
}

function levelBlocks({ result }: Report): readonly string[] {
  if (result.levels === undefined) return [];
  return [
    '## Levels',
    'A level is reached when every mandatory requirement of it and of all lower levels passes.',
    mdTable(
      ['Level', 'State', 'Wanting'],
      result.levels.map(({ title, state, wanting }) => [
        mdText(title),
        LEVEL_STATE_TEXT[state],
        mdText(wanting.join(', ')),
      ]),
    ),
  ];
}

function sectionBlocks({ result }: Report): readonly string[] {
  const open = ({ counts }: SectionResult) =>
    counts.notAnswered + counts.needsReview + counts.inconclusive + counts.pending;
  return [
    '## Sections',
    mdTable(
      ['Section', 'Demonstrated to attainable', 'Decided', 'Pass', 'Partly met', 'Not met', 'Open'],
      result.sections.map((section) => [
        `${section.parent === undefined ? '' : '– '}${mdText(section.title)}`,
        interval(section.score),
        `${section.score.completeness.decided} of ${section.score.completeness.total}`,
        String(section.counts.pass),
        String(section.counts.partial),
        String(section.counts.fail),
        String(open(section)),
      ]),
    ),
  ];
}

function evidenceBlocks({ checklist, record }: Report): readonly string[] {
  return [
    '## By strength of evidence',
    EVIDENCE_RESTATED,
    mdTable(
      ['Evidence level', 'Demonstrated to attainable', 'Outcome'],
      restated(checklist, record).map(({ level, score, outcome }) => [level, interval(score), OUTCOME_TEXT[outcome]]),
    ),
  ];
}

function goalBlocks({ checklist, result }: Report): readonly string[] {
  const goals = openGoals(checklist, result);
  if (goals.length === 0) return [];
  return [
    '## Fewest requirements to pass',
    FEWEST,
    mdTable(
      ['Goal', 'Asked for', 'Requirements'],
      goals.map(({ title, asked, requirements }) => [mdText(title), asked ?? '', mdText(requirements.join(', '))]),
    ),
  ];
}

function improvementBlocks({ result }: Report, rows: readonly ReportRow[]): readonly string[] {
  if (result.improvements.length === 0) return [];
  const titles = new Map(rows.map(({ requirement }) => [requirement.id, requirement.title]));
  return [
    '## What would raise this',
    'Gates first, then by the points of the overall demonstrated score that a pass would add.',
    mdTable(
      ['Requirement', 'Points', 'What to do'],
      result.improvements.map(({ requirement, gate, gain, text }) => [
        `${mdText(requirement)} ${mdText(titles.get(requirement) ?? '')}${gate ? ' (gate)' : ''}`,
        gainText(gain, result.score),
        mdText(text),
      ]),
    ),
  ];
}

/** Headings of the sections that begin with this row. */
function newHeadings(row: ReportRow, before: ReportRow | undefined): readonly string[] {
  const shared = row.path.findIndex((section, depth) => before?.path[depth]?.id !== section.id);
  if (shared < 0) return [];
  return row.path
    .slice(shared)
    .flatMap(({ title, intro }, index) => [
      `${'#'.repeat(Math.min(shared + index + 3, 6))} ${mdText(title)}`,
      ...(intro === undefined ? [] : [mdProse(intro)]),
    ]);
}

function requirementBlocks(row: ReportRow): readonly string[] {
  const { requirement, result, why, claim, answer, evidence, improvement } = row;
  const rationale = answer.rationale?.trim() ?? '';
  return [
    `${'#'.repeat(Math.min(row.path.length + 3, 6))} ${mdText(`${requirement.id} ${requirement.title}`)}`,
    mdProse(requirement.statement),
    bullets([
      `Verdict (self-assessed): **${verdictText(result)}**. ${mdText(whyText(result.rule, why))}`.trim(),
      `Answer: ${claim === '' ? 'none' : mdText(claim)}`,
      ...requirement.objectives.map(({ id, text }) => `Objective ${mdText(`${id}: ${text}`)}`),
      `Weight ${requirement.weight}${requirement.gate ? ', gate' : ''}; least evidence: ${leastEvidence(requirement.minimumEvidenceLevel)}`,
      ...result.conditions.map(({ text, value }) => `Applies when ${mdCode(text)}: ${value}`),
      ...(improvement ? [`To raise it (${row.gain} points): ${mdText(improvement.text)}`] : []),
      ...(requirement.guidance.length > 0 ? [`Guidance: ${requirement.guidance.map(mdText).join(', ')}`] : []),
      ...(requirement.sources.length > 0
        ? [`Sources: ${requirement.sources.map((source) => mdText(citationText(source))).join('; ')}`]
        : []),
      ...evidence.map((item) => `Evidence ${evidenceText(item)}`),
    ]),
    ...(rationale === '' ? [] : ['Rationale:', mdQuote(rationale)]),
  ];
}

function evidenceText({ id, item, state }: EvidenceRow): string {
  if (!item) return `${mdText(id)}: ${EVIDENCE_STATE_TEXT[state]}`;
  const parts = [
    evidenceLevelText(item.level),
    ...(item.expires === undefined ? [] : [`supports until ${item.expires}`]),
    ...(item.sha256 === undefined ? [] : [`SHA-256 ${mdCode(item.sha256)}`]),
    EVIDENCE_STATE_TEXT[state],
  ];
  return `${mdText(`${id}: ${item.name}`)} – ${parts.join('; ')}`;
}

/** Answers that are kept and do not count. */
function keptBlocks({ record, result }: Report, rows: readonly ReportRow[]): readonly string[] {
  const inert = new Set(result.inert);
  const kept = [
    ...rows
      .filter(({ requirement }) => inert.has(requirement.id))
      .map(({ requirement, claim, answer }) => [
        requirement.id,
        'does not apply to this Device',
        claim,
        answer.rationale,
      ]),
    ...result.unknownAnswers.map((id) => {
      const answer = record.answers[id] ?? {};
      return [id, 'not in this edition', claimText(undefined, answer), answer.rationale];
    }),
    ...earlierAnswers(record).map(({ id, why, claim, rationale }) => [id, why, claim, rationale]),
  ];
  if (kept.length === 0) return [];
  return [
    '## Answers that are kept and do not count',
    mdTable(
      ['Requirement', 'Why', 'Answer', 'Rationale'],
      kept.map((cells) => cells.map((cell) => mdText(cell ?? ''))),
    ),
  ];
}

function registerBlocks({ record }: Report): readonly string[] {
  const items = Object.entries(record.evidence).sort(([a], [b]) => (a < b ? -1 : 1));
  if (items.length === 0) return [];
  return [
    '## Evidence register',
    mdTable(
      [
        'Id',
        'Name',
        'Kind',
        'Level',
        'Method',
        'Confidentiality',
        'Reference',
        'Author',
        'Dated',
        'Expires',
        'SHA-256',
        'Bytes',
        'Note',
      ],
      items.map(([id, item]) => [
        mdText(id),
        mdText(item.name),
        mdText(item.kind),
        String(item.level),
        item.method ?? '',
        item.confidentiality ?? '',
        mdText(item.reference ?? ''),
        mdText(item.author ?? ''),
        item.created ?? '',
        item.expires ?? '',
        mdCode(item.sha256 ?? ''),
        item.size === undefined ? '' : String(item.size),
        mdText(item.note ?? ''),
      ]),
    ),
  ];
}
