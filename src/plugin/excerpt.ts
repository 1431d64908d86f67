/**
 * The beginning of a plain text, cut between words to at most `length` characters. Lines of the text are its blocks
 * (paragraphs, list items); in the excerpt they are parted by blank lines.
 */
export function beginning(text: string, length: number): string {
  const whole = text.trim().replace(/\s*\n\s*/g, '\n\n');
  if (whole.length <= length) return whole;
  const cut = whole.slice(0, length - 1);
  const at = Math.max(cut.lastIndexOf(' '), cut.lastIndexOf('\n'));
  return `${cut.slice(0, at > 0 ? at : cut.length).trimEnd()}…`;
}
