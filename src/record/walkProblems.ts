import { pathText } from './pointer.ts';
import type { RecordProblem } from './problem.ts';

const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * What JSON can carry and no submission may: text with half a character (it has no UTF-8 and no digest), and whole
 * numbers too large to be kept exactly. Works without recursion.
 */
export function walkProblems(root: unknown): readonly RecordProblem[] {
  const problems: RecordProblem[] = [];
  const open: { readonly value: unknown; readonly steps: readonly string[] }[] = [{ value: root, steps: [] }];
  for (let item = open.pop(); item; item = open.pop()) {
    const { value, steps } = item;
    if (typeof value === 'string' && LONE_SURROGATE.test(value)) problems.push(brokenText(root, steps, 'text'));
    else if (
      typeof value === 'number' &&
      !Number.isSafeInteger(value) &&
      (Number.isInteger(value) || !Number.isFinite(value))
    ) {
      problems.push({
        code: 'number-too-large',
        severity: 'error',
        message: `“${pathText(root, steps)}” is a number too large to be kept exactly.`,
        help: 'Give a number between -9007199254740991 and 9007199254740991.',
        path: pathText(root, steps),
      });
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, child] of Object.entries(value).reverse()) {
        if (LONE_SURROGATE.test(key)) problems.push(brokenText(root, [...steps, key], 'name'));
        open.push({ value: child, steps: [...steps, key] });
      }
    }
  }
  return problems;
}

function brokenText(root: unknown, steps: readonly string[], what: string): RecordProblem {
  const path = pathText(root, steps);
  return {
    code: 'broken-text',
    severity: 'error',
    message: `The ${what} at “${path}” holds half a character, which cannot be saved or given a digest.`,
    help: 'Type the text again, or export the submission again from where it was made.',
    path,
  };
}
