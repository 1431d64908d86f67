import type { Confidence } from '../../engine/model.ts';
import { shortName } from './shortName.ts';
import { link, placeOf, text, walk, type Node, type SourceFile } from './tree.ts';

export interface CitedSource {
  readonly title: string;
  readonly confidence: Confidence;
}

export interface CitationOptions {
  /** Source by id, read when a page is made, so that an edit of the register shows without a restart. */
  readonly sourceOf: (id: string) => CitedSource | undefined;
}

const CITATION = /\[@([A-Za-z0-9-]+)((?:\s+[a-z]+="[^"]*")*)\s*\]/g;
const ATTRIBUTE = /([a-z]+)="([^"]*)"/g;

/**
 * Makes `[@source-id ref="…" confidence="…"]` a link to the source's entry in the register. The label says which source,
 * which part of it, and, in words, how sure we are.
 * @throws Error naming every citation of a source that the register does not have
 */
export function citations({ sourceOf }: CitationOptions) {
  return (tree: Node, file: SourceFile): void => {
    const unknown: string[] = [];
    walk(tree, (node, parent, at) => {
      if (node.type !== 'text' || !node.value?.includes('[@')) return;
      const parts = split(node.value, (id, attributes) => {
        const source = sourceOf(id);
        if (!source) unknown.push(`${placeOf(file, node)}: "${id}"`);
        return source ? citationLink(id, source, attributes) : undefined;
      });
      parent.children?.splice(at, 1, ...parts);
    });
    if (unknown.length > 0) {
      throw new Error(
        `Citations of sources that registers/sources.yaml does not have. Add the source there, or correct the id.\n  ${unknown.join('\n  ')}`,
      );
    }
  };
}

type Attributes = Readonly<Partial<Record<string, string>>>;

function split(value: string, make: (id: string, attributes: Attributes) => Node | undefined): Node[] {
  const parts: Node[] = [];
  let at = 0;
  for (const found of value.matchAll(CITATION)) {
    const [whole, id = '', rest = ''] = found;
    const node = make(id, Object.fromEntries([...rest.matchAll(ATTRIBUTE)].map((m) => [m[1], m[2]])));
    if (!node) continue;
    if (found.index > at) parts.push(text(value.slice(at, found.index)));
    parts.push(node);
    at = found.index + whole.length;
  }
  if (at < value.length) parts.push(text(value.slice(at)));
  return parts;
}

function citationLink(id: string, source: CitedSource, attributes: Attributes): Node {
  const confidence = attributes['confidence'] ?? source.confidence;
  const label = [shortName(id), attributes['ref'], confidence].filter(Boolean).join(', ');
  return link(`/sources#${id}`, label, { className: ['cite', `cite--${confidence}`], title: source.title });
}
