/** The parts of a Markdown or HTML syntax tree that the plugins touch. */

export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface Node {
  type: string;
  value?: string;
  url?: string;
  depth?: number;
  tagName?: string;
  name?: string | null;
  children?: Node[];
  properties?: Record<string, unknown>;
  /** Of an element of MDX. */
  attributes?: { type: string; name?: string; value?: unknown }[];
  data?: { hName?: string; hProperties?: Record<string, unknown>; id?: string; estree?: unknown };
  position?: { readonly start: Place };
}

/** What a transformer is told about the file. */
export interface SourceFile {
  readonly path: string;
  readonly data: { readonly frontMatter?: Readonly<Record<string, unknown>> };
}

export function text(value: string): Node {
  return { type: 'text', value };
}

/** A Markdown link. Links inside the site become checked links when the page is rendered. */
export function link(url: string, label: string, properties: Record<string, unknown> = {}): Node {
  return { type: 'link', url, children: [text(label)], data: { hProperties: properties } };
}

/** An HTML element that Markdown has no word for. */
export function element(tag: string, properties: Record<string, unknown>, children: Node[]): Node {
  return { type: 'element-node', data: { hName: tag, hProperties: properties }, children };
}

/** Calls `visit` for every node but the contents of code, parents first, with the node's parent and place in it. */
export function walk(node: Node, visit: (node: Node, parent: Node, at: number) => void): void {
  // A copy: visitors may put nodes in the place of others.
  for (const child of [...(node.children ?? [])]) {
    const at = (node.children ?? []).indexOf(child);
    visit(child, node, at);
    walk(child, visit);
  }
}

/** `file:line:column`, as far as the place is known. */
export function placeOf(file: SourceFile, node: Node): string {
  const start = node.position?.start;
  return start ? `${file.path}:${start.line}:${start.column}` : file.path;
}
