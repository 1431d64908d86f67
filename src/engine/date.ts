const HYPHEN = 0x2d;
const ZERO = 0x30;

/**
 * Whether a text is a day of the calendar written YYYY-MM-DD. Only such texts may be compared as text: the schema's
 * pattern lets 2025-02-30 through, and an impossible day has no place in an order of days.
 */
export function isDate(text: string): boolean {
  // Character by character: a batch looks at some forty dates in each of very many records.
  if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return false;
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)];
  return year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** The number that digits stand for; NaN where there is anything else. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** Days of the calendar numbered without a gap, so that a difference counts days; undefined for what is no day. */
export function dayNumber(text: string): number | undefined {
  if (!isDate(text)) return undefined;
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)];
  // Years that begin in March put the leap day last; after H. F. Fliegel and T. C. Van Flandern, CACM 11:10 (1968).
  const [shifted, months] = month < 3 ? [year - 1, month + 9] : [year, month - 3];
  const leapDays = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return 365 * shifted + leapDays + Math.floor((153 * months + 2) / 5) + day;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
