import { diffEditions, listRequirements, type Checklist, type MoveType } from '../../engine/index.ts';

/** What became of a requirement of a base in a later edition. */
export type Becoming =
  | { readonly kind: 'same'; readonly id: string }
  /** It is there, perhaps under another id, and what it asks has changed. */
  | { readonly kind: 'changed'; readonly id: string; readonly why: string }
  | { readonly kind: 'gone'; readonly how: MoveType; readonly to: readonly string[] };

/**
 * What became of each requirement of the first edition in the last of these, by its id.
 *
 * @param editions each followed by one that supersedes it; or just two, whose ids then say it
 */
export function becomings(editions: readonly Checklist[]): ReadonlyMap<string, Becoming> {
  const [first] = editions;
  const became = new Map<string, Becoming>(
    (first ? listRequirements(first) : []).map(({ requirement: { id } }) => [id, { kind: 'same', id }]),
  );
  for (const [index, after] of editions.slice(1).entries()) {
    const before = editions[index];
    if (before === undefined) continue;
    const changes = new Map(
      diffEditions(before, after).requirements.flatMap((change) => change.from.map((id) => [id, change] as const)),
    );
    for (const [id, now] of became) {
      if (now.kind === 'gone') continue;
      const change = changes.get(now.id);
      if (change === undefined) continue;
      const { from, to, type, why, sameContent } = change;
      const [next] = to;
      if (from.length !== 1 || to.length !== 1 || next === undefined || !isKept(type)) {
        became.set(id, { kind: 'gone', how: isMove(type) ? type : 'retired', to });
      } else if (now.kind === 'changed') became.set(id, { ...now, id: next });
      else if (sameContent) became.set(id, { kind: 'same', id: next });
      else became.set(id, { kind: 'changed', id: next, why });
    }
  }
  return became;
}

function isKept(type: string): boolean {
  return ['unchanged', 'editorial', 'changed', 'moved', 'reworded'].includes(type);
}

function isMove(type: string): type is MoveType {
  return ['split', 'merged', 'covered-by', 'retired'].includes(type);
}

/** Editions from one to another, each superseding the one before; only the two where they are not in one line. */
export function lineOf(from: Checklist, to: Checklist, known: readonly Checklist[]): readonly Checklist[] {
  const line: Checklist[] = [to];
  for (let now: Checklist | undefined = to; now !== undefined && now.version !== from.version;) {
    const wanted: string | undefined = now.supersedes;
    now = known.find(({ id, version }) => id === to.id && version === wanted);
    if (now === undefined || line.includes(now)) return [from, to];
    line.unshift(now);
  }
  return line;
}
