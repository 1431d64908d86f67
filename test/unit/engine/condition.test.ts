import { describe, expect, test } from 'vitest';
import { evaluate, factsIn, type Condition, type FactValue, type Truth } from '../../../src/engine/index.ts';

const yes: Condition = { op: 'const', value: true };
const no: Condition = { op: 'const', value: false };
const unknown: Condition = { op: 'fact', fact: 'missing' };
const BY_NAME = { true: yes, false: no, unknown } as const;

describe('Kleene truth tables', () => {
  test.each<[Truth, Truth, Truth, Truth]>([
    // a, b, a && b, a || b
    ['true', 'true', 'true', 'true'],
    ['true', 'false', 'false', 'true'],
    ['true', 'unknown', 'unknown', 'true'],
    ['false', 'true', 'false', 'true'],
    ['false', 'false', 'false', 'false'],
    ['false', 'unknown', 'false', 'unknown'],
    ['unknown', 'true', 'unknown', 'true'],
    ['unknown', 'false', 'false', 'unknown'],
    ['unknown', 'unknown', 'unknown', 'unknown'],
  ])('%s and %s', (a, b, and, or) => {
    expect(evaluate({ op: 'and', args: [BY_NAME[a], BY_NAME[b]] }, {})).toBe(and);
    expect(evaluate({ op: 'or', args: [BY_NAME[a], BY_NAME[b]] }, {})).toBe(or);
  });

  test.each<[Truth, Truth]>([
    ['true', 'false'],
    ['false', 'true'],
    ['unknown', 'unknown'],
  ])('not %s is %s', (value, expected) => {
    expect(evaluate({ op: 'not', arg: BY_NAME[value] }, {})).toBe(expected);
  });

  test('and of nothing is true, or of nothing is false', () => {
    expect(evaluate({ op: 'and', args: [] }, {})).toBe('true');
    expect(evaluate({ op: 'or', args: [] }, {})).toBe('false');
  });
});

describe('comparisons', () => {
  test.each<[FactValue, '==' | '!=' | '<' | '<=' | '>' | '>=', FactValue, Truth]>([
    [2, '==', 2, 'true'],
    [2, '!=', 2, 'false'],
    [2, '<', 10, 'true'],
    [10, '<=', 10, 'true'],
    [10, '>', 10, 'false'],
    [10, '>=', 10, 'true'],
    ['ESME', '==', 'ESME', 'true'],
    ['ESME', '==', 'esme', 'false'],
    ['2', '<', '10', 'false'], // texts compare as text
    ['2025-02-28', '<', '2025-03-01', 'true'],
    [true, '==', true, 'true'],
    [false, '<', true, 'true'],
    // Different types are never equal, and have no order.
    ['2', '==', 2, 'false'],
    ['2', '!=', 2, 'true'],
    [true, '==', 'true', 'false'],
    ['2', '<', 10, 'unknown'],
    [true, '>=', 0, 'unknown'],
  ])('%j %s %j is %s', (left, op, right, expected) => {
    expect(evaluate({ op, left: { fact: 'x' }, right: { value: right } }, { x: left })).toBe(expected);
    expect(evaluate({ op, left: { value: left }, right: { fact: 'y' } }, { y: right })).toBe(expected);
    expect(evaluate({ op, left: { fact: 'x' }, right: { fact: 'y' } }, { x: left, y: right })).toBe(expected);
  });

  test.each(['==', '!=', '<', '<=', '>', '>='] as const)('%s with a fact not given is unknown', (op) => {
    expect(evaluate({ op, left: { fact: 'x' }, right: { value: 1 } }, {})).toBe('unknown');
    expect(evaluate({ op, left: { value: 1 }, right: { fact: 'x' } }, {})).toBe('unknown');
    expect(evaluate({ op, left: { fact: 'x' }, right: { fact: 'x' } }, {})).toBe('unknown');
  });
});

describe('membership', () => {
  const isIn = (list: readonly FactValue[], facts: Readonly<Record<string, FactValue>>) =>
    evaluate({ op: 'in', left: { fact: 'x' }, list }, facts);

  test('a value is in a list or it is not', () => {
    expect(isIn(['ESME', 'GSME'], { x: 'GSME' })).toBe('true');
    expect(isIn(['ESME', 'GSME'], { x: 'PPMID' })).toBe('false');
    expect(isIn([1, 2], { x: '1' })).toBe('false');
  });

  test('nothing is in an empty list, known or not', () => {
    expect(isIn([], {})).toBe('false');
    expect(isIn([], { x: 'ESME' })).toBe('false');
  });

  test('a fact not given is unknown, even where every option is listed', () => {
    expect(isIn(['A', 'B'], {})).toBe('unknown');
  });
});

describe('bare facts', () => {
  test.each<[FactValue, Truth]>([
    [true, 'true'],
    [false, 'false'],
    ['true', 'unknown'],
    [1, 'unknown'],
  ])('%j is %s', (value, expected) => {
    expect(evaluate({ op: 'fact', fact: 'x' }, { x: value })).toBe(expected);
  });
});

test('names that exist on every object are facts like others', () => {
  for (const fact of ['constructor', 'toString', 'valueOf', '__proto__', 'hasOwnProperty']) {
    expect(evaluate({ op: 'fact', fact }, {})).toBe('unknown');
    expect(evaluate({ op: '!=', left: { fact }, right: { value: 'x' } }, {})).toBe('unknown');
    const given = Object.fromEntries([[fact, true]]);
    expect(evaluate({ op: 'fact', fact }, given)).toBe('true');
  }
});

test('factsIn lists each fact once, in order of appearance', () => {
  const condition: Condition = {
    op: 'or',
    args: [
      { op: 'not', arg: { op: 'fact', fact: 'b' } },
      { op: '<', left: { fact: 'a' }, right: { fact: 'c' } },
      { op: 'and', args: [{ op: 'in', left: { fact: 'd' }, list: [1] }, { op: 'fact', fact: 'b' }, yes] },
    ],
  };
  expect(factsIn(condition)).toEqual(['b', 'a', 'c', 'd']);
});
