import { isReservedName } from '../cel.ts';
import { quote } from '../words.ts';
import type { Rule } from './rule.ts';

export const reservedFactId: Rule = {
  code: 'reserved-fact-id',
  severity: 'error',
  title: 'A fact id can be used in conditions',
  docs: 'CEL, the language of conditions, keeps some words for itself (if, in, true, int, type). A fact called so could never be asked about.',
  examples: {
    ok: [
      `profile:
  - { id: deviceType, type: text }
`,
    ],
    bad: [
      `profile:
  - { id: «reserved-fact-id|type», type: text }
`,
    ],
  },
  *run({ facts }) {
    for (const { value, path } of facts) {
      if (value.id === undefined || !isReservedName(value.id)) continue;
      yield {
        path: [...path, 'id'],
        message: `${quote(value.id)} is a word that conditions keep for themselves`,
        help: 'Choose a longer id, such as deviceType.',
        actual: value.id,
      };
    }
  },
};
