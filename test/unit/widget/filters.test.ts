import { describe, expect, it } from 'vitest';
import type { RequirementResult } from '../../../src/engine/index.ts';
import { FILTERS, filtersFor } from '../../../src/widget/logic/filters.ts';
import { aResult } from './requirement.ts';

const NOTHING = { toDo: new Set<string>() };

const rows: [string, Partial<RequirementResult>, string[]][] = [
  ['not answered', {}, ['all', 'open']],
  ['a gate not met', { verdict: 'fail', rule: 'not-met', open: false, gate: true }, ['all', 'failing', 'gates']],
  ['partly met', { verdict: 'partial', rule: 'partly-met', open: false }, ['all', 'failing']],
  ['without evidence', { verdict: 'needs-review', rule: 'met-evidence-missing' }, ['all', 'open', 'evidence']],
  [
    'with an objective whose evidence has expired, behind one not met',
    {
      verdict: 'fail',
      rule: 'worst-objective',
      open: false,
      objectives: [
        { id: 'a', verdict: 'fail', rule: 'not-met' },
        { id: 'b', verdict: 'needs-review', rule: 'met-evidence-expired' },
      ],
    },
    ['all', 'failing', 'evidence'],
  ],
  [
    'claimed not applicable',
    { verdict: 'not-applicable', rule: 'not-applicable-justified', open: false },
    ['all', 'not-applicable'],
  ],
];

describe('filters', () => {
  it.each(rows)('a requirement %s', (_what, changes, ids) => {
    expect(FILTERS.filter(({ matches }) => matches(aResult(changes), NOTHING)).map(({ id }) => id)).toEqual(ids);
  });

  it('find what has to-dos and what a colleague gave, whatever its verdict', () => {
    const beside = { toDo: new Set(['DEV-01']), given: new Set(['DEV-02']) };
    const ids = (id: string): string[] =>
      FILTERS.filter(({ matches }) => matches(aResult({ id, open: false }), beside)).map((filter) => filter.id);
    expect(ids('DEV-01')).toEqual(['all', 'to-dos']);
    expect(ids('DEV-02')).toEqual(['all', 'given']);
    expect(filtersFor(beside).length - filtersFor(NOTHING).length).toBe(1);
  });

  it('hide what does not apply everywhere but where it is asked for', () => {
    const { verdict: _none, ...left } = aResult({ applies: 'false', rule: 'condition-false', open: false, gate: true });
    expect(FILTERS.filter(({ matches }) => matches(left, NOTHING)).map(({ id }) => id)).toEqual(['not-applicable']);
  });
});
