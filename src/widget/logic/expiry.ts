import { dayWords } from './dates.ts';
import { count } from './words.ts';

/** Days before the end within which a person is warned. */
export const DAYS_OF_WARNING = 90;

export interface ExpiryWarning {
  /** 'over': it no longer supports an answer on the assessment date, and results say so. */
  readonly kind: 'over' | 'over-today' | 'soon';
  readonly words: string;
}

/**
 * What is to be said of an item's last day, if anything. Results go by the assessment date alone; a person who works on the
 * assessment later is also told of what has ended, or ends soon, as of today.
 *
 * All dates are YYYY-MM-DD.
 */
export function expiryWarning(
  expires: string | undefined,
  assessedOn: string,
  today: string,
): ExpiryWarning | undefined {
  if (expires === undefined) return undefined;
  if (expires < assessedOn) {
    return { kind: 'over', words: 'Expired on the assessment date: it no longer supports the answer.' };
  }
  if (expires < today) {
    return {
      kind: 'over-today',
      words: `Has expired since the assessment date: it counts on ${dayWords(assessedOn)} and no longer today.`,
    };
  }
  const from = assessedOn > today ? assessedOn : today;
  const days = Math.round((Date.parse(expires) - Date.parse(from)) / 86_400_000);
  if (!(days <= DAYS_OF_WARNING)) return undefined;
  const when = from === assessedOn && assessedOn !== today ? ' after the assessment date' : '';
  return {
    kind: 'soon',
    words:
      days === 0
        ? `Expires on ${dayWords(expires)}, the last day that counts.`
        : `Expires in ${count(days, 'day')}${when}.`,
  };
}
