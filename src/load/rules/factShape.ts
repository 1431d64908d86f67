import type { Rule } from './rule.ts';

export const factShape: Rule = {
  code: 'fact-shape',
  codes: ['enum-without-options', 'options-without-enum', 'range-without-integer', 'empty-range'],
  severity: 'error',
  title: 'A fact has what its type needs and nothing else',
  docs: 'Options belong to facts of type enum, and an enum needs them. A smallest and largest value belong to facts of type integer.',
  examples: {
    ok: [
      `profile:
  - { id: deviceType, type: enum, options: [{ value: ESME }, { value: GSME }] }
  - { id: ports, type: integer, minimum: 0, maximum: 9 }
sections:
  - id: firmware
    requirements: [{ id: DEV-01, applies: 'ports > 1 || deviceType == "GSME"' }, { id: DEV-02 }]
`,
    ],
    bad: [
      `profile:
  - { id: deviceType, type: «enum-without-options|enum» }
`,
      `profile:
  - { id: madeOn, type: date, «options-without-enum|options»: [{ value: A }, { value: B }] }
  - { id: variant, type: text, «range-without-integer|minimum»: 0 }
`,
      `profile:
  - { id: ports, type: integer, minimum: 9, maximum: «empty-range|0» }
sections:
  - id: firmware
    requirements: [{ id: DEV-01, applies: ports > 1 }]
`,
    ],
  },
  *run({ facts }) {
    for (const { value: fact, path } of facts) {
      const { id = '', type, options, minimum, maximum } = fact;
      if (type === 'enum' && options === undefined && !('options' in fact)) {
        yield {
          code: 'enum-without-options',
          path: [...path, 'type'],
          message: `Fact ${id} is of type enum but has no options`,
          help: 'Add "options:" with at least two, each with a value and a label, or choose another type.',
        };
      }
      if (type !== undefined && type !== 'enum' && options !== undefined) {
        yield {
          code: 'options-without-enum',
          path: [...path, 'options'],
          at: 'key',
          message: `Fact ${id} is of type ${type}, so it cannot have options`,
          help: 'Write "type: enum", or remove the options.',
        };
      }
      for (const key of ['minimum', 'maximum'] as const) {
        if (type !== undefined && type !== 'integer' && fact[key] !== undefined) {
          yield {
            code: 'range-without-integer',
            path: [...path, key],
            at: 'key',
            message: `Fact ${id} is of type ${type}, so it cannot have a ${key}`,
            help: 'Write "type: integer", or remove the line.',
          };
        }
      }
      if (minimum !== undefined && maximum !== undefined && minimum > maximum) {
        yield {
          code: 'empty-range',
          path: [...path, 'maximum'],
          message: `Fact ${id} can have no value: its maximum ${maximum} is below its minimum ${minimum}`,
          help: 'Swap the two.',
        };
      }
    }
  },
};
