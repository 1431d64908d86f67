import type { SchemaError } from '../generated/schema-error.ts';
import { child, describeOwner } from './owner.ts';
import type { Finding, Problem, Replacement } from './problem.ts';
import type { Path, YamlFile } from './readYaml.ts';
import { schemaAt, type Schema } from './schema.ts';
import { replacement, suggest } from './suggest.ts';
import { describeValue, listOf, orMean, quote } from './words.ts';

/** Errors that are made into sentences; more are only counted. */
const MAX_ERRORS = 1_000;

/**
 * What a validator found, in words: each error names the property and what it belongs to, and says what the schema
 * wants there in the schema's own description. A misspelt name is one problem, not also a missing property.
 */
export function schemaProblems(
  yaml: YamlFile,
  errors: readonly SchemaError[],
  schema: Schema,
): { readonly problems: readonly Problem[]; readonly omitted: number } {
  const told = errors.slice(0, MAX_ERRORS);
  const context = { yaml, schema, misspelt: new Set<string>() };
  const [names, others] = [told.filter(isUnexpected), told.filter((error) => !isUnexpected(error))];
  const problems = [
    ...names.map((error) => unexpected(error, context)),
    ...others.flatMap((error) => (isMissing(error) ? missing(error, context) : wrong(error, context)) ?? []),
  ];
  return { problems, omitted: errors.length - told.length };
}

function isUnexpected(error: SchemaError): boolean {
  return error.keyword === 'additionalProperties';
}

function isMissing({ keyword }: SchemaError): boolean {
  return keyword === 'required' || keyword === 'dependentRequired';
}

interface Context {
  readonly yaml: YamlFile;
  readonly schema: Schema;
  /** Pointers of properties that are there under a misspelt name. */
  readonly misspelt: Set<string>;
}

/** The path that a validator's JSON Pointer names, with indices of lists as numbers. */
export function pathOf(instancePath: string, value: unknown): Path {
  let here = value;
  return instancePath
    .split('/')
    .slice(1)
    .map((part) => {
      const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
      const key = Array.isArray(here) ? Number(name) : name;
      here = child(here, key);
      return key;
    });
}

function unexpected(error: SchemaError, { yaml, schema, misspelt }: Context): Problem {
  const owner = pathOf(error.instancePath, yaml.value);
  const name = String(error.params['additionalProperty']);
  const known = Object.keys(schemaAt(schema, owner)?.properties ?? {});
  const absent = known.filter((candidate) => child(valueAt(yaml.value, owner), candidate) === undefined);
  const meant = suggest(name, absent) ?? suggest(name, known);
  if (meant !== undefined) misspelt.add(`${error.instancePath}/${meant}`);
  const finding: Finding = {
    code: 'unexpected-property',
    severity: 'error',
    message: `Unexpected property ${quote(name)} in ${describeOwner(schema, yaml.value, owner)}${orMean(meant)}`,
    help:
      name === '<<'
        ? 'Merging with "<<" is not part of YAML 1.2. Write the properties out.'
        : meant === undefined
          ? `Remove it. What can stand here: ${listOf(known, 'and', 30)}.`
          : `Write "${meant}: " or remove the line. ${sentence(schemaAt(schema, [...owner, meant])?.description)}`.trim(),
    actual: name,
    ...(meant === undefined ? {} : { expected: meant }),
    replace: replacement(name, absent),
  };
  return yaml.problem(finding, [...owner, name], 'key');
}

function missing(error: SchemaError, { yaml, schema, misspelt }: Context): Problem | undefined {
  const name = String(error.params['missingProperty']);
  if (misspelt.has(`${error.instancePath}/${name}`)) return undefined;
  const owner = pathOf(error.instancePath, yaml.value);
  const wanted = schemaAt(schema, [...owner, name]);
  const finding: Finding = {
    code: 'missing-property',
    severity: 'error',
    message: `Property ${quote(name)} is missing from ${describeOwner(schema, yaml.value, owner)}`,
    help: `Add "${name}: ". ${sentence(wanted?.description)}${exampleOf(wanted)}`.trim(),
    expected: name,
  };
  return yaml.problem(finding, owner);
}

