/** What the screens call things. The engine's own words are used wherever it has them. */

import type { Confidence, OutcomeValue, Verdict } from '../../engine/index.ts';
import {
  CLAIM_TEXT,
  CONFIDENTIALITY_TEXT,
  EVIDENCE_KINDS,
  EVIDENCE_METHOD_TEXT,
  OUTCOME_MEANING,
  capital,
  plural,
  verdictText,
} from '../../formats/words.ts';

export { listOf } from '../../formats/plural.ts';
export { CLAIM_TEXT as CLAIM_WORD, EVIDENCE_KINDS, OUTCOME_MEANING, capital as sentenceCase, plural as count };

/** A verdict as a label; a requirement that does not apply has none. */
export function verdictWord(verdict: Verdict | undefined): string {
  return verdict === undefined ? 'Does not apply' : verdictText({ verdict });
}

/** Always about what the manufacturer says of itself: the portal decides nothing. */
export const OUTCOME_WORD: Readonly<Record<OutcomeValue, string>> = {
  ready: 'Ready, self-assessed',
  'not-ready': 'Not ready',
  incomplete: 'Incomplete',
};

export const CONFIDENCE_WORD: Readonly<Record<Confidence, string>> = {
  confirmed: 'confirmed',
  secondary: 'secondary',
  inferred: 'inferred',
};

export const CONFIDENCE_MEANING: Readonly<Record<Confidence, string>> = {
  confirmed: 'read in the rule-maker’s own text',
  secondary: 'read elsewhere than in the rule-maker’s own text',
  inferred: 'this project’s own deduction',
};

export const EVIDENCE_METHODS: readonly (readonly [string, string])[] = Object.entries(EVIDENCE_METHOD_TEXT);

export const CONFIDENTIALITY_MARKS: readonly (readonly [string, string])[] = Object.entries(CONFIDENTIALITY_TEXT);

export function evidenceKindWord(kind: string): string {
  return EVIDENCE_KINDS.find(([value]) => value === kind)?.[1] ?? kind;
}

/** Bytes for people: "812 bytes", "3.4 MB". */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return plural(bytes, 'byte');
  const units = ['kB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = '';
  for (const next of units) {
    if (value < 1000) break;
    value /= 1000;
    unit = next;
  }
  return `${(Math.floor(value * 10) / 10).toFixed(1)} ${unit}`;
}
