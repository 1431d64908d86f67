import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validate } from '../../../src/generated/validate-record.js';
import { applyChanges, changesBetween } from '../../../src/workspace/changes.ts';
import { edit } from '../../../src/workspace/edit.ts';
import { anyActions } from './arbitraries.ts';
import { someRecord } from './fixtures.ts';

const twoRecords = fc.tuple(anyActions, anyActions).map(([one, other]) => {
  const after = (actions: typeof one) => actions.reduce((record, [action]) => edit(record, action), someRecord());
  return [after(one), after(other)] as const;
});

describe('changes', () => {
  it('turn one record into the other', () => {
    fc.assert(
      fc.property(twoRecords, ([one, other]) => {
        expect(applyChanges(one, changesBetween(one, other))).toEqual(other);
      }),
    );
  });

  it('are none between equal records, however they were made', () => {
    fc.assert(
      fc.property(twoRecords, ([one]) => {
        expect(changesBetween(one, structuredClone(one))).toEqual([]);
      }),
    );
  });

  it('never carry a whole answer', () => {
    fc.assert(
      fc.property(twoRecords, ([one, other]) => {
        for (const { path } of changesBetween(one, other)) expect(path[0] === 'answers' && path.length < 3).toBe(false);
      }),
    );
  });

  it('made in two tabs from the same record leave a valid record, in either order', () => {
    const valid = anyActions.map((actions) => actions.filter(([{ type }]) => type !== 'adopt-edition'));
    fc.assert(
      fc.property(valid, valid, (one, other) => {
        const base = someRecord();
        const changes = (actions: typeof one) =>
          changesBetween(
            base,
            actions.reduce((record, [action]) => edit(record, action), base),
          );
        for (const merged of [
          applyChanges(applyChanges(base, changes(one)), changes(other)),
          applyChanges(applyChanges(base, changes(other)), changes(one)),
        ]) {
          expect(validate(merged)).toEqual([]);
        }
      }),
    );
  });

  it('bring an evidence item back whole when it was edited here and removed there', () => {
    const base = someRecord();
    const item = { name: 'HSM certificate', kind: 'certificate', level: 4, note: 'annex B' } as const;
    const edited = changesBetween(base, edit(base, { type: 'update-evidence', id: 'E-2', item }));
    const removed = edit(base, { type: 'remove-evidence', id: 'E-2' });
    expect(applyChanges(removed, edited).evidence['E-2']).toEqual(item);
  });

  it('keep both links made in two tabs', () => {
    const base = someRecord({ answers: {} });
    const link = (id: string) => changesBetween(base, edit(base, { type: 'link-evidence', requirement: 'DEV-01', id }));
    const merged = applyChanges(applyChanges(base, link('E-1')), link('E-2'));
    expect(merged.answers['DEV-01']?.evidence?.toSorted()).toEqual(['E-1', 'E-2']);
  });
});
