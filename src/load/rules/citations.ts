import type { Rule } from './rule.ts';
import { citationFindings } from '../citationFindings.ts';

export const citations: Rule = {
  code: 'citation',
  codes: ['unknown-source', 'confidence-too-strong'],
  severity: 'error',
  title: 'Citations name a source and are no surer than it',
  docs: 'Sources are entries of registers/sources.yaml. What was read elsewhere, or deduced, does not become confirmed by citing it.',
  examples: {
    ok: [
      `sections:
  - id: firmware
    requirements:
      - id: DEV-01
        sources: [{ source: sec-appendix, confidence: confirmed }, { source: old-draft, confidence: inferred }]
`,
    ],
    bad: [
      `sections:
  - id: firmware
    requirements:
      - id: DEV-01
        sources: [{ source: «unknown-source|sec-apendix», confidence: confirmed }]
      - id: DEV-02
        sources: [{ source: old-draft, confidence: «confidence-too-strong|confirmed» }]
`,
    ],
  },
  *run({ requirements, references }) {
    if (references === undefined) return;
    for (const { value, path } of requirements) {
      yield* citationFindings(value.sources ?? [], [...path, 'sources'], references.sources);
    }
  },
};
