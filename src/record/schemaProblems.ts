import type { SchemaError } from '../generated/schema-error.ts';
import { pathText, pointerSteps, valueAt } from './pointer.ts';
import type { RecordProblem } from './problem.ts';
import { clean, quote } from './quote.ts';

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
  null: 'nothing',
};

/** What a text of a certain form is called, by the last named step to it. */
const FORMS: Readonly<Record<string, string>> = {
  id: 'an id of the right form',
  version: 'a version such as “1.0.0”',
  digest: 'a SHA-256 digest: 64 digits 0-9 and letters a-f in lower case',
  sha256: 'a SHA-256 digest: 64 digits 0-9 and letters a-f in lower case',
  assessedOn: 'a date such as “2026-01-31”',
  created: 'a date such as “2026-01-31”',
  expires: 'a date such as “2026-01-31”',
  modified: 'a time in UTC such as “2026-01-31T09:30:00Z”',
};

/** What the names in an object are called, by the object's own name. */
const NAMES: Readonly<Record<string, string>> = {
  answers: 'the id of a requirement, such as “DEV-01”',
  objectives: 'the id of an objective, such as “a”',
  profile: 'the id of a fact, such as “deviceType”',
  evidence: 'the id of an evidence item, such as “E1”: letters, digits and hyphens',
};

const HELP = 'Export the submission again. If it was edited by hand, correct this place.';

/** Failures of the record's schema in words, each with its path. One fault gives one problem. */
export function schemaProblems(root: unknown, errors: readonly SchemaError[]): readonly RecordProblem[] {
  return errors.filter((error) => !isEcho(root, error)).map((error) => schemaProblem(root, error));
}

/** A name of the wrong form fails twice: as a name (`propertyNames`, kept) and by its pattern at the object's place. */
function isEcho(root: unknown, { keyword, instancePath }: SchemaError): boolean {
  return keyword === 'pattern' && typeof valueAt(root, pointerSteps(instancePath)) !== 'string';
}

function schemaProblem(root: unknown, { instancePath, keyword, params, message }: SchemaError): RecordProblem {
  const steps = pointerSteps(instancePath);
  const place = steps.length === 0 ? 'the submission' : `“${pathText(root, steps)}”`;
  const found = quote(valueAt(root, steps));
  const at = (last: unknown): readonly string[] => [...steps, String(last)];
  const make = (text: string, help = HELP, path = steps): RecordProblem => {
    const where = pathText(root, path);
    return { code: 'schema', severity: 'error', message: text, help, ...(where === '' ? {} : { path: where }) };
  };

  switch (keyword) {
    case 'type': {
      const wanted = String(params['type'])
        .split(',')
        .map((type) => TYPES[type] ?? type);
      return make(`${capital(place)} should be ${wanted.join(' or ')}, and is ${found}.`);
    }
    case 'required':
      return make(
        `“${pathText(root, at(params['missingProperty']))}” is missing.`,
        HELP,
        at(params['missingProperty']),
      );
    case 'additionalProperties': {
      const name = String(params['additionalProperty']);
      return make(
        `“${clean(name)}” is not a part of ${place} that this version of the portal knows.`,
        'Remove it, or check how it is spelt. If a newer version of the portal made the file, open it there.',
        at(name),
      );
    }
    case 'propertyNames': {
      const name = String(params['propertyName']);
      return make(
        `“${clean(name)}” in ${place} is not ${NAMES[steps.at(-1) ?? ''] ?? 'a name of the right form'}.`,
        HELP,
        at(name),
      );
    }
    case 'enum':
      return make(`${capital(place)} should be one of ${listOf(params['allowedValues'])}, and is ${found}.`);
    case 'const':
      return make(`${capital(place)} should be ${quote(params['allowedValue'])}, and is ${found}.`);
    case 'pattern':
      return make(`${capital(place)} should be ${formOf(steps)}, and is ${found}.`);
    case 'minimum':
      return make(`${capital(place)} should be ${String(params['limit'])} or more, and is ${found}.`);
    case 'maximum':
      return make(`${capital(place)} should be ${String(params['limit'])} or less, and is ${found}.`);
    default:
      return make(`${capital(place)} ${message}.`);
  }
}

function formOf(steps: readonly string[]): string {
  const last = steps.at(-1) ?? '';
  if (last === 'id' && steps.length === 1) return 'a UUID such as “3f2b8c1e-5a4d-4e7f-9b6a-0c1d2e3f4a5b”';
  if (last === 'created' && steps.length === 1) return 'a time in UTC such as “2026-01-31T09:30:00Z”';
  return FORMS[last] ?? 'of another form';
}

function listOf(values: unknown): string {
  return Array.isArray(values) ? values.map((value) => quote(value)).join(', ') : quote(values);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
