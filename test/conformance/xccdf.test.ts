/**
 * The four XCCDF models against OpenSCAP, on random trees of sections and requirements.
 *
 * Three numbers of ours are three readings of the same tree by XCCDF: what is open is taken as error or unknown, which
 * count as not passed (demonstrated); as notchecked, which is left out (answered); or as pass (attainable).
 *
 * OpenSCAP's own defects, the only differences let through:
 * 1. Nothing counts (no rule is left that is pass, fixed, fail, error or unknown): it states 0, or no number at all,
 *    where there is nothing to take a mean of. We say that there is no score.
 */
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  assess,
  type Answer,
  type Checklist,
  type Fraction,
  type Score,
  type Section,
} from '../../src/engine/index.ts';
import { checklist, requirement, section } from '../unit/engine/build.ts';
import { Oscap, type XccdfGroup, type XccdfResult, type XccdfRule } from './oscap.ts';

const TREES = Number(process.env.CONFORMANCE_TREES ?? 300);
const installed = spawnSync('oscap', ['--version']).status === 0;
if (!installed) console.warn('OpenSCAP is not installed (Debian: openscap-scanner): its conformance test is left out.');

type Kind = 'pass' | 'fail' | 'open' | 'not-applicable' | 'not-selected' | 'informational';

interface Rule {
  readonly kind: Kind;
  readonly weight: number;
  /** Which of two results of the same meaning is used. */
  readonly other: boolean;
}

interface Group {
  readonly weight: number;
  readonly selected: boolean;
  readonly rules: readonly Rule[];
  readonly groups: readonly Group[];
}

const rule = fc.record<Rule>({
  kind: fc.constantFrom<Kind>(
    'pass',
    'pass',
    'fail',
    'open',
    'open',
    'not-applicable',
    'not-selected',
    'informational',
  ),
  weight: fc.integer({ min: 1, max: 9 }),
  other: fc.boolean(),
});

const group = (depth: number): fc.Arbitrary<Group> =>
  fc.record<Group>({
    weight: fc.integer({ min: 1, max: 9 }),
    selected: fc.nat(7).map((roll) => roll > 0),
    rules: fc.array(rule, { maxLength: 4 }),
    groups: depth === 1 ? fc.constant([]) : fc.array(group(depth - 1), { maxLength: 2 }),
  });

const trees = fc.array(group(3), { minLength: 1, maxLength: 3 });

/** The same tree for the engine: what is not selected has a condition that is false. */
function asChecklist(groups: readonly Group[]): { made: Checklist; answers: Record<string, Answer> } {
  const answers: Record<string, Answer> = {};
  let next = 0;
  const never = { op: 'const', value: false } as const;
  const build = ({ weight, selected, rules, groups: inner }: Group, id: string): Section =>
    section(
      id,
      rules.map((each) => {
        const name = `R-${++next}`;
        const answer = ANSWER[each.kind];
        if (answer) answers[name] = answer;
        return requirement(name, {
          weight: each.kind === 'informational' ? 0 : each.weight,
          response: { notApplicable: true },
          ...(each.kind === 'not-selected' ? { applies: never } : {}),
        });
      }),
      {
        weight,
        sections: inner.map((one, i) => build(one, `${id}-${i}`)),
        ...(selected ? {} : { applies: never }),
      },
    );
  return { made: checklist(groups.map((one, i) => build(one, `g${i}`))), answers };
}

const ANSWER: Readonly<Record<Kind, Answer | undefined>> = {
  pass: { answer: 'met' },
  fail: { answer: 'not-met' },
  open: undefined,
  'not-applicable': { answer: 'not-applicable', rationale: 'It has none.' },
  'not-selected': { answer: 'met' },
  informational: { answer: 'met' },
};

