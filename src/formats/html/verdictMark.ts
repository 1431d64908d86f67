import type { RequirementResult, Verdict } from '../../engine/index.ts';
import { verdictText } from '../words.ts';
import { markup, type Html } from './markup.ts';

/** A sign for each verdict, beside the word, so that neither colour nor reading is needed to tell them apart. */
const SIGNS: Readonly<Record<Verdict, string>> = {
  pass: '✓',
  partial: '◐',
  fail: '✗',
  'not-applicable': '–',
  'not-answered': '○',
  'needs-review': '!',
  inconclusive: '?',
  pending: '…',
};

/** The verdict of a requirement as a sign and a word. */
export function verdictMark(result: Pick<RequirementResult, 'verdict'>): Html {
  const { verdict } = result;
  return markup`<span class="verdict ${verdict ?? 'not-applicable'}"
    ><span aria-hidden="true">${verdict === undefined ? '∅' : SIGNS[verdict]}</span> ${verdictText(result)}</span
  >`;
}
