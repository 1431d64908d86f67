import { oneLine, plainText, reflow } from './plainText.ts';

/** Words that renderers turn into links, mentions or references of their own accord. */
const LINK_LIKE = /(?:https?|ftp|mailto|xmpp|javascript|data):|www\.|@|#\d|::/i;

/** Characters that can begin or end markup anywhere in a line. */
const MARKUP = /[\\`*_[\]<>|~#&{}$^=!]/g;

/** What makes a list, heading, quotation or rule at the beginning of a line; `MARKUP` has the other marks. */
const LINE_START = /^(?:([-+])(?=\s|$|[-+])|(\d{1,9})([.)])(?=\s|$)|(:)(?=[-:]))/;

/**
 * Text that people typed as Markdown that shows exactly that text: no markup, link, image, mention or HTML can come of
 * it, and it stays in one line. Words that look like addresses become code, which no renderer links.
 */
export function mdText(text: string): string {
  const words = oneLine(text)
    .split(' ')
    .map((word) => (LINK_LIKE.test(word) ? mdCode(word) : word.replace(MARKUP, '\\$&')));
  return words.join(' ').replace(LINE_START, (_, bullet?: string, digits?: string, dot?: string) => {
    if (bullet !== undefined) return `\\${bullet}`;
    return digits === undefined ? '\\:' : `${digits}\\${dot}`;
  });
}

/**
 * Text as code, whatever backticks it holds. A bar stands between two code spans, since inside one it would have to be
 * escaped in a table and must not be escaped elsewhere.
 */
export function mdCode(text: string): string {
  return oneLine(text).split('|').map(codeSpan).join('\\|');
}

function codeSpan(text: string): string {
  const longest = (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
  const fence = '`'.repeat(longest + 1);
  const pad = /^[` ]|[` ]$/.test(text) ? ' ' : '';
  return text === '' ? '' : `${fence}${pad}${text}${pad}${fence}`;
}

/** Text of several lines as a quotation: every line is kept, and none can end it. */
export function mdQuote(text: string): string {
  const lines = plainText(text)
    .trim()
    .split('\n')
    .map((line) => mdText(line));
  return lines.map((line, index) => (line === '' ? '>' : `> ${line}${hardBreak(lines, index)}`)).join('\n');
}

/** A backslash at the end of a line keeps the line break, except before a blank line or the end. */
function hardBreak(lines: readonly string[], index: number): string {
  const next = lines[index + 1];
  return next === undefined || next === '' ? '' : '\\';
}

/** Paragraphs of a maintainer's text; a blank line parts them. */
export function mdProse(text: string): string {
  return reflow(text).split('\n\n').map(mdText).join('\n\n');
}

/** A table. Cells are Markdown already: of {@link mdText} or {@link mdCode}, which leave no bare line break or bar. */
export function mdTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
