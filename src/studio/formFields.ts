import checklistSchema from '../../checklists/schema/checklist.schema.json';
import type { Path } from '../load/readYaml.ts';
import { schemaAt, type Schema } from '../load/schema.ts';
import type { Names } from './outline.ts';

export type { Path };

/** How a value is shown and changed in a form. */
export type FieldKind = 'line' | 'prose' | 'condition' | 'number' | 'flag' | 'choice' | 'lines' | 'groups' | 'group';

/** One property of a group, as a form asks for it. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly kind: FieldKind;
  readonly required: boolean;
  /** For choices: what can be chosen. */
  readonly options: readonly string[];
  /** For numbers, where the schema says so. */
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  /** Which ids are meant, where the value is one or a list of them. */
  readonly refers?: 'clause' | 'source' | 'section' | 'level' | undefined;
}

interface FullSchema extends Schema {
  readonly minimum?: number;
  readonly maximum?: number;
}

const root = checklistSchema as Schema;

/** What has forms of its own, and the version of the language, which there is one of. */
const ELSEWHERE: ReadonlySet<string> = new Set(['format', 'sections', 'requirements']);

/** Properties that are only for some kinds of response. */
const ONLY_FOR: Readonly<Record<string, readonly string[]>> = {
  options: ['choice', 'multi-choice'],
  cases: ['multi-choice'],
  unit: ['number'],
  bands: ['number', 'date'],
  measured: ['date'],
  given: ['text'],
};

const REFERS: Readonly<Record<string, FormField['refers']>> = {
  guidance: 'clause',
  source: 'source',
  section: 'section',
  level: 'level',
  requiredLevel: 'level',
};

/**
 * The properties that a form asks for at a place, in the order of the schema.
 *
 * @param place the way to the group in the whole checklist, such as `['sections', 0, 'requirements', 0]`
 * @param value what the group holds now
 */
export function formFields(place: Path, value: unknown, names: Names | undefined): readonly FormField[] {
  const schema = schemaAt(root, place);
  const held = (name: string): unknown =>
    typeof value === 'object' && value !== null && Object.hasOwn(value, name)
      ? (value as Record<string, unknown>)[name]
      : undefined;
  return Object.keys(schema?.properties ?? {})
    .filter((name) => !ELSEWHERE.has(name))
    .filter((name) => held(name) !== undefined || isMeant(name, place, held, names))
    .flatMap((name) => fieldOf(name, place, schema?.required?.includes(name) === true) ?? []);
}

/** Whether a property that is not there would mean something. */
function isMeant(name: string, place: Path, held: (name: string) => unknown, names: Names | undefined): boolean {
  if (place.at(-1) === 'response') {
    const kinds = ONLY_FOR[name];
    return kinds === undefined || kinds.includes(String(held('kind') ?? 'conformance'));
  }
  if (place.at(-2) === 'requirements' && name === 'level') return (names?.levels.length ?? 0) > 0;
  if (place.at(-2) === 'requirements' && name === 'mandatory') return held('level') !== undefined;
  return true;
}

function fieldOf(name: string, place: Path, required: boolean): FormField | undefined {
  const schema = schemaAt(root, [...place, name]) as FullSchema | undefined;
  if (!schema) return undefined;
  const { title, description, enum: allowed, minimum, maximum } = schema;
  return {
    name,
    label: title ?? name,
    hint: description ?? '',
    kind: kindOf(name, schema, [...place, name]),
    required,
    options: (allowed ?? []).map(String),
    minimum,
    maximum,
    refers: REFERS[name],
  };
}

function kindOf(name: string, schema: Schema, place: Path): FieldKind {
  if (schema.enum) return 'choice';
  if (name === 'applies') return 'condition';
  switch (schema.type) {
    case 'boolean':
      return 'flag';
    case 'integer':
      return 'number';
    case 'object':
      return 'group';
    case 'array':
      return schemaAt(root, [...place, 0])?.properties === undefined ? 'lines' : 'groups';
    default:
      return schema.$ref?.endsWith('prose') === true ? 'prose' : 'line';
  }
}

/** What a new item of a list begins as: all that it needs, with nothing in it. */
export function newItem(place: Path): unknown {
  const schema = schemaAt(root, place);
  if (schema?.properties === undefined) return '';
  return Object.fromEntries(
    (schema.required ?? []).map((name): [string, unknown] => {
      const own = schemaAt(root, [...place, name]);
      // Nobody is made to claim more than they know: of confidences the weakest.
      if (own?.enum) return [name, name === 'confidence' ? own.enum.at(-1) : own.enum[0]];
      return [name, own?.type === 'array' ? [] : own?.type === 'integer' ? 0 : ''];
    }),
  );
}

/** Names of the properties at a place, in the order in which checklists have them. */
export function orderAt(place: Path): readonly string[] {
  return Object.keys(schemaAt(root, place)?.properties ?? {});
}
