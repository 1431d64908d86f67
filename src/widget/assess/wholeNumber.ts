/** The whole number a text means, undefined when there is none, 'not-a-number' when it is something else. */
export function readWholeNumber(text: string): number | undefined | 'not-a-number' {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  const number = Number(trimmed);
  return /^[+-]?\d{1,15}$/.test(trimmed) && Number.isSafeInteger(number) ? number : 'not-a-number';
}
