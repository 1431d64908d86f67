/**
 * Markdown as plain text: marks, citations, tables' lines and code fences left out; list items and paragraphs kept apart
 * by a blank line. For excerpts and for search, never for showing a document.
 */
export function plainText(markdown: string): string {
  return markdown
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/^(```|~~~).*$/gm, '')
    .replace(/^:::.*$/gm, '')
    .replace(/^\s*\|?[\s:|-]+\|[\s:|-]*$/gm, '')
    .replace(
      /^\s*\|(.*)\|\s*$/gm,
      (_, cells: string) =>
        `\n${cells
          .split('|')
          .map((cell) => cell.trim())
          .join('; ')}\n`,
    )
    .replace(/\s*\[@[^\]]*\]/g, '')
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/^#{1,6}\s+(.*?)(?:\s*\{#[^}]*\})?\s*$/gm, '$1\n')
    .replace(/^\s*(?:[-*+]|\d+[.)])\s+/gm, '\n')
    .replace(/^\s*>\s?/gm, '')
    .replace(/(\*\*|__)(?=\S)(.*?\S)\1/g, '$2')
    .replace(/(?<![\w*])\*(?=\S)([^*]*?\S)\*(?![\w*])/g, '$1')
    .replace(/(?<![\w_])_(?=\S)([^_]*?\S)_(?![\w_])/g, '$1')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!|<>-])/g, '$1')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** The beginning of a Markdown text as plain text, cut between words to at most `length` characters. */
export function plainExcerpt(markdown: string, length: number): string {
  const text = plainText(markdown);
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const at = Math.max(cut.lastIndexOf(' '), cut.lastIndexOf('\n'));
  return `${cut.slice(0, at > 0 ? at : cut.length).trimEnd()}…`;
}
