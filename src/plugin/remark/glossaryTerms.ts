import { element, link, text, type Node } from './tree.ts';

export interface GlossaryTerm {
  readonly id: string;
  readonly term: string;
  readonly abbreviation?: string | undefined;
  readonly definition: string;
}

export interface TermOptions {
  /** The glossary, read when a page is made. */
  readonly terms: () => readonly GlossaryTerm[];
}

/**
 * Makes the first use of each glossary term on a page a link to the glossary, with the definition beside it for those
 * who hover over the link, come to it by keyboard, or hear it. Headings, links, code and tables are left alone.
 */
export function glossaryTerms({ terms }: TermOptions) {
  return (tree: Node): void => {
    const labels = labelsOf(terms());
    if (labels.size === 0) return;
    const any = new RegExp(`(?<![\\w-])(?:${[...labels.keys()].map(escaped).join('|')})(?![\\w-]|\\.\\w)`, 'g');
    const used = new Set<string>();
    visit(tree, (value) => split(value, any, labels, used));
  };
}

/** Kinds of nodes in which no term is linked. */
const CLOSED = new Set([
  'heading',
  'link',
  'linkReference',
  'table',
  'element-node',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
]);

function visit(node: Node, parts: (value: string) => Node[]): void {
  if (node.children === undefined) return;
  node.children = node.children.flatMap((child) => {
    if (child.type === 'text') return parts(child.value ?? '');
    if (!CLOSED.has(child.type)) visit(child, parts);
    return child;
  });
}

/** Each way to write a term, the longest first, with its entry. What two entries share, such as "Use Case", is left out. */
function labelsOf(terms: readonly GlossaryTerm[]): ReadonlyMap<string, GlossaryTerm> {
  const found = new Map<string, GlossaryTerm | undefined>();
  for (const entry of terms) {
    for (const label of [entry.term.replace(/ \([^)]*\)$/, ''), entry.abbreviation]) {
      if (label === undefined) continue;
      for (const form of [label, plural(label)])
        found.set(form, found.has(form) && found.get(form) !== entry ? undefined : entry);
    }
  }
  return new Map(
    [...found]
      .flatMap(([label, entry]) => (entry === undefined ? [] : [[label, entry] as const]))
      .sort(([a], [b]) => b.length - a.length),
  );
}

function plural(label: string): string {
  return label.endsWith('y') ? `${label.slice(0, -1)}ies` : `${label}s`;
}

function split(value: string, any: RegExp, labels: ReadonlyMap<string, GlossaryTerm>, used: Set<string>): Node[] {
  const parts: Node[] = [];
  let at = 0;
  for (const { 0: label, index } of value.matchAll(any)) {
    const entry = labels.get(label);
    if (entry === undefined || used.has(entry.id) || isOrdinary(label, value.slice(0, index))) continue;
    used.add(entry.id);
    if (index > at) parts.push(text(value.slice(at, index)));
    parts.push(termLink(label, entry));
    at = index + label.length;
  }
  if (at < value.length || parts.length === 0) parts.push(text(value.slice(at)));
  return parts;
}

/** A single word that may owe its capital to the beginning of a sentence. */
function isOrdinary(label: string, before: string): boolean {
  return /^[A-Z][a-z]+$/.test(label) && /(?:^|[.:?!])\s*$/.test(before);
}

function termLink(label: string, { id, definition }: GlossaryTerm): Node {
  const note = `term-${id}`;
  const [first = ''] = definition.trim().split(/\n\s*\n/);
  return element('span', { className: ['term'] }, [
    link(`/glossary#${id}`, label, { className: ['term__link'], ariaDescribedBy: [note] }),
    element('span', { className: ['term__note'], id: note, role: 'tooltip' }, [text(first)]),
  ]);
}

function escaped(label: string): string {
  return label.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
