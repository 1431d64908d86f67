import { isDate } from '../engine/index.ts';
import type { Path } from './readYaml.ts';
import type { RuleFinding } from './rules/rule.ts';
import { suggest } from './suggest.ts';
import { orMean, quote } from './words.ts';

/** What entries of a register may point to. Kinds that are left out are not checked. */
export interface RegisterTargets {
  readonly clause?: ReadonlySet<string> | undefined;
  readonly document?: ReadonlySet<string> | undefined;
  readonly modification?: ReadonlySet<string> | undefined;
  readonly source?: ReadonlySet<string> | undefined;
}

/** Where each kind of target is written. */
const PLACES: Readonly<Record<keyof RegisterTargets, string>> = {
  clause: 'the guidance',
  document: 'registers/documents.yaml',
  modification: 'registers/modifications.yaml',
  source: 'registers/sources.yaml',
};

/** What is wrong with one reference at `path`: what it names is not there, or was named before in the same list. */
export function* referenceFinding(
  kind: keyof RegisterTargets,
  name: string | undefined,
  path: Path,
  targets: RegisterTargets,
): Iterable<RuleFinding> {
  const known = targets[kind];
  if (name === undefined || known === undefined || known.has(name)) return;
  const meant = suggest(name, known);
  yield {
    code: `unknown-${kind}`,
    path,
    message: `There is no ${kind} ${quote(name)} in ${PLACES[kind]}${orMean(meant)}`,
    help: 'Write the id of one that is there, or add it there first.',
    actual: name,
    ...(meant === undefined ? {} : { expected: meant }),
  };
}

/** The same for each of a list, and a finding for each that stands there twice. */
export function* referenceFindings(
  kind: keyof RegisterTargets,
  names: readonly (string | undefined)[] | undefined,
  path: Path,
  targets: RegisterTargets,
): Iterable<RuleFinding> {
  for (const [index, name] of (names ?? []).entries()) {
    yield* referenceFinding(kind, name, [...path, index], targets);
    if (name !== undefined && names?.indexOf(name) !== index) {
      yield {
        code: 'repeated-reference',
        path: [...path, index],
        message: `The ${kind} ${quote(name)} is named twice here`,
        help: 'Remove one of the two.',
        actual: name,
      };
    }
  }
}

/** A finding where a text has the form of a date (YYYY-MM-DD) and is no day of the calendar. Other words are fine. */
export function* impossibleDay(text: string | undefined, path: Path): Iterable<RuleFinding> {
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(text) || isDate(text)) return;
  yield {
    code: 'impossible-date',
    path,
    message: `There is no day ${quote(text)} in the calendar`,
    help: 'Write a real day as YYYY-MM-DD.',
    actual: text,
  };
}
