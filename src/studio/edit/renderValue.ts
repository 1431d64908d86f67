import { Document, isCollection, isMap, isScalar, isSeq, Scalar, visit, type YAMLMap, type YAMLSeq } from 'yaml';

/** Columns of a line of a checklist. */
const WIDTH = 120;

/** How a text is written: as the one that it replaces, as far as its words allow. */
export type Style = 'plain' | 'single' | 'double' | 'folded' | 'literal';

const TYPES: Readonly<Record<Style, Scalar.Type>> = {
  plain: Scalar.PLAIN,
  single: Scalar.QUOTE_SINGLE,
  double: Scalar.QUOTE_DOUBLE,
  folded: Scalar.BLOCK_FOLDED,
  literal: Scalar.BLOCK_LITERAL,
};

interface Place {
  /** Spaces before the name that the value belongs to, or before the dash of its item. */
  readonly indent: number;
  /** Inside braces or brackets. */
  readonly flow: boolean;
  readonly style?: Style | undefined;
  /** Lists stand below each other, however short they are. */
  readonly block?: boolean;
  /** Characters before the value on its line, beside the indentation. */
  readonly before?: number;
}

/**
 * A value as YAML, to stand after `name: ` or `- `: one line, or a block whose further lines are indented below `indent`.
 * Lists and groups in a block begin with a line end.
 */
export function renderValue(
  value: unknown,
  { indent, flow, style = 'plain', block = false, before = 8 }: Place,
): string {
  const width = Math.max(WIDTH - indent, 40);
  const document = new Document({ k: value });
  visit(document, {
    Scalar(key, node) {
      if (key === 'key' || typeof node.value !== 'string') return;
      node.type = typeFor(node.value, flow, style, width - before);
    },
    Collection(key, node) {
      if (key === null || key === 'key') return;
      if (flow || (!(block && isSeq(node)) && fitsOneLine(node, width - before))) node.flow = true;
    },
  });
  const text = document.toString({
    lineWidth: flow || style === 'double' ? 0 : width,
    minContentWidth: 20,
    indent: 2,
    singleQuote: style === 'single',
    doubleQuotedMinMultiLineLength: Infinity,
    flowCollectionPadding: true,
  });
  const rendered = tight(text.slice('k:'.length).replace(/\n$/, '').replace(/^ /, ''), value);
  const pad = ' '.repeat(indent);
  return rendered.replaceAll(/\n(?!\n|$)/g, `\n${pad}`);
}

/** Brackets of lists of ids stand close, as authors write them. */
function tight(rendered: string, value: unknown): string {
  return typeof value === 'object' ? rendered.replaceAll(/\[ ([\w.-]+(?:, [\w.-]+)*) \]/g, '[$1]') : rendered;
}

/** A slug, an option's value, a requirement's id: no word of a sentence. */
const ID = /^(?:[a-z0-9][\w.-]*|[A-Z0-9][A-Z0-9-]*)$/;

/** A small group, and a list of ids, stand on one line as authors write them. */
function fitsOneLine(node: YAMLMap | YAMLSeq, room: number): boolean {
  const parts = isMap(node) ? node.items.flatMap(({ key, value }) => [key, value]) : node.items;
  if (parts.some(isCollection)) return false;
  const words = parts.map((part) => String(isScalar(part) ? part.value : part));
  const short = words.join(': ').length + 4 * words.length < room && !words.some((each) => each.includes('\n'));
  return short && (isMap(node) || words.every((each) => ID.test(each)));
}

/** A long or many-lined text becomes a block where it can; a short one goes back to one line. */
function typeFor(text: string, flow: boolean, style: Style, room: number): Scalar.Type {
  const lines = text.includes('\n');
  if (flow) return TYPES[style === 'folded' || style === 'literal' || lines ? 'double' : style];
  // A block cannot hold blanks at the ends of its lines as they were meant.
  if (/^\s|[ \t]\n|\s$/.test(text)) return Scalar.QUOTE_DOUBLE;
  if (lines) return TYPES.literal;
  if (text === '') return Scalar.QUOTE_DOUBLE;
  if (style === 'folded' || style === 'literal') return TYPES[style];
  return text.length > room && style === 'plain' && text.includes(' ') ? TYPES.folded : TYPES[style];
}
