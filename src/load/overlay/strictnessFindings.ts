import { listRequirements, type Checklist, type Strictness, type StrictnessChange } from '../../engine/index.ts';
import type { OverlaySource } from '../../generated/overlay-source.ts';
import type { Path } from '../readYaml.ts';
import type { RuleFinding } from '../rules/rule.ts';
import { nameInFile, type Finder } from './entries.ts';

type Finding = RuleFinding & { readonly severity?: 'error' | 'warning' };

/** What in an overlay could make a result better than under its base and does not say so. */
export function* strictnessFindings(
  { changes, needs, nothingCounted }: Strictness,
  { base, resolved, find }: { readonly base: Checklist; readonly resolved: Checklist; readonly find: Finder },
): Iterable<Finding> {
  const told = new Set<string>();
  for (const change of changes.filter(({ effect }) => effect === 'weaker')) {
    const entry = find(change);
    if (entry === undefined || entry.weakens !== undefined) continue;
    const name = nameInFile(change.field);
    const path = entry.properties.includes(name) ? [...entry.path, name] : entry.path;
    if (told.has(path.join('/'))) continue;
    told.add(path.join('/'));
    yield {
      code: 'overlay-weakens',
      path,
      message: `${said(change)} could make a result better than under the base: ${lower(change.why)}`,
      help: 'Leave it as the base has it. If it is meant, add "weakens: <why>" to this entry; it is then shown wherever the checklist is shown.',
    };
  }
  const means = changes.filter((change) => change.effect === 'mean' && find(change)?.weakens === undefined);
  const place = (change: StrictnessChange): Path => {
    const entry = find(change);
    const name = nameInFile(change.field);
    return [...(entry?.path ?? ['base']), change.field === 'added' ? 'id' : name];
  };
  const within = new Map(
    listRequirements(resolved).map(({ requirement, path }) => [requirement.id, path.map(({ id }) => id)]),
  );
  for (const need of needs) {
    // Lowered on purpose, with a reason.
    if (find({ part: 'threshold', id: need.id, field: 'atLeast' })?.weakens !== undefined) continue;
    const section = base.scoring.thresholds.find(({ id }) => id === need.id)?.section;
    const inside = means.filter(({ id }) => section === undefined || within.get(id)?.includes(section));
    const [first] = inside;
    if (first === undefined) continue;
    const ids = [...new Set(inside.map(({ id }) => id))];
    yield {
      code: 'overlay-mean',
      path: place(first),
      message: `With what ${list(ids)} add${ids.length === 1 ? 's' : ''} to the score, a Device that falls short of threshold ${need.id}, ${need.atLeast}, under the base could reach it`,
      help: `Write "{ id: ${need.id}, atLeast: ${need.needed} }" or more under change, thresholds; or give what is new the weight 0, where a gate may still be set; or add "weakens: <why>" to the entry.`,
      expected: String(need.needed),
      actual: String(need.atLeast),
    };
  }
  if (nothingCounted && means[0] !== undefined) {
    yield {
      code: 'overlay-mean',
      path: place(means[0]),
      message:
        'A Device could be ready by this alone: the base has no requirement that counts for every Device, so nothing of it may count',
      help: 'Give it the weight 0, where a gate may still be set, or add "weakens: <why>" to the entry.',
    };
  }
}

/** Marks on what does not weaken, and entries that leave the base as it is. */
export function* needlessFindings(
  overlay: OverlaySource,
  changes: readonly StrictnessChange[],
  find: Finder,
): Iterable<Finding> {
  const weak = new Set<string>();
  const changed = new Set<string>();
  for (const change of changes) {
    const path = find(change)?.path.join('/') ?? '';
    changed.add(`${path}/${nameInFile(change.field)}`);
    if (change.effect === 'weaker' || change.effect === 'mean') weak.add(path);
  }
  const { add = {}, change = {} } = overlay;
  const entries: (readonly [Path, object])[] = [
    ...(change.requirements ?? []).map((entry, index) => [['change', 'requirements', index], entry] as const),
    ...(change.sections ?? []).map((entry, index) => [['change', 'sections', index], entry] as const),
    ...(change.thresholds ?? []).map((entry, index) => [['change', 'thresholds', index], entry] as const),
    ...(change.requiredLevel ? [[['change', 'requiredLevel'], change.requiredLevel] as const] : []),
    ...(add.content ?? []).map((entry, index) => [['add', 'content', index], entry] as const),
  ];
  for (const [path, entry] of entries) {
    const here = path.join('/');
    if ('weakens' in entry && ![...weak].some((one) => one === here || one.startsWith(`${here}/`))) {
      yield {
        code: 'overlay-needless-mark',
        severity: 'warning',
        path: [...path, 'weakens'],
        at: 'key',
        message: 'Nothing in this entry can make a result better than under the base',
        help: 'Remove "weakens", so that nobody thinks it does.',
      };
    }
    if (path[0] === 'add') continue;
    for (const name of Object.keys(entry).filter((key) => DECIDING.has(key))) {
      if (changed.has(`${here}/${name === 'level' && here.endsWith('requiredLevel') ? 'requiredLevel' : name}`))
        continue;
      yield {
        code: 'overlay-no-change',
        severity: 'warning',
        path: [...path, name],
        at: 'key',
        message: `The base has this ${name} already`,
        help: 'Remove it: what is as in the base is taken from there.',
      };
    }
  }
}

const DECIDING: ReadonlySet<string> = new Set([
  'gate',
  'weight',
  'level',
  'mandatory',
  'evidence',
  'notApplicable',
  'partialCredit',
  'atLeast',
]);

function said({ part, id, field }: StrictnessChange): string {
  if (part === 'checklist') return `The ${field === 'requiredLevel' ? 'level' : field} asked for`;
  return `The change to ${part} ${id}`;
}

function lower(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/[.]$/, '');
}

function list(ids: readonly string[]): string {
  const shown = ids.slice(0, 5).join(', ');
  return ids.length > 5 ? `${shown} and ${ids.length - 5} more` : shown;
}
