import { listRequirements, listSections, type Checklist } from '../../engine/index.ts';
import type { OverlaySource } from '../../generated/overlay-source.ts';
import { compileCondition } from '../compileCondition.ts';
import { indexFacts } from '../conditionFacts.ts';
import type { Draft } from '../draft.ts';
import type { Path } from '../readYaml.ts';
import type { RuleFinding } from '../rules/rule.ts';
import { replacement, suggest } from '../suggest.ts';
import { quote } from '../words.ts';
import type { Bases } from './bases.ts';
import { factTable } from './sourceOf.ts';

/** The overlay's file against its own name and against the checklists that there are. */
export function* headFindings(file: string, draft: Draft<OverlaySource>, bases: Bases): Iterable<RuleFinding> {
  const { id, version, base, status } = draft;
  const [, folder, name] = /(?:^|\/)overlays\/([^/]+)\/([^/]+)\.yaml$/.exec(file) ?? [];
  if (folder !== undefined && id !== undefined && id !== folder) {
    yield {
      code: 'overlay-path',
      path: ['id'],
      message: `The id is ${quote(id)}, but the file lies in the folder ${quote(folder)}`,
      help: `Make the two the same: rename the folder, or write "id: ${folder}".`,
      expected: folder,
      actual: id,
    };
  }
  if (name !== undefined && version !== undefined && version !== name) {
    yield {
      code: 'overlay-path',
      path: ['version'],
      message: `The version is ${quote(version)}, but the file is called ${quote(`${name}.yaml`)}`,
      help: `Make the two the same: rename the file to ${version}.yaml, or write "version: ${name}".`,
      expected: name,
      actual: version,
    };
  }
  if (id !== undefined && bases.has(id)) {
    yield {
      code: 'overlay-id',
      path: ['id'],
      message: `There is a checklist ${quote(id)} already`,
      help: 'An overlay makes a checklist of its own: give it an id of its own.',
      actual: id,
    };
  }
  if (base?.id === undefined) return;
  const editions = bases.get(base.id);
  if (editions === undefined) {
    const meant = suggest(base.id, bases.keys());
    yield {
      code: 'overlay-base',
      path: ['base', 'id'],
      message: `There is no checklist ${quote(base.id)}${meant === undefined ? '' : `; did you mean ${quote(meant)}?`}`,
      help:
        bases.size === 0
          ? 'No checklists were found.'
          : `The checklists are ${[...bases.keys()].join(', ')}. An overlay is not made on another overlay.`,
      ...(meant === undefined ? {} : { expected: meant }),
      actual: base.id,
      replace: replacement(base.id, bases.keys()),
    };
    return;
  }
  if (base.version === undefined) return;
  if (!editions.has(base.version)) {
    yield {
      code: 'overlay-base',
      path: ['base', 'version'],
      message: `Checklist ${base.id} has no edition ${quote(base.version)}`,
      help: `Its editions are ${[...editions.keys()].join(', ')}.`,
      actual: base.version,
    };
    return;
  }
  const found = editions.get(base.version);
  if (found === undefined) {
    yield {
      code: 'overlay-base',
      path: ['base'],
      message: `Edition ${base.version} of ${base.id} has errors, so what this overlay makes of it was not checked`,
      help: 'Put that edition right first.',
    };
  } else if (status === 'published' && found.status === 'draft') {
    yield {
      code: 'overlay-base-draft',
      path: ['status'],
      message: `This overlay is published, and edition ${base.version} of ${base.id} is a draft, which may still change`,
      help: 'Publish the base first, or write "status: draft".',
    };
  }
}

