import type { Rule } from './rule.ts';

/** The property that each kind of response is made of. */
const BELONGS = { options: 'choice', bands: 'number', unit: 'number' } as const;

export const responseShape: Rule = {
  code: 'response-shape',
  codes: ['response-shape', 'objectives-without-conformance'],
  severity: 'error',
  title: 'A response has what its kind needs and nothing else',
  docs: 'A choice needs options, a number needs bands; objectives are answered met, partly met or not met, so they go with the kind conformance only.',
  examples: {
    ok: [
      `sections:
  - id: firmware
    requirements:
      - id: DEV-01
        response: { kind: choice, options: [{ value: public, means: met }, { value: none, means: not-met }] }
      - id: DEV-02
        response: { kind: number, unit: years, bands: [{ upTo: 2, means: not-met }, { means: met }] }
`,
    ],
    bad: [
      `sections:
  - id: firmware
    requirements:
      - id: DEV-01
        response: { kind: «response-shape|choice» }
      - id: DEV-02
        response: { kind: conformance, «response-shape|unit»: years }
      - id: DEV-03
        response: { kind: number, bands: [{ upTo: 2, means: not-met }, { means: met }] }
        «objectives-without-conformance|objectives»: [{ id: a }]
`,
    ],
  },
  *run({ requirements }) {
    for (const { value: requirement, path } of requirements) {
      const { id = '', response } = requirement;
      // A response whose kind is wrong has been reported; what belongs to it cannot be told.
      const kind = 'response' in requirement ? response?.kind : 'conformance';
      if (kind === undefined) continue;
      for (const [property, owner] of Object.entries(BELONGS) as [keyof typeof BELONGS, 'choice' | 'number'][]) {
        if (response !== undefined && property in response && kind !== owner) {
          yield {
            path: [...path, 'response', property],
            at: 'key',
            message: `The response of ${id} is of kind ${kind}, so it cannot have ${property}`,
            help: `Write "kind: ${owner}", or remove the line.`,
          };
        }
      }
      const needed = kind === 'choice' ? 'options' : kind === 'number' ? 'bands' : undefined;
      if (needed !== undefined && response !== undefined && !(needed in response)) {
        yield {
          path: [...path, 'response', 'kind'],
          message: `The response of ${id} is of kind ${kind} but has no ${needed}`,
          help: `Add "${needed}:", or choose another kind.`,
        };
      }
      if (kind !== 'conformance' && requirement.objectives !== undefined) {
        yield {
          code: 'objectives-without-conformance',
          path: [...path, 'objectives'],
          at: 'key',
          message: `${id} is answered by a ${kind}, so it cannot have objectives`,
          help: 'Remove the objectives, or the response: objectives are answered met, partly met or not met.',
        };
      }
    }
  },
};
