import { Environment } from '@marcbachmann/cel-js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate, type Condition, type FactValue } from '../../../src/engine/index.ts';
import { compileCondition, indexFacts } from '../../../src/load/index.ts';

const facts = indexFacts([
  { id: 'deviceType', type: 'enum', options: ['ESME', 'GSME', 'PPMID'] },
  { id: 'remote', type: 'boolean' },
  { id: 'ports', type: 'integer' },
  { id: 'madeOn', type: 'date' },
  { id: 'variant', type: 'text' },
  { id: 'broken' },
]);

describe('a sound condition becomes the tree that says the same', () => {
  test.each<[string, Condition]>([
    ['remote', { op: 'fact', fact: 'remote' }],
    ['!remote', { op: 'not', arg: { op: 'fact', fact: 'remote' } }],
    ['true', { op: 'const', value: true }],
    ['deviceType == "ESME"', { op: '==', left: { fact: 'deviceType' }, right: { value: 'ESME' } }],
    ["'ESME' != deviceType", { op: '!=', left: { value: 'ESME' }, right: { fact: 'deviceType' } }],
    ['ports >= -1', { op: '>=', left: { fact: 'ports' }, right: { value: -1 } }],
    ['ports < 0x10', { op: '<', left: { fact: 'ports' }, right: { value: 16 } }],
    ['madeOn <= "2026-01-31"', { op: '<=', left: { fact: 'madeOn' }, right: { value: '2026-01-31' } }],
    ['variant == deviceType', { op: '==', left: { fact: 'variant' }, right: { fact: 'deviceType' } }],
    ['deviceType in ["ESME", "GSME"]', { op: 'in', left: { fact: 'deviceType' }, list: ['ESME', 'GSME'] }],
    ['remote == true', { op: '==', left: { fact: 'remote' }, right: { value: true } }],
    ['((remote))', { op: 'fact', fact: 'remote' }],
    ['remote // only then', { op: 'fact', fact: 'remote' }],
    [
      'remote && ports < 1 && variant == "A" || !remote',
      {
        op: 'or',
        args: [
          {
            op: 'and',
            args: [
              { op: 'fact', fact: 'remote' },
              { op: '<', left: { fact: 'ports' }, right: { value: 1 } },
              { op: '==', left: { fact: 'variant' }, right: { value: 'A' } },
            ],
          },
          { op: 'not', arg: { op: 'fact', fact: 'remote' } },
        ],
      },
    ],
  ])('%s', (text, tree) => {
    expect(compileCondition(text, facts)).toEqual({ tree, problems: [] });
  });
});

