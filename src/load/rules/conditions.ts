import type { Rule } from './rule.ts';

export const conditions: Rule = {
  code: 'condition',
  codes: [
    'condition-unknown-fact',
    'condition-unknown-option',
    'condition-type',
    'condition-syntax',
    'condition-impossible-date',
    'condition-outside-profile',
    'condition-operand',
    'condition-too-large',
    'condition-too-deep',
  ],
  severity: 'error',
  title: 'Conditions can be understood',
  docs: 'A condition is written in a small part of CEL. It may use && || ! == != < <= > >= in, texts, whole numbers, true, false, lists of these, and the facts of the profile, with operands of the same type and options that exist.',
  examples: {
    ok: [
      `profile:
  - { id: ports, type: integer }
  - { id: deviceType, type: enum, options: [{ value: ESME }, { value: GSME }] }
sections:
  - id: firmware
    requirements:
      - { id: DEV-01, applies: 'deviceType in ["ESME", "GSME"] && ports > 0' }
      - { id: DEV-02, applies: 'ports < 2 || deviceType == "GSME"' }
      - { id: DEV-03 }
`,
    ],
    bad: [
      `profile:
  - { id: ports, type: integer }
  - { id: deviceType, type: enum, options: [{ value: ESME }, { value: GSME }] }
  - { id: madeOn, type: date }
sections:
  - id: firmware
    requirements:
      - { id: DEV-01, applies: «condition-unknown-fact|prots» > 0 }
      - { id: DEV-02, applies: deviceType == «condition-unknown-option|"ESMA"» }
      - { id: DEV-03, applies: «condition-type|ports == "1"» }
      - { id: DEV-04, applies: ports > 0 «condition-syntax|and» ports < 9 }
      - { id: DEV-05, applies: madeOn < «condition-impossible-date|"2026-02-30"» }
      - { id: DEV-06, applies: «condition-outside-profile|size(deviceType)» == 4 }
      - { id: DEV-07, applies: («condition-operand|ports == 1») == true }
`,
    ],
  },
  *run({ conditions: all }) {
    for (const { path, result } of all) {
      for (const { start, end, ...problem } of result.problems) yield { ...problem, path, inside: { start, end } };
    }
  },
};
