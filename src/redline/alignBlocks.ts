import { diffWords, stretches, tokensOf } from './diffWords.ts';
import type { BlockChange } from './model.ts';
import type { SourceBlock } from './readClauses.ts';

/** Two blocks that share less than this part of their words are two blocks, not one that changed. */
const LEAST_ALIKE = 0.4;
/** Up to so many pairs the best pairing is looked for; beyond, blocks are paired in order. */
const MOST_PAIRS = 2_500;

/** The blocks of a clause, those of the old and of the new text together, each with what changed in it. */
export function alignBlocks(old: readonly SourceBlock[], now: readonly SourceBlock[]): readonly BlockChange[] {
  const parts = stretches(old.map(keyOf), now.map(keyOf));
  const changes: BlockChange[] = [];
  let [before, after] = [0, 0];
  let [gone, come]: [SourceBlock[], SourceBlock[]] = [[], []];
  const close = (): void => {
    changes.push(...pairUp(gone, come));
    [gone, come] = [[], []];
  };
  for (const { kind, values } of parts) {
    const { length } = values;
    if (kind === 'kept') {
      close();
      for (let index = 0; index < length; index++) {
        const [was, is] = [old[before + index], now[after + index]];
        if (was && is) changes.push(bothOf(was, is));
      }
    }
    if (kind === 'deleted') gone.push(...old.slice(before, before + length));
    if (kind === 'inserted') come.push(...now.slice(after, after + length));
    if (kind !== 'inserted') before += length;
    if (kind !== 'deleted') after += length;
  }
  close();
  return changes;
}

/** A block that only one of the texts has. */
export function aloneAs(status: 'added' | 'deleted', { type, text }: SourceBlock): BlockChange {
  const runs = text === '' ? [] : [{ kind: status === 'added' ? ('inserted' as const) : ('deleted' as const), text }];
  return { type, status, runs, markupOnly: false };
}

function keyOf({ type, text }: SourceBlock): string {
  return `${type} ${text}`;
}

function bothOf(was: SourceBlock, is: SourceBlock): BlockChange {
  const { type, text } = is;
  if (was.text === text && was.type === type) {
    const markupOnly = was.source.replace(/\s+/g, ' ') !== is.source.replace(/\s+/g, ' ');
    return { type, status: markupOnly ? 'changed' : 'unchanged', runs: [{ kind: 'kept', text }], markupOnly };
  }
  return { type, status: 'changed', runs: diffWords(was.text, text), markupOnly: was.text === text };
}

function pairUp(gone: readonly SourceBlock[], come: readonly SourceBlock[]): readonly BlockChange[] {
  if (gone.length === 0 || come.length === 0) {
    return [...gone.map((block) => aloneAs('deleted', block)), ...come.map((block) => aloneAs('added', block))];
  }
  const pairs = gone.length * come.length <= MOST_PAIRS ? bestPairs(gone, come) : pairsInOrder(gone, come);
  const changes: BlockChange[] = [];
  let [before, after] = [0, 0];
  const alone = (toBefore: number, toAfter: number): void => {
    changes.push(...gone.slice(before, toBefore).map((block) => aloneAs('deleted', block)));
    changes.push(...come.slice(after, toAfter).map((block) => aloneAs('added', block)));
    [before, after] = [toBefore + 1, toAfter + 1];
  };
  for (const [was, is] of pairs) {
    alone(was, is);
    const [first, second] = [gone[was], come[is]];
    if (first && second) changes.push(bothOf(first, second));
  }
  alone(gone.length, come.length);
  return changes;
}

type Pairs = readonly (readonly [before: number, after: number])[];

function pairsInOrder(gone: readonly SourceBlock[], come: readonly SourceBlock[]): Pairs {
  const [first, second] = [gone.map(bagOf), come.map(bagOf)];
  return Array.from({ length: Math.min(gone.length, come.length) }, (_, index) => [index, index] as const).filter(
    ([index]) => alike(first[index], second[index]) >= LEAST_ALIKE,
  );
}

/** The pairs, in order, whose likeness adds up to the most. */
function bestPairs(gone: readonly SourceBlock[], come: readonly SourceBlock[]): Pairs {
  const [first, second] = [gone.map(bagOf), come.map(bagOf)];
  const width = come.length + 1;
  const best = new Float64Array((gone.length + 1) * width);
  const likeness = new Float64Array(best.length);
  const at = (table: Float64Array, row: number, column: number): number => table[row * width + column] ?? 0;
  for (let row = gone.length - 1; row >= 0; row--) {
    for (let column = come.length - 1; column >= 0; column--) {
      const both = alike(first[row], second[column]);
      likeness[row * width + column] = both;
      best[row * width + column] = Math.max(
        at(best, row + 1, column),
        at(best, row, column + 1),
        both >= LEAST_ALIKE ? both + at(best, row + 1, column + 1) : 0,
      );
    }
  }
  const pairs: (readonly [number, number])[] = [];
  let [row, column] = [0, 0];
  while (row < gone.length && column < come.length) {
    const both = at(likeness, row, column);
    const most = at(best, row, column);
    if (both >= LEAST_ALIKE && most === both + at(best, row + 1, column + 1)) pairs.push([row++, column++]);
    else if (most === at(best, row + 1, column)) row++;
    else column++;
  }
  return pairs;
}

interface Bag {
  readonly type: string;
  readonly size: number;
  readonly counts: ReadonlyMap<string, number>;
}

function bagOf({ type, text }: SourceBlock): Bag {
  const counts = new Map<string, number>();
  let size = 0;
  for (const token of tokensOf(text)) {
    if (!/[\p{L}\p{N}]/u.test(token)) continue;
    counts.set(token, (counts.get(token) ?? 0) + 1);
    size++;
  }
  return { type, size, counts };
}

/** Words that both have, as a part of the mean of their numbers, 0 to 1. Headings of one clause are always the same block. */
function alike(a: Bag | undefined, b: Bag | undefined): number {
  if (!a || !b || (a.type === 'heading') !== (b.type === 'heading')) return 0;
  if (a.type === 'heading') return 1;
  if (a.size + b.size === 0) return 0;
  let shared = 0;
  for (const [token, count] of a.counts) shared += Math.min(count, b.counts.get(token) ?? 0);
  return (2 * shared) / (a.size + b.size);
}
