import type { Review, Sample } from '../../generated/review.ts';

/**
 * A change to one part of a review: one determination, one observation, one field at its top. Small, so that two tabs do
 * not overwrite each other's other parts; whole, so that a part is never a mixture of two.
 */
export interface Piece {
  /** The part: `determinations/<requirement>`, `samples/<its own key>`, `reviewedOn`. */
  readonly at: string;
  /** Absent where there was, or will be, none. */
  readonly before?: unknown;
  readonly after?: unknown;
}

const MAPS = ['determinations', 'observations', 'actions', 'questions'] as const;
type Tree = Readonly<Record<string, unknown>>;

/** What turns `before` into `after`. `modified` moves with every change and is none itself. */
export function piecesBetween(before: Review, after: Review): readonly Piece[] {
  const was = partsOf(before);
  const is = partsOf(after);
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((at) => {
    const [old, now] = [was.get(at), is.get(at)];
    return same(old, now) ? [] : [piece(at, old, now)];
  });
}

/** What takes pieces back. */
export function inverse(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map(({ at, before, after }) => piece(at, after, before)).reverse();
}

/** The review with the pieces put in, whatever stood in their places. */
export function withPieces(review: Review, pieces: readonly Piece[], modified: string): Review {
  if (pieces.length === 0) return review;
  const next: Record<string, unknown> = { ...review };
  for (const { at, after } of pieces) {
    const [top = '', ...rest] = at.split('/');
    const key = rest.join('/');
    if (top === 'samples') next['samples'] = withSample(next['samples'] as readonly Sample[], key, after);
    else if (rest.length > 0) next[top] = withKey(next[top] as Tree, key, after);
    else if (after === undefined) delete next[top];
    else next[top] = after;
  }
  next['modified'] = modified > review.modified ? modified : review.modified;
  return next as unknown as Review;
}

/** The pieces whose places hold neither what they found nor what they put: somebody else changed them meanwhile. */
export function clashing(stored: Review, pieces: readonly Piece[]): readonly Piece[] {
  const parts = partsOf(stored);
  return pieces.flatMap(({ at, before, after }) => {
    const now = parts.get(at);
    return same(now, before) || same(now, after) ? [] : [piece(at, now, after)];
  });
}

function piece(at: string, before: unknown, after: unknown): Piece {
  return { at, ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}

function partsOf(review: Review): ReadonlyMap<string, unknown> {
  const parts = new Map<string, unknown>();
  for (const [key, value] of Object.entries(review)) {
    if (key === 'modified') continue;
    if (MAPS.some((map) => map === key)) {
      for (const [id, entry] of Object.entries(value as Tree)) parts.set(`${key}/${id}`, entry);
    } else if (key === 'samples') {
      for (const sample of value as readonly Sample[]) parts.set(`samples/${sampleKey(sample)}`, sample);
    } else parts.set(key, value);
  }
  return parts;
}

function withKey(map: Tree, key: string, value: unknown): Tree {
  const { [key]: _old, ...others } = map;
  if (value === undefined) return others;
  return Object.hasOwn(map, key) ? { ...map, [key]: value } : { ...others, [key]: value };
}

function withSample(samples: readonly Sample[], key: string, value: unknown): readonly Sample[] {
  const place = samples.findIndex((sample) => sampleKey(sample) === key);
  if (value === undefined) return samples.filter((_, index) => index !== place);
  return place < 0 ? [...samples, value as Sample] : samples.with(place, value as Sample);
}

function sampleKey({ evidence, method, by, at }: Sample): string {
  return JSON.stringify([evidence, method, by, at]);
}

function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