/** The same tree for OpenSCAP, in one of the three readings. */
function asBenchmark(groups: readonly Group[], reading: keyof typeof OPEN): readonly XccdfGroup[] {
  let next = 0;
  const build = ({ weight, selected, rules, groups: inner }: Group, id: string, around: boolean): XccdfGroup => {
    const here = around && selected;
    return {
      id,
      weight,
      rules: rules.map((each): XccdfRule => {
        const result = here ? resultOf(each, reading) : 'notselected';
        return { id: String(++next), weight: each.weight, result };
      }),
      groups: inner.map((one, i) => build(one, `${id}-${i}`, here)),
    };
  };
  return groups.map((one, i) => build(one, `g${i}`, true));
}

const OPEN = {
  demonstrated: ['error', 'unknown'],
  answered: ['notchecked', 'notchecked'],
  attainable: ['pass', 'fixed'],
} as const satisfies Record<string, readonly [XccdfResult, XccdfResult]>;

function resultOf({ kind, other }: Rule, reading: keyof typeof OPEN): XccdfResult {
  switch (kind) {
    case 'pass':
      return other ? 'fixed' : 'pass';
    case 'fail':
      return 'fail';
    case 'open':
      return OPEN[reading][other ? 1 : 0];
    case 'not-applicable':
      return 'notapplicable';
    case 'not-selected':
      return 'notselected';
    case 'informational':
      return 'informational';
  }
}

const READINGS = Object.keys(OPEN) as (keyof typeof OPEN & keyof Score)[];

const MODELS = {
  default: 'xccdf-default',
  flat: 'xccdf-flat',
  'flat-unweighted': 'xccdf-flat-unweighted',
  absolute: 'xccdf-absolute',
} as const;

const share = (fraction: Fraction | null) => (fraction === null ? null : fraction.num / fraction.den);

describe.runIf(installed)('the XCCDF models agree with OpenSCAP', () => {
  let oscap: Oscap;
  const seen = new Set<string>();
  beforeAll(() => {
    oscap = new Oscap();
  });
  afterAll(() => oscap.close());

  test.each(READINGS)(
    'on random trees: %s',
    async (reading) => {
      let compared = 0;
      const compare = async (groups: readonly Group[]) => {
        const { made, answers } = asChecklist(groups);
        const { scores, results } = await oscap.evaluate(asBenchmark(groups, reading));
        for (const result of results.values()) seen.add(result);
        for (const [name, model] of Object.entries(MODELS)) {
          const scored = { ...made, scoring: { ...made.scoring, model } };
          const record = { assessedOn: '2025-06-01', profile: {}, evidence: {}, answers };
          const ours = share(assess(scored, record).score[reading]);
          // Defect 1: what OpenSCAP states then is neither agreement nor difference.
          if (ours === null) continue;
          const theirs = scores.get(name);
          expect(theirs, `${name} has a score`).toBeDefined();
          if (!theirs) continue;
          // Absolute is stated as all of the weights or nothing.
          const stated = name === 'absolute' ? Math.sign(theirs.score) : theirs.score / theirs.maximum;
          // Single precision holds seven digits.
          const difference = Math.abs(stated - ours);
          expect(difference, `${name}: OpenSCAP ${stated}, ours ${ours}, of ${JSON.stringify(groups)}`).toBeLessThan(
            1e-5,
          );
          compared++;
        }
      };
      const waiting = fc.sample(trees, { numRuns: TREES, seed: 20250601 });
      const worker = async () => {
        for (let next = waiting.pop(); next; next = waiting.pop()) await compare(next);
      };
      // OpenSCAP spends most of its time waiting.
      await Promise.all(Array.from({ length: 12 }, worker));
      expect(compared).toBeGreaterThan(TREES * 3);
    },
    600_000,
  );

  test('every result that XCCDF has came up', () => {
    expect([...seen].sort()).toEqual([
      'error',
      'fail',
      'fixed',
      'informational',
      'notapplicable',
      'notchecked',
      'notselected',
      'pass',
      'unknown',
    ]);
  });
});
