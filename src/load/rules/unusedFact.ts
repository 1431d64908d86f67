import { factsIn } from '../../engine/index.ts';
import { quote } from '../words.ts';
import type { Rule } from './rule.ts';

/** Facts of these types are often asked for the record only. */
const FOR_THE_RECORD: ReadonlySet<string> = new Set(['text', 'date']);

export const unusedFact: Rule = {
  code: 'unused-fact',
  severity: 'warning',
  title: 'A fact decides something',
  docs: 'People are asked for every fact before they begin. One that no condition reads changes nothing that follows. Facts of type text and date may be asked for the record, so they are left alone.',
  examples: {
    ok: [
      `profile:
  - { id: prepayment, type: boolean }
  - { id: variant, type: text }
sections:
  - id: firmware
    requirements: [{ id: DEV-01, applies: prepayment }, { id: DEV-02 }]
`,
    ],
    bad: [
      `profile:
  - { id: prepayment, type: boolean }
  - { id: «unused-fact|batteryPowered», type: boolean }
sections:
  - id: firmware
    requirements: [{ id: DEV-01, applies: prepayment }, { id: DEV-02 }]
`,
    ],
  },
  *run({ facts, conditions }) {
    const trees = conditions.map(({ result }) => result.tree);
    const used = new Set(trees.flatMap((tree) => (tree === undefined ? [] : factsIn(tree))));
    // A condition with an error may have meant any fact.
    if (trees.length === 0 || trees.includes(undefined)) return;
    for (const { value, path } of facts) {
      const { id, type } = value;
      if (id === undefined || type === undefined || FOR_THE_RECORD.has(type) || used.has(id)) continue;
      yield {
        path: [...path, 'id'],
        message: `No condition reads fact ${quote(id)}`,
        help: 'Use it in a condition, or remove it so that nobody need answer it.',
        actual: id,
      };
    }
  },
};
