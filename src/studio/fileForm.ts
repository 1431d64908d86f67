/** A text as the editor holds it: lines end in LF, and no mark of its encoding stands before it. */
export function plainForm(file: string): string {
  return file.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n');
}

/** A text as a file of the form that its base has: with the same line ends, and the mark where it has one. */
export function inFormOf(base: string | undefined, text: string): string {
  if (base === undefined) return text;
  const lines = /\r\n/.test(base) ? text.replaceAll('\n', '\r\n') : text;
  return base.startsWith('\ufeff') ? `\ufeff${lines}` : lines;
}
