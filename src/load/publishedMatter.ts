/**
 * A guidance document as it is once its draft is published: status and dates in its front matter, all else as it was.
 * One that is no draft stays as it is.
 *
 * @param on day of publication, YYYY-MM-DD
 */
export function publishedMatter(text: string, on: string): string {
  const match = /^---[ \t]*\r?\n[^]*?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (match === null || !/^status: *["']?draft["']? *\r?$/m.test(match[0])) return text;
  const matter = match[0]
    .replace(/^status: *["']?draft["']?/m, `status: published\npublished: ${on}`)
    .replace(
      /^(changes:[ \t]*\r?\n)( *)- version: *(.+?)[ \t]*$(?!\r?\n *date:)/m,
      `$1$2- version: $3\n$2  date: ${on}`,
    );
  return matter + text.slice(match[0].length);
}
