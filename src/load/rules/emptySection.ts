import type { Rule } from './rule.ts';

export const emptySection: Rule = {
  code: 'empty-section',
  severity: 'error',
  title: 'A section holds something',
  docs: 'A section without requirements or further sections would show as a heading with nothing under it, and its score would never apply.',
  examples: {
    ok: [
      `sections:
  - id: firmware
    requirements: [{ id: DEV-01 }]
`,
    ],
    bad: [
      `sections:
  - id: firmware
    requirements: [{ id: DEV-01 }]
  - { id: «empty-section|support», title: Support }
`,
    ],
  },
  *run({ sections }) {
    for (const { value, path } of sections) {
      // Lists that are there in a wrong form have been reported.
      const isEmpty = (key: 'requirements' | 'sections') => !(key in value) || value[key]?.length === 0;
      if (!isEmpty('requirements') || !isEmpty('sections')) continue;
      yield {
        path: [...path, 'id'],
        message: `Section ${value.id ?? value.title ?? ''} is empty`,
        help: 'Add "requirements:" or "sections:", or remove the section.',
      };
    }
  },
};
