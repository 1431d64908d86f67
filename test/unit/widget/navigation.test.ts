import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neighbours } from '../../../src/widget/logic/neighbours.ts';
import { readAddress, writeAddress, type Place } from '../../../src/widget/logic/place.ts';
import { isMeant } from '../../../src/widget/logic/search.ts';
import { aRequirement } from './requirement.ts';

describe('address', () => {
  it('leads back to the place it was written for, and never leaves the part after #', () => {
    const place: fc.Arbitrary<Place> = fc.oneof(
      fc.record({ view: fc.constantFrom('requirement', 'section'), id: fc.string({ minLength: 1, unit: 'grapheme' }) }),
      fc.record({ view: fc.constantFrom('device', 'evidence', 'next', 'start') }),
    );
    fc.assert(
      fc.property(fc.uuid(), place, (record, where) => {
        const address = writeAddress(record, where);
        expect(address.startsWith('#')).toBe(true);
        expect(new URL(address, 'https://portal.example/assess/x').search).toBe('');
        expect(readAddress(address)).toEqual({ record, place: where });
      }),
    );
  });

  it.each(['', '#', '#DEV-01', '#v=elsewhere', '#r=&q='])('%j is the start, with no record', (hash) => {
    expect(readAddress(hash)).toEqual({ place: { view: 'start' } });
  });
});

describe('neighbours', () => {
  const all = ['A', 'B', 'C', 'D'];
  it.each([
    ['B', ['A', 'B', 'C', 'D'], 'A', 'C'],
    ['B', ['A', 'D'], 'A', 'D'],
    ['A', ['A', 'B'], undefined, 'B'],
    ['D', ['A'], 'A', undefined],
    [undefined, ['B', 'C'], undefined, 'B'],
  ])('of %s among %j', (current, shown, previous, next) => {
    expect(neighbours(all, new Set(shown), current)).toEqual({ previous, next });
  });
});

describe('isMeant', () => {
  const requirement = aRequirement({
    id: 'DEV-01',
    title: 'Clés and identity',
    statement: 'The Device protects private keys.',
  });
  it.each([
    ['', true],
    ['dev', true],
    ['DEV-01', true],
    ['dev 1', true],
    ['dev1', true],
    ['dev-2', false],
    ['private key', true],
    ['keys private', true],
    ['cles', true],
    ['ivate', false],
    ['private valve', false],
  ])('%j: %s', (typed, meant) => {
    expect(isMeant(requirement, typed)).toBe(meant);
  });
});
