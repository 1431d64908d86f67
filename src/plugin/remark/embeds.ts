import type { Checklist } from '../../engine/index.ts';
import { editionOf, embedFaults, type EmbedName } from '../../load/index.ts';
import { assessmentData, requirementData, scoreData } from './embedData.ts';
import { element, link, placeOf, text, walk, type Node, type SourceFile } from './tree.ts';

export interface EmbedOptions {
  /** The edition to use of each checklist, read when a page is made. */
  readonly checklists: () => readonly Checklist[];
}

/** Attributes of an embed that are text. */
type Values = Readonly<Record<string, string>>;

const DATA: Readonly<Record<EmbedName, (checklist: Checklist, values: Values) => object | undefined>> = {
  Assessment: (checklist, { section }) => assessmentData(checklist, section),
  Requirement: (checklist, { id = '' }) => requirementData(checklist, id),
  Score: (checklist) => scoreData(checklist),
};

/**
 * In pages of MDX, gives each embed what it shows of a checklist, as text, and imports the code of those that are used:
 * no other page is heavier. In a published edition, whose files are frozen, an embed of what has gone since becomes a
 * sentence that says so.
 *
 * @throws Error naming every embed of the draft that asks for what is not there, with its place
 */
export function embeds({ checklists }: EmbedOptions) {
  return (tree: Node, file: SourceFile): void => {
    const used = new Set<EmbedName>();
    const wrong: string[] = [];
    let current: ReadonlyMap<string, Checklist> | undefined;
    walk(tree, (node, parent, at) => {
      const name = embedName(node);
      if (name === undefined) return;
      current ??= new Map(checklists().map((checklist) => [checklist.id, checklist]));
      const written = (node.attributes ?? []).map((attribute) => ({
        ...{ name: attribute.name ?? '…', start: 0, end: 0 },
        ...(typeof attribute.value === 'string' ? { value: attribute.value } : {}),
      }));
      const faults = embedFaults({ name, attributes: written }, current);
      const values = Object.fromEntries(written.map((one) => [one.name, one.value ?? '']));
      const checklist = current.get(values['checklist'] ?? '');
      const data = checklist && DATA[name](checklist, values);
      if (faults.length === 0 && data !== undefined) {
        node.attributes = [{ type: 'mdxJsxAttribute', name: 'data', value: JSON.stringify(data) }];
        node.children = [];
        used.add(name);
      } else if (editionOf(file.path) !== undefined) parent.children?.splice(at, 1, gone(values, checklist));
      else wrong.push(...faults.map(({ message, help }) => `${placeOf(file, node)}: ${message}. ${help ?? ''}`));
    });
    if (wrong.length > 0) throw new Error(`Embeds of what is not there.\n  ${wrong.join('\n  ')}`);
    tree.children?.unshift(...[...used].sort().map(importOf));
  };
}

function embedName({ type, name }: Node): EmbedName | undefined {
  const isJsx = type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement';
  return isJsx && typeof name === 'string' && Object.hasOwn(DATA, name) ? (name as EmbedName) : undefined;
}

/** What a published edition says in place of an embed. */
function gone({ checklist: id = '', ...values }: Values, checklist: Checklist | undefined): Node {
  const what = Object.values(values)[0];
  if (checklist === undefined)
    return element('p', {}, [text(`Here stood a part of the checklist ${id}, which this portal no longer has.`)]);
  return element('p', {}, [
    text(`Here stood ${what ?? 'a part'} of a checklist that has changed since: `),
    link(`/checklists/${id}`, checklist.title),
    text('.'),
  ]);
}

/** `import { Name } from …`, as the syntax tree that MDX wants beside the text. */
function importOf(name: EmbedName): Node {
  const from = `@code/widget/embed/${name}.tsx`;
  const identifier = { type: 'Identifier', name };
  const declaration = {
    type: 'ImportDeclaration',
    specifiers: [{ type: 'ImportSpecifier', imported: identifier, local: { ...identifier } }],
    source: { type: 'Literal', value: from, raw: JSON.stringify(from) },
    attributes: [],
  };
  const estree = { type: 'Program', sourceType: 'module', body: [declaration], comments: [] };
  return { type: 'mdxjsEsm', value: `import { ${name} } from ${JSON.stringify(from)};`, data: { estree } };
}
