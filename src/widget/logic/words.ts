/** What the screens call things. The engine's own words are used wherever it has them. */

import { VERDICT_TEXT, type Claim, type Confidence, type OutcomeValue, type Verdict } from '../../engine/index.ts';
import type { EvidenceItem } from '../../workspace/actions.ts';

/** "not met" → "Not met". */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A verdict as a label. */
export function verdictWord(verdict: Verdict | undefined): string {
  return verdict === undefined ? 'Does not apply' : sentenceCase(VERDICT_TEXT[verdict]);
}

export const CLAIM_WORD: Readonly<Record<Claim, string>> = {
  met: 'Met',
  'partly-met': 'Partly met',
  'not-met': 'Not met',
  'not-applicable': 'Not applicable',
};

/** Always about what the manufacturer says of itself: the portal decides nothing. */
export const OUTCOME_WORD: Readonly<Record<OutcomeValue, string>> = {
  ready: 'Ready, self-assessed',
  'not-ready': 'Not ready',
  incomplete: 'Incomplete',
};

export const OUTCOME_MEANING: Readonly<Record<OutcomeValue, string>> = {
  ready: 'By these answers every gate passes, nothing that counts is open and every threshold is reached.',
  'not-ready': 'A gate fails, or a threshold can no longer be reached with the answers given.',
  incomplete: 'Nothing rules readiness out so far, and something is still open.',
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

export const EVIDENCE_KINDS: readonly (readonly [EvidenceItem['kind'], string])[] = [
  ['document', 'Document'],
  ['design', 'Design'],
  ['test-report', 'Test report'],
  ['source-review', 'Source code review'],
  ['configuration', 'Configuration'],
  ['certificate', 'Certificate'],
  ['log', 'Log'],
  ['photograph', 'Photograph'],
  ['other', 'Other'],
];

export function evidenceKindWord(kind: string): string {
  return EVIDENCE_KINDS.find(([value]) => value === kind)?.[1] ?? kind;
}

/** "1 requirement", "3 requirements". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** "a", "a and b", "a, b and c". */
export function listOf(words: readonly string[], joiner = 'and'): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${joiner} ${words.at(-1)}`;
}

/** Bytes for people: "812 bytes", "3.4 MB". */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return count(bytes, 'byte');
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
