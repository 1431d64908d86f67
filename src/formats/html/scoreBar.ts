import { scorePosition, type Fraction, type Score } from '../../engine/index.ts';
import { markup, type Html } from './markup.ts';

/** Length of a score in thousandths, cut off as all numbers for people are. */
function thousandths(fraction: Fraction | null, score: Score): number {
  return fraction === null ? 0 : Math.floor(scorePosition(fraction, score) * 1000);
}

/**
 * A bar of CSS alone: solid for what is demonstrated, hatched up to what is attainable. The numbers stand beside it, so
 * it is hidden from screen readers. Widths are classes, since the page allows no style attributes: {@link barRules}.
 */
export function scoreBar(score: Score): Html {
  if (score.demonstrated === null) return markup`<span class="bar none" aria-hidden="true"></span>`;
  const [low, rest] = barWidths(score);
  return markup`<span class="bar" aria-hidden="true"
    ><span class="low w${low ?? 0}"></span><span class="high w${rest ?? 0}"></span
  ></span>`;
}

function barWidths(score: Score): readonly number[] {
  const low = thousandths(score.demonstrated, score);
  return [low, Math.max(0, thousandths(score.attainable, score) - low)];
}

/** The CSS rules for the widths of these scores' bars, in order of width. */
export function barRules(scores: readonly Score[]): string {
  const widths = [...new Set(scores.flatMap(barWidths))].sort((a, b) => a - b);
  return widths.map((width) => `.w${width}{width:${width / 10}%}`).join('\n');
}
