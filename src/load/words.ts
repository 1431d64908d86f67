/** Small pieces of the sentences that problems are made of. */

/** A value between quotation marks, on one line, short, with nothing that could move a terminal's cursor. */
export function quote(value: string): string {
  const short = value.length > 60 ? `${value.slice(0, 57)}...` : value;
  return `"${printable(short.replace(/\s+/g, ' '))}"`;
}

/** A text without control characters, bidirectional overrides and lone surrogates: each becomes U+FFFD. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu, (found) =>
    found === '\t' ? found : '\ufffd',
  );
}

/** A value as a person would name it: `the number 3`, `"text"`, `nothing`, `a list`. */
export function describeValue(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'number') return `the number ${String(value)}`;
  if (typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? 'a list' : 'a group of properties';
}

/** `"a", "b" or "c"`; at most `limit` of them. */
export function listOf(values: readonly string[], conjunction: 'and' | 'or', limit = 12): string {
  const shown = values.slice(0, limit).map(quote);
  if (values.length > limit) return `${shown.join(', ')} ${conjunction} ${values.length - limit} more`;
  const last = shown.pop();
  return shown.length === 0 ? (last ?? '') : `${shown.join(', ')} ${conjunction} ${last ?? ''}`;
}

/** `; did you mean "weight"?`, or nothing. */
export function orMean(suggestion: string | undefined): string {
  return suggestion === undefined ? '' : `; did you mean ${quote(suggestion)}?`;
}
