/** A record that was carried to another edition is kept, imported and edited like any other. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { validate } from '../../../src/generated/validate-record.js';
import { readRecord } from '../../../src/record/readRecord.ts';
import { recordText } from '../../../src/record/recordText.ts';
import { applyChanges, changesBetween } from '../../../src/workspace/changes.ts';
import { edit } from '../../../src/workspace/edit.ts';
import { anyActions } from './arbitraries.ts';
import { someRecord } from './fixtures.ts';

const plain = someRecord();
const carried = someRecord({
  answers: {
    ...plain.answers,
    'DEV-01': { ...plain.answers['DEV-01'], carried: { from: ['0.0.1/DEV-09'] } },
    'DEV-03': {
      carried: { from: ['0.0.1/DEV-03'], offered: { '0.0.1/DEV-03': { answer: 'met', evidence: ['E-1'] } } },
    },
  },
  archived: {
    answers: { '0.0.1/DEV-08': { answer: { objectives: { a: 'met' } }, reason: 'It is retired.' } },
    facts: { '0.0.1/kind': { value: 7, reason: 'It is not asked.' } },
  },
});

test('it is read as it was written', () => {
  expect(readRecord(recordText(carried))).toEqual({ record: carried, problems: [] });
});

test('its changes can be told apart and made elsewhere', () => {
  expect(applyChanges(plain, changesBetween(plain, carried))).toEqual(carried);
  expect(applyChanges(carried, changesBetween(carried, plain))).toMatchObject({ answers: plain.answers });
});

test('nothing that a person does touches what was archived or offered', () => {
  fc.assert(
    fc.property(anyActions, (actions) => {
      const after = actions.reduce((record, [action]) => edit(record, action), carried);
      expect(after.archived).toEqual(carried.archived);
      for (const id of ['DEV-01', 'DEV-03']) {
        expect(after.answers[id]?.carried).toEqual(carried.answers[id]?.carried);
      }
      if (actions.every(([{ type }]) => type !== 'adopt-edition')) expect(validate(after)).toEqual([]);
    }),
  );
});
