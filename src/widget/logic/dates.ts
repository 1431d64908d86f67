// Making a formatter takes longer than all else that a key does.
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** Dates and times as people in the United Kingdom read them. Local time: they are about what happened on this screen. */

/** "1 Mar 2026", from a date or an instant. */
export function dayWords(iso: string): string {
  const date = iso.length === 10 ? new Date(`${iso}T00:00:00`) : new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return DAY.format(date);
}

/** "10:42", or "1 Mar 2026, 10:42" when it was not on the day of `now`. */
export function timeWords(instant: string, now: Date): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  const time = TIME.format(date);
  return date.toDateString() === now.toDateString() ? time : `${dayWords(instant)}, ${time}`;
}

/** Today where the person is, YYYY-MM-DD. */
export function today(now: Date): string {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
