import { element, text, type Node, type SourceFile } from './tree.ts';

/** Front matter that is shown, in this order, with the words for it. */
const FIELDS = [
  ['documentId', 'Document'],
  ['version', 'Version'],
  ['status', 'Status'],
  ['inEffect', 'In effect from'],
  ['modification', 'Modification'],
  ['owner', 'Owner'],
  ['changeSummary', 'Changes'],
] as const;

const NOTICE =
  'Prepared by this project from public sources. This is not a document of the Security Sub-Committee (SSC).';

/** Under the title of each controlled document (one with a `documentId`), what it is, which edition, and what it is not. */
export function documentControl() {
  return (tree: Node, file: SourceFile): void => {
    const frontMatter = file.data.frontMatter ?? {};
    if (frontMatter['documentId'] === undefined) return;
    const children = (tree.children ??= []);
    children.splice(children.findIndex(isTitle) + 1, 0, controlBlock(frontMatter));
  };
}

/** The title's heading, which the theme wraps in a header element. */
function isTitle(node: Node): boolean {
  return (node.type === 'heading' && node.depth === 1) || (node.type === 'mdxJsxFlowElement' && node.name === 'header');
}

function controlBlock(frontMatter: Readonly<Record<string, unknown>>): Node {
  const rows = FIELDS.flatMap(([key, label]) => {
    const value = shown(key, frontMatter[key]);
    return value === undefined ? [] : [row(label, value)];
  });
  return element('section', { className: ['document-control'], ariaLabel: 'Document control' }, [
    element('dl', {}, rows),
    element('p', {}, [text(NOTICE)]),
  ]);
}

function row(label: string, value: string): Node {
  return element('div', {}, [element('dt', {}, [text(label)]), element('dd', {}, [text(value)])]);
}

/** YAML may have read a date or a number where text was meant. */
function shown(key: string, value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const words = value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
  return key === 'status' ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}
