import { askedText, scoreText, type Result, type SectionResult } from '../../engine/index.ts';
import type { Report } from '../makeReport.ts';
import { countsText } from '../reportFacts.ts';
import type { ReportRow } from '../reportRows.ts';
import {
  COMPLETENESS_MEANING,
  gainText,
  interval,
  LEVEL_STATE_TEXT,
  OUTCOME_MEANING,
  OUTCOME_TEXT,
  SCORE_NAMES,
  THRESHOLD_STATE_TEXT,
  whyText,
} from '../words.ts';
import { markup, table, type Html } from './markup.ts';
import { scoreBar } from './scoreBar.ts';
import { verdictMark } from './verdictMark.ts';

/** A link to a requirement's place in the report. */
export function requirementLink(id: string): Html {
  return markup`<a href="#req-${id}">${id}</a>`;
}

/** The outcome, what it means, and every reason. */
export function outcomePart({ result }: Report): Html {
  const { value, reasons } = result.outcome;
  return markup`<h2 id="outcome">Readiness outcome</h2>
    <div class="outcome">
      <p><strong>${OUTCOME_TEXT[value]}</strong> (self-assessed)</p>
      <p>${OUTCOME_MEANING[value]}</p>
    </div>
    <h3>Reasons, worst first</h3>
    <ul>
      ${reasons.map(
        ({ text, requirement }) =>
          markup`<li>
            ${text}${requirement === undefined ? undefined : markup` <a href="#req-${requirement}">See ${requirement}</a>`}
          </li> `,
      )}
    </ul> `;
}

/** The three scores and completeness, each named and explained. */
export function scorePart(report: Report): Html {
  const { score } = report.result;
  const { decided, total } = score.completeness;
  return markup`<h2 id="score">Score</h2>
    ${scoreBar(score)}
    ${table(
      'The scores of the whole checklist. Numbers are cut off after one decimal and never rounded up.',
      ['Score', 'Value', 'Fraction', 'What it means'],
      [
        ...SCORE_NAMES.map(([key, name, meaning]) => {
          const fraction = score[key];
          return [
            name,
            scoreText(fraction, score),
            fraction === null ? '–' : `${fraction.num} / ${fraction.den}`,
            meaning,
          ];
        }),
        ['Completeness', `${decided} of ${total}`, `${decided} / ${total}`, COMPLETENESS_MEANING],
      ],
    )}
    <p>${countsText(report)}</p> `;
}

/** Gates and thresholds; nothing where there are none. */
export function gatePart({ result }: Report, rows: readonly ReportRow[]): Html {
  const gates = rows.filter(({ requirement }) => requirement.gate);
  return markup`${
    gates.length === 0
      ? undefined
      : markup`<h2 id="gates">Gates</h2>
          ${table(
            'A gate that fails makes the outcome not ready, whatever the score.',
            ['Gate', 'Title', 'Verdict', 'Why'],
            gates.map((row) => [
              requirementLink(row.requirement.id),
              row.requirement.title,
              verdictMark(row.result),
              whyText(row.result.rule, row.why),
            ]),
          )}`
  }${thresholds(result)}${levels(result)}`;
}

function thresholds({ thresholds: all, score }: Result): Html | undefined {
  if (all.length === 0) return undefined;
  return markup`<h2 id="thresholds">Thresholds</h2>
    ${table(
      'What the demonstrated score has to reach.',
      ['Threshold', 'At least', 'State'],
      all.map(({ title, atLeast, section, state }) => [
        title,
        askedText(atLeast, section === undefined ? score : {}),
        THRESHOLD_STATE_TEXT[state],
      ]),
    )}`;
}

function levels({ levels: all = [] }: Result): Html | undefined {
  if (all.length === 0) return undefined;
  return markup`<h2 id="levels">Levels</h2>
    ${table(
      'A level is reached when every mandatory requirement of it and of all lower levels passes.',
      ['Level', 'State', 'Wanting'],
      all.map(({ title, state, wanting }) => [
        title,
        LEVEL_STATE_TEXT[state],
        markup`${wanting.map((id) => markup`${requirementLink(id)} `)}`,
      ]),
    )}`;
}

/** Every section with its interval as a bar and its counts. */
export function sectionPart({ result }: Report): Html {
  const open = ({ counts }: SectionResult) =>
    counts.notAnswered + counts.needsReview + counts.inconclusive + counts.pending;
  return markup`<h2 id="sections">Sections</h2>
    ${table(
      'Solid: demonstrated. Hatched: still attainable.',
      ['Section', 'Picture', 'Demonstrated to attainable', 'Decided', 'Pass', 'Partly met', 'Not met', 'Open'],
      result.sections.map((section) => [
        `${section.parent === undefined ? '' : '– '}${section.title}`,
        scoreBar(section.score),
        section.applies === 'false' ? 'does not apply' : interval(section.score),
        `${section.score.completeness.decided} of ${section.score.completeness.total}`,
        section.counts.pass,
        section.counts.partial,
        section.counts.fail,
        open(section),
      ]),
    )}`;
}

/** Ranked next steps; nothing where nothing can be raised. */
export function improvementPart({ result }: Report, rows: readonly ReportRow[]): Html | undefined {
  if (result.improvements.length === 0) return undefined;
  const titles = new Map(rows.map(({ requirement }) => [requirement.id, requirement.title]));
  return markup`<h2 id="raise">What would raise this</h2>
    ${table(
      'Gates first, then by the points of the overall demonstrated score that a pass would add.',
      ['Requirement', 'Title', 'Points', 'What to do'],
      result.improvements.map(({ requirement, gate, gain, text }) => [
        markup`${requirementLink(requirement)}${gate ? markup` <span class="tag">gate</span>` : undefined}`,
        titles.get(requirement) ?? '',
        gainText(gain, result.score),
        text,
      ]),
    )}`;
}
