import { evidenceLevelText } from '../reportFacts.ts';
import { citationText, type EvidenceRow, type ReportRow } from '../reportRows.ts';
import { EVIDENCE_STATE_TEXT, gainText, leastEvidence, whyText } from '../words.ts';
import { Html, markup, prose, table, terms } from './markup.ts';
import { verdictMark } from './verdictMark.ts';

/** Every requirement under the headings of its sections, in checklist order. */
export function requirementsPart(rows: readonly ReportRow[]): Html {
  return markup`<h2 id="requirements">Requirements</h2>
    ${rows.map((row, index) => markup`${newHeadings(row, rows[index - 1])}${requirementPart(row)}`)}`;
}

/** Headings of the sections that begin with this row. */
function newHeadings(row: ReportRow, before: ReportRow | undefined): readonly Html[] {
  const first = row.path.findIndex((section, depth) => before?.path[depth]?.id !== section.id);
  if (first < 0) return [];
  return row.path
    .slice(first)
    .map(({ title, intro }, index) => markup`${heading(first + index + 3, markup`${title}`)}${prose(intro)}`);
}

function heading(level: number, content: Html, id?: string): Html {
  const name = `h${Math.min(level, 6)}`;
  return new Html(`<${name}${id === undefined ? '' : markup` id="${id}"`.text}>${content.text}</${name}>\n`);
}

function requirementPart(row: ReportRow): Html {
  const { requirement, result, claim, answer, improvement, evidence } = row;
  const { id, title, statement, objectives, gate, weight, minimumEvidenceLevel } = requirement;
  const why = whyText(result.rule, row.why);
  return markup`<article>
    ${heading(row.path.length + 3, markup`${id} ${title}`, `req-${id}`)}${prose(statement)}
    ${
      objectives.length === 0
        ? undefined
        : markup`<ul>
            ${objectives.map((part) => markup`<li>${part.id}: ${part.text}</li>`)}
          </ul> `
    }
    <p>${verdictMark(result)}${gate ? markup` <span class="tag">gate</span>` : undefined} ${why}</p>
    ${terms([
      { label: 'Answer', value: claim === '' ? 'None' : claim },
      { label: 'Weight', value: weight === 0 ? '0 (shown, not counted)' : String(weight) },
      { label: 'Least evidence', value: leastEvidence(minimumEvidenceLevel) },
      ...list('Guidance', requirement.guidance),
      ...list('Sources', requirement.sources.map(citationText)),
    ])}${result.conditions.map(
      ({ text, value, facts }) =>
        markup`<p class="label">
          Applies when <code>${text}</code>: ${value}.
          ${facts
            .map(({ fact, value: given }) => `${fact} is ${given === undefined ? 'not given' : String(given)}`)
            .join('; ')}
        </p> `,
    )}${rationalePart(answer.rationale)}${evidencePart(evidence)}${
      improvement === undefined
        ? undefined
        : markup`<p class="raise">To raise it (${gainText(improvement.gain)} points): ${improvement.text}</p> `
    }
  </article> `;
}

function list(label: string, items: readonly string[]): readonly { readonly label: string; readonly value: string }[] {
  return items.length === 0 ? [] : [{ label, value: items.join('; ') }];
}

function rationalePart(rationale: string | undefined): Html | undefined {
  const text = prose(rationale);
  return (
    text &&
    markup`<p class="label">Rationale</p>
      <blockquote>${text}</blockquote> `
  );
}

function evidencePart(evidence: readonly EvidenceRow[]): Html | undefined {
  if (evidence.length === 0) return undefined;
  return table(
    'Evidence named by the answer',
    ['Id', 'Name', 'Level', 'Expires', 'SHA-256', 'For this answer'],
    evidence.map(({ id, item, state }) => [
      id,
      item ? markup`<bdi>${item.name}</bdi>` : '–',
      item ? evidenceLevelText(item.level) : '–',
      item?.expires ?? '–',
      item?.sha256 === undefined ? '–' : markup`<code>${item.sha256}</code>`,
      EVIDENCE_STATE_TEXT[state],
    ]),
  );
}
