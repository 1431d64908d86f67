import type { Nodes, Parents } from 'mdast';
import { readFrontMatter } from '../load/frontMatter.ts';
import { findEmbeds, type EmbedMark } from '../load/findEmbeds.ts';
import { markdownFault, parseMarkdown } from '../load/markdown.ts';
import type { BlockType } from './model.ts';

/** One block as it is read: what a person sees, and the source for telling changes of mere markup. */
export interface SourceBlock {
  readonly type: BlockType;
  readonly text: string;
  readonly source: string;
}

/** A heading and all up to the next one. */
export interface SourceClause {
  readonly id?: string;
  readonly title: string;
  readonly level: number;
  readonly blocks: readonly SourceBlock[];
}

export interface SourceDocument {
  readonly matter: Readonly<Record<string, unknown>>;
  readonly clauses: readonly SourceClause[];
}

/** Front matter that says too little is still front matter; one that is no YAML is not. */
const HARMLESS = new Set(['front-matter-title', 'front-matter-factual']);
const HEADING_ID = /[ \t]*\{#([\w.-]+)\}[ \t]*$/;

/**
 * Reads a Markdown text into clauses and blocks.
 *
 * @returns `fault`, in words, for a text that is too large or too deep to be read, or whose front matter is no YAML
 */
export function readClauses(source: string): { readonly document: SourceDocument } | { readonly fault: string } {
  const text = source.startsWith('\ufeff') ? source.slice(1) : source;
  const fault = markdownFault(text);
  if (fault !== undefined) return { fault: fault.message };
  const { matter, body, problems } = readFrontMatter(text, '');
  const problem = problems.find(({ code, severity }) => severity === 'error' && !HARMLESS.has(code));
  if (problem !== undefined) return { fault: `Front matter, line ${problem.line}: ${problem.message}` };

  const clauses: { id?: string; title: string; level: number; blocks: SourceBlock[] }[] = [
    { title: '', level: 0, blocks: [] },
  ];
  for (const block of blocksOf(parseMarkdown(body), body, 'paragraph')) {
    if (block.level !== undefined) {
      const id = HEADING_ID.exec(block.text)?.[1];
      const title = block.text.replace(HEADING_ID, '');
      clauses.push({
        ...(id === undefined ? {} : { id }),
        title,
        level: block.level,
        blocks: [{ ...block, text: title }],
      });
    } else clauses.at(-1)?.blocks.push(block);
  }
  return { document: { matter: matter.values, clauses: clauses.filter(({ blocks }) => blocks.length > 0) } };
}

interface Leaf extends SourceBlock {
  /** Level of a heading. */
  readonly level?: number;
}

function blocksOf(parent: Parents, body: string, within: BlockType): readonly Leaf[] {
  return parent.children.flatMap((node): readonly Leaf[] => {
    const source = body.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
    switch (node.type) {
      case 'heading':
        return [{ type: 'heading', level: node.depth, text: oneLine(inline(node)), source }];
      case 'list':
      case 'listItem':
        return blocksOf(node, body, 'item');
      case 'blockquote':
        return blocksOf(node, body, 'quote');
      case 'footnoteDefinition':
        return blocksOf(node, body, within);
      case 'table':
        return node.children.map((row) => ({
          type: 'row' as const,
          text: row.children.map((cell) => oneLine(inline(cell))).join(' | '),
          source: body.slice(row.position?.start.offset ?? 0, row.position?.end.offset ?? 0),
        }));
      case 'code':
        return [{ type: 'code', text: node.value, source }];
      case 'html': {
        const { embeds } = findEmbeds(source);
        if (embeds.length === 0) return [{ type: 'code', text: source, source }];
        return embeds.map((embed) => ({
          type: within,
          text: embedWords(embed),
          source: source.slice(embed.start, embed.end),
        }));
      }
      case 'definition':
        return [{ type: 'code', text: source, source }];
      case 'thematicBreak':
        return [];
      default:
        return [{ type: within, text: oneLine(inline(node)), source }];
    }
  });
}

/** What stands where a page shows a part of a checklist. */
function embedWords({ name, attributes }: EmbedMark): string {
  const values = attributes.map(({ name: attribute, value = '' }) => `${attribute} ${value}`);
  return `[Shown here: ${name.toLowerCase()}, ${values.join(', ')}]`;
}

/** What is read, with the targets of links, since a link that leads elsewhere is a change. */
function inline(node: Nodes): string {
  switch (node.type) {
    case 'link': {
      const text = node.children.map(inline).join('');
      return text === node.url ? text : `${text} (${node.url})`;
    }
    case 'image':
      return `${node.alt ?? ''} (${node.url})`;
    case 'linkReference':
      return `${node.children.map(inline).join('')} [${node.identifier}]`;
    case 'html': {
      const { embeds } = findEmbeds(node.value);
      return embeds.length === 0 ? node.value : embeds.map(embedWords).join(' ');
    }
    case 'break':
      return '\n';
    case 'footnoteReference':
      return `[^${node.identifier}]`;
    default:
      if ('children' in node) return node.children.map(inline).join('');
      return 'value' in node ? node.value : '';
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
