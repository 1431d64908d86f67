import { replacement, suggest } from '../suggest.ts';
import { orMean, quote } from '../words.ts';
import type { Rule } from './rule.ts';

export const unknownClause: Rule = {
  code: 'unknown-clause',
  severity: 'error',
  title: 'Guidance clauses exist',
  docs: 'Every requirement opens its guidance beside the question. A clause is the part of a document in docs/ under a heading that ends in {#its-id}.',
  examples: {
    ok: [
      `sections:
  - id: firmware
    requirements: [{ id: DEV-01, guidance: [fw-1] }]
`,
    ],
    bad: [
      `sections:
  - id: firmware
    requirements: [{ id: DEV-01, guidance: [«unknown-clause|fw-7»] }]
`,
    ],
  },
  *run({ requirements, references }) {
    if (references === undefined) return;
    for (const { value, path } of requirements) {
      for (const [index, clause] of (value.guidance ?? []).entries()) {
        if (clause === undefined || references.clauses.has(clause)) continue;
        const meant = suggest(clause, references.clauses);
        yield {
          path: [...path, 'guidance', index],
          message: `No guidance document has a clause ${quote(clause)}${orMean(meant)}`,
          help: `Clause ids stand at the end of headings in docs/, as in "## Title {#${clause}}".`,
          actual: clause,
          replace: replacement(clause, references.clauses),
          ...(meant === undefined ? {} : { expected: meant }),
        };
      }
    }
  },
};
