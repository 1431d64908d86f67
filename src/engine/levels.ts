import type { EvidenceLevel } from './model.ts';

/** What each level of evidence means, in words that follow "evidence at level 3". */
export const EVIDENCE_LEVELS: readonly [string, string, string, string, string] = [
  'claim',
  'documented',
  'examined by the manufacturer',
  'tested by the manufacturer',
  'independently tested',
];

/** A level of evidence as people read it: "level 3 (tested by the manufacturer)". */
export function levelText(level: EvidenceLevel): string {
  return `level ${level} (${EVIDENCE_LEVELS[level]})`;
}

/** The level of an evidence item, held to 0 to 4 whatever a record says; what is no number counts as a mere claim. */
export function clampLevel(level: number): EvidenceLevel {
  if (!(level >= 1)) return 0;
  return Math.min(4, Math.trunc(level)) as EvidenceLevel;
}
