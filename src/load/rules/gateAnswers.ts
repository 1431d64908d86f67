import { analyse, type Analysis } from '../analysis/analyse.ts';
import { meaningsOf } from '../analysis/meanings.ts';
import type { Path } from '../readYaml.ts';
import type { Rule } from './rule.ts';

export const gateAnswers: Rule = {
  code: 'gate-cannot-pass',
  codes: ['gate-cannot-pass', 'gate-cannot-fail'],
  severity: 'warning',
  title: 'A gate can be passed and can be failed',
  docs: 'A gate must be met before the outcome can be ready, and one that is not met makes it not ready. Where no answer counts as met, no Device it applies to can ever be ready; where none counts as not met, the gate stops nothing.',
  examples: {
    ok: [
      `sections:
  - id: firmware
    requirements:
      - id: DEV-01
        gate: true
        response: { kind: choice, options: [{ value: public, means: met }, { value: none, means: not-met }] }
`,
    ],
    bad: [
      `sections:
  - id: firmware
    requirements:
      - id: DEV-01
        gate: true
        response: { kind: choice, «gate-cannot-pass|options»: [{ value: some, means: partly-met }, { value: none, means: not-met }] }
      - id: DEV-02
        gate: true
        response: { kind: number, «gate-cannot-fail|bands»: [{ upTo: 2, means: partly-met }, { means: met }] }
      - id: DEV-03
        weight: 9
`,
    ],
  },
  *run(context) {
    const analysis = analyse(context);
    for (const { value, path } of context.requirements) {
      if (value.gate !== true) continue;
      const meanings = meaningsOf(value);
      const id = value.id ?? '';
      const place = {
        path: [...path, 'response', value.response?.kind === 'number' ? 'bands' : 'options'],
        at: 'key',
      } as const;
      const stopped = whoIsStopped(analysis, path);
      if (!meanings.has('met') && value.response?.notApplicable !== true && stopped !== undefined) {
        yield {
          ...place,
          message: `Gate ${id} cannot be passed: none of its answers means met, so ${stopped} can be ready`,
          help: 'Let an answer mean met, allow "not applicable", or make it no gate.',
        };
      }
      if (!meanings.has('not-met')) {
        yield {
          ...place,
          code: 'gate-cannot-fail',
          message: `Gate ${id} can never fail: none of its answers means not met`,
          help: 'Let an answer mean not-met, or make it no gate.',
        };
      }
    }
  },
};

/** Whom a gate at this place stops, in words; undefined when it never applies. */
function whoIsStopped(analysis: Analysis | 'too-large' | undefined, path: Path): string | undefined {
  if (typeof analysis !== 'object') return 'no Device to which it applies';
  const applies = analysis.appliesAt(path);
  if (applies === analysis.diagram.false) return undefined;
  return applies === analysis.diagram.true ? 'no Device' : `no Device of which ${analysis.example(applies)}`;
}
