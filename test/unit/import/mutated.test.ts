import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { importList } from '../../../src/import/importList.ts';
import type { Format } from '../../../src/import/readers/index.ts';
import { fixture, OPTIONS } from './imported.ts';

const FILES: readonly (readonly [Format, string])[] = [
  ['asvs', 'asvs5.json'],
  ['oscal', 'oscal.json'],
  ['csv', 'table.csv'],
  ['xccdf', 'xccdf.xml'],
  ['ocil', 'ocil.xml'],
  ['ciso-assistant', 'ciso.yaml'],
  ['openssf-badge', 'badge.yaml'],
];
const COUNT = 1000;

/** Numbers below `limit`, the same for the same seed: a small generator of Lehmer's kind. */
function numbers(seed: number): (limit: number) => number {
  let state = seed * 7919 + 1;
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % Math.max(1, limit);
  };
}

/** One to four bytes or stretches of a file changed, taken out, repeated, or put somewhere else. */
function mutate(bytes: Uint8Array, seed: number): Uint8Array {
  const next = numbers(seed);
  let made = [...bytes];
  for (let change = next(4); change >= 0; change -= 1) {
    const at = next(made.length);
    const stretch = made.slice(at, at + 1 + next(60));
    switch (next(5)) {
      case 0:
        made[at] = next(256);
        break;
      case 1:
        made.splice(at, stretch.length);
        break;
      case 2:
        made.splice(at, 0, ...stretch, ...stretch);
        break;
      case 3:
        made.splice(next(made.length), stretch.length, ...stretch);
        break;
      default:
        made = made.slice(0, at + 1);
    }
  }
  return Uint8Array.from(made);
}

test.each(FILES)(
  '%s: a thousand damaged files are imported or refused with a reason, none crashes',
  async (format, name) => {
    const bytes = fixture(name);
    const sizes: number[] = [];
    let refused = 0;
    for (let seed = 1; seed <= COUNT; seed += 1) {
      const made = await importList(mutate(bytes, seed), { ...OPTIONS, format, origin: { title: 'Damaged' } });
      if ('problem' in made) {
        refused += 1;
        expect(made.problem.message, `seed ${seed}`).toMatch(/\S\.$/);
      } else sizes.push(made.yaml.length);
    }
    expect(refused).toBeGreaterThan(0);
    expect(Math.max(...sizes)).toBeLessThan(20 * bytes.length + 5000);
  },
);

test('xlsx: the same, with a workbook made here', async () => {
  const rows = [
    ['ID', 'Text', 'Level'],
    ['1', 'Sweep the floor.', 'low'],
  ];
  const bytes = await writeXlsx({ sheets: [{ name: 'House', rows }] });
  const messages = new Set<string>();
  for (let seed = 1; seed <= COUNT; seed += 1) {
    const made = await importList(mutate(bytes, seed), { ...OPTIONS, format: 'xlsx', origin: { title: 'Damaged' } });
    if ('problem' in made) messages.add(made.problem.message);
    else expect(made.yaml.length, `seed ${seed}`).toBeLessThan(20_000);
  }
  expect(messages).toContain('The workbook is damaged.');
});
