import { listRequirements, listSections, type ListedRequirement } from '../listRequirements.ts';
import type { Checklist, Move, MoveType } from '../model.ts';
import { highest, leastVersion, type ChangeClass } from './changeClass.ts';
import { diffParts, type PartChange } from './diffParts.ts';
import { counts, requirementDifference, samePlace, type FieldChange, type Judgement } from './fieldChanges.ts';
import { movesBetween } from './moves.ts';

/** What became of requirements of the earlier edition, or where those of the later come from. */
export interface RequirementChange {
  readonly type: 'unchanged' | 'editorial' | 'changed' | MoveType;
  /** Ids of the earlier edition; empty for what is added. */
  readonly from: readonly string[];
  /** Ids of the later edition; empty for what is retired. */
  readonly to: readonly string[];
  readonly class: ChangeClass;
  /** Why it has that class, in a sentence or more. */
  readonly why: string;
  /** The author's own words. */
  readonly note?: string;
  /** What differs, where one requirement became one. */
  readonly fields: readonly FieldChange[];
  /** Whether one became one and asks the same: then an answer to the old is an answer to the new. */
  readonly sameContent: boolean;
}

/** How one edition differs from another. Plain JSON. */
export interface EditionDiff {
  readonly before: { readonly id: string; readonly version: string };
  readonly after: { readonly id: string; readonly version: string };
  /** The highest of all classes below. */
  readonly class: ChangeClass;
  /** Lowest version that the later edition may have. */
  readonly least: string;
  /** In the order of the later edition, then what is gone. Each old id is in `from` once, each new id in `to` at least once. */
  readonly requirements: readonly RequirementChange[];
  /** Facts, sections, thresholds and the checklist itself; only what differs. */
  readonly parts: readonly PartChange[];
}

/**
 * Compares two editions. Each change has the class that it asks of the version: `patch` where only words that explain
 * changed, `minor` where nobody's result can get worse, `major` where somebody's can. It is strict: a change of weight
 * or condition moves the mean, so it is major in either direction.
 */
export function diffEditions(before: Checklist, after: Checklist): EditionDiff {
  const old = byId(before);
  const now = byId(after);
  const moves = movesBetween(before, after, { before: new Set(old.keys()), after: new Set(now.keys()) });
  const bound = new Set([before, after].flatMap(boundSections));
  const changes = [...declaredChanges(moves, old, now, bound), ...plainChanges(moves, old, now, bound)];
  const requirements = inOrder(changes, [...now.keys()]);
  const parts = diffParts(before, after);
  const most = highest([...requirements, ...parts].map((change) => change.class));
  return {
    before: { id: before.id, version: before.version },
    after: { id: after.id, version: after.version },
    class: most,
    least: leastVersion(before.version, most),
    requirements,
    parts,
  };
}

type ById = ReadonlyMap<string, ListedRequirement>;

function byId(checklist: Checklist): ById {
  return new Map(listRequirements(checklist).map((listed) => [listed.requirement.id, listed]));
}

function declaredChanges(
  moves: readonly Move[],
  old: ById,
  now: ById,
  bound: ReadonlySet<string>,
): RequirementChange[] {
  return moves.map((move) => {
    const { type, from, to, note } = move;
    const [before, after] = [old.get(from[0] ?? ''), now.get(to[0] ?? '')];
    const oneToOne = from.length === 1 && to.length === 1 && (type === 'moved' || type === 'reworded');
    const change =
      oneToOne && before && after
        ? compare(before, after, { bound, editorial: move.editorial ?? false, as: type })
        : { type, from, to, ...judgeMove(move, old, now), fields: [], sameContent: false };
    return { ...change, ...(note === undefined ? {} : { note }) };
  });
}

/** What is not declared: the same id on both sides, or on one only. */
function plainChanges(moves: readonly Move[], old: ById, now: ById, bound: ReadonlySet<string>): RequirementChange[] {
  const gone = new Set(moves.flatMap(({ from }) => from));
  const come = new Set(moves.flatMap(({ to }) => to));
  const kept = [...old].flatMap(([id, before]): RequirementChange[] => {
    if (gone.has(id)) return [];
    const after = now.get(id);
    if (after) return [compare(before, after, { bound, editorial: false })];
    return [{ type: 'retired', from: [id], to: [], ...judgeGone([before]), fields: [], sameContent: false }];
  });
  const added = [...now].flatMap(([id, after]): RequirementChange[] => {
    if (come.has(id) || (old.has(id) && !gone.has(id))) return [];
    return [{ type: 'added', from: [], to: [id], ...judgeNew([after]), fields: [], sameContent: false }];
  });
  return [...kept, ...added];
}

