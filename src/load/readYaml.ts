import { indexLines, type LineIndex } from './lineIndex.ts';
import { fixAt } from './fixAt.ts';
import { locate, type Place } from './locate.ts';
import { problemAt, type Finding, type Problem, type Span } from './problem.ts';
import { toValue } from './yamlValue.ts';
import { readYamlTree, type YamlTree } from './yamlTree.ts';

/** Characters of text. */
export const MAX_TEXT = 2_000_000;

/** Where inside a value a problem is: names of properties and indices of items, from the root. */
export type Path = readonly (string | number)[];

/** A YAML text as a plain value, with the way back from any part of it to its place in the text. */
export interface YamlFile {
  readonly file: string;
  readonly text: string;
  readonly lines: LineIndex;
  /** Absent when the text could not be read as one YAML document. */
  readonly value?: unknown;
  /** Problems of the text itself: syntax, duplicate names, limits. */
  readonly problems: readonly Problem[];
  /** A problem at a place of the value. `inside` is a span of offsets inside a text value. */
  problem(finding: Finding, path: Path, at?: 'key' | 'value', inside?: Span): Problem;
}

/**
 * Reads one YAML document. Never throws, whatever the text; a text over {@link MAX_TEXT}, nested too deeply, or that
 * grows too much through its aliases is refused with a problem and no value.
 *
 * @param file name that problems carry
 */
export function readYaml(source: string, file: string): YamlFile {
  return readYamlBy(readYamlTree, source, file);
}

/**
 * As {@link readYaml}.
 *
 * @param readTree what composes the nodes; an editor gives one that remembers what has not changed
 * @internal
 */
export function readYamlBy(readTree: (text: string) => YamlTree, source: string, file: string): YamlFile {
  const text = source.startsWith('\ufeff') ? source.slice(1) : source;
  if (text.length > MAX_TEXT) return unread('', file, [{ finding: tooLarge(text.length), span: { start: 0, end: 0 } }]);
  const control = CONTROL.exec(text);
  if (control) {
    const span = { start: control.index, end: control.index + 1 };
    return unread(text, file, [{ finding: controlCharacter(control[0]), span }]);
  }
  const { root, faults } = readTree(text);
  if (root === undefined) return unread(text, file, faults);
  const lines = indexLines(text);
  if (faults.length > 0) {
    return { ...unread(text, file, faults), lines };
  }
  const { value, faults: valueFaults, targets } = toValue(root.contents);
  const at = ({ finding, span, path }: (typeof valueFaults)[number]) =>
    problemAt(finding, file, span, lines, pointer(path));
  const find = (path: Path): Place => locate(root.contents, targets, text, path);
  return {
    file,
    text,
    lines,
    ...(valueFaults.some((fault) => fault.fatal) ? {} : { value }),
    problems: valueFaults.map(at),
    problem(finding, path, at = 'value', inside) {
      const place = find(path);
      const span = inside === undefined ? place[at] : place.inside(inside);
      const problem = problemAt(finding, file, span, lines, pointer(path));
      const fix = fixAt(finding.replace, span, text, lines);
      return fix === undefined ? problem : { ...problem, fix };
    },
  };
}

/** JSON Pointer (RFC 6901) of a path. */
export function pointer(path: Path): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Everything YAML does not allow in a text: control characters but tab and line ends, lone surrogates, U+FFFE, U+FFFF. */
const CONTROL =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

function unread(text: string, file: string, faults: readonly { finding: Finding; span: Span }[]): YamlFile {
  const lines = indexLines(text);
  const problems = faults.map(({ finding, span }) => problemAt(finding, file, span, lines));
  return {
    file,
    text,
    lines,
    problems,
    problem: (finding, path) => problemAt(finding, file, { start: 0, end: 0 }, lines, pointer(path)),
  };
}

function tooLarge(length: number): Finding {
  return {
    code: 'too-large',
    severity: 'error',
    message: `The file has ${length} characters; the most that is read is ${MAX_TEXT}`,
    help: 'Check that this is the file you mean.',
  };
}

function controlCharacter(character: string): Finding {
  const name = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  return {
    code: 'control-character',
    severity: 'error',
    message: `A character that no text holds (${name}) stands here`,
    help: 'Check that this is a text file in UTF-8; delete the character.',
  };
}
