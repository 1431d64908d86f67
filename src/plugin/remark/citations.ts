import type { Confidence } from '../../engine/model.ts';
import { findCitations, type CitationMark } from '../../load/citationMarks.ts';
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
      const parts = split(node.value, (mark) => {
        const source = sourceOf(mark.source);
        if (!source) unknown.push(`${placeOf(file, node)}: "${mark.source}"`);
        return source ? citationLink(mark, source) : undefined;
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

/** A text with each citation in it made into the node that `make` gives, or left as it is where it gives none. */
function split(value: string, make: (mark: CitationMark) => Node | undefined): Node[] {
  const parts: Node[] = [];
  let at = 0;
  for (const mark of findCitations(value, []).citations) {
    const node = make(mark);
    if (!node) continue;
    if (mark.start > at) parts.push(text(value.slice(at, mark.start)));
    parts.push(node);
    at = mark.end;
  }
  if (at < value.length) parts.push(text(value.slice(at)));
  return parts;
}

function citationLink(mark: CitationMark, source: CitedSource): Node {
  const confidence = mark.confidence ?? source.confidence;
  const label = [shortName(mark.source), mark.ref, confidence].filter(Boolean).join(', ');
  return link(`/sources#${mark.source}`, label, { className: ['cite', `cite--${confidence}`], title: source.title });
}
