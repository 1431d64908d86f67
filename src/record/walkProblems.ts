import { pathText } from './pointer.ts';
import type { RecordProblem } from './problem.ts';

const LONE_SURROGATE = /\p{Surrogate}/u;

interface Place {
  readonly value: unknown;
  readonly name: string;
  readonly parent: Place | undefined;
}

/**
 * What JSON can carry and no submission may: text with half a character (it has no UTF-8 and no digest), and numbers
 * too large to be kept exactly. Works without recursion.
 */
export function walkProblems(root: unknown): readonly RecordProblem[] {
  const problems: RecordProblem[] = [];
  const open: Place[] = [{ value: root, name: '', parent: undefined }];
  for (let place = open.pop(); place; place = open.pop()) {
    const { value } = place;
    if (LONE_SURROGATE.test(place.name)) problems.push(brokenText(root, place, 'name'));
    if (typeof value === 'string') {
      if (LONE_SURROGATE.test(value)) problems.push(brokenText(root, place, 'text'));
    } else if (typeof value === 'number') {
      if (Math.abs(value) > Number.MAX_SAFE_INTEGER) problems.push(tooLarge(root, place));
    } else if (typeof value === 'object' && value !== null) {
      const names = Object.keys(value);
      for (let index = names.length - 1; index >= 0; index -= 1) {
        const name = names[index] ?? '';
        open.push({ value: (value as Readonly<Record<string, unknown>>)[name], name, parent: place });
      }
    }
  }
  return problems;
}

function brokenText(root: unknown, place: Place, what: string): RecordProblem {
  const path = pathOf(root, place);
  return {
    code: 'broken-text',
    severity: 'error',
    message: `The ${what} at “${path}” holds half a character, which cannot be saved or given a digest.`,
    help: 'Type the text again, or export the submission again from where it was made.',
    path,
  };
}

function tooLarge(root: unknown, place: Place): RecordProblem {
  const path = pathOf(root, place);
  return {
    code: 'number-too-large',
    severity: 'error',
    message: `“${path}” is a number too large to be kept exactly.`,
    help: 'Give a number between -9007199254740991 and 9007199254740991.',
    path,
  };
}

function pathOf(root: unknown, place: Place): string {
  const steps: string[] = [];
  for (let at = place; at.parent; at = at.parent) steps.unshift(at.name);
  return pathText(root, steps);
}
