import { posix } from 'node:path';
import type { Nodes } from 'mdast';
import { mdText } from '../../formats/markdown.ts';
import { findCitations } from '../../load/citationMarks.ts';
import { readFrontMatter } from '../../load/frontMatter.ts';
import { findEmbeds, guidancePath, type EmbedMark } from '../../load/index.ts';
import { parseMarkdown, readMarkdown } from '../../load/markdown.ts';
import type { CitedSource } from '../remark/citations.ts';
import { controlRows } from '../remark/documentControl.ts';
import { shortName } from '../remark/shortName.ts';
import type { Statement } from '../statement.ts';
import type { TwinLinks } from './twinLinks.ts';

/** What the twin of a document is made with. */
interface Surroundings {
  /** Relative to the project's root. */
  readonly file: string;
  /** Which edition it belongs to, as a sentence. */
  readonly edition: string;
  readonly statement: Statement;
  readonly links: TwinLinks;
  readonly sourceOf: (id: string) => CitedSource | undefined;
  /** What is said in place of an embed, as Markdown. */
  readonly embedText: (embed: EmbedMark) => string;
}

/** A part of the text, and what stands there instead. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A guidance document as Markdown that stands alone: what its front matter says in a list under the title, citations as
 * links that say how sure they are, and whole addresses. Ids of clauses stay behind their headings as authors write them.
 */
export function documentTwin(source: string, surroundings: Surroundings): string {
  const { matter, body } = readFrontMatter(source, surroundings.file);
  const tree = parseMarkdown(body);
  const { verbatim } = readMarkdown(body);
  const title = tree.children.find((node) => node.type === 'heading' && node.depth === 1);
  const control = controlList(matter.values, surroundings);
  const at = title?.position?.end.offset ?? 0;
  const edits: Edit[] = [
    {
      start: at,
      end: at,
      text: title === undefined ? `# ${mdText(matter.title ?? '')}\n\n${control}\n\n` : `\n\n${control}`,
    },
    ...linkEdits(tree, body, surroundings),
    ...(surroundings.file.endsWith('.mdx') ? findEmbeds(body).embeds : []).map((embed) => ({
      ...{ start: embed.start, end: embed.end },
      text: surroundings.embedText(embed),
    })),
    ...findCitations(body, verbatim).citations.flatMap(({ start, end, source: id, ref, confidence }) => {
      const cited = surroundings.sourceOf(id);
      if (cited === undefined) return [];
      const label = [shortName(id), ref, confidence ?? cited.confidence].filter(Boolean).join(', ');
      return [{ start, end, text: `[${mdText(label)}](${surroundings.links.twin(`/sources#${id}`)})` }];
    }),
  ];
  const text = applyEdits(body, edits)
    .trim()
    .replace(/\n{3,}/g, '\n\n');
  return `${withQuotedNotes(text)}\n`;
}

function controlList(
  values: Readonly<Record<string, unknown>>,
  { file, edition, statement, links }: Surroundings,
): string {
  return [
    `Edition: ${edition}`,
    ...controlRows(values).map(({ label, value }) => `${label}: ${mdText(value)}`),
    `Page: <${links.page(guidancePath(file))}>`,
    `${statement.words} [${statement.link.label}](${statement.link.to})`,
  ]
    .map((line) => `- ${line}`)
    .join('\n');
}

/** Every link into the site, made whole. Addresses of elsewhere and places on the same page stay. */
function linkEdits(node: Nodes, body: string, surroundings: Surroundings): Edit[] {
  const inner = 'children' in node ? node.children.flatMap((child) => linkEdits(child, body, surroundings)) : [];
  if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return inner;
  const address = addressOf(node.url, surroundings.file);
  const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  // The last one: the words of a link may hold its address too.
  const start = body.slice(from, to).lastIndexOf(node.url);
  if (address === undefined || start < 0) return inner;
  const text = surroundings.links.twin(address);
  return [...inner, { start: from + start, end: from + start + node.url.length, text }];
}

/** Address inside the site that a link of a document leads to; undefined for all other links. */
function addressOf(url: string, file: string): string | undefined {
  const inside = url.replace(/^pathname:\/\//, '');
  if (inside.startsWith('/')) return inside;
  if (url.startsWith('#') || /^[a-z][a-z0-9+.-]*:/i.test(url)) return undefined;
  const [path = '', place] = url.split('#');
  const target = posix.join(posix.dirname(file), path);
  return `${guidancePath(target)}${place === undefined ? '' : `#${place}`}`;
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((whole, { start, end, text: instead }) => whole.slice(0, start) + instead + whole.slice(end), text);
}

/** Notes between `:::` lines as quotations, which every reader of Markdown knows. */
function withQuotedNotes(text: string): string {
  return text.replace(
    /^:::([a-z]+)(?:\[(.*)\])?[ \t]*\n([^]*?)\n:::[ \t]*$/gm,
    (_, kind: string, title: string | undefined, inner: string) => {
      const head = `**${kind.charAt(0).toUpperCase()}${kind.slice(1)}${title === undefined ? '' : `: ${title}`}**`;
      return [head, '', ...inner.trim().split('\n')].map((line) => `> ${line}`.trimEnd()).join('\n');
    },
  );
}
