import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { listRequirements } from '../../../src/engine/index.ts';
import { ASVS_FOLDER, hasAsvs } from '../record/asvs.ts';
import { account, fixture, imported, outline } from './imported.ts';

test('edition 5: ids, levels and words come over, and the account says what became of each', async () => {
  const made = await imported(fixture('asvs5.json'), { format: 'asvs' });
  expect(outline(made.checklist)).toEqual([
    'V1.1.1 | V1-1-1 | l1 | Verify that the bicycle stops',
    'V1.1.2 | V1-1-2 | l3 | Verify that: both "brakes" # work � in rain',
    'v1.1.2 | V1-1-2-2 | l2 | Verify that lamps shine',
  ]);
  const [first] = listRequirements(made.checklist);
  expect(first?.requirement.statement).toBe('Verify that the bicycle stops. Stopping is tried before every ride.');
  expect(made.checklist.sections.map(({ id, sections }) => [id, sections.map(({ title }) => title)])).toEqual([
    ['v1', ['Brakes', 'Lights']],
  ]);
  expect(made.checklist.scoring.levels?.map(({ id }) => id)).toEqual(['l1', 'l2', 'l3']);
  expect(account(made, 'leftOut')).toEqual([
    '1 the field “colour”',
    '1 requirements without any words',
    '2 headings with no requirement under them',
  ]);
  expect(account(made, 'changed')).toEqual([
    '3 ids, made to fit; the original id is the ref of the citation',
    '1 texts with characters that disturb, shown as �',
  ]);
  expect(made.checklist.attribution?.licence).toBe('CC BY-SA 4.0');
});

test('edition 4: the lowest marked level asks, and references are kept with the citation', async () => {
  const { checklist } = await imported(fixture('asvs4.json'), { format: 'asvs' });
  expect(outline(checklist)).toEqual([
    'V1.1.1 | V1-1-1 | l2 | Verify that the boat floats',
    'V1.1.2 | V1-1-2 | - | [DELETED]',
  ]);
  expect(listRequirements(checklist).map(({ requirement }) => requirement.sources[0]?.note)).toEqual([
    'CWE 7',
    'NIST 5.1',
  ]);
});

test.skipIf(!hasAsvs).each([
  ['4.0.3', 286],
  ['5.0.0', 345],
])('all of ASVS %s: the same ids, levels and texts, in the same order', async (edition, count) => {
  const bytes = readFileSync(resolve(ASVS_FOLDER, `asvs-${edition}.flat.json`));
  const began = performance.now();
  const { checklist, tally } = await imported(bytes, { format: 'asvs' });
  expect(performance.now() - began).toBeLessThan(2000);
  const { requirements: rows } = JSON.parse(bytes.toString()) as { requirements: Record<string, string>[] };
  expect(rows).toHaveLength(count);
  const level = (row: Record<string, string>) =>
    [1, 2, 3].find((each) => row['L'] === String(each) || Boolean(row[`level${each}`]));
  expect(
    listRequirements(checklist).map(({ requirement: { sources, level, statement } }) => [
      sources[0]?.ref,
      level,
      statement,
    ]),
  ).toEqual(
    rows.map((row) => [
      row['req_id'],
      level(row) === undefined ? undefined : `l${level(row) ?? ''}`,
      row['req_description']?.trim(),
    ]),
  );
  expect(tally.leftOut).toEqual([]);
});
