/** The only file that knows the Markdown parser: text to blocks with offsets and plain text. */

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
}

/** Parses CommonMark with GitHub's tables and the like. Every text is Markdown, so there are no errors. */
export function readMarkdown(text: string): Markdown {
  const root: Root = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const verbatim: Span[] = [];
  collectVerbatim(root, verbatim);
  return { blocks: root.children.map(blockOf), verbatim };
}

function blockOf(node: RootContent): Block {
  return { ...spanOf(node), ...(node.type === 'heading' ? { heading: node.depth } : {}), text: plainText(node) };
}

function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

function collectVerbatim(node: Nodes, found: Span[]): void {
  if (node.type === 'code' || node.type === 'inlineCode' || node.type === 'html') found.push(spanOf(node));
  if ('children' in node) for (const child of node.children) collectVerbatim(child, found);
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
