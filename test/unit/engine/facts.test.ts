import { describe, expect, test } from 'vitest';
import { allows, givenFacts, isDate, type Fact, type FactValue } from '../../../src/engine/index.ts';

const boolean: Fact = { id: 'x', label: 'X', type: 'boolean' };
const integer: Fact = { id: 'x', label: 'X', type: 'integer', minimum: 0, maximum: 4 };
const unbounded: Fact = { id: 'x', label: 'X', type: 'integer' };
const date: Fact = { id: 'x', label: 'X', type: 'date' };
const text: Fact = { id: 'x', label: 'X', type: 'text' };
const choice: Fact = {
  id: 'x',
  label: 'X',
  type: 'enum',
  options: [
    { value: 'ESME', label: 'Electricity' },
    { value: 'GSME', label: 'Gas' },
  ],
};

describe('what a fact may be', () => {
  test.each<[Fact, FactValue, boolean]>([
    [boolean, true, true],
    [boolean, false, true],
    [boolean, 'true', false],
    [boolean, 1, false],
    [integer, 0, true],
    [integer, 4, true],
    [integer, -1, false],
    [integer, 5, false],
    [integer, 1.5, false],
    [integer, Number.NaN, false],
    [integer, '1', false],
    [unbounded, -1_000_000, true],
    [unbounded, Infinity, false],
    [choice, 'ESME', true],
    [choice, 'esme', false],
    [choice, 'constructor', false],
    [choice, true, false],
    [date, '2025-06-01', true],
    [date, '2025-02-29', false],
    [date, '2025-6-1', false],
    [date, 20250601, false],
    [text, '', true],
    [text, 'anything', true],
    [text, 1, false],
  ])('$type $options may be %j: %s', (fact, value, expected) => {
    expect(allows(fact, value)).toBe(expected);
    expect(givenFacts([fact], { x: value })).toEqual(expected ? { x: value } : {});
  });
});

test('facts that the edition does not declare are dropped', () => {
  expect(givenFacts([boolean], { x: true, y: true })).toEqual({ x: true });
});

test('a fact named like a method is given only when the profile gives it', () => {
  const fact: Fact = { id: 'constructor', label: 'Constructor', type: 'text' };
  expect(Object.keys(givenFacts([fact], {}))).toEqual([]);
  expect(givenFacts([fact], Object.fromEntries([['constructor', 'me']]))).toEqual({ constructor: 'me' });
});

describe('days of the calendar', () => {
  test.each(['2025-01-31', '2024-02-29', '2000-02-29', '2025-04-30', '2025-12-31', '0004-02-29'])(
    '%s is one',
    (day) => {
      expect(isDate(day)).toBe(true);
    },
  );

  test.each([
    '2025-02-29',
    '1900-02-29',
    '2025-02-30',
    '2025-04-31',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    '2025-01-32',
  ])('%s is none', (day) => {
    expect(isDate(day)).toBe(false);
  });

  test.each([
    '',
    '2025',
    '2025-1-1',
    '2025-01-01T00:00:00Z',
    ' 2025-01-01',
    '2025-01-01\n',
    '２０２５-01-01',
    '20250101',
  ])('%j is not written as one', (day) => {
    expect(isDate(day)).toBe(false);
  });
});
