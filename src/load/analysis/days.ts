/** Days of the calendar as numbers, 0 for 0000-01-01, so that the days between two texts can be found. */

const DAY = 86_400_000;
const FIRST = Date.parse('0000-01-01T00:00:00Z');
const LAST = (Date.parse('9999-12-31T00:00:00Z') - FIRST) / DAY;

/**
 * The first days that come after one text and before another, as texts compare.
 *
 * @param after undefined: from the first day there is
 * @param before undefined: to the last
 * @param many the most that are given
 */
export function daysBetween(after: string | undefined, before: string | undefined, many: number): readonly string[] {
  const found: string[] = [];
  for (let day = after === undefined ? 0 : firstAfter(after); day <= LAST && found.length < many; day++) {
    const text = dayText(day);
    if (before !== undefined && text >= before) break;
    found.push(text);
  }
  return found;
}

/** Number of the first day whose text comes after this one. */
function firstAfter(text: string): number {
  let low = 0;
  let high = LAST + 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (dayText(middle) > text) high = middle;
    else low = middle + 1;
  }
  return low;
}

function dayText(day: number): string {
  return new Date(FIRST + day * DAY).toISOString().slice(0, 10);
}
