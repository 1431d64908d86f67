/** The only file that calls the Markdown parser: text to blocks with offsets and plain text. */

import type { Nodes, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import type { Span } from './problem.ts';

/** One block at the top level of a document. */
export interface Block extends Span {
  /** Level of a heading, 1 to 6; absent for other blocks. */
  readonly heading?: number;
  /** What a person reads, without markup. */
  readonly text: string;
}

export interface Markdown {
  readonly blocks: readonly Block[];
  /** Code, comments and raw HTML: what looks like markup inside them is none. Not overlapping, in order. */
  readonly verbatim: readonly Span[];
  /** Links and pictures, with where each leads. */
  readonly links: readonly Link[];
}

export interface Link extends Span {
  readonly to: string;
}

/** Characters of one document; the longest of this project has a fifth. */
const MAX_DOCUMENT = 100_000;
/** Marks that the parser keeps open until it finds their end: its time grows with the square of their number. */
const OPENING = [
  { mark: '[', name: 'opening brackets', most: 4_000 },
  { mark: '~', name: 'tildes', most: 1_000 },
] as const;
/** More than 32 quotes and list items begun on one line: the parser keeps them all open, and would run out of stack. */
const DEEP = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){33}/m;

/** Why a text is not given to the parser, and where; undefined for all that a person might write. */
export function markdownFault(text: string): { readonly message: string; readonly at: number } | undefined {
  if (text.length > MAX_DOCUMENT) {
    return { message: `The document has ${text.length} characters; the most that is read is ${MAX_DOCUMENT}`, at: 0 };
  }
  const deep = DEEP.exec(text);
  if (deep !== null) return { message: 'Quotes and lists are nested more than 32 levels deep', at: deep.index };
  for (const { mark, name, most } of OPENING) {
    let at = -1;
    let count = 0;
    do {
      at = text.indexOf(mark, at + 1);
      if (count++ === most && at >= 0) return { message: `The document has more than ${most} ${name}`, at };
    } while (at >= 0);
  }
  return undefined;
}

/** Parses CommonMark with GitHub's tables and the like. Every text is Markdown, so there are no errors; ask {@link markdownFault} first. */
export function readMarkdown(text: string): Markdown {
  const root = parseMarkdown(text);
  const verbatim: Span[] = [];
  const links: Link[] = [];
  collect(root, verbatim, links);
  return { blocks: root.children.map(blockOf), verbatim, links };
}

/** The tree of a text, with offsets. Ask {@link markdownFault} first. */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

function blockOf(node: RootContent): Block {
  return { ...spanOf(node), ...(node.type === 'heading' ? { heading: node.depth } : {}), text: plainText(node) };
}

function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

function collect(node: Nodes, verbatim: Span[], links: Link[]): void {
  if (node.type === 'code' || node.type === 'inlineCode' || node.type === 'html') verbatim.push(spanOf(node));
  if (node.type === 'link' || node.type === 'image' || node.type === 'definition')
    links.push({ ...spanOf(node), to: node.url });
  if ('children' in node) for (const child of node.children) collect(child, verbatim, links);
}

function plainText(node: Nodes): string {
  switch (node.type) {
    case 'html':
    case 'definition':
      return '';
    case 'list':
    case 'listItem':
    case 'blockquote':
    case 'table':
      return node.children.map(plainText).join('\n');
    case 'tableRow':
      return node.children.map((cell) => toString(cell, { includeHtml: false })).join(' · ');
    default:
      return toString(node, { includeHtml: false });
  }
}
