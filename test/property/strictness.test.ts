/** What is made from a checklist without weakening it gives nobody a better outcome. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  assess,
  compareStrictness,
  listRequirements,
  type Checklist,
  type EvidenceLevel,
  type Requirement,
  type Section,
} from '../../src/engine/index.ts';
import { checklist, condition, PATIENCE, recordFor, requirement, RUNS } from './generators.ts';

type Tailor = (requirement: Requirement) => Requirement;

/** Ways to change a requirement, the stricter first; the last three ask for less. */
const WAYS: readonly Tailor[] = [
  (one) => ({ ...one, gate: true }),
  (one) => ({ ...one, minimumEvidenceLevel: Math.min(4, one.minimumEvidenceLevel + 2) as EvidenceLevel }),
  (one) => ({ ...one, response: { ...one.response, partialCredit: Math.floor(one.response.partialCredit / 2) } }),
  (one) => ({ ...one, response: { ...one.response, notApplicable: false } }),
  (one) => ({ ...one, mandatory: true }),
  (one) => ({ ...one, level: one.level ?? 'low' }),
  (one) =>
    one.objectives.length > 0 ? { ...one, objectives: [...one.objectives, { id: 'more', text: 'And more.' }] } : one,
  (one) => ({ ...one, weight: one.weight + 1 }),
  (one) => ({ ...one, guidance: [...one.guidance, 'da-id-2'], review: ['Look closely.'] }),
  (one) => ({ ...one, gate: false }),
  (one) => ({ ...one, weight: Math.floor(one.weight / 2) }),
  (one) => ({ ...one, minimumEvidenceLevel: 0 }),
];

interface Plan {
  /** By requirement in turn, which ways it is changed. */
  readonly ways: readonly (readonly number[])[];
  readonly more: readonly Omit<Requirement, 'id'>[];
  /** How much higher thresholds are. */
  readonly raise: number;
  readonly requiredLevel: string | undefined;
}

const plan = (base: Checklist): fc.Arbitrary<Plan> =>
  fc.record({
    ways: fc.array(
      fc.oneof(
        { weight: 3, arbitrary: fc.constant<number[]>([]) },
        { weight: 4, arbitrary: fc.subarray([0, 1, 2, 3, 4, 5, 6, 7, 8], { maxLength: 3 }) },
        { weight: 1, arbitrary: fc.subarray([9, 10, 11], { maxLength: 1 }) },
      ),
      { minLength: 1, maxLength: 8 },
    ),
    more: fc.array(requirement(base.profile), { maxLength: 2 }),
    raise: fc.constantFrom(0, 0, 5, 20, 60, 100),
    requiredLevel: fc.constantFrom(undefined, undefined, 'low', 'high'),
  });

function tailored(base: Checklist, { ways, more, raise, requiredLevel }: Plan): Checklist {
  let count = 0;
  const build = (section: Section, top: number): Section => ({
    ...section,
    requirements: [
      ...section.requirements.map((one) =>
        (ways[count++ % ways.length] ?? []).reduce((now, way) => WAYS[way]?.(now) ?? now, one),
      ),
      ...(top === 0 ? more.map((one, index) => ({ ...one, id: `MORE-${index}` })) : []),
    ],
    sections: section.sections.map((inner) => build(inner, -1)),
  });
  const { scoring } = base;
  return {
    ...base,
    id: 'tailored',
    scoring: {
      ...scoring,
      ...(scoring.model === 'levels' && requiredLevel !== undefined ? { requiredLevel } : {}),
      thresholds: scoring.thresholds.map((one) => ({ ...one, atLeast: Math.min(100, one.atLeast + raise) })),
    },
    sections: base.sections.map(build),
  };
}

const cases = checklist.chain((base) =>
  plan(base).chain((made) => {
    const after = tailored(base, made);
    return recordFor(after).map((record) => ({ base, after, record }));
  }),
);

const RANK = { 'not-ready': 0, incomplete: 1, ready: 2 } as const;

const isWeaker = (base: Checklist, after: Checklist): boolean => {
  const { changes, needs, nothingCounted } = compareStrictness(base, after);
  return changes.some(({ effect }) => effect === 'weaker') || needs.length > 0 || nothingCounted;
};

