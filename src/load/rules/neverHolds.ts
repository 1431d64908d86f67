import { analyse } from '../analysis/analyse.ts';
import { clashWords } from '../analysis/clash.ts';
import type { Rule } from './rule.ts';

export const neverHolds: Rule = {
  code: 'condition-never-holds',
  codes: ['condition-never-holds', 'conditions-not-analysed'],
  severity: 'warning',
  title: 'A condition can hold',
  docs: 'What a condition can never let in is never asked, so it is either in the wrong place or the condition is wrong. All values that the facts may have are looked at, together with the conditions of the sections around. Of checklists with far more conditions than people write nothing is said but that they were not looked at.',
  examples: {
    ok: [
      `profile:
  - { id: ports, type: integer, minimum: 0, maximum: 4 }
sections:
  - id: firmware
    applies: ports > 1
    requirements: [{ id: DEV-01, applies: ports < 3 }, { id: DEV-02 }]
  - id: support
    requirements: [{ id: SUP-01 }]
`,
    ],
    bad: [
      `profile:
  - { id: ports, type: integer, minimum: 0, maximum: 4 }
sections:
  - id: firmware
    applies: ports > 1
    requirements: [{ id: DEV-01, applies: «condition-never-holds|ports == 1» }, { id: DEV-02 }]
  - id: support
    requirements: [{ id: SUP-01, applies: «condition-never-holds|ports > 4» }, { id: SUP-02 }]
`,
    ],
  },
  *run(context) {
    const analysis = analyse(context);
    if (analysis === undefined) return;
    if (analysis === 'too-large') {
      yield {
        code: 'conditions-not-analysed',
        path: ['sections'],
        at: 'key',
        message: 'The conditions are too many to be looked at together, so whether they can hold was not checked',
        help: 'Use fewer literals in conditions, or compare fewer facts with each other.',
      };
      return;
    }
    const never = analysis.diagram.false;
    for (const condition of analysis.conditions) {
      // Inside what is never reached, the outermost condition alone is reported.
      if (condition.full !== never || condition.reached === never) continue;
      const alone = condition.node === never;
      yield {
        path: condition.path,
        message: `This condition can never hold${alone ? '' : ' inside its section'}: ${clashWords(analysis, condition)} ${alone ? 'cannot be' : 'exclude each other'}`,
        help: 'Correct the condition or the facts, or remove what it stands on.',
      };
    }
  },
};
