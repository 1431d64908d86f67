import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { share } from '../../../src/widget/logic/share.ts';

describe('share', () => {
  it('gives what is equal to the next value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (previous, next) => {
        expect(share(previous, next)).toEqual(next);
      }),
    );
  });

  it('gives the previous object when nothing changed', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(share(value, structuredClone(value))).toBe(value);
      }),
    );
  });

  it('keeps what did not change beside what did', () => {
    const previous = { a: { deep: [1, 2] }, b: [{ id: 1 }, { id: 2 }] };
    const next = share(previous, { a: { deep: [1, 2] }, b: [{ id: 1 }, { id: 3 }] });
    expect(next.a).toBe(previous.a);
    expect(next.b[0]).toBe(previous.b[0]);
    expect(next.b[1]).toEqual({ id: 3 });
  });

  it('sees a key that goes away', () => {
    expect(share<object>({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 });
  });
});
