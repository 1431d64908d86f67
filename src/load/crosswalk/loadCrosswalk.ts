import checklistSchema from '../../../checklists/schema/checklist.schema.json';
import crosswalkSchema from '../../../checklists/schema/crosswalk.schema.json';
import { listRequirements, type Checklist, type Confidence } from '../../engine/index.ts';
import type { Crosswalk, Relation } from '../../generated/crosswalk.ts';
import { validate } from '../../generated/validate-crosswalk.js';
import { citationFault } from '../citationFindings.ts';
import type { Draft } from '../draft.ts';
import { readRegister } from '../readRegister.ts';
import type { Path } from '../readYaml.ts';
import type { Problem } from '../problem.ts';
import type { RuleFinding } from '../rules/rule.ts';
import type { Schema } from '../schema.ts';
import { replacement, suggest } from '../suggest.ts';
import { quote } from '../words.ts';
import { chainFindings } from './chains.ts';

/** Editions that crosswalks can be between, by id and version; undefined for one that has errors. */
export type Editions = ReadonlyMap<string, ReadonlyMap<string, Checklist | undefined>>;

export interface LoadedCrosswalk {
  /** Absent when any problem is an error. */
  readonly crosswalk?: Crosswalk;
  /** In order of place. */
  readonly problems: readonly Problem[];
}

interface Options {
  /** Name that problems carry; `crosswalks/<from>--<to>.yaml` is held to the ids of the two checklists. */
  readonly file: string;
  readonly editions: Editions;
  /** Confidence of each entry of the sources register; left out, sources are not checked. */
  readonly sources?: ReadonlyMap<string, Confidence>;
}

const SCHEMA: Schema = { ...crosswalkSchema, $defs: { ...checklistSchema.$defs, ...crosswalkSchema.$defs } };

/** Reads a crosswalk from YAML text. Never throws. */
export function loadCrosswalk(text: string, { file, editions, sources }: Options): LoadedCrosswalk {
  const { register, problems } = readRegister<Crosswalk>(text, file, 'crosswalk', SCHEMA, validate, function* (draft) {
    yield* pathFindings(file, draft);
    const left = yield* editionFindings(draft.from, 'from', editions);
    const right = yield* editionFindings(draft.to, 'to', editions);
    const relations = (draft.relations ?? []).map((value, index) => ({ value, path: ['relations', index] as Path }));
    for (const { value, path } of relations) {
      if (value === undefined) continue;
      yield* idFinding(value.from, [...path, 'from'], left);
      yield* idFinding(value.to, [...path, 'to'], right);
      yield* sourceFindings(value, path, sources);
    }
    yield* pairFindings(relations);
    yield* chainFindings(relations);
  });
  return { ...(register && { crosswalk: register }), problems };
}

function* pathFindings(file: string, { from, to }: Draft<Crosswalk>): Iterable<RuleFinding> {
  const [, left, right] = /(?:^|\/)crosswalks\/([a-z0-9-]+?)--([a-z0-9-]+)\.yaml$/.exec(file) ?? [];
  for (const [name, wanted, given] of [
    ['from', left, from?.id],
    ['to', right, to?.id],
  ] as const) {
    if (wanted === undefined || given === undefined || wanted === given) continue;
    yield {
      code: 'crosswalk-path',
      path: [name, 'id'],
      message: `The file is named after ${quote(wanted)}, and this is ${quote(given)}`,
      help: 'Name the file after the two checklists: crosswalks/<from>--<to>.yaml.',
      expected: wanted,
      actual: given,
    };
  }
  if (from?.id !== undefined && from.id === to?.id) {
    yield {
      code: 'crosswalk-path',
      path: ['to', 'id'],
      message: 'Both sides are the same checklist',
      help: 'What became of requirements from edition to edition is written under "changes" of the later edition.',
    };
  }
}

function* editionFindings(
  edition: Draft<Crosswalk['from']> | undefined,
  side: 'from' | 'to',
  editions: Editions,
): Generator<RuleFinding, Checklist | undefined> {
  if (edition?.id === undefined) return undefined;
  const known = editions.get(edition.id);
  if (known === undefined) {
    const meant = suggest(edition.id, editions.keys());
    yield {
      code: 'crosswalk-edition',
      path: [side, 'id'],
      message: `There is no checklist ${quote(edition.id)}${meant === undefined ? '' : `; did you mean ${quote(meant)}?`}`,
      help: `The checklists are ${[...editions.keys()].join(', ') || 'none'}.`,
      actual: edition.id,
      replace: replacement(edition.id, editions.keys()),
    };
    return undefined;
  }
  if (edition.version === undefined) return undefined;
  if (!known.has(edition.version)) {
    yield {
      code: 'crosswalk-edition',
      path: [side, 'version'],
      message: `Checklist ${edition.id} has no edition ${quote(edition.version)}`,
      help: `Its editions are ${[...known.keys()].join(', ')}.`,
      actual: edition.version,
    };
  }
  return known.get(edition.version);
}

function* idFinding(id: string | undefined, path: Path, edition: Checklist | undefined): Iterable<RuleFinding> {
  if (id === undefined || edition === undefined) return;
  const known = idsOf(edition);
  if (known.has(id)) return;
  const meant = suggest(id, known);
  yield {
    code: 'crosswalk-unknown',
    path,
    message: `Edition ${edition.version} of ${edition.id} has no requirement ${quote(id)}${meant === undefined ? '' : `; did you mean ${quote(meant)}?`}`,
    help: 'Name a requirement of that edition.',
    actual: id,
    replace: replacement(id, known),
  };
}

const known = new WeakMap<Checklist, ReadonlySet<string>>();

function idsOf(edition: Checklist): ReadonlySet<string> {
  const ids = known.get(edition) ?? new Set(listRequirements(edition).map(({ requirement }) => requirement.id));
  known.set(edition, ids);
  return ids;
}

function* sourceFindings(
  { source, confidence, ...rest }: Draft<Relation>,
  path: Path,
  sources: ReadonlyMap<string, Confidence> | undefined,
): Iterable<RuleFinding> {
  if (source === undefined) {
    if ('source' in rest || confidence === undefined || confidence === 'inferred') return;
    yield {
      code: 'crosswalk-source',
      path: [...path, 'confidence'],
      message: `This relation is ${confidence}, and no source says so`,
      help: 'Add "source", or write "confidence: inferred".',
    };
    return;
  }
  const fault = sources && citationFault(source, confidence, sources);
  if (fault !== undefined) yield { ...fault.finding, path: [...path, fault.of] };
}

type Placed = { readonly value: Draft<Relation> | undefined; readonly path: Path };

/** Each pair is related once. */
function* pairFindings(relations: readonly Placed[]): Iterable<RuleFinding> {
  const seen = new Map<string, Draft<Relation>>();
  for (const { value, path } of relations) {
    if (value?.from === undefined || value.to === undefined) continue;
    const key = `${value.from} ${value.to}`;
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, value);
      continue;
    }
    const same = first.relation === value.relation;
    yield {
      code: same ? 'crosswalk-twice' : 'crosswalk-contradiction',
      path,
      message: same
        ? `${value.from} and ${value.to} are related twice`
        : `${value.from} and ${value.to} are ${first.relation ?? ''} above, and ${value.relation ?? ''} here`,
      help: 'Keep one of the two.',
    };
  }
}
