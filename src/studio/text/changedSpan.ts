/** Length of the pieces that are compared at once. */
const PIECE = 4096;

/** The part of `before` that is not in `after`: what is outside is the same from the beginning and from the end. */
export function changedSpan(before: string, after: string): { readonly from: number; readonly to: number } {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from + PIECE <= most && before.slice(from, from + PIECE) === after.slice(from, from + PIECE)) from += PIECE;
  while (from < most && before.charCodeAt(from) === after.charCodeAt(from)) from++;
  let same = 0;
  const [a, b] = [before.length, after.length];
  const left = most - from;
  while (same + PIECE <= left && before.slice(a - same - PIECE, a - same) === after.slice(b - same - PIECE, b - same))
    same += PIECE;
  while (same < left && before.charCodeAt(a - same - 1) === after.charCodeAt(b - same - 1)) same++;
  return { from, to: a - same };
}
