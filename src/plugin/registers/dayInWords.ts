const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** "30 June 2022" for 2022-06-30; any other text as it is. */
export function dayInWords(text: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? text : `${Number(day)} ${name} ${year}`;
}
