/** Exact numbers for means of means, whose denominators outgrow 2^53. */

import type { Fraction } from './result.ts';

/** A number as numerator over positive denominator; not necessarily reduced. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

export const ZERO: Rational = { n: 0n, d: 1n };

/** A ratio of two safe integers, the second positive. */
export function ratio(num: number, den: number): Rational {
  return { n: BigInt(num), d: BigInt(den) };
}

export function sum(a: Rational, b: Rational): Rational {
  return reduced({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
}

/** The first less the second. */
export function difference(a: Rational, b: Rational): Rational {
  return sum(a, { n: -b.n, d: b.d });
}

export function product(a: Rational, b: Rational): Rational {
  return reduced({ n: a.n * b.n, d: a.d * b.d });
}

/** Below 0 where a is less than b, 0 where they are equal, above 0 otherwise. */
export function compare(a: Rational, b: Rational): number {
  const [left, right] = [a.n * b.d, b.n * a.d];
  return left < right ? -1 : left > right ? 1 : 0;
}

const FINE = 10n ** 12n;

/**
 * As a {@link Fraction}: cut off at a multiple of 10^-12, never rounded up. All are, also those that would fit exactly:
 * were some exact and others cut off, a score that rises by less than that could seem to fall. For numbers that are not
 * negative and at most 9,000.
 */
export function toFraction({ n, d }: Rational): Fraction {
  const cut = reduced({ n: (n * FINE) / d, d: FINE });
  return { num: Number(cut.n), den: Number(cut.d) };
}

/** As an exact {@link Rational}. */
export function fromFraction({ num, den }: Fraction): Rational {
  return ratio(num, den);
}

function reduced({ n, d }: Rational): Rational {
  let [a, b] = [n < 0n ? -n : n, d];
  while (b !== 0n) [a, b] = [b, a % b];
  return a <= 1n ? { n, d } : { n: n / a, d: d / a };
}