function wrong(error: SchemaError, { yaml, schema }: Context): Problem | undefined {
  const path = pathOf(error.instancePath, yaml.value);
  const value = valueAt(yaml.value, path);
  const wanted = schemaAt(schema, path);
  const what = nameOfPlace(schema, yaml.value, path);
  const explained = `${sentence(wanted?.description)}${exampleOf(wanted)}`;
  const make = (code: string, message: string, help: string, expected?: string, replace?: Replacement): Problem =>
    yaml.problem(
      {
        code,
        replace,
        severity: 'error',
        message,
        ...(help.trim() === '' ? {} : { help: help.trim() }),
        actual: describeValue(value),
        ...(expected === undefined ? {} : { expected }),
      },
      path,
    );
  const { params } = error;
  switch (error.keyword) {
    case 'type': {
      const expected = typeWords(params['type']);
      return make(
        'wrong-type',
        `${what} must be ${expected}; found ${describeValue(value)}`,
        `${typeHelp(params['type'], value)} ${explained}`,
        expected,
        typeReplacement(params['type'], value),
      );
    }
    case 'enum': {
      const allowed = (params['allowedValues'] as readonly unknown[]).map(String);
      const meant = typeof value === 'string' ? suggest(value, allowed) : undefined;
      const expected = listOf(allowed, 'or');
      return make(
        'not-allowed',
        `${what} must be ${expected}; found ${describeValue(value)}${orMean(meant)}`,
        explained,
        expected,
        typeof value === 'string' ? replacement(value, allowed) : undefined,
      );
    }
    case 'const': {
      const expected = describeValue(params['allowedValue']);
      return make('not-allowed', `${what} must be ${expected}; found ${describeValue(value)}`, explained, expected);
    }
    case 'pattern':
      return make('wrong-form', `${what} ${formFault(value)}`, explained);
    case 'minItems':
      return make(
        'too-few',
        `${what} needs at least ${String(params['limit'])}; found ${Array.isArray(value) ? value.length : 0}`,
        explained,
      );
    case 'minimum':
    case 'maximum': {
      const expected = `${error.keyword === 'minimum' ? 'at least' : 'at most'} ${String(params['limit'])}`;
      return make('out-of-range', `${what} must be ${expected}; found ${describeValue(value)}`, explained, expected);
    }
    default:
      return make('not-valid', `${what} ${error.message}`, explained);
  }
}

/** `"weight" in requirement DEV-04`, `Item 2 of "guidance" in requirement DEV-04`, `The checklist`. */
function nameOfPlace(schema: Schema, value: unknown, path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return capital(describeOwner(schema, value, path));
  if (typeof last === 'string') return `${quote(last)} in ${describeOwner(schema, value, path.slice(0, -1))}`;
  return `Item ${last + 1} of ${quote(String(path.at(-2)))} in ${describeOwner(schema, value, path.slice(0, -2))}`;
}

function formFault(value: unknown): string {
  const text = String(value);
  if (text.trim() === '') return 'is empty';
  if (text.includes('\n')) return 'must be on one line';
  if (text !== text.trim()) return `begins or ends with a space: ${quote(text)}`;
  return `does not have the right form: ${quote(text)}`;
}

function typeWords(type: unknown): string {
  const words: Readonly<Record<string, string>> = {
    string: 'text',
    integer: 'a whole number',
    number: 'a number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a group of properties',
  };
  const types = Array.isArray(type) ? type.map(String) : String(type).split(',');
  return types.map((name) => words[name] ?? name).join(' or ');
}

/** The mistakes that YAML makes easy. */
function typeHelp(type: unknown, value: unknown): string {
  if (type === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
    return 'Put it between quotation marks to make it text.';
  }
  if (type === 'boolean' && typeof value === 'string' && /^(yes|no|on|off|y|n)$/i.test(value))
    return 'Write true or false.';
  if (type === 'boolean' && typeof value === 'string' && /^(true|false)$/i.test(value))
    return 'Write it without quotation marks.';
  if (type === 'integer' && typeof value === 'string' && /^\d+$/.test(value))
    return 'Write it without quotation marks.';
  if (type === 'integer' && typeof value === 'string' && value.endsWith('%'))
    return 'Write the number without the percent sign.';
  if (type === 'array' && value !== null) return 'Begin each item with "- " on a line of its own, or write [a, b].';
  if (type === 'string' && typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return 'A text that holds ": " must stand between quotation marks.';
  }
  if (value === null) return 'Write a value, or remove the line.';
  return '';
}

/** Those of the mistakes above that can only have meant one thing. */
function typeReplacement(type: unknown, value: unknown): Replacement | undefined {
  if (typeof value !== 'string') return undefined;
  if (type === 'boolean') {
    if (/^(yes|on|true)$/i.test(value)) return unquoted(value, 'true');
    if (/^(no|off|false)$/i.test(value)) return unquoted(value, 'false');
  }
  if (type === 'integer' && /^\d{1,15}%?$/.test(value)) return unquoted(value, String(Number.parseInt(value, 10)));
  return undefined;
}

/** Yes and no are text without quotation marks; true, false and digits only with them. */
function unquoted(value: string, to: string): Replacement {
  return { from: /^(yes|no|on|off)$|%$/i.test(value) ? value : JSON.stringify(value), to };
}

function exampleOf(schema: Schema | undefined): string {
  const example = schema?.examples?.[0];
  if (example === undefined) return '';
  return ` Example: ${typeof example === 'string' ? example : JSON.stringify(example)}`;
}

function sentence(text: string | undefined): string {
  return text === undefined ? '' : /[.:]$/.test(text) ? text : `${text}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The value at a path, or undefined. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce(child, value);
}
