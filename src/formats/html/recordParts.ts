import type { Report } from '../makeReport.ts';
import { earlierAnswers } from '../earlierAnswers.ts';
import { evidenceLevelText } from '../reportFacts.ts';
import { claimText } from '../claimText.ts';
import type { ReportRow } from '../reportRows.ts';
import { CONFIDENTIALITY_TEXT, EVIDENCE_METHOD_TEXT } from '../words.ts';
import { markup, prose, table, type Html } from './markup.ts';

/** Answers that are kept and do not count: to what does not apply, to ids this edition does not have, and to earlier texts. */
export function keptPart({ record, result }: Report, rows: readonly ReportRow[]): Html | undefined {
  const inert = new Set(result.inert);
  const kept = [
    ...rows
      .filter(({ requirement }) => inert.has(requirement.id))
      .map((row) => [
        markup`<a href="#req-${row.requirement.id}">${row.requirement.id}</a>`,
        'It does not apply to this Device',
        row.claim,
        prose(row.answer.rationale) ?? '',
      ]),
    ...result.unknownAnswers.map((id) => {
      const answer = record.answers[id] ?? {};
      return [id, 'This edition has no such requirement', claimText(undefined, answer), prose(answer.rationale) ?? ''];
    }),
    ...earlierAnswers(record).map(({ id, why, claim, rationale }) => [id, why, claim, prose(rationale) ?? '']),
  ];
  if (kept.length === 0) return undefined;
  return markup`<h2 id="kept">Answers that are kept and do not count</h2>
    ${table('They stay in the submission.', ['Requirement', 'Why', 'Answer', 'Rationale'], kept)}`;
}

/** Every evidence item of the submission and the requirements whose answers name it. */
export function registerPart({ record }: Report): Html | undefined {
  const items = Object.entries(record.evidence).sort(([a], [b]) => (a < b ? -1 : 1));
  if (items.length === 0) return undefined;
  const named = new Map<string, string[]>();
  for (const id of Object.keys(record.answers).sort()) {
    for (const item of new Set(record.answers[id]?.evidence)) named.set(item, [...(named.get(item) ?? []), id]);
  }
  return markup`<h2 id="evidence">Evidence register</h2>
    ${table(
      'Evidence is named here and not contained.',
      ['Id', 'Evidence', 'Level', 'Dates', 'SHA-256', 'Named by'],
      items.map(([id, item]) => [
        id,
        markup`<bdi>${item.name}</bdi
          >${details([
            item.kind,
            item.method && `Method: ${EVIDENCE_METHOD_TEXT[item.method]}`,
            item.confidentiality && `Marked: ${CONFIDENTIALITY_TEXT[item.confidentiality]}`,
            item.reference,
            item.author,
            sizeText(item.size),
          ])}${prose(item.note)}`,
        evidenceLevelText(item.level),
        markup`${item.created === undefined ? undefined : markup`<div>Dated ${item.created}</div>`}${
          item.expires === undefined ? undefined : markup`<div>Expires ${item.expires}</div>`
        }`,
        item.sha256 === undefined ? '–' : markup`<code>${item.sha256}</code>`,
        (named.get(id) ?? []).join(', ') || 'no answer',
      ]),
    )}`;
}

function details(values: readonly (string | undefined)[]): readonly Html[] {
  return values.flatMap((value) =>
    value === undefined || value === '' ? [] : [markup`<div dir="auto">${value}</div>`],
  );
}

function sizeText(size: number | undefined): string | undefined {
  return size === undefined ? undefined : `${size} bytes`;
}
