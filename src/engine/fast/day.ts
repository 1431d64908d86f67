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

function isLeap(year: number): boolean {
  return year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0);
}
