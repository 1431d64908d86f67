/** The laws mean something only if the generators reach every rule, outcome and reason: this sees that they do. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess } from '../../src/engine/index.ts';
import { cases } from './generators.ts';

test('generated cases reach every verdict, rule, outcome, reason, threshold state and piece of advice', () => {
  const seen = new Map<string, number>();
  const see = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
  for (const { checklist, record } of fc.sample(cases, { numRuns: 1500, seed: 20250601 })) {
    const result = assess(checklist, record);
    see(`outcome ${result.outcome.value}`);
    for (const reason of result.outcome.reasons) see(`reason ${reason.kind}`);
    for (const threshold of result.thresholds) see(`threshold ${threshold.state}`);
    for (const improvement of result.improvements) see(`action ${improvement.action}`);
    for (const level of result.levels ?? []) see(`level ${level.state}`);
    see(`model ${checklist.scoring.model}`);
    for (const requirement of result.requirements) {
      see(`rule ${requirement.rule}`);
      see(`verdict ${requirement.verdict ?? 'none'}`);
      if (requirement.inert) see('inert');
      if (requirement.rule === 'worst-objective') see(`folded ${requirement.verdict}`);
      if (requirement.open && requirement.high < 100 && requirement.high > 0) see('open and capped');
    }
  }
  const rare = (what: string) => (seen.get(what) ?? 0) < 20;
  const wanted = [
    ...['ready', 'not-ready', 'incomplete'].map((value) => `outcome ${value}`),
    ...['gate-failed', 'threshold-unreachable', 'gate-partly-met', 'gate-open', 'level-unreachable', 'level-open'].map(
      (kind) => `reason ${kind}`,
    ),
    ...['requirement-open', 'threshold-open', 'nothing-counts', 'all-satisfied'].map((kind) => `reason ${kind}`),
    ...['met', 'open', 'unreachable', 'not-applicable'].map((state) => `threshold ${state}`),
    ...['reached', 'open', 'unreachable'].map((state) => `level ${state}`),
    ...['weighted', 'xccdf-default', 'xccdf-flat', 'xccdf-flat-unweighted'].map((model) => `model ${model}`),
    ...['xccdf-absolute', 'points', 'levels'].map((model) => `model ${model}`),
    ...['answer', 'add-evidence', 'raise-evidence', 'renew-evidence'].map((action) => `action ${action}`),
    ...['give-rationale', 'correct-answer', 'give-fact', 'meet', 'await-review'].map((action) => `action ${action}`),
    ...['condition-false', 'condition-unknown', 'not-answered', 'met-with-evidence'].map((rule) => `rule ${rule}`),
    ...['met-no-evidence-needed', 'met-evidence-missing', 'met-evidence-below-level'].map((rule) => `rule ${rule}`),
    ...['met-evidence-expired', 'partly-met', 'not-met', 'not-applicable-justified'].map((rule) => `rule ${rule}`),
    ...['not-applicable-without-rationale', 'not-applicable-not-allowed'].map((rule) => `rule ${rule}`),
    ...['answer-not-understood', 'carried-unconfirmed', 'worst-objective', 'text-to-be-judged'].map(
      (rule) => `rule ${rule}`,
    ),
    ...['pass', 'partial', 'fail', 'not-applicable', 'not-answered', 'needs-review'].map((each) => `folded ${each}`),
    ...['pass', 'partial', 'fail', 'not-applicable', 'not-answered'].map((verdict) => `verdict ${verdict}`),
    ...['verdict needs-review', 'verdict inconclusive', 'verdict pending', 'verdict none', 'inert', 'open and capped'],
  ];
  expect(wanted.filter(rare)).toEqual([]);
});
