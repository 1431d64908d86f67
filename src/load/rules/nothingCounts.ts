import type { Rule } from './rule.ts';

export const nothingCounts: Rule = {
  code: 'nothing-counts',
  severity: 'warning',
  title: 'Something counts',
  docs: 'When every requirement has weight 0 there is no score: the checklist can be read, but not scored.',
  examples: {
    ok: [
      `sections:
  - id: firmware
    requirements: [{ id: DEV-01, weight: 0 }, { id: DEV-02, weight: 2 }]
`,
    ],
    bad: [
      `«nothing-counts|sections»:
  - id: firmware
    requirements: [{ id: DEV-01, weight: 0 }]
`,
    ],
  },
  *run({ requirements }) {
    if (requirements.length === 0 || requirements.some(({ value }) => value.weight !== 0)) return;
    yield {
      path: ['sections'],
      at: 'key',
      message: 'Every requirement has weight 0, so nothing counts and there is no score',
      help: 'Give a weight above 0 to what should count, or leave "weight" out: then it is 1.',
    };
  },
};
