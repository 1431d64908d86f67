import { suggest } from '../suggest.ts';
import { listOf, orMean, quote } from '../words.ts';
import type { Rule } from './rule.ts';

const TESTS = ['all', 'any', 'none'] as const;

export const choiceCases: Rule = {
  code: 'unknown-option',
  severity: 'error',
  title: 'Cases name options that exist, and every choice falls into one',
  docs: 'The first case whose every test holds decides what chosen options amount to. A case that names an option that is not there is a slip; without a last case that has no test some choices would have no meaning; after such a case no other is looked at.',
  *run({ requirements }) {
    for (const { value: requirement, path } of requirements) {
      const { id = '', response } = requirement;
      const cases = response?.cases;
      if (cases === undefined || response?.kind !== 'multi-choice') continue;
      const values = (response.options ?? []).flatMap((option) => option?.value ?? []);
      const place = [...path, 'response', 'cases'];
      for (const [index, each] of cases.entries()) {
        if (each === undefined) continue;
        for (const test of TESTS) {
          for (const [at, value] of (each[test] ?? []).entries()) {
            if (value === undefined || values.includes(value)) continue;
            const meant = suggest(value, values);
            yield {
              path: [...place, index, test, at],
              message: `${id} has no option ${quote(value)}${orMean(meant)}`,
              help: `The options are ${listOf(values, 'and', 30)}.`,
              actual: value,
              ...(meant === undefined ? {} : { expected: meant }),
            };
          }
        }
        const last = index === cases.length - 1;
        const always = [...TESTS, 'atLeast'].every((test) => !(test in each));
        if (last && !always) {
          yield {
            code: 'case-missing',
            path: [...place, index],
            message: `The last case of ${id} has a test, so some choices fall into no case`,
            help: 'Add a last case that says only what it means.',
          };
        }
        if (!last && always) {
          yield {
            code: 'case-unreachable',
            path: [...place, index],
            message: `Only the last case of ${id} may lack a test; the cases after this one could never decide`,
            help: 'Add "all:", "any:", "none:" or "atLeast:", or move this case to the end.',
          };
        }
      }
    }
  },
};
