/**
 * What a change can do to a result: nothing but say more (`beside`), only make it worse (`stricter`), make it better for
 * somebody (`weaker`), or move a mean in either direction (`mean`), which is harmless where thresholds are high enough.
 */
export type Effect = 'beside' | 'stricter' | 'weaker' | 'mean';

/** One difference between a checklist and the one it was made from. Plain JSON. */
export interface StrictnessChange {
  readonly part: 'checklist' | 'fact' | 'section' | 'requirement' | 'threshold';
  readonly id: string;
  /** Name of the part that differs, as in the checklist language; `added` or `excluded` for the whole. */
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly effect: Effect;
  /** Why it has that effect, in a sentence. */
  readonly why: string;
}

/** An effect with its reason. */
export type Judged = Pick<StrictnessChange, 'effect' | 'why'>;

export const stricter = (why: string): Judged => ({ effect: 'stricter', why });
export const weaker = (why: string): Judged => ({ effect: 'weaker', why });
export const BESIDE: Judged = { effect: 'beside', why: 'It explains and decides nothing.' };
