/** One id as standards number their parts: `5.3-10`, `EDR 3.14`, `DP:KEY`, `SM-8`, `B3.e`, `PW.8.2`. */
const ID = /^(?:[A-Z]{2,4} )?[A-Z0-9][A-Za-z0-9]*(?:[.:-][A-Za-z0-9]+)*$/;

/**
 * The ids that a citation's reference names: `SM-1, SM-12 and SM-13` is three. A reference that is words, or a range, is
 * one, as it is written; none is "the whole".
 */
export function citedIds(ref: string | undefined): readonly string[] {
  if (ref === undefined) return ['the whole'];
  const parts = ref.split(/\s*(?:,|;|\band\b)\s*/).filter((part) => part !== '');
  return parts.every((part) => ID.test(part) && /[\d:.]/.test(part)) ? parts : [ref];
}