describe('an unsound one is explained at its place', () => {
  test.each<[string, string, string, RegExp]>([
    // Outside the part of CEL that is used, each by its name.
    ['size(variant) > 1', 'condition-outside-profile', 'size(variant)', /The function size\(\) cannot be used/],
    ['variant.startsWith("A")', 'condition-outside-profile', 'variant.startsWith("A")', /function \.startsWith\(\)/],
    ['variant.matches("(a+)+$")', 'condition-outside-profile', 'variant.matches("(a+)+$")', /function \.matches\(\)/],
    ['[1, 2].exists(x, x == ports)', 'condition-outside-profile', '[1, 2].exists(x, x == ports)', /\.exists\(\)/],
    ['has(variant.x)', 'condition-outside-profile', 'has(variant.x)', /function has\(\)/],
    ['ports + 1 > 2', 'condition-outside-profile', 'ports + 1', /Arithmetic \(\+\)/],
    ['ports > -ports', 'condition-outside-profile', '-ports', /Arithmetic \(-\)/],
    ['remote ? remote : false', 'condition-outside-profile', 'remote ? remote : false', /choice \(\? :\)/],
    ['variant[0] == "A"', 'condition-outside-profile', 'variant[0]', /Looking inside/],
    ['variant.length > 1', 'condition-outside-profile', 'variant.length', /Looking inside a value \(\.length\)/],
    ['ports == 1.5', 'condition-outside-profile', '1.5', /fraction/],
    ['ports == 1u', 'condition-outside-profile', '1u', /unsigned/],
    ['variant == null', 'condition-outside-profile', 'null', /null/],
    ['variant == b"A"', 'condition-outside-profile', 'b"A"', /bytes/],
    ['variant in {"A": 1}', 'condition-outside-profile', '{"A": 1}', /map/],
    // Types.
    ['ports', 'condition-type', 'ports', /whole number, so it cannot stand alone.*ports >= 1/],
    ['"A"', 'condition-type', '"A"', /The text "A" alone/],
    ['7', 'condition-type', '7', /The number 7 alone/],
    ['[remote]', 'condition-type', '[remote]', /list alone/],
    ['remote && variant', 'condition-type', 'variant', /is text, so it cannot stand alone/],
    ['!ports', 'condition-type', 'ports', /cannot stand alone/],
    ['ports == "1"', 'condition-type', 'ports == "1"', /fact ports \(a whole number\) with the text "1"/],
    ['remote == 1', 'condition-type', 'remote == 1', /true or false.*the number 1/],
    ['deviceType < "GSME"', 'condition-type', 'deviceType < "GSME"', /no order/],
    ['remote > false', 'condition-type', 'remote > false', /no order/],
    ['ports in ["1"]', 'condition-type', '"1"', /compares fact ports/],
    ['ports in [1, "2"]', 'condition-type', '"2"', /compares fact ports/],
    ['deviceType in variant', 'condition-type', 'variant', /needs a list/],
    ['ports == 99999999999999999999', 'condition-type', '99999999999999999999', /too large/],
    // Operands.
    ['(ports < 1) == true', 'condition-operand', 'ports < 1', /fact or a single value/],
    ['1 < ports < 3', 'condition-operand', '1 < ports', /join whole comparisons/i],
    ['deviceType in ["ESME", GSME]', 'condition-operand', 'GSME', /quotation marks: "GSME"/],
    // Names.
    ['remot', 'condition-unknown-fact', 'remot', /did you mean "remote"\?/],
    ['deviceType == ESME', 'condition-unknown-fact', 'ESME', /put it between quotation marks/],
    ['constructor == "x"', 'condition-unknown-fact', 'constructor', /no fact "constructor"/],
    ['deviceType == "ESMR"', 'condition-unknown-option', '"ESMR"', /did you mean "ESME"\?/],
    ['"esme" == deviceType', 'condition-unknown-option', '"esme"', /did you mean "ESME"\?/],
    ['madeOn > "2025-02-30"', 'condition-impossible-date', '"2025-02-30"', /is a date/],
    ['madeOn in ["soon"]', 'condition-impossible-date', '"soon"', /YYYY-MM-DD/],
    // Syntax.
    ['remote and remote', 'condition-syntax', 'and', /Write &&/],
    ['remote OR remote', 'condition-syntax', 'OR', /Write \|\|/],
    ['ports = 1', 'condition-syntax', '=', /Write ==/],
    ['variant == “A”', 'condition-syntax', '“', /Curly/],
    ['variant == "A', 'condition-syntax', '"A', /closing quotation mark/],
    ['(remote', 'condition-syntax', '', /A closing \) is missing/],
    ['ports in [1', 'condition-syntax', '', /A closing \] is missing/],
    ['remote &&', 'condition-syntax', '', /ends too early/],
    ['remote)', 'condition-syntax', ')', /does not belong/],
    ['while', 'condition-syntax', 'while', /keeps for itself/],
    ['__proto__', 'condition-syntax', '__proto__', /keeps for itself/],
    // Limits.
    [`${'!'.repeat(20)}remote`, 'condition-too-deep', 'remote', /20 levels/],
    [Array(201).fill('remote').join('||'), 'condition-too-large', '', /more than 200 parts/],
    ['('.repeat(500) + 'remote' + ')'.repeat(500), 'condition-too-large', '', /too many parts/],
    [`${'!'.repeat(1_990)}remote`, 'condition-too-deep', '', /20 levels/],
    [`variant == "${'A'.repeat(2_000)}"`, 'condition-too-large', '', /2000 characters/],
  ])('%s', (text, code, place, words) => {
    const { tree, problems } = compileCondition(text, facts);
    expect(tree).toBeUndefined();
    expect(problems).toHaveLength(1);
    const [problem] = problems;
    expect(problem?.code).toBe(code);
    if (place !== '') expect(text.slice(problem?.start, problem?.end)).toBe(place);
    expect(`${problem?.message ?? ''}. ${problem?.help ?? ''}`).toMatch(words);
  });

  test('all problems are told at once', () => {
    const { problems } = compileCondition('remot && ports == "x" || size(variant) == 1 && deviceType == "X1"', facts);
    expect(problems.map((problem) => problem.code)).toEqual([
      'condition-unknown-fact',
      'condition-type',
      'condition-outside-profile',
      'condition-unknown-option',
    ]);
  });

  test('a fact whose own definition is wrong gives no tree and no further problem', () => {
    expect(compileCondition('broken == "x" || broken', facts)).toEqual({ problems: [] });
  });
});

