import type { Checklist } from '../../engine/index.ts';
import type {
  ChecklistSource,
  Requirement as RequirementSource,
  Section as SectionSource,
} from '../../generated/checklist-source.ts';
import type { OverlaySource, RequirementChange, SectionChange } from '../../generated/overlay-source.ts';
import type { Path } from '../readYaml.ts';
import { makeOrigins, type Origins } from './origins.ts';
import { sourceOf } from './sourceOf.ts';

/** What an overlay makes of its base, as an author could have written it. */
export interface Applied {
  readonly source: ChecklistSource;
  readonly origins: Origins;
}

/** Properties that a file says of itself. */
const HEAD = ['id', 'version', 'status', 'published', 'inEffect', 'supersedes', 'title', 'purpose'] as const;

interface Work {
  readonly origins: Origins;
  readonly requirements: ReadonlyMap<string, { readonly entry: RequirementChange; readonly path: Path }>;
  readonly sections: ReadonlyMap<string, { readonly entry: SectionChange; readonly path: Path }>;
  readonly content: readonly { readonly entry: Content; readonly path: Path }[];
}

type Content = NonNullable<NonNullable<OverlaySource['add']>['content']>[number];

/**
 * Makes of a base what an overlay says. Pure; what the overlay names and the base does not have is left out, since it is
 * reported elsewhere. Nothing of the base's words is ever replaced.
 *
 * @param before the edition of the overlay that this one supersedes, where it is at hand
 */
export function applyOverlay(base: Checklist, overlay: OverlaySource, before: Checklist | undefined): Applied {
  const origins = makeOrigins();
  const { add = {}, change = {} } = overlay;
  const at = <T extends { readonly id: string }>(list: readonly T[] | undefined, name: string) =>
    new Map((list ?? []).map((entry, index) => [entry.id, { entry, path: ['change', name, index] as Path }]));
  const content = (add.content ?? []).map((entry, index) => ({ entry, path: ['add', 'content', index] as Path }));
  const work: Work = {
    origins,
    requirements: at(change.requirements, 'requirements'),
    sections: at(change.sections, 'sections'),
    content,
  };
  const from = sourceOf(base);
  const thresholds = at(change.thresholds, 'thresholds');
  const head = Object.fromEntries(HEAD.flatMap((name) => (overlay[name] === undefined ? [] : [[name, overlay[name]]])));
  const source: ChecklistSource = {
    ...without(from, [...HEAD, 'changes', 'attribution']),
    ...(head as Pick<ChecklistSource, (typeof HEAD)[number]>),
    ...changesOf(base, overlay, before, origins),
    ...(from.attribution === undefined ? {} : { attribution: from.attribution }),
    notice: noticeOf(base, overlay),
    ...(overlay.appliesTo === undefined ? {} : { appliesTo: overlay.appliesTo }),
    profile: [...from.profile, ...noted(add.facts, ['add', 'facts'], origins)],
    scoring: {
      ...from.scoring,
      ...(change.requiredLevel === undefined ? {} : { requiredLevel: change.requiredLevel.level }),
      thresholds: [
        ...from.scoring.thresholds.map((threshold) => {
          const found = thresholds.get(threshold.id);
          if (found === undefined) return threshold;
          const now = { ...threshold, atLeast: found.entry.atLeast };
          origins.changed(now, found.path, new Map([['atLeast', [...found.path, 'atLeast']]]));
          return now;
        }),
        ...noted(add.thresholds, ['add', 'thresholds'], origins),
      ],
    },
    sections: [
      ...from.sections.flatMap((section) => applySection(section, work)),
      ...content
        .filter(({ entry }) => entry.section === undefined)
        .flatMap(({ entry, path }) => noted(entry.sections, [...path, 'sections'], origins)),
    ],
  };
  const own = [...HEAD, 'changes', 'notice', 'appliesTo'].filter((name) => name in overlay);
  origins.changed(source, ['base'], new Map<string, Path>(own.map((name) => [name, [name]])));
  origins.changed(
    source.scoring,
    ['base'],
    new Map<string, Path>(change.requiredLevel ? [['requiredLevel', ['change', 'requiredLevel', 'level']]] : []),
  );
  return { source, origins };
}

function applySection(section: SectionSource, work: Work): SectionSource[] {
  const change = work.sections.get(section.id);
  if (change?.entry.excluded) return [];
  const { origins } = work;
  const added = work.content.filter(({ entry }) => entry.section === section.id);
  const requirements = [
    ...(section.requirements ?? []).flatMap((one) => applyRequirement(one, work)),
    ...added.flatMap(({ entry, path }) => noted(entry.requirements, [...path, 'requirements'], origins)),
  ];
  const sections = [
    ...(section.sections ?? []).flatMap((inner) => applySection(inner, work)),
    ...added.flatMap(({ entry, path }) => noted(entry.sections, [...path, 'sections'], origins)),
  ];
  const now = {
    ...without(section, ['requirements', 'sections', 'applies']),
    ...joined(section.applies, change?.entry.applies),
    ...(sections.length > 0 ? { sections } : {}),
    ...(requirements.length > 0 ? { requirements } : {}),
  };
  if (change) origins.changed(now, change.path, new Map([['applies', [...change.path, 'applies']]]));
  return [now];
}

