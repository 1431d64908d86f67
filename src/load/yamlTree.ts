import { Composer, Lexer, Parser, type Document, type ParsedNode } from 'yaml';
import type { Finding, Span } from './problem.ts';
import { yamlErrorFinding } from './yamlErrors.ts';

/** Levels of lists and groups inside each other. A checklist needs about ten. */
export const MAX_DEPTH = 64;
/** Lexical tokens; 2 MB of ordinary checklist has some 420,000. */
const MAX_LEXEMES = 500_000;
/** The parser keeps one entry for the document and one for a key or scalar beside those for each level. */
const MAX_STACK = MAX_DEPTH + 8;

export interface YamlTree {
  /** The nodes with their ranges; absent when the text is refused as a whole. */
  readonly root?: Document.Parsed<ParsedNode>;
  readonly faults: readonly { readonly finding: Finding; readonly span: Span }[];
}

/**
 * Composes the nodes of one YAML document, keeping their places. Everything the text can do to keep a program busy is
 * cut off while it is read: nesting, number of tokens, number of documents. Never throws.
 */
export function readYamlTree(text: string): YamlTree {
  // yaml makes an Error for each mistake, and a hostile text has hundreds of thousands: do without their stack traces.
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return compose(text);
  } finally {
    Error.stackTraceLimit = limit;
  }
}

function compose(text: string): YamlTree {
  const parser = new Parser();
  const tokens = [];
  let offset = 0;
  let count = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > MAX_STACK) return refuse(offset, text, tooDeep());
    if (++count > MAX_LEXEMES) return refuse(offset, text, TOO_MANY_PARTS);
    offset = Math.min(offset + lexeme.length, text.length);
  }
  for (const token of parser.end()) tokens.push(token);

  let root: Document.Parsed<ParsedNode> | undefined;
  const composer = new Composer({
    uniqueKeys: false,
    prettyErrors: false,
    merge: false,
    version: '1.2',
    logLevel: 'error',
  });
  for (const document of composer.compose(tokens, true, text.length)) {
    if (root !== undefined) {
      return { root, faults: [{ finding: SECOND_DOCUMENT, span: firstCharacters(document.range[0], text) }] };
    }
    root = document;
  }
  if (root === undefined) return refuse(0, text, yamlErrorFinding('IMPOSSIBLE', 'the text cannot be read'));
  const faults = [...root.errors, ...root.warnings].map((error) => ({
    finding: yamlErrorFinding(error.code, error.message),
    span: { start: error.pos[0], end: Math.max(error.pos[0], error.pos[1]) },
  }));
  return { root, faults };
}

function refuse(offset: number, text: string, finding: Finding): YamlTree {
  return { faults: [{ finding, span: firstCharacters(offset, text) }] };
}

function firstCharacters(offset: number, text: string): Span {
  return { start: offset, end: Math.min(offset + 1, text.length) };
}

export function tooDeep(): Finding {
  return {
    code: 'too-deep',
    severity: 'error',
    message: `Lists and groups are nested more than ${MAX_DEPTH} levels deep`,
    help: 'A checklist needs about ten levels. Look for indentation that grows by mistake.',
  };
}

const TOO_MANY_PARTS: Finding = {
  code: 'too-large',
  severity: 'error',
  message: 'The file has too many parts to be one checklist, register or front matter',
  help: 'Split it, or take out what is not content.',
};

const SECOND_DOCUMENT: Finding = {
  code: 'yaml-second-document',
  severity: 'error',
  message: 'A second YAML document begins here',
  help: 'Keep one document in a file: remove the line "---" or move what follows it to a file of its own.',
};
