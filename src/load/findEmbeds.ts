import type { Nodes } from 'mdast';
import { markdownFault, parseMarkdown } from './markdown.ts';
import type { Span } from './problem.ts';

/** What a page written as `.mdx` can show of a checklist. */
export const EMBEDS = ['Assessment', 'Requirement', 'Score'] as const;
export type EmbedName = (typeof EMBEDS)[number];

/** One attribute as it is written, with its place. */
export interface EmbedAttribute extends Span {
  readonly name: string;
  /** Absent where it is no text in quotes. */
  readonly value?: string;
}

/** An embed as it is written: `<Requirement checklist="device-baseline" id="DEV-01" />`. */
export interface EmbedMark extends Span {
  readonly name: EmbedName;
  readonly attributes: readonly EmbedAttribute[];
  /** Why it is no embed, although it begins like one. */
  readonly fault?: 'unreadable' | 'open' | 'in-text';
}

/** A tag whose name is nearly that of an embed. */
export interface StrangeTag extends Span {
  readonly name: string;
}

export interface Embeds {
  readonly embeds: readonly EmbedMark[];
  readonly strange: readonly StrangeTag[];
}

const NONE: Embeds = { embeds: [], strange: [] };
const TAG = /(?<!\\)<([A-Z][A-Za-z0-9]*)(?![\w.:-])/g;
const ATTRIBUTE = /\s+([A-Za-z_][\w-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|[^\s"'/>]+))?/y;
const END = /\s*(\/?)>/y;

/**
 * The embeds in a Markdown text, in order, and tags that look like misspelt ones; not what stands in code or comments.
 * What cannot be read as an embed is found too, with its fault. Never throws.
 */
export function findEmbeds(text: string): Embeds {
  if (!/<[A-Z]/.test(text) || markdownFault(text) !== undefined) return NONE;
  const embeds: EmbedMark[] = [];
  const strange: StrangeTag[] = [];
  visit(parseMarkdown(text), false);
  return { embeds, strange };

  function visit(node: Nodes, inText: boolean): void {
    if (node.type === 'html' || node.type === 'text') {
      const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
      const source = text.slice(from, to);
      if (source.startsWith('<!--')) return;
      for (const { 1: name = '', index } of source.matchAll(TAG)) {
        const start = from + index;
        if (isEmbed(name)) embeds.push(markAt(text, start, name, node.type === 'text', inText));
        else strange.push({ name, start, end: start + name.length + 1 });
      }
    }
    if (!('children' in node)) return;
    // A paragraph of nothing but embeds is a block to MDX.
    const among = isPhrasing(node) && node.children.some((child) => !isBlank(child));
    for (const child of node.children) visit(child, inText || among);
  }
}

function isEmbed(name: string): name is EmbedName {
  return EMBEDS.some((known) => known === name);
}

function isPhrasing({ type }: Nodes): boolean {
  return type === 'paragraph' || type === 'heading' || type === 'tableCell';
}

function isBlank(node: Nodes): boolean {
  return node.type === 'html' || (node.type === 'text' && node.value.trim() === '');
}

/** `asText`: Markdown took it for text, since its tag is not well formed. */
function markAt(text: string, start: number, name: EmbedName, asText: boolean, inText: boolean): EmbedMark {
  const attributes: EmbedAttribute[] = [];
  let at = start + 1 + name.length;
  ATTRIBUTE.lastIndex = at;
  for (let match = ATTRIBUTE.exec(text); match !== null; match = ATTRIBUTE.exec(text)) {
    const [whole, attribute = '', double, single] = match;
    const value = double ?? single;
    const begin = match.index + whole.length - whole.trimStart().length;
    at = match.index + whole.length;
    attributes.push({ name: attribute, start: begin, end: at, ...(value === undefined ? {} : { value }) });
  }
  END.lastIndex = at;
  const end = END.exec(text);
  if (end === null || asText) return { name, attributes, start, end: start + 1 + name.length, fault: 'unreadable' };
  const fault = end[1] === '' ? 'open' : inText ? 'in-text' : undefined;
  return { name, attributes, start, end: at + end[0].length, ...(fault === undefined ? {} : { fault }) };
}
