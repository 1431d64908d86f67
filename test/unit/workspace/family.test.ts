/** Variants hold what differs from their base; what the base changes is proposed, and only what is accepted is taken. */
import { expect, test } from 'vitest';
import { announcer } from '../../../src/workspace/announcer.ts';
import { edit } from '../../../src/workspace/edit.ts';
import { acceptProposals, inheritanceOf, proposalsOf, variantRecord } from '../../../src/workspace/family.ts';
import { memoryTable } from '../../../src/workspace/memoryTable.ts';
import { storeOver } from '../../../src/workspace/store.ts';
import { after, someRecord, T0 } from './fixtures.ts';

const base = someRecord();
const ID = '99999999-2222-4333-8444-555555555555';
const variant = variantRecord(base, ID, after(5), 'variant');

test('a new variant inherits every answer; one that is changed is its own', () => {
  expect(inheritanceOf({ seen: base }, variant.answers['DEV-01'], 'DEV-01')).toBe('inherited');
  const changed = edit(variant, { type: 'set-answer', requirement: 'DEV-01', answer: 'not-met' });
  expect(inheritanceOf({ seen: base }, changed.answers['DEV-01'], 'DEV-01')).toBe('own');
  expect(inheritanceOf({ seen: base }, changed.answers['DEV-02'], 'DEV-02')).toBe('inherited');
  expect(inheritanceOf({ seen: base }, changed.answers['VER-01'], 'VER-01')).toBe('none');
});

test('an update begins without the firmware of before, on the day it begins', () => {
  const withFirmware = { ...base, device: { ...base.device, firmwareVersion: '01', firmwareHash: 'a' } };
  const update = variantRecord(withFirmware, ID, '2026-05-05T09:00:00.000Z', 'update');
  expect(update.device).toEqual(base.device);
  expect(update.assessedOn).toBe('2026-05-05');
});

test('what the base changed is proposed by answer, with its evidence, and says where the variant differs', () => {
  let later = edit(base, { type: 'set-rationale', requirement: 'DEV-01', text: 'New words.' });
  later = edit(later, {
    type: 'add-evidence',
    id: 'E-9',
    item: { name: 'New report', kind: 'test-report', level: 3 },
    link: 'DEV-02',
  });
  later = edit(later, { type: 'set-device', field: 'firmwareVersion', value: '02' });
  const mine = edit(variant, { type: 'set-answer', requirement: 'DEV-01', answer: 'not-met' });
  const proposals = proposalsOf(base, later, mine);
  expect(proposals.map(({ key, differs }) => [key, differs])).toEqual([
    ['answers DEV-01', true],
    ['answers DEV-02', false],
    ['evidence E-9', false],
  ]);
  const taken = acceptProposals(mine, later, proposals, new Set(['answers DEV-02']));
  expect(taken.answers['DEV-02']?.evidence).toEqual(['E-9']);
  expect(taken.evidence['E-9']?.name).toBe('New report');
  expect(taken.answers['DEV-01']).toEqual(mine.answers['DEV-01']);
  expect(proposalsOf(base, later, taken).map(({ key }) => key)).toEqual(['answers DEV-01']);
});

test('nothing is proposed that the variant has already', () => {
  const later = edit(base, { type: 'set-answer', requirement: 'VER-01', answer: 'met' });
  const same = edit(variant, { type: 'set-answer', requirement: 'VER-01', answer: 'met' });
  expect(proposalsOf(base, later, same)).toEqual([]);
});

test('the store keeps what a variant saw of its base, and what was confirmed', async () => {
  const store = storeOver(memoryTable(), announcer('family'));
  await store.create(base);
  await store.makeVariant(base.id, ID, T0, 'Variant', 'variant');
  await store.setFamily(ID, (family) => ({ ...family, confirmed: ['DEV-01'] }));
  expect((await store.get(ID))?.family).toEqual({ base: base.id, seen: base, confirmed: ['DEV-01'] });
  await store.setFamily(ID, () => undefined);
  expect((await store.get(ID))?.family).toBeUndefined();
  expect((await store.get(ID))?.record.answers).toEqual(base.answers);
});
