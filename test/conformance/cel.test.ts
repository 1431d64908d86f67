/**
 * Conditions against cel-js itself, on generated conditions and partial facts. cel-js evaluates the text as it was
 * written; we evaluate the tree that we compiled it to. A fact that is not given is a name that cel-js does not know, and
 * CEL (language definition, "Logical Operators") lets `&&` and `||` absorb such an error on either side: exactly Kleene's
 * third value.
 */
import { Environment } from '@marcbachmann/cel-js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate, type Fact, type FactValue, type Truth } from '../../src/engine/index.ts';
import { compileCondition, indexFacts } from '../../src/load/index.ts';

const FACTS: readonly Fact[] = [
  {
    id: 'deviceType',
    label: 'a',
    type: 'enum',
    options: ['ESME', 'GSME', 'CH'].map((value) => ({ value, label: value })),
  },
  { id: 'variant', label: 'b', type: 'enum', options: ['A', 'B'].map((value) => ({ value, label: value })) },
  { id: 'modem', label: 'c', type: 'boolean' },
  { id: 'display', label: 'd', type: 'boolean' },
  { id: 'interfaces', label: 'e', type: 'integer' },
  { id: 'ports', label: 'f', type: 'integer' },
  { id: 'soldOn', label: 'g', type: 'date' },
];
const DAYS = ['2024-02-29', '2025-06-01', '9999-12-31'];

function valueOf(fact: Fact): fc.Arbitrary<FactValue> {
  switch (fact.type) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: -2, max: 5 });
    case 'enum':
      return fc.constantFrom(...(fact.options ?? []).map(({ value }) => value));
    default:
      return fc.constantFrom(...DAYS);
  }
}

const literal = (value: FactValue) => (typeof value === 'string' ? JSON.stringify(value) : String(value));
const one = fc.constantFrom(...FACTS);
const order = fc.constantFrom('==', '!=', '<', '<=', '>', '>=');
const equality = fc.constantFrom('==', '!=');

const leaf: fc.Arbitrary<string> = one.chain((fact) => {
  const value = valueOf(fact).map(literal);
  // An order of options, or of true and false, means nothing, and is refused.
  const operator = fact.type === 'integer' || fact.type === 'date' ? order : equality;
  const compared = fc
    .tuple(operator, value, fc.boolean())
    .map(([op, other, swapped]) => (swapped ? `${other} ${op} ${fact.id}` : `${fact.id} ${op} ${other}`));
  const member = fc
    .array(value, { minLength: 1, maxLength: 3 })
    .map((values) => `${fact.id} in [${[...new Set(values)].join(', ')}]`);
  const ways = [compared, member];
  if (fact.type === 'boolean') ways.push(fc.constant(fact.id), fc.constant(`!${fact.id}`));
  if (fact.type === 'integer') ways.push(order.map((op) => `interfaces ${op} ports`));
  return fc.oneof(...ways);
});

const { text } = fc.letrec<{ text: string }>((tie) => ({
  text: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    { weight: 3, arbitrary: leaf },
    { weight: 1, arbitrary: fc.constantFrom('true', 'false') },
    { weight: 2, arbitrary: tie('text').map((inner) => `!(${inner})`) },
    {
      weight: 4,
      arbitrary: fc
        .tuple(tie('text'), fc.constantFrom('&&', '||'), tie('text'))
        .map(([left, op, right]) => `(${left}) ${op} (${right})`),
    },
  ),
}));

const given: fc.Arbitrary<Record<string, FactValue>> = fc
  .tuple(...FACTS.map((fact) => fc.option(valueOf(fact), { freq: 2, nil: undefined })))
  .map((values) =>
    Object.fromEntries(
      FACTS.flatMap(({ id }, i) => {
        const value = values[i];
        return value === undefined ? [] : [[id, value] as const];
      }),
    ),
  );

const judge = new Environment({ unlistedVariablesAreDyn: true });

function judged(condition: string, facts: Readonly<Record<string, FactValue>>): Truth {
  const context = Object.fromEntries(
    Object.entries(facts).map(([id, value]) => [id, typeof value === 'number' ? BigInt(value) : value]),
  );
  try {
    return judge.evaluate(condition, context) === true ? 'true' : 'false';
  } catch {
    return 'unknown';
  }
}

test('conditions mean what cel-js says they mean, whatever facts are given', () => {
  const table = indexFacts(
    FACTS.map(({ id, type, options }) => ({ id, type, options: options?.map(({ value }) => value) })),
  );
  const seen = { true: 0, false: 0, unknown: 0 };
  fc.assert(
    fc.property(text, given, (condition, facts) => {
      const { tree, problems } = compileCondition(condition, table);
      expect(problems.filter(({ code }) => !code.startsWith('condition-too'))).toEqual([]);
      if (!tree) return;
      const ours = evaluate(tree, facts);
      expect(ours).toBe(judged(condition, facts));
      seen[ours]++;
    }),
    { numRuns: Number(process.env.CONFORMANCE_CONDITIONS ?? 20_000) },
  );
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(500);
});
