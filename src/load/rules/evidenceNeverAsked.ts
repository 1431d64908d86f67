import { meaningsOf } from '../analysis/meanings.ts';
import type { Rule } from './rule.ts';

export const evidenceNeverAsked: Rule = {
  code: 'evidence-never-asked',
  severity: 'warning',
  title: 'Evidence that is asked for can decide something',
  docs: 'A level of evidence is asked of answers that mean met. Where no answer does, the level changes no verdict.',
  examples: {
    ok: [
      `sections:
  - id: firmware
    requirements:
      - id: DEV-01
        response: { kind: choice, options: [{ value: public, means: met }, { value: none, means: not-met }] }
        evidence: { minimumLevel: 2 }
`,
    ],
    bad: [
      `sections:
  - id: firmware
    requirements:
      - id: DEV-01
        response: { kind: choice, options: [{ value: some, means: partly-met }, { value: none, means: not-met }] }
        evidence: { «evidence-never-asked|minimumLevel»: 2 }
      - id: DEV-02
        weight: 9
`,
    ],
  },
  *run({ requirements }) {
    for (const { value, path } of requirements) {
      if (value.evidence?.minimumLevel === undefined || meaningsOf(value).has('met')) continue;
      yield {
        path: [...path, 'evidence', 'minimumLevel'],
        at: 'key',
        message: `${value.id ?? ''} asks for evidence of answers that mean met, and none of its answers does`,
        help: 'Let an answer mean met, or remove the level.',
      };
    }
  },
};
