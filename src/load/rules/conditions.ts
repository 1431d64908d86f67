import type { Rule } from './rule.ts';

export const conditions: Rule = {
  code: 'condition',
  severity: 'error',
  title: 'Conditions can be understood',
  docs: 'A condition is written in a small part of CEL. It may use && || ! == != < <= > >= in, texts, whole numbers, true, false, lists of these, and the facts of the profile, with operands of the same type and options that exist.',
  *run({ conditions: all }) {
    for (const { path, result } of all) {
      for (const { start, end, ...problem } of result.problems) yield { ...problem, path, inside: { start, end } };
    }
  },
};
