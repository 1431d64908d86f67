import { VERDICT_TEXT } from '../engine/index.ts';
import { OUTCOME_TEXT } from '../formats/words.ts';
import type { Regression } from '../review/regressions.ts';

/** A regression as a sentence. */
export function regressionWords(regression: Regression): string {
  switch (regression.kind) {
    case 'outcome':
      return `The outcome was “${OUTCOME_TEXT[regression.before].toLowerCase()}” in the baseline and is “${OUTCOME_TEXT[regression.after].toLowerCase()}”.`;
    case 'score':
      return regression.before === regression.after
        ? `Less is demonstrated than in the baseline, by less than a tenth: ${regression.after}.`
        : `${regression.before} was demonstrated in the baseline, and ${regression.after} is.`;
    case 'requirement':
      return `${regression.requirement} ${regression.title}: “${VERDICT_TEXT[regression.before]}” in the baseline, and now “${VERDICT_TEXT[regression.after]}”.`;
  }
}
