import { scorePosition, type Fraction, type Measure } from '../../engine/index.ts';
import { htmlDocument } from '../html/htmlDocument.ts';
import { markup, table, type Html } from '../html/markup.ts';
import { STYLE } from '../html/style.ts';
import {
  basisText,
  groupsOf,
  headPairs,
  idText,
  SAME,
  valuePairs,
  verdictsText,
  type Comparison,
  type Pair,
} from './comparison.ts';
import { NO_STEPS, shownSteps, STEPS_HELP } from './steps.ts';

const OWN_STYLE = `
tbody th{min-width:8.5em}
svg.step{display:block;width:100%;max-width:240px;height:14px;border:1px solid var(--line)}
.rise{fill:var(--pass)}.drop{fill:var(--fail)}
@page{@bottom-left{content:"Comparison of two assessments";font:9pt sans-serif;color:#4a5768}}
`;

/** How two assessments differ, as one HTML file to print or send; it needs nothing else and runs no script. */
export function renderCompareHtml(comparison: Comparison): string {
  const values = valuePairs(comparison);
  const groups = groupsOf(comparison.found);
  return htmlDocument(
    'Comparison of two assessments',
    `${STYLE}${OWN_STYLE}`,
    markup`<header>
        <h1>Comparison of two assessments</h1>
      </header>
      <main>
        <div class="notice"><p>${basisText(comparison)}</p></div>
        ${pairsTable('Both assessments', headPairs(comparison))}
        ${
          values.length === 0
            ? undefined
            : markup`<h2>Device and profile</h2>
        ${pairsTable('What differs', values)}`
        }
        ${groups.length === 0 ? markup`<p>${SAME}</p>` : undefined}
        ${groups.map(
          ({ title, help, items }) =>
            markup`<h2>${title}</h2>
            <p>${help}</p>
            ${table(
              'Requirements that differ',
              ['Requirement', 'Verdict', 'Why'],
              items.map((item) => [
                idText(item),
                verdictsText(item),
                markup`${item.causes.map(({ text }) => markup`<div>${text}</div>`)}`,
              ]),
            )}`,
        )}
        <h2>Steps from one score to the other</h2>
        ${stepsPart(comparison)}
      </main>`,
  );
}

function pairsTable(caption: string, pairs: readonly Pair[]): Html {
  return table(caption, ['', 'A', 'B'], pairs);
}

function stepsPart({ found }: Comparison): Html {
  const shown = shownSteps(found);
  if (!shown) return markup`<p>${NO_STEPS}</p>`;
  return markup`<p>${STEPS_HELP}</p>
    ${table(
      'Steps',
      ['Step', 'Change', `Demonstrated, ${shown.unit}`, 'Picture'],
      [
        ['A', '', shown.from, ''],
        ...shown.steps.map(({ label, change, score, between }) => [
          label,
          change,
          score,
          picture(between, found.after.score),
        ]),
        ['B', shown.change, shown.to, ''],
      ],
    )}`;
}

/** A bar from the score before to the score after. The numbers beside it say the same. */
function picture([from, to]: readonly [Fraction | null, Fraction | null], measure: Measure): Html {
  const place = (score: Fraction | null): number => (score === null ? 0 : scorePosition(score, measure) * 1000);
  const [low, high] = [Math.min(place(from), place(to)), Math.max(place(from), place(to))];
  return markup`<svg class="step" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true"><rect
    class="${place(to) < place(from) ? 'drop' : 'rise'}" x="${low.toFixed(1)}" y="0" width="${Math.max(4, high - low).toFixed(1)}" height="10" /></svg>`;
}
