/** The fold of verdicts is commutative, associative and idempotent, and its interval holds whatever the open parts become. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldVerdicts, isOpen, valueInterval, type Verdict } from '../../src/engine/index.ts';
import { PATIENCE, RUNS } from './generators.ts';

const verdict = fc.constantFrom<Verdict>(
  'pass',
  'partial',
  'fail',
  'not-applicable',
  'not-answered',
  'needs-review',
  'inconclusive',
  'pending',
);
const verdicts = fc.array(verdict, { minLength: 1, maxLength: 6 });

test(
  'order does not matter',
  () => {
    fc.assert(
      fc.property(verdicts, fc.infiniteStream(fc.nat()), (list, numbers) => {
        const order = list.map((each) => [numbers.next().value as number, each] as const);
        const shuffled = order.sort((a, b) => a[0] - b[0]).map(([, each]) => each);
        expect(foldVerdicts(shuffled)).toBe(foldVerdicts(list));
      }),
      RUNS,
    );
  },
  PATIENCE,
);

test(
  'grouping does not matter',
  () => {
    fc.assert(
      fc.property(verdicts, verdicts, verdicts, (a, b, c) => {
        const left = foldVerdicts([foldVerdicts([...a, ...b]), ...c]);
        const right = foldVerdicts([...a, foldVerdicts([...b, ...c])]);
        expect(left).toBe(right);
        expect(left).toBe(foldVerdicts([...a, ...b, ...c]));
      }),
      RUNS,
    );
  },
  PATIENCE,
);

test(
  'a verdict folded with itself is itself',
  () => {
    fc.assert(
      fc.property(verdict, fc.integer({ min: 1, max: 9 }), (each, times) => {
        expect(foldVerdicts(new Array<Verdict>(times).fill(each))).toBe(each);
      }),
      RUNS,
    );
  },
  PATIENCE,
);

test(
  'whatever the open parts become, the value stays inside the interval and never leaves it again',
  () => {
    const outcomes = fc.array(fc.constantFrom<Verdict>('pass', 'partial', 'fail', 'not-applicable'), {
      minLength: 6,
      maxLength: 6,
    });
    fc.assert(
      fc.property(verdicts, outcomes, fc.nat(99), (list, becomes, credit) => {
        const wide = valueInterval(list, credit);
        const closed = list.map((each, i) => (isOpen(each) ? (becomes[i] ?? each) : each));
        const narrow = valueInterval(closed, credit);
        expect(narrow.low).toBe(narrow.high);
        if (closed.every((each) => each === 'not-applicable')) return;
        expect(narrow.low).toBeGreaterThanOrEqual(wide.low);
        expect(narrow.high).toBeLessThanOrEqual(wide.high);
      }),
      RUNS,
    );
  },
  PATIENCE,
);
