import { SaxesParser } from 'saxes';
import { ImportError } from './importError.ts';
import { readText } from './readText.ts';

/** An element: its name without prefix, and what is in it, in order. */
export interface XmlNode {
  readonly name: string;
  /** Attributes by their names without prefix. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly content: readonly (XmlNode | string)[];
}

const MOST_NODES = 250_000;
const DEPTH = 64;

/**
 * The root of an XML file that may be hostile: bounded in size, depth and number of elements. Nothing outside the file is
 * fetched, and entities that the file defines are refused, so none can grow.
 *
 * @throws ImportError
 */
export function readXml(bytes: Uint8Array): XmlNode {
  const text = readText(bytes);
  const parser = new SaxesParser();
  const open: { name: string; attributes: Map<string, string>; content: (XmlNode | string)[] }[] = [];
  let root: XmlNode | undefined;
  let count = 0;
  parser.on('error', (error) => {
    throw new ImportError(
      `The file is not XML that can be used: ${error.message.slice(0, 200).replace(/\.$/, '')}.`,
      'Check --from, or get the file again.',
    );
  });
  parser.on('opentag', ({ name, attributes }) => {
    count += 1;
    if (count > MOST_NODES || open.length >= DEPTH) {
      throw new ImportError('The file holds far more than a list of requirements does.', 'Import a part of it.');
    }
    const node = {
      name: withoutPrefix(name),
      attributes: new Map(Object.entries(attributes).map(([key, value]) => [withoutPrefix(key), value])),
      content: [],
    };
    open.at(-1)?.content.push(node);
    root ??= node;
    open.push(node);
  });
  parser.on('closetag', () => void open.pop());
  const put = (words: string): void => void open.at(-1)?.content.push(words);
  parser.on('text', put);
  parser.on('cdata', put);
  parser.write(text).close();
  if (root === undefined) throw new ImportError('The file holds no XML.', 'Check --from.');
  return root;
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The elements in a node, of one name where one is given. */
export function inner(node: XmlNode, name?: string): readonly XmlNode[] {
  return node.content.flatMap((each) =>
    typeof each !== 'string' && (name === undefined || each.name === name) ? each : [],
  );
}

/** The first element of a name, the node itself or anywhere in it. */
export function find(node: XmlNode, name: string): XmlNode | undefined {
  if (node.name === name) return node;
  for (const each of inner(node)) {
    const found = find(each, name);
    if (found) return found;
  }
  return undefined;
}

/** Elements of XHTML after which a line ends. */
const BLOCKS = new Set(['p', 'br', 'li', 'div', 'pre', 'ul', 'ol', 'tr', 'h1', 'h2', 'h3', 'h4']);

/** All words in a node; a place for a value shows its name between brackets. */
export function wordsIn(node: XmlNode | undefined): string {
  return node === undefined
    ? ''
    : rawWords(node)
        .replace(/[^\S\n]+/g, ' ')
        .replace(/ ?\n ?/g, '\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim();
}

function rawWords(node: XmlNode): string {
  const words = node.content.map((each) => (typeof each === 'string' ? each : rawWords(each))).join('');
  if (node.name === 'sub') return `[${node.attributes.get('idref') ?? ''}]`;
  return BLOCKS.has(node.name) ? `${words}\n` : words;
}
