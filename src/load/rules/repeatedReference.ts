import { quote } from '../words.ts';
import type { Rule } from './rule.ts';

export const repeatedReference: Rule = {
  code: 'repeated-reference',
  severity: 'warning',
  title: 'A reference is given once',
  docs: 'The same clause or the same place in a source twice in one requirement is a slip: often the second was meant to be another.',
  examples: {
    ok: [
      `sections:
  - id: firmware
    requirements:
      - id: DEV-01
        guidance: [fw-1, fw-2]
        sources:
          - { source: sec-appendix, ref: G1, confidence: confirmed }
          - { source: sec-appendix, ref: G2, confidence: confirmed }
`,
    ],
    bad: [
      `sections:
  - id: firmware
    requirements:
      - id: DEV-01
        guidance: [fw-1, «repeated-reference|fw-1»]
        sources:
          - { source: sec-appendix, ref: G1, confidence: confirmed }
          - { source: «repeated-reference|sec-appendix», ref: G1, confidence: confirmed }
`,
    ],
  },
  *run({ requirements }) {
    for (const { value, path } of requirements) {
      const { id = '', guidance = [], sources = [] } = value;
      const clauses = new Set<string>();
      for (const [index, clause] of guidance.entries()) {
        if (clause !== undefined && clauses.has(clause)) {
          yield {
            path: [...path, 'guidance', index],
            message: `${id} names clause ${quote(clause)} twice`,
            help: 'Remove one, or name the clause you meant.',
          };
        }
        if (clause !== undefined) clauses.add(clause);
      }
      const places = new Set<string>();
      for (const [index, citation] of sources.entries()) {
        if (citation?.source === undefined) continue;
        const place = JSON.stringify([citation.source, citation.ref ?? null]);
        if (places.has(place)) {
          yield {
            path: [...path, 'sources', index, 'source'],
            message: `${id} cites the same place in ${quote(citation.source)} twice`,
            help: 'Remove one, or correct its ref.',
          };
        }
        places.add(place);
      }
    }
  },
};
