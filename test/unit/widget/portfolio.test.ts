import { expect, test } from 'vitest';
import { arrange, EVERYTHING, type PortfolioEntry, type PortfolioView } from '../../../src/widget/logic/portfolio.ts';
import { someRecord } from '../workspace/fixtures.ts';

function entry(
  id: string,
  modelName: string,
  percent: number | undefined,
  more: { shelved?: string; expires?: string; modified?: string; checklist?: string } = {},
): PortfolioEntry {
  const record = someRecord({
    id,
    device: { manufacturer: 'Example Meters', modelName, firmwareVersion: '1.0' },
    modified: more.modified ?? '2026-03-01T09:00:00.000Z',
    checklist: { id: more.checklist ?? 'device-baseline', version: '0.1.0', digest: 'a'.repeat(64) },
  });
  const fraction = percent === undefined ? null : { num: percent, den: 100 };
  return {
    stored: { id, revision: 1, record, ...(more.shelved && { shelved: more.shelved }) },
    standing: {
      demonstrated: fraction,
      answered: fraction,
      attainable: fraction,
      decided: 1,
      total: 2,
      outcome: percent === 100 ? 'ready' : 'incomplete',
      ...(more.expires && { expiry: { date: more.expires, name: 'Certificate' } }),
    },
  };
}

const ALL = [
  entry('a', 'Meter 10', 40, { expires: '2027-01-01', modified: '2026-03-02T09:00:00.000Z' }),
  entry('b', 'Meter 9', 100, { modified: '2026-03-03T09:00:00.000Z', checklist: 'firmware-release' }),
  entry('c', 'Hub', undefined, { expires: '2026-06-01' }),
  entry('d', 'Old hub', 70, { shelved: '2026-01-01T00:00:00.000Z' }),
];

test.each<[string, Partial<PortfolioView>, string]>([
  ['the last changed first, without the archived', {}, 'bac'],
  ['the archived alone', { shelved: true }, 'd'],
  ['by name, numbers as numbers', { order: 'name' }, 'cba'],
  ['the lowest score first, without a score last', { order: 'lowest' }, 'abc'],
  ['the highest score first, without a score last', { order: 'highest' }, 'bac'],
  ['what expires first, what never does last', { order: 'expiry' }, 'cab'],
  ['words in any order and case', { typed: '10 METER' }, 'a'],
  ['words that one lacks', { typed: 'meter acme' }, ''],
  ['one checklist', { checklist: 'firmware-release' }, 'b'],
  ['one outcome', { outcome: 'incomplete' }, 'ac'],
])('%s', (_, view, ids) => {
  expect(
    arrange(ALL, { ...EVERYTHING, ...view })
      .map(({ stored }) => stored.id)
      .join(''),
  ).toBe(ids);
});
