import type { Rule } from './rule.ts';
import { citationFindings } from '../citationFindings.ts';

export const citations: Rule = {
  code: 'citation',
  severity: 'error',
  title: 'Citations name a source and are no surer than it',
  docs: 'Sources are entries of registers/sources.yaml. What was read elsewhere, or deduced, does not become confirmed by citing it.',
  *run({ requirements, references }) {
    if (references === undefined) return;
    for (const { value, path } of requirements) {
      yield* citationFindings(value.sources ?? [], [...path, 'sources'], references.sources);
    }
  },
};
