const DATE = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;

/**
 * Whether a text is a day of the calendar written YYYY-MM-DD. Only such texts may be compared as text: the schema's
 * pattern lets 2025-02-30 through, and an impossible day has no place in an order of days.
 */
export function isDate(text: string): boolean {
  const parts = DATE.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** Days of the calendar numbered without a gap, so that a difference counts days; undefined for what is no day. */
export function dayNumber(text: string): number | undefined {
  if (!isDate(text)) return undefined;
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  // Years that begin in March put the leap day last; after H. F. Fliegel and T. C. Van Flandern, CACM 11:10 (1968).
  const [shifted, months] = month < 3 ? [year - 1, month + 9] : [year, month - 3];
  const leapDays = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return 365 * shifted + leapDays + Math.floor((153 * months + 2) / 5) + day;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
