/** kept: as it was. changed: made to fit. made: needed here and not in the list. leftOut: not in the checklist. */
export type Fate = 'kept' | 'changed' | 'made' | 'leftOut';

/** How often one thing happened, with the first few places. */
export interface TallyLine {
  /** What it is about, as a phrase. */
  readonly what: string;
  readonly count: number;
  readonly examples: readonly string[];
}

export type TallyLines = Readonly<Record<Fate, readonly TallyLine[]>>;

const EXAMPLES = 3;
const EXAMPLE_LENGTH = 100;
/** Different things that one account names; a hostile file may have a million names. */
const KINDS = 60;
const REST = 'other things';

/** Counts what becomes of each part of a list, so that nothing is lost without being said. */
export class Tally {
  readonly #counts: Record<Fate, Map<string, { count: number; examples: string[] }>> = {
    kept: new Map(),
    changed: new Map(),
    made: new Map(),
    leftOut: new Map(),
  };

  add(fate: Fate, what: string, example = ''): void {
    const counts = this.#counts[fate];
    const name = counts.has(what) || counts.size < KINDS ? what : REST;
    const line = counts.get(name) ?? { count: 0, examples: [] };
    counts.set(name, line);
    line.count += 1;
    if (example !== '' && line.examples.length < EXAMPLES) line.examples.push(example.slice(0, EXAMPLE_LENGTH));
  }

  /** In the order in which each thing was first seen. */
  lines(): TallyLines {
    const of = (fate: Fate) => Array.from(this.#counts[fate], ([what, line]) => ({ what, ...line }));
    return { kept: of('kept'), changed: of('changed'), made: of('made'), leftOut: of('leftOut') };
  }
}
