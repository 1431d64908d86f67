import type { Fraction, Score } from '../../engine/index.ts';
import { markup, type Html } from './markup.ts';

/** Length of a fraction in thousandths, cut off as all numbers for people are. */
function thousandths(fraction: Fraction | null): number {
  return fraction === null ? 0 : Math.floor((fraction.num * 1000) / fraction.den);
}

/**
 * A bar of CSS alone: solid for what is demonstrated, hatched up to what is attainable. The numbers stand beside it, so
 * it is hidden from screen readers. Widths are classes, since the page allows no style attributes: {@link barRules}.
 */
export function scoreBar({ demonstrated, attainable }: Score): Html {
  if (demonstrated === null) return markup`<span class="bar none" aria-hidden="true"></span>`;
  const [low, rest] = barWidths({ demonstrated, attainable });
  return markup`<span class="bar" aria-hidden="true"
    ><span class="low w${low ?? 0}"></span><span class="high w${rest ?? 0}"></span
  ></span>`;
}

function barWidths({ demonstrated, attainable }: Pick<Score, 'demonstrated' | 'attainable'>): readonly number[] {
  const low = thousandths(demonstrated);
  return [low, Math.max(0, thousandths(attainable) - low)];
}

/** The CSS rules for the widths of these scores' bars, in order of width. */
export function barRules(scores: readonly Score[]): string {
  const widths = [...new Set(scores.flatMap(barWidths))].sort((a, b) => a - b);
  return widths.map((width) => `.w${width}{width:${width / 10}%}`).join('\n');
}
