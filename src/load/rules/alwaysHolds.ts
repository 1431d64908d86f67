import { analyse } from '../analysis/analyse.ts';
import { impliedWords } from '../analysis/clash.ts';
import type { Rule } from './rule.ts';

export const alwaysHolds: Rule = {
  code: 'condition-always-holds',
  severity: 'warning',
  title: 'A condition says something',
  docs: 'A condition that holds whatever the facts are lets everything in, so it leaves out nothing; it only keeps a requirement pending until its facts are given. The same goes for one that the sections around it already ask for.',
  examples: {
    ok: [
      `profile:
  - { id: deviceType, type: enum, options: [{ value: ESME }, { value: GSME }, { value: CAD }] }
sections:
  - id: firmware
    applies: deviceType != "CAD"
    requirements: [{ id: DEV-01, applies: deviceType == "GSME" }, { id: DEV-02 }]
  - id: support
    requirements: [{ id: SUP-01 }]
`,
    ],
    bad: [
      `profile:
  - { id: deviceType, type: enum, options: [{ value: ESME }, { value: GSME }, { value: CAD }] }
sections:
  - id: firmware
    applies: deviceType == "ESME"
    requirements: [{ id: DEV-01, applies: «condition-always-holds|deviceType != "CAD"» }, { id: DEV-02 }]
  - id: support
    requirements:
      - id: SUP-01
        applies: «condition-always-holds|deviceType in ["ESME", "GSME", "CAD"]»
`,
    ],
  },
  *run(context) {
    const analysis = analyse(context);
    if (analysis === undefined || analysis === 'too-large') return;
    const { diagram } = analysis;
    for (const condition of analysis.conditions) {
      const { node, reached, full, path } = condition;
      if (reached === diagram.false || full !== reached) continue;
      const alone = node === diagram.true;
      yield {
        path,
        message: alone
          ? 'This condition holds whatever the facts are'
          : `This condition adds nothing: ${impliedWords(analysis, condition)} asks for as much already`,
        help: 'Remove the line, or write what was meant.',
      };
    }
  },
};
