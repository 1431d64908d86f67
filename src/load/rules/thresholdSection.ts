import { replacement, suggest } from '../suggest.ts';
import { listOf, orMean, quote } from '../words.ts';
import type { Rule } from './rule.ts';

export const thresholdSection: Rule = {
  code: 'unknown-section',
  severity: 'error',
  title: 'The section of a threshold exists',
  docs: 'A threshold on a section that is not there could never be looked at.',
  examples: {
    ok: [
      `scoring:
  model: weighted
  thresholds: [{ id: firmware, atLeast: 80, section: firmware }]
sections:
  - id: firmware
    requirements: [{ id: DEV-01 }]
`,
    ],
    bad: [
      `scoring:
  model: weighted
  thresholds: [{ id: firmware, atLeast: 80, section: «unknown-section|firmwares» }]
sections:
  - id: firmware
    requirements: [{ id: DEV-01 }]
`,
    ],
  },
  *run({ checklist, sections }) {
    const ids = sections.flatMap(({ value }) => value.id ?? []);
    for (const [index, threshold] of (checklist.scoring?.thresholds ?? []).entries()) {
      const section = threshold?.section;
      if (section === undefined || ids.includes(section)) continue;
      const meant = suggest(section, ids);
      yield {
        path: ['scoring', 'thresholds', index, 'section'],
        message: `There is no section ${quote(section)}${orMean(meant)}`,
        help: `The sections are ${listOf(ids, 'and', 30)}. Leave the line out to mean the whole checklist.`,
        actual: section,
        replace: replacement(section, ids),
        ...(meant === undefined ? {} : { expected: meant }),
      };
    }
  },
};