/** What the overlay names against what the base has. */
export function* contentFindings(draft: Draft<OverlaySource>, base: Checklist): Iterable<RuleFinding> {
  const { add, change } = draft;
  const requirements = new Set(listRequirements(base).map(({ requirement }) => requirement.id));
  const sections = new Set(listSections(base).map(({ section }) => section.id));
  const thresholds = new Set(base.scoring.thresholds.map(({ id }) => id));
  yield* changedFindings('requirement', change?.requirements, ['change', 'requirements'], requirements);
  yield* changedFindings('section', change?.sections, ['change', 'sections'], sections);
  yield* changedFindings('threshold', change?.thresholds, ['change', 'thresholds'], thresholds);
  for (const [index, entry] of (add?.content ?? []).entries()) {
    if (entry === undefined) continue;
    const path: Path = ['add', 'content', index];
    if (entry.section !== undefined && !sections.has(entry.section)) {
      yield unknown('section', entry.section, [...path, 'section'], sections);
    }
    if (entry.section === undefined && 'requirements' in entry && !('section' in entry)) {
      yield {
        code: 'overlay-content',
        path: [...path, 'requirements'],
        at: 'key',
        message: 'Requirements are added, and no section says where',
        help: `Add "section" with one of ${[...sections].slice(0, 20).join(', ')}, or put them into a section of their own under "sections".`,
      };
    }
    if (!('requirements' in entry) && !('sections' in entry)) {
      yield {
        code: 'overlay-content',
        path,
        message: 'Nothing is added here',
        help: 'Add "requirements" or "sections", or remove the entry.',
      };
    }
    for (const [at, requirement] of (entry.requirements ?? []).entries()) {
      yield* taken('requirement', requirement?.id, [...path, 'requirements', at, 'id'], requirements);
    }
    for (const found of addedIn(entry.sections, [...path, 'sections'])) {
      yield* taken(found.part, found.id, found.path, found.part === 'section' ? sections : requirements);
    }
  }
  for (const [index, fact] of (add?.facts ?? []).entries()) {
    yield* taken('fact', fact?.id, ['add', 'facts', index, 'id'], new Set(base.profile.map(({ id }) => id)));
  }
  for (const [index, threshold] of (add?.thresholds ?? []).entries()) {
    yield* taken('threshold', threshold?.id, ['add', 'thresholds', index, 'id'], thresholds);
  }
  for (const [index, type] of (draft.appliesTo ?? []).entries()) {
    if (type === undefined || base.appliesTo.includes(type)) continue;
    yield {
      code: 'overlay-applies-to',
      path: ['appliesTo', index],
      message: `The base is not for Devices of type ${quote(type)}`,
      help: `An overlay is for some of the types of its base: ${base.appliesTo.join(', ')}.`,
      actual: type,
    };
  }
  yield* conditionFindings(draft, base);
}

/** Conditions that narrow the base: on their own here, so that places are exact. */
function* conditionFindings({ add, change }: Draft<OverlaySource>, base: Checklist): Iterable<RuleFinding> {
  const facts = [...base.profile, ...(add?.facts ?? [])].flatMap((fact) =>
    fact?.id === undefined
      ? []
      : [{ id: fact.id, type: fact.type, options: fact.options?.flatMap((option) => option ?? []) }],
  );
  const table = indexFacts(factTable(facts as Parameters<typeof factTable>[0]));
  for (const name of ['requirements', 'sections'] as const) {
    for (const [index, entry] of (change?.[name] ?? []).entries()) {
      if (typeof entry?.applies !== 'string') continue;
      for (const { start, end, ...problem } of compileCondition(entry.applies, table).problems) {
        yield { ...problem, path: ['change', name, index, 'applies'], inside: { start, end } };
      }
    }
  }
}

type Named = { readonly id?: string | undefined };

function* changedFindings(
  part: string,
  entries: readonly (Named | undefined)[] | undefined,
  path: Path,
  known: ReadonlySet<string>,
): Iterable<RuleFinding> {
  const seen = new Set<string>();
  for (const [index, entry] of (entries ?? []).entries()) {
    const id = entry?.id;
    if (id === undefined) continue;
    if (!known.has(id)) yield unknown(part, id, [...path, index, 'id'], known);
    if (seen.has(id)) {
      yield {
        code: 'duplicate-id',
        path: [...path, index, 'id'],
        message: `There are two entries for ${part} ${quote(id)}`,
        help: 'Join them.',
        actual: id,
      };
    }
    seen.add(id);
  }
}

function unknown(part: string, id: string, path: Path, known: ReadonlySet<string>): RuleFinding {
  const meant = suggest(id, known);
  return {
    code: 'overlay-unknown',
    path,
    message: `The base has no ${part} ${quote(id)}${meant === undefined ? '' : `; did you mean ${quote(meant)}?`}`,
    help: `Name one of the base, or add it under "add".`,
    ...(meant === undefined ? {} : { expected: meant }),
    actual: id,
    replace: replacement(id, known),
  };
}

function* taken(part: string, id: string | undefined, path: Path, known: ReadonlySet<string>): Iterable<RuleFinding> {
  if (id === undefined || !known.has(id)) return;
  yield {
    code: 'overlay-taken',
    path,
    message: `The base has a ${part} ${quote(id)} already`,
    help: 'What is added needs an id of its own. To change that of the base, write an entry under "change".',
    actual: id,
  };
}

type SectionList = Draft<NonNullable<NonNullable<NonNullable<OverlaySource['add']>['content']>[number]['sections']>>;

function* addedIn(
  sections: SectionList | undefined,
  path: Path,
): Iterable<{ readonly part: 'section' | 'requirement'; readonly id: string | undefined; readonly path: Path }> {
  for (const [index, section] of (sections ?? []).entries()) {
    if (section === undefined) continue;
    const here = [...path, index];
    yield { part: 'section', id: section.id, path: [...here, 'id'] };
    for (const [at, requirement] of (section.requirements ?? []).entries()) {
      yield { part: 'requirement', id: requirement?.id, path: [...here, 'requirements', at, 'id'] };
    }
    yield* addedIn(section.sections, [...here, 'sections']);
  }
}
