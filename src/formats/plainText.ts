/** Controls other than tab and line feed, half characters, and marks that make a line read in another order. */
const DISTURBING = /[^\P{Cc}\t\n]|\p{Surrogate}|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Text that people typed, safe to lay out: line ends are line feeds, and characters that would disturb or disguise what
 * stands around them are shown as U+FFFD. The JSON result and the submission keep them as they were typed.
 */
export function plainText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(DISTURBING, '\ufffd');
}

/** The same in one line, blanks run together. */
export function oneLine(text: string): string {
  return plainText(text).replace(/\s+/g, ' ').trim();
}

/** A maintainer's text, whose lines are broken only to fit the file: one line a paragraph, a blank line between two. */
export function reflow(text: string): string {
  return plainText(text)
    .split(/\n[^\S\n]*\n\s*/)
    .map(oneLine)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}
