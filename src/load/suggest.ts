import type { Replacement } from './problem.ts';

const LONGEST = 64;

/**
 * The candidate that a person most likely meant by `word`, or undefined when none is close. Close is: the same but for
 * case, or at most one edit (a letter added, left out, changed or swapped with its neighbour) for each three letters.
 */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > LONGEST) return undefined;
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of candidates) {
    if (candidate === word || candidate.length > LONGEST) continue;
    const allowed = Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3));
    if (Math.abs(candidate.length - word.length) > allowed) continue;
    const distance =
      candidate.toLowerCase() === word.toLowerCase() ? 0.5 : editDistance(word.toLowerCase(), candidate.toLowerCase());
    // Two short names one edit apart (a, b) say nothing about each other.
    if (distance >= Math.min(word.length, candidate.length)) continue;
    if (distance <= allowed && distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** The candidate that a person certainly meant: the only one that is close at all. */
export function suggestOnly(word: string, candidates: Iterable<string>): string | undefined {
  const all = [...new Set(candidates)];
  const best = suggest(word, all);
  const others = all.filter((candidate) => candidate !== best);
  return best !== undefined && suggest(word, others) === undefined ? best : undefined;
}

/** `word` to be replaced by what was certainly meant, if that can be told. */
export function replacement(word: string, candidates: Iterable<string>): Replacement | undefined {
  const to = suggestOnly(word, candidates);
  return to === undefined ? undefined : { from: word, to };
}

/** Damerau-Levenshtein distance where a swapped pair is not edited again (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let cell = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cell = Math.min(cell, (before[j - 2] ?? 0) + 1);
      row.push(cell);
    }
    [before, above] = [above, row];
  }
  return above[b.length] ?? 0;
}
