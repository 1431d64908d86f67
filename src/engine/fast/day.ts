/** A day of the calendar as the number YYYYMMDD, or {@link NO_DAY}: comparing days is comparing numbers. */
export type Day = number;

/** What is no day of the calendar. */
export const NO_DAY: Day = -1;

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Reads YYYY-MM-DD; anything else, an impossible day included, is NO_DAY. */
export function readDay(text: string): Day {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return NO_DAY;
  let number = 0;
  for (let i = 0; i < 10; i++) {
    if (i === 4 || i === 7) continue;
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return NO_DAY;
    number = number * 10 + digit;
  }
  const day = number % 100;
  const month = Math.trunc(number / 100) % 100;
  const year = Math.trunc(number / 10000);
  const leapDay = month === 2 && isLeap(year) ? 1 : 0;
  return day >= 1 && day <= (LENGTHS[month - 1] ?? -1) + leapDay ? number : NO_DAY;
}

/** Days from one day of the calendar to another; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return ordinal(to) - ordinal(from);
}

/** Days since the year 0 began: whole years, whole months, days. */
function ordinal(day: Day): number {
  const year = Math.trunc(day / 10_000);
  const month = Math.trunc(day / 100) % 100;
  const before = Math.max(0, year - 1);
  // The year 0 is a leap year and is before all others.
  const leapDays = year === 0 ? 0 : Math.trunc(before / 4) - Math.trunc(before / 100) + Math.trunc(before / 400) + 1;
  let days = 365 * year + leapDays + (day % 100);
  for (let m = 1; m < month; m++) days += LENGTHS[m - 1] ?? 0;
  return month > 2 && isLeap(year) ? days + 1 : days;
}

function isLeap(year: number): boolean {
  return year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0);
}