test('long chains are one level', () => {
  expect(compileCondition(Array(60).fill('remote').join(' && '), facts).tree).toMatchObject({
    op: 'and',
    args: { length: 60 },
  });
});

test('any text gives a tree or problems inside the text, and never an exception', () => {
  const word = fc.constantFrom(
    'deviceType',
    'remote',
    'ports',
    '"ESME"',
    '1',
    '&&',
    '||',
    '!',
    '(',
    ')',
    '[',
    ']',
    ',',
    'in',
    '==',
    '<',
    '-',
    '.',
    '?',
    ':',
    '"',
    '\\',
    ' ',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(word, { maxLength: 20 }).map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(text, (condition) => {
      const { tree, problems } = compileCondition(condition, facts);
      expect(tree === undefined).toBe(problems.length > 0);
      for (const { start, end, message } of problems) {
        expect(message).not.toBe('');
        expect(start >= 0 && start <= end && end <= condition.length).toBe(true);
      }
    }),
    { numRuns: 2_000 },
  );
});

test('with all facts given, the engine and the CEL library agree on every condition', () => {
  const environment = new Environment()
    .registerVariable('deviceType', 'string')
    .registerVariable('remote', 'bool')
    .registerVariable('ports', 'int')
    .registerVariable('madeOn', 'string')
    .registerVariable('variant', 'string');
  const atom = fc.oneof(
    fc.constantFrom(
      'remote',
      'true',
      'false',
      'remote == false',
      'deviceType == variant',
      'madeOn < "2026-01-01"',
      'variant >= "B"',
    ),
    fc
      .tuple(fc.constantFrom('==', '!=', '<', '<=', '>', '>='), fc.integer({ min: -2, max: 3 }))
      .map(([op, n]) => `ports ${op} ${n}`),
    fc.constantFrom('ESME', 'GSME').map((option) => `deviceType != '${option}'`),
    fc.subarray(['"ESME"', '"GSME"', '"PPMID"']).map((options) => `deviceType in [${options.join(', ')}]`),
  );
  const { condition } = fc.letrec<{ condition: string }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      atom,
      tie('condition').map((inner) => `!(${inner})`),
      fc
        .tuple(tie('condition'), fc.constantFrom('&&', '||'), tie('condition'))
        .map(([a, op, b]) => `(${a}) ${op} (${b})`),
    ),
  }));
  const given = fc.record({
    deviceType: fc.constantFrom('ESME', 'GSME', 'PPMID'),
    remote: fc.boolean(),
    ports: fc.integer({ min: -2, max: 3 }),
    madeOn: fc.constantFrom('2025-12-31', '2026-01-01', '2026-07-01'),
    variant: fc.constantFrom('A', 'B', 'ESME'),
  });
  fc.assert(
    fc.property(condition, given, (text, values) => {
      const { tree, problems } = compileCondition(text, facts);
      expect(problems).toEqual([]);
      const peer: unknown = environment.evaluate(text, { ...values, ports: BigInt(values.ports) });
      expect(tree && evaluate(tree, values as Record<string, FactValue>)).toBe(String(peer));
    }),
    { numRuns: 500 },
  );
});
