/** Characters that would disturb the line they are shown in: controls, and marks that reorder or hide text. */
const DISTURBING = /[\p{Cc}\p{Cs}\u2028\u2029\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/**
 * A value from a file, safe to show inside a sentence: as JSON, in one line, without control or reordering characters,
 * cut to about 40 characters.
 */
export function quote(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value !== 'string') return String(value);
  return `“${clean(value)}”`;
}

/** Text from a file, safe to show inside a sentence, without quotation marks around it. */
export function clean(text: string): string {
  const head = Array.from(text.slice(0, 82)).slice(0, 40).join('');
  return head.replace(DISTURBING, '\ufffd') + (head.length < text.length ? '…' : '');
}