test(
  'no outcome is better under what is not called weaker than its base',
  () => {
    let compared = 0;
    let moved = 0;
    let worse = 0;
    fc.assert(
      fc.property(cases, ({ base, after, record }) => {
        if (isWeaker(base, after)) return;
        compared += 1;
        if (compareStrictness(base, after).changes.some(({ effect }) => effect === 'mean')) moved += 1;
        const [was, now] = [assess(base, record).outcome.value, assess(after, record).outcome.value];
        if (RANK[now] < RANK[was]) worse += 1;
        expect(RANK[now]).toBeLessThanOrEqual(RANK[was]);
      }),
      RUNS,
    );
    // The law says something only if such checklists come up, with and without means that move, and do decide.
    expect(compared).toBeGreaterThan(RUNS.numRuns / 10);
    expect(moved).toBeGreaterThan(RUNS.numRuns / 50);
    expect(worse).toBeGreaterThan(RUNS.numRuns / 100);
  },
  PATIENCE,
);

test('a checklist is no weaker than itself, and differs in nothing', () => {
  fc.assert(
    fc.property(checklist, (base) => {
      expect(compareStrictness(base, base)).toEqual({ changes: [], needs: [], nothingCounted: false });
    }),
    { numRuns: 100 },
  );
});

test('whoever makes requirements apply to fewer Devices weakens the base', () => {
  const narrowed = checklist.chain((base) => condition(base.profile).map((tree) => ({ base, tree })));
  fc.assert(
    fc.property(narrowed, ({ base, tree }) => {
      const [first] = base.sections;
      if (!first || listRequirements({ ...base, sections: [first] }).length === 0) return;
      const applies = {
        text: 'narrower',
        tree: { op: 'and' as const, args: [tree, { op: 'fact' as const, fact: 'new' }] },
      };
      const after = {
        ...base,
        sections: [
          { ...first, sections: [{ ...first, id: 'inside', applies }], requirements: [] },
          ...base.sections.slice(1),
        ],
      };
      expect(isWeaker(base, after)).toBe(true);
    }),
    { numRuns: 100 },
  );
});

const plain = (id: string, weight: number, part: Partial<Requirement> = {}): Requirement => ({
  ...{ id, title: id, statement: id, why: id, goodEvidence: [], guidance: [], sources: [], review: [], gate: false },
  ...{ weight, objectives: [], minimumEvidenceLevel: 0 },
  response: { kind: 'conformance', notApplicable: false, partialCredit: 0 },
  ...part,
});

test('where more counts, a threshold as high as is asked for cannot be reached by what falls short of the base’s', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 });
  const model = fc.constantFrom('weighted' as const, 'xccdf-flat-unweighted' as const, 'xccdf-default' as const);
  const sorts = fc.record({ weights, more: fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 3 }), model });
  const given = fc.record({
    atLeast: fc.integer({ min: 1, max: 99 }),
    answers: fc.array(fc.nat(3), { minLength: 11, maxLength: 11 }),
  });
  let short = 0;
  fc.assert(
    fc.property(sorts, given, fc.boolean(), ({ weights: old, more, model }, { atLeast, answers }, up) => {
      const made = (requirements: readonly Requirement[], reach: number): Checklist => ({
        ...{ format: 1, id: 'made', version: '1.0.0', status: 'draft', title: 'T', purpose: 'P', notice: 'N' },
        ...{ appliesTo: ['ESME'], profile: [] },
        scoring: { model, thresholds: [{ id: 'overall', title: 'Overall', atLeast: reach }] },
        sections: [{ id: 'all', title: 'All', sections: [], requirements }],
      });
      const own = old.map((weight, index) => plain(`REQ-${index}`, weight));
      const now = [
        ...own.map((one, index) => (up && index === 0 ? { ...one, weight: one.weight + 3 } : one)),
        ...more.map((weight, index) => plain(`MORE-${index}`, weight)),
      ];
      const base = made(own, atLeast);
      const [need] = compareStrictness(base, made(now, atLeast)).needs;
      if (need === undefined) return;
      short += 1;
      expect(isWeaker(base, made(now, need.needed - 1))).toBe(true);
      const after = made(now, need.needed);
      expect(isWeaker(base, after)).toBe(false);
      const record = {
        ...{ assessedOn: '2026-01-31', profile: {}, evidence: {} },
        answers: Object.fromEntries(
          now.flatMap(({ id }, index) =>
            answers[index] === 3
              ? []
              : [[id, { answer: answers[index] === 0 ? ('not-met' as const) : ('met' as const) }]],
          ),
        ),
      };
      const [was, is] = [assess(base, record).outcome.value, assess(after, record).outcome.value];
      expect(RANK[is]).toBeLessThanOrEqual(RANK[was]);
    }),
    { numRuns: 500 },
  );
  expect(short).toBeGreaterThan(100);
});