function applyRequirement(requirement: RequirementSource, { requirements, origins }: Work): RequirementSource[] {
  const change = requirements.get(requirement.id);
  if (change === undefined) return [requirement];
  const { entry, path } = change;
  if (entry.excluded) return [];
  const { response = { kind: 'conformance' as const } } = requirement;
  const { notApplicable, partialCredit } = entry;
  const more = (name: string, own: readonly unknown[] | undefined, added: readonly unknown[] | undefined) =>
    added === undefined ? {} : { [name]: [...(own ?? []), ...added] };
  const now: RequirementSource = {
    ...without(requirement, ['applies']),
    ...picked(entry, ['gate', 'weight', 'level', 'mandatory', 'evidence']),
    ...joined(requirement.applies, entry.applies),
    response: {
      ...response,
      ...(notApplicable === undefined ? {} : { notApplicable }),
      ...(partialCredit === undefined ? {} : { partialCredit }),
    },
    ...Object.assign({}, ...LISTS.map((name) => more(name, requirement[name], entry[name]))),
  };
  const properties = new Map<string, Path>(
    Object.keys(entry)
      .filter((name) => name !== 'id')
      .map((name) => [name, [...path, name]]),
  );
  if (partialCredit !== undefined || notApplicable !== undefined) {
    properties.set('response', [...path, partialCredit === undefined ? 'notApplicable' : 'partialCredit']);
  }
  const lists = new Map(LISTS.map((name) => [name, requirement[name]?.length ?? 0]));
  origins.changed(now, path, properties, lists);
  return [now];
}

const LISTS = ['goodEvidence', 'guidance', 'sources', 'review', 'objectives'] as const;

/** What became of requirements since the superseded edition: of the base's own by the base, of what was added by the overlay. */
function changesOf(
  base: Checklist,
  overlay: OverlaySource,
  before: Checklist | undefined,
  origins: Origins,
): Pick<ChecklistSource, 'changes'> {
  const own = noted(overlay.changes, ['changes'], origins);
  const follows = before?.overlay?.base.id === base.id && before.overlay.base.version === base.supersedes;
  const inherited = follows ? (sourceOf(base).changes ?? []) : [];
  const claimed = new Set(own.flatMap(({ from = [] }) => from));
  const all = [...inherited.filter(({ from = [] }) => !from.some((id) => claimed.has(id))), ...own];
  return all.length > 0 || overlay.changes !== undefined ? { changes: all } : {};
}

/** Said wherever the checklist is shown: whose it is, and what in it asks for less than the base. */
function noticeOf(base: Checklist, overlay: OverlaySource): string {
  const { add = {}, change = {}, by, notice } = overlay;
  const marked = [
    ...(change.requirements ?? []),
    ...(change.sections ?? []),
    ...(change.thresholds ?? []),
    ...(change.requiredLevel ? [{ id: 'the required level', weakens: change.requiredLevel.weakens }] : []),
    ...(add.content ?? []).map(({ requirements = [], sections = [], weakens }) => ({
      id: [...requirements, ...sections].map(({ id }) => id).join(', '),
      weakens,
    })),
  ].flatMap(({ id, weakens }) => (weakens === undefined ? [] : [`${id} (${weakens.replace(/[.]$/, '')})`]));
  const origin = `This is an overlay by ${by.replace(/[.]$/, '')} on “${base.title}”, edition ${base.version}.`;
  const less =
    marked.length === 0
      ? 'Nothing in it can make an outcome better than under that edition.'
      : `It asks for less than that edition in ${marked.join('; ')}.`;
  return [...(notice === undefined ? [] : [notice.trim()]), `${origin} ${less}`, base.notice].join('\n\n');
}

/** Both conditions as one. */
function joined(one: string | undefined, other: string | undefined): { applies?: string } {
  const both = [one, other].flatMap((text) => text ?? []);
  if (both.length === 0) return {};
  return { applies: both.length === 1 ? (both[0] ?? '') : both.map((text) => `(${text.trim()})`).join(' && ') };
}

/** The list, each item of which is noted to stand as it is at `path`. */
function noted<T extends object>(list: readonly T[] | undefined, path: Path, origins: Origins): T[] {
  const items = [...(list ?? [])];
  for (const [index, item] of items.entries()) origins.verbatim(item, [...path, index]);
  return items;
}

function without<T extends object, Key extends keyof T>(value: T, keys: readonly Key[]): Omit<T, Key> {
  const left = new Set<PropertyKey>(keys);
  return Object.fromEntries(Object.entries(value).filter(([key]) => !left.has(key))) as Omit<T, Key>;
}

function picked<T extends object, Key extends keyof T>(value: T, keys: readonly Key[]): Partial<Pick<T, Key>> {
  return Object.fromEntries(keys.flatMap((key) => (value[key] === undefined ? [] : [[key, value[key]]]))) as Partial<
    Pick<T, Key>
  >;
}
