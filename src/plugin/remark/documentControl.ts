import { editionOf } from '../../load/index.ts';
import type { EditionGlance } from '../editions/editionsData.ts';
import { dayInWords } from '../registers/dayInWords.ts';
import type { Statement } from '../statement.ts';
import { element, link, text, type Node, type SourceFile } from './tree.ts';

export interface ControlOptions {
  /** Whose text it is. */
  readonly statement: Statement;
  /** A published edition by its id, read when a page is made. */
  readonly edition: (id: string) => EditionGlance | undefined;
}

/** Front matter that is shown, in this order, with the words for it. */
const FIELDS = [
  ['formalTitle', 'Formal title'],
  ['documentId', 'Document'],
  ['version', 'Version'],
  ['status', 'Status'],
  ['published', 'Published'],
  ['inEffect', 'In effect from'],
  ['owner', 'Owner'],
  ['approvingBody', 'Approved by'],
  ['meeting', 'Meeting'],
  ['modification', 'Modification'],
] as const;

type Values = Readonly<Record<string, unknown>>;

/**
 * Under the title of each guidance page, what it is, which edition, and whose; at the end of a controlled document (one
 * with a `documentId`), the history of its changes.
 */
export function documentControl({ statement, edition }: ControlOptions) {
  return (tree: Node, file: SourceFile): void => {
    const frontMatter = file.data.frontMatter ?? {};
    const children = (tree.children ??= []);
    const editionId = editionOf(file.path);
    const block = controlBlock(frontMatter, editionId === undefined ? undefined : edition(editionId), statement);
    children.splice(children.findIndex(isTitle) + 1, 0, block);
    const changes = frontMatter['changes'];
    if (frontMatter['documentId'] !== undefined && Array.isArray(changes) && changes.length > 0)
      children.push(history(changes as readonly Values[]));
  };
}

/** The title's heading, which the theme wraps in a header element. */
function isTitle(node: Node): boolean {
  return (node.type === 'heading' && node.depth === 1) || (node.type === 'mdxJsxFlowElement' && node.name === 'header');
}

/** What the front matter says of the document, in words, in the order in which it is shown. */
export function controlRows(frontMatter: Values): readonly { readonly label: string; readonly value: string }[] {
  return FIELDS.flatMap(([key, label]) => {
    const value = shown(key, frontMatter[key]);
    return value === undefined ? [] : [{ label, value }];
  });
}

function controlBlock(frontMatter: Values, edition: EditionGlance | undefined, statement: Statement): Node {
  const controlled = frontMatter['documentId'] !== undefined;
  const rows = controlRows(frontMatter).map(({ label, value }) => row(label, value));
  const of =
    edition === undefined
      ? []
      : [row(`Describes ${statement.rules} of`, `${edition.inEffect}, ${edition.release.label}`)];
  return element('section', { className: ['document-control'], ariaLabel: 'Document control' }, [
    ...(controlled ? [element('dl', {}, [...rows, ...of])] : []),
    element('p', {}, [text(`${statement.words} `), link(statement.link.to, statement.link.label)]),
  ]);
}

function row(label: string, value: string): Node {
  return element('div', {}, [element('dt', {}, [text(label)]), element('dd', {}, [text(value)])]);
}

function history(changes: readonly Values[]): Node {
  const cell = (tag: string, words: string, scope?: string) =>
    element(tag, scope === undefined ? {} : { scope }, [text(words)]);
  const head = element(
    'tr',
    {},
    ['Version', 'Date', 'What changed'].map((words) => cell('th', words, 'col')),
  );
  const rows = changes.map((change) =>
    element('tr', {}, [
      cell('th', shown('version', change['version']) ?? '', 'row'),
      cell('td', shown('date', change['date']) ?? 'Not published'),
      cell('td', shown('summary', change['summary']) ?? ''),
    ]),
  );
  return element('section', { className: ['document-history'], ariaLabel: 'History of this document' }, [
    element('h2', {}, [text('History of this document')]),
    element('table', {}, [element('thead', {}, [head]), element('tbody', {}, rows)]),
  ]);
}

/** YAML may have read a date or a number where text was meant. */
function shown(key: string, value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const words = value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
  return key === 'status' ? words.charAt(0).toUpperCase() + words.slice(1) : dayInWords(words);
}
