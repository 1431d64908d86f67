import checklistSchema from '../../checklists/schema/checklist.schema.json';
import type { Path } from '../load/readYaml.ts';
import { schemaAt, type Schema } from '../load/schema.ts';
import type { PortalNames } from './check.ts';
import type { Names } from './outline.ts';
import type { TextPlace } from './text/placeAt.ts';

/** The keywords beside those that problems are explained by. */
interface FullSchema extends Schema {
  readonly default?: unknown;
}

/** Something that can be written at a place. */
export interface Completion {
  readonly label: string;
  /** What is inserted, where it is not the label. */
  readonly insert?: string;
  /** A few words beside it. */
  readonly detail?: string;
  /** Sentences about it. */
  readonly info?: string;
  readonly kind: 'name' | 'value' | 'reference' | 'fact';
}

/** What completions and explanations know of the rest. */
export interface Known {
  readonly portal: PortalNames;
  readonly names: Names | undefined;
}

const root = checklistSchema as Schema;

/** What the schema says of a place; undefined where it knows none. */
export function schemaOf(path: Path): FullSchema | undefined {
  return schemaAt(root, path);
}

/** What can stand at a place, in the order in which people should see it. */
export function completionsAt(place: TextPlace, known: Known): readonly Completion[] {
  const schema = schemaOf(place.path);
  if (place.kind === 'text' || schema === undefined) return [];
  if (place.kind === 'name' && schema.properties !== undefined) return nameCompletions(schema, place);
  if (isCondition(place.path)) return conditionCompletions(known.names);
  return [...valueCompletions(schema), ...referenceCompletions(place.path, known)];
}

export function isCondition(path: Path): boolean {
  return path.at(-1) === 'applies';
}

function nameCompletions(schema: Schema, { beside }: TextPlace): Completion[] {
  const required = new Set(schema.required ?? []);
  return Object.keys(schema.properties ?? {})
    .filter((name) => !beside.includes(name))
    .map((name) => {
      const own = schemaAt(root.properties === schema.properties ? root : schema, [name]) ?? schema.properties?.[name];
      const whole = own?.$ref === undefined ? own : (schemaFor(own.$ref) ?? own);
      const info = own?.description ?? whole?.description;
      return {
        label: name,
        insert: `${name}:${whole?.type === 'array' || whole?.type === 'object' ? '' : ' '}`,
        detail: required.has(name) ? 'needed' : 'may be left out',
        ...(info === undefined ? {} : { info }),
        kind: 'name' as const,
      };
    });
}

function schemaFor(reference: string): Schema | undefined {
  return root.$defs?.[reference.replace('#/$defs/', '')];
}

function valueCompletions(schema: FullSchema): Completion[] {
  const info = schema.description;
  const one = (value: unknown): Completion => ({
    label: String(value),
    kind: 'value',
    ...(value === schema.default ? { detail: 'as when left out' } : {}),
    ...(info === undefined ? {} : { info }),
  });
  if (schema.enum) return schema.enum.map(one);
  if (schema.type === 'boolean') return [true, false].map(one);
  return schema.default === undefined ? [] : [one(schema.default)];
}

function referenceCompletions(path: Path, { portal, names }: Known): Completion[] {
  const [last, before] = [path.at(-1), path.at(-2)];
  const of = (list: readonly { readonly id: string; readonly title: string }[]): Completion[] =>
    list.map(({ id, title }) => ({ label: id, detail: title, kind: 'reference' }));
  if (before === 'guidance' || last === 'guidance')
    return portal.clauses.map(({ id, title, document }) => ({
      label: id,
      detail: title,
      info: document,
      kind: 'reference',
    }));
  if (last === 'source')
    return portal.sources.map(({ id, title, confidence }) => ({
      label: id,
      detail: title,
      info: `At most ${confidence}.`,
      kind: 'reference',
    }));
  if (last === 'section') return of(names?.sections ?? []);
  if (last === 'level' || last === 'requiredLevel') return of(names?.levels ?? []);
  if (before === 'to') return of(names?.requirements ?? []);
  return [];
}

function conditionCompletions(names: Names | undefined): Completion[] {
  const facts = names?.facts ?? [];
  return [
    ...facts.map(({ id, label }): Completion => ({ label: id, detail: label, kind: 'fact' })),
    ...facts.flatMap(({ id, options }) =>
      options.map((value): Completion => ({ label: `"${value}"`, detail: `value of ${id}`, kind: 'value' })),
    ),
  ];
}
