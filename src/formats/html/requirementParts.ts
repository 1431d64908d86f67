import { reflow } from '../plainText.ts';
import { evidenceLevelText } from '../reportFacts.ts';
import { citationText, type EvidenceRow, type ReportRow } from '../reportRows.ts';
import { EVIDENCE_STATE_TEXT, leastEvidence, whyText } from '../words.ts';
import { Html, markup, prose } from './markup.ts';
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
    .map(
      ({ title, intro }, index) =>
        markup`${heading(first + index + 3, markup`${title}`)}${intro === undefined ? undefined : prose(reflow(intro))}`,
    );
}

function heading(level: number, content: Html, id?: string): Html {
  const name = `h${Math.min(level, 6)}`;
  return new Html(`<${name}${id === undefined ? '' : markup` id="${id}"`.text}>${content.text}</${name}>\n`);
}

function requirementPart(row: ReportRow): Html {
  const { requirement, result, claim, answer, improvement, evidence } = row;
  const { id, title, statement, objectives, gate } = requirement;
  const why = whyText(result.rule, row.why);
  return markup`<article>
    ${heading(row.path.length + 3, markup`${id} ${title}`, `req-${id}`)}${prose(reflow(statement))}
    ${
      objectives.length === 0
        ? undefined
        : markup`<ul>
            ${objectives.map((part) => markup`<li>${part.id}: ${part.text}</li>`)}
          </ul> `
    }
    <p>${verdictMark(result)}${gate ? markup` <span class="tag">gate</span>` : undefined} ${why}</p>
    <p><strong>Answer:</strong> <bdi>${claim === '' ? 'none' : claim}</bdi></p>
    ${rationalePart(answer.rationale)}${evidencePart(evidence)}${result.conditions.map(
      ({ text, value, facts }) =>
        markup`<p class="label">
          Applies when <code>${text}</code>: ${value}.
          ${facts
            .map(({ fact, value: given }) => `${fact} is ${given === undefined ? 'not given' : String(given)}`)
            .join('; ')}
        </p> `,
    )}${
      improvement === undefined
        ? undefined
        : markup`<p class="raise">To raise it (${row.gain} points): ${improvement.text}</p> `
    }
    <p class="small">${smallPrint(row)}</p>
  </article> `;
}

function smallPrint({ requirement }: ReportRow): string {
  const { weight, minimumEvidenceLevel, guidance, sources } = requirement;
  return [
    `Weight ${weight}${weight === 0 ? ' (shown, not counted)' : ''}`,
    `Least evidence: ${leastEvidence(minimumEvidenceLevel)}`,
    ...(guidance.length === 0 ? [] : [`Guidance: ${guidance.join(', ')}`]),
    ...(sources.length === 0 ? [] : [`Sources: ${sources.map(citationText).join('; ')}`]),
  ].join(' · ');
}

function rationalePart(rationale: string | undefined): Html | undefined {
  const text = prose(rationale);
  return (
    text &&
    markup`<p class="label">Rationale</p>
    <blockquote>${text}</blockquote>`
  );
}

function evidencePart(evidence: readonly EvidenceRow[]): Html | undefined {
  if (evidence.length === 0) return undefined;
  return markup`<p class="label">Evidence</p>
    <ul>
      ${evidence.map((row) => markup`<li>${evidenceItem(row)}</li>`)}
    </ul>`;
}

function evidenceItem({ id, item, state }: EvidenceRow): Html {
  if (!item) return markup`${id}: ${EVIDENCE_STATE_TEXT[state]}`;
  const expiry = item.expires === undefined ? '' : `, expires ${item.expires}`;
  const hash = item.sha256 === undefined ? undefined : markup`<br />SHA-256 <code>${item.sha256}</code>`;
  return markup`${id} <bdi>${item.name}</bdi>: ${evidenceLevelText(item.level)}${expiry}; ${
    EVIDENCE_STATE_TEXT[state]
  }${hash}`;
}
