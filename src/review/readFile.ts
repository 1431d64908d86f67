import type { SchemaError } from '../generated/schema-error.ts';
import { pathText, pointerSteps } from '../record/pointer.ts';
import { clean, quote } from '../record/quote.ts';
import { scanJson, type JsonFault } from '../record/scanJson.ts';
import { walkProblems } from '../record/walkProblems.ts';
import type { ReviewProblem } from './problem.ts';

/** No list of problems is longer than this. */
const MOST = 50;

/** A kind of file that is read. */
export interface FileKind {
  /** What `format` says. */
  readonly format: string;
  /** What people call it, with its article. */
  readonly name: string;
  /** Largest size in bytes. */
  readonly limit: number;
  validate(value: unknown): readonly SchemaError[];
}

/**
 * Reads a JSON file that may be anything at all, up to its schema. Never throws; says everything that is wrong at the
 * first stage that fails.
 *
 * @param input the file's bytes, or its text where it has already been decoded
 */
export function readFile(
  kind: FileKind,
  input: Uint8Array | string,
): { readonly value: unknown } | { readonly problems: readonly ReviewProblem[] } {
  const fail = (code: ReviewProblem['code'], message: string, help: string) => ({
    problems: [{ code, severity: 'error' as const, message, help }],
  });
  const choose = `Choose the file that holds ${kind.name}.`;
  if (input.length > kind.limit) {
    return fail('file', `The file is larger than ${kind.limit / 1024 / 1024} MB, and ${kind.name} never is.`, choose);
  }
  let text: string;
  try {
    text =
      typeof input === 'string'
        ? input.replace(/^\ufeff/, '')
        : new TextDecoder('utf-8', { fatal: true }).decode(input);
  } catch {
    return fail('file', 'The file is not text in UTF-8: it is another kind of file, or it was damaged.', choose);
  }
  if (text.trim() === '') return fail('file', 'The file is empty.', choose);
  const faults = scanJson(text);
  if (faults.length > 0) {
    return { problems: cut(faults.map((fault) => faultProblem(text, fault, kind.name))) };
  }
  const value: unknown = JSON.parse(text);
  const format = fieldOf(value, 'format');
  if (format !== kind.format) {
    const said = format === undefined ? 'it does not say what it is' : `its format is ${quote(format)}`;
    return fail('kind', `The file is not ${kind.name}: ${said}.`, choose);
  }
  const version = fieldOf(value, 'formatVersion');
  if (typeof version === 'number' && Number.isInteger(version) && version > 1) {
    return fail(
      'newer-version',
      `The file was made by a newer version of the portal: its format is version ${version}, and this portal reads version 1.`,
      'Open it in the newer version. Nothing was changed.',
    );
  }
  const broken = walkProblems(value);
  if (broken.length > 0) return { problems: cut(broken.map((problem) => ({ ...problem, code: 'json' as const }))) };
  const wrong = kind.validate(value).map((error) => schemaProblem(value, error));
  return wrong.length > 0 ? { problems: cut(wrong) } : { value };
}

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}

function faultProblem(text: string, fault: JsonFault, name: string): ReviewProblem {
  const before = text.slice(0, fault.offset);
  const place = `line ${before.split('\n').length}, column ${fault.offset - before.lastIndexOf('\n')}`;
  const make = (message: string, help: string): ReviewProblem => ({ code: 'json', severity: 'error', message, help });
  const again = 'Save it again from where it was made, and use that file.';
  switch (fault.kind) {
    case 'truncated':
      return make(`The file ends in the middle, at ${place}: it was probably cut off.`, again);
    case 'syntax':
      return make(
        `The file is not valid JSON: unexpected ${fault.found} at ${place}, where ${fault.expected} should be.`,
        again,
      );
    case 'too-deep':
    case 'too-many':
      return make(`The file holds far more than ${name} does.`, 'This is not a file that the portal made.');
    case 'forbidden-key':
      return make(
        `The file uses the name “${fault.key}” at ${place}, which is never part of ${name} and can be used to attack programs.`,
        'Do not trust this file.',
      );
    case 'duplicate-key':
      return make(
        `“${clean(fault.key)}” stands twice in the same object, the second time at ${place}: one of the two would be lost.`,
        'Open the file in a text editor, decide which is right, and remove the other.',
      );
  }
}

function schemaProblem(value: unknown, { instancePath, message, params }: SchemaError): ReviewProblem {
  const name = params['additionalProperty'] ?? params['missingProperty'] ?? params['propertyName'];
  const path = pathText(value, pointerSteps(instancePath));
  return {
    code: 'schema',
    severity: 'error',
    message: `In ${path || 'the file'}${name === undefined ? '' : `, ${quote(name)}`}: ${message}.`,
    help: 'If the file was edited by hand, put this place right. A newer version of the portal may also have made it.',
    ...(path === '' ? {} : { path }),
  };
}

function cut(problems: readonly ReviewProblem[]): readonly ReviewProblem[] {
  return problems.slice(0, MOST);
}