function compare(
  before: ListedRequirement,
  after: ListedRequirement,
  { bound, editorial, as }: { bound: ReadonlySet<string>; editorial: boolean; as?: MoveType },
): RequirementChange {
  const { fields: parts, sameContent } = requirementDifference(before, after, editorial);
  const place = samePlace(before, after) ? [] : [placeChange(before, after, bound)];
  const fields = [...parts, ...place];
  const [from, to] = [before.requirement.id, after.requirement.id];
  const renamed: Judgement[] =
    from === to ? [] : [{ class: 'minor', why: `Its id is ${to} and was ${from}: what names it must follow.` }];
  const all = [...renamed, ...fields];
  const level = highest(all.map((each) => each.class));
  const plain = !sameContent ? 'changed' : place.length > 0 ? 'moved' : fields.length > 0 ? 'editorial' : 'unchanged';
  return {
    type: as ?? plain,
    from: [from],
    to: [to],
    class: level,
    why: reasons(all, level) || 'Nothing of it changed.',
    fields,
    sameContent,
  };
}

/** Sections whose own score decides something: that of a threshold, and all where a section is a mean of its own. */
function boundSections(checklist: Checklist): readonly string[] {
  const { model, thresholds } = checklist.scoring;
  if (model === 'xccdf-default') return listSections(checklist).map(({ section }) => section.id);
  return thresholds.flatMap(({ section }) => section ?? []);
}

function placeChange(before: ListedRequirement, after: ListedRequirement, bound: ReadonlySet<string>): FieldChange {
  const held = ({ path }: ListedRequirement): string =>
    path
      .flatMap(({ id }) => (bound.has(id) ? id : []))
      .sort()
      .join(' ');
  const judgement: Judgement =
    held(before) === held(after)
      ? { class: 'minor', why: 'It stands in another section, and no threshold depends on which.' }
      : { class: 'major', why: 'It counts toward the score of another section than before.' };
  return {
    field: 'section',
    before: before.path.map(({ id }) => id).join('/'),
    after: after.path.map(({ id }) => id).join('/'),
    ...judgement,
  };
}

/** A change that is not one to one is as weighty as what goes and what comes. */
function judgeMove({ from, to }: Move, old: ById, now: ById): Judgement {
  const gone = from.flatMap((id) => (now.has(id) ? [] : (old.get(id) ?? [])));
  const come = to.flatMap((id) => (old.has(id) ? [] : (now.get(id) ?? [])));
  const parts = [...(come.length > 0 ? [judgeNew(come)] : []), ...(gone.length > 0 ? [judgeGone(gone)] : [])];
  const level = highest(['minor', ...parts.map((part) => part.class)]);
  return { class: level, why: reasons(parts, level) || 'What it asks is asked elsewhere.' };
}

function judgeNew(come: readonly ListedRequirement[]): Judgement {
  return come.some(({ requirement }) => counts(requirement))
    ? { class: 'major', why: 'Something new counts: whoever has not met it scores less.' }
    : { class: 'minor', why: 'What is new informs and does not count.' };
}

function judgeGone(gone: readonly ListedRequirement[]): Judgement {
  return gone.some(({ requirement }) => requirement.weight > 0)
    ? { class: 'major', why: 'Something that counted is gone: whoever met it scores less on average.' }
    : { class: 'minor', why: 'What is gone did not count in any score.' };
}

/** The reasons of the parts that decide the class, each once. */
function reasons(parts: readonly Judgement[], level: ChangeClass): string {
  return [...new Set(parts.filter((part) => part.class === level).map(({ why }) => why))].join(' ');
}

function inOrder(changes: readonly RequirementChange[], order: readonly string[]): readonly RequirementChange[] {
  const place = new Map(order.map((id, index) => [id, index]));
  const rank = ({ to }: RequirementChange): number => Math.min(...to.map((id) => place.get(id) ?? Infinity), Infinity);
  const ranked = changes.map((change) => ({ change, rank: rank(change) }));
  // Two that are both gone compare as equal, and stay in the order of the earlier edition.
  return ranked.sort((a, b) => (a.rank === b.rank ? 0 : a.rank - b.rank)).map(({ change }) => change);
}
