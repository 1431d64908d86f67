import { analyse, type Analysis } from '../analysis/analyse.ts';
import type { Node } from '../analysis/diagram.ts';
import { reach, type ThresholdReach } from '../analysis/reach.ts';
import { quote } from '../words.ts';
import type { Rule, RuleFinding } from './rule.ts';

export const outcomeReach: Rule = {
  code: 'threshold-out-of-reach',
  codes: [
    'threshold-out-of-reach',
    'threshold-counts-nothing',
    'no-score-for-some',
    'never-ready',
    'never-not-ready',
    'outcomes-not-analysed',
  ],
  severity: 'warning',
  title: 'Every outcome can be reached',
  docs: 'For every kind of Device that the facts can describe, some answers should lead to ready and some to not ready. Answers that count as no more than partly met cap what can be reached; weights of 0 and conditions can leave nothing to count. All combinations of facts are looked at. Of checklists for which that would take too long nothing is said but that.',
  examples: {
    ok: [
      `profile:
  - { id: prepayment, type: boolean }
scoring:
  model: weighted
  thresholds: [{ id: firmware, atLeast: 80, section: firmware }]
sections:
  - id: firmware
    requirements: [{ id: DEV-01, applies: prepayment, weight: 3 }, { id: DEV-02 }]
`,
    ],
    bad: [
      `scoring:
  model: weighted
  thresholds:
    - { id: overall, atLeast: 80 }
    - { id: firmware, atLeast: «threshold-out-of-reach|60», section: firmware }
    - { id: support, atLeast: 60, section: «threshold-counts-nothing|support» }
sections:
  - id: firmware
    requirements:
      - id: DEV-01
        response: { kind: choice, partialCredit: 50, options: [{ value: some, means: partly-met }, { value: none, means: not-met }] }
  - id: keys
    requirements: [{ id: KEY-01, weight: 9 }]
  - id: support
    requirements: [{ id: SUP-01, weight: 0 }]
`,
      `profile:
  - { id: prepayment, type: boolean }
scoring:
  model: weighted
  thresholds: [{ id: overall, atLeast: 80 }]
«no-score-for-some|sections»:
  - id: firmware
    requirements: [{ id: DEV-01, applies: prepayment }]
`,
      `profile:
  - { id: prepayment, type: boolean }
scoring:
  model: weighted
  thresholds: [{ id: prepaid, atLeast: «threshold-out-of-reach|60», section: prepaid }]
«never-ready|sections»:
  - id: prepaid
    applies: prepayment
    requirements:
      - id: PRE-01
        response: { kind: choice, partialCredit: 50, options: [{ value: some, means: partly-met }, { value: none, means: not-met }] }
  - id: credit
    requirements: [{ id: CRE-01, weight: 0 }]
`,
      `«never-not-ready|scoring»:
  model: weighted
  thresholds: [{ id: overall, atLeast: 0 }]
sections:
  - id: firmware
    requirements: [{ id: DEV-01 }]
`,
    ],
  },
  *run(context) {
    const analysis = analyse(context);
    const reached = reach(context);
    if (analysis === undefined || analysis === 'too-large' || reached === undefined) return;
    if (reached === 'too-large') {
      yield {
        code: 'outcomes-not-analysed',
        path: ['scoring'],
        at: 'key',
        message:
          'Conditions and weights are too many to be looked at together, so which outcomes can be reached was not checked',
        help: 'Use fewer facts in conditions, or fewer different weights where answers cannot mean met.',
      };
      return;
    }
    const { diagram } = analysis;
    // That nothing has a weight is a problem of its own.
    const weightless = context.requirements.every(({ value }) => value.weight === 0);
    if (weightless) return;
    let told = reached.blocked.length > 0;
    for (const threshold of reached.thresholds) {
      for (const finding of thresholdFindings(threshold, analysis)) {
        told ||= threshold.below !== diagram.false && diagram.not(threshold.below) === diagram.false;
        yield finding;
      }
    }
    if (reached.ready === diagram.false && !told) {
      yield {
        code: 'never-ready',
        path: ['sections'],
        at: 'key',
        message:
          'No Device can be ready: whatever its facts are, a gate, a threshold or the lack of anything that counts is in the way',
        help: 'Let answers mean met, lower the thresholds, or give weight to requirements that always apply.',
      };
    } else if (reached.counts !== diagram.true) {
      yield {
        code: 'no-score-for-some',
        path: ['sections'],
        at: 'key',
        message: `Nothing counts, so there is no score, for a Device of which ${analysis.example(diagram.not(reached.counts))}`,
        help: 'Give weight to a requirement that applies to it, or leave such Devices out of what the facts offer.',
      };
    }
    const asked = reached.thresholds.length > 0 || context.requirements.some(({ value }) => value.gate === true);
    if (asked && reached.notReady === diagram.false) {
      yield {
        code: 'never-not-ready',
        path: ['scoring'],
        at: 'key',
        message: 'No answers can make the outcome not ready: no gate can fail, and no threshold can be missed',
        help: 'Make what must be met a gate, or set a threshold.',
      };
    }
  },
};

function* thresholdFindings(threshold: ThresholdReach, analysis: Analysis): Iterable<RuleFinding> {
  const { path, id, atLeast, counts, below, section } = threshold;
  const { diagram } = analysis;
  if (counts === diagram.false) {
    yield {
      code: 'threshold-counts-nothing',
      path: [...path, section === undefined ? 'id' : 'section'],
      message: `Threshold ${quote(id)} never asks for anything: nothing it looks at counts for any Device`,
      help: 'Give weight to a requirement it looks at, or remove the threshold.',
    };
  } else if (below !== diagram.false) {
    yield {
      path: [...path, 'atLeast'],
      message: `${atLeast}% cannot be reached, even with the best answers, ${whose(analysis, below, counts)}`,
      help: 'Lower the threshold, give more partial credit, or let answers mean met.',
    };
  }
}

function whose(analysis: Analysis, below: Node, counts: Node): string {
  const example = analysis.example(below);
  return example === '' || below === counts ? 'by any Device' : `by a Device of which ${example}`;
}
