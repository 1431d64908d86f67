/** The diagram of conditions says what the engine says, for every value that facts can have. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allows, evaluate, type Condition, type Fact, type FactValue } from '../../src/engine/index.ts';
import { makeConditionSpace } from '../../src/load/analysis/conditionSpace.ts';
import { domainsOf } from '../../src/load/analysis/domains.ts';
import { PATIENCE, RUNS } from './generators.ts';

const DAYS = ['2024-02-28', '2024-02-29', '2024-03-01', '2024-03-02'];
const TEXTS = ['', 'A', 'A\0', 'B', '2024-02-29', '2024'];

/** Facts of few values, so that all profiles can be tried. */
const FACTS: readonly Fact[] = [
  { id: 'kind', label: '', type: 'enum', options: ['A', 'B', 'C'].map((value) => ({ value, label: '' })) },
  { id: 'yes', label: '', type: 'boolean' },
  { id: 'ports', label: '', type: 'integer', minimum: -1, maximum: 4 },
  { id: 'slots', label: '', type: 'integer', minimum: 2 },
  { id: 'madeOn', label: '', type: 'date' },
  { id: 'soldOn', label: '', type: 'date' },
  { id: 'variant', label: '', type: 'text' },
];

const integer = fc.oneof(
  fc.record({ fact: fc.constantFrom('ports', 'slots') }),
  fc.record({ value: fc.integer({ min: -3, max: 7 }) }),
);
const words = fc.oneof(
  fc.record({ fact: fc.constantFrom('madeOn', 'soldOn', 'variant') }),
  fc.record({ value: fc.constantFrom(...DAYS, ...TEXTS) }),
);
const order = fc.constantFrom('==', '!=', '<', '<=', '>', '>=' as const);
const atom: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ op: fc.constant('fact' as const), fact: fc.constant('yes') }),
  fc.record({ op: fc.constant('const' as const), value: fc.boolean() }),
  fc.record({ op: order, left: integer, right: integer }),
  fc.record({ op: order, left: words, right: words }),
  fc.record({
    op: fc.constant('in' as const),
    left: fc.record({ fact: fc.constant('kind') }),
    list: fc.array(fc.constantFrom('A', 'B', 'C'), { maxLength: 3 }),
  }),
);
const condition: fc.Arbitrary<Condition> = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    atom,
    fc.record({ op: fc.constant('not' as const), arg: tie('tree') }),
    fc.record({
      op: fc.constantFrom('and' as const, 'or' as const),
      args: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
    }),
  ),
})).tree;

const value = (fact: Fact): fc.Arbitrary<FactValue> => {
  switch (fact.type) {
    case 'enum':
      return fc.constantFrom('A', 'B', 'C');
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: -4, max: 12 });
    case 'date':
      return fc.constantFrom(...DAYS, '2024-02-27', '2024-03-03', '0000-01-01', '9999-12-31');
    case 'text':
      return fc.oneof(fc.constantFrom(...TEXTS, ...DAYS), fc.string({ maxLength: 3 }));
  }
};
const profile = fc
  .tuple(...FACTS.map((fact) => value(fact).filter((found) => allows(fact, found))))
  .map((values) => Object.fromEntries(FACTS.map(({ id }, index) => [id, values[index] ?? false])));

test(
  'two conditions are one node if and only if no profile tells them apart',
  () => {
    fc.assert(
      fc.property(condition, condition, profile, (a, b, facts) => {
        const space = makeConditionSpace(FACTS, [a, b]);
        if (space === undefined) throw new Error('every fact has a value');
        const { diagram, nodeOf } = space;
        const same = {
          op: 'or',
          args: [
            { op: 'and', args: [a, b] },
            { op: 'not', arg: { op: 'or', args: [a, b] } },
          ],
        } as const;
        if (nodeOf(same) === diagram.true) expect(evaluate(a, facts)).toBe(evaluate(b, facts));
        else expect(existsProfile([a, b], (found) => evaluate(a, found) !== evaluate(b, found))).toBe(true);
      }),
      RUNS,
    );
  },
  PATIENCE,
);

test(
  'a condition that holds for some profile is not called one that never does, nor the other way round',
  () => {
    fc.assert(
      fc.property(condition, profile, (tree, facts) => {
        const space = makeConditionSpace(FACTS, [tree]);
        const node = space?.nodeOf(tree);
        const truth = evaluate(tree, facts);
        if (truth === 'true') expect(node).not.toBe(space?.diagram.false);
        if (truth === 'false') expect(node).not.toBe(space?.diagram.true);
      }),
      { ...RUNS, numRuns: 2_000 },
    );
  },
  PATIENCE,
);

/** Whether a profile of the values that stand for all is of some kind; the facts that are not read are left out. */
function existsProfile(
  conditions: readonly Condition[],
  wanted: (facts: Readonly<Record<string, FactValue>>) => boolean,
): boolean {
  const domains = [...domainsOf(FACTS, conditions)].filter(([id]) => JSON.stringify(conditions).includes(`"${id}"`));
  const visit = (at: number, facts: Readonly<Record<string, FactValue>>): boolean => {
    const [id, values] = domains[at] ?? [];
    if (id === undefined || values === undefined) return wanted(facts);
    return values.some((found) => visit(at + 1, { ...facts, [id]: found }));
  };
  return visit(0, {});
}
