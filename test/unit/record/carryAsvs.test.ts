/** Carrying a whole self-assessment over a real change of edition: 286 requirements, 278 of them in the official map. */
import { describe, expect, test } from 'vitest';
import { assess, diffEditions, listRequirements } from '../../../src/engine/index.ts';
import type { Answer } from '../../../src/generated/record.ts';
import { carry, type CarryItem } from '../../../src/record/carry.ts';
import { newRecord } from '../../../src/record/newRecord.ts';
import { readRecord } from '../../../src/record/readRecord.ts';
import { recordText } from '../../../src/record/recordText.ts';
import { hasAsvs, readAsvs } from './asvs.ts';

// Reads the data at once, so that no test may stand outside.
if (hasAsvs) describe('from ASVS 4.0.3 to 5.0.0', fromOldToNew);
else test.skip('from ASVS 4.0.3 to 5.0.0');

function fromOldToNew(): void {
  const { before, after, mapped } = readAsvs();
  const old = listRequirements(before).map(({ requirement }) => requirement.id);
  const claims = ['met', 'partly-met', 'not-met', 'not-applicable'] as const;
  const answers = Object.fromEntries(
    old.map((id, index): [string, Answer] => [
      id,
      { answer: claims[index % 4] ?? 'met', rationale: `What was done for ${id}.` },
    ]),
  );
  const options = { id: '00000000-0000-4000-8000-000000000000', now: '2026-01-31T09:30:00Z', assessedOn: '2026-01-31' };
  const record = { ...newRecord(before, { ...options, digest: 'a'.repeat(64) }), answers };
  const { record: carried, items } = carry(before, after, record, { digest: 'b'.repeat(64) });
  const count = (state: CarryItem['state']) => items.filter((item) => item.state === state).length;

  test('the map is read whole, and every requirement of either edition is accounted for', () => {
    expect({ old: old.length, mapped, now: listRequirements(after).length }).toEqual({
      old: 286,
      mapped: 278,
      now: 345,
    });
    const { requirements, class: level, least } = diffEditions(before, after);
    expect(requirements.flatMap(({ from }) => from).sort()).toEqual([...old].sort());
    const now = listRequirements(after).map(({ requirement }) => requirement.id);
    expect(new Set(requirements.flatMap(({ to }) => to))).toEqual(new Set(now));
    const types: Record<string, number> = {};
    for (const { type } of requirements) types[type] = (types[type] ?? 0) + 1;
    // 50 withdrawn in the map; 8 had been withdrawn in 4.0.3 itself and are not in it.
    expect(types).toEqual({
      moved: 132,
      reworded: 11,
      split: 26,
      merged: 31,
      'covered-by': 28,
      retired: 58,
      added: 155,
    });
    expect([level, least]).toEqual(['major', '5.0.0']);
  });

  test('each of the 286 old requirements ends in exactly one explained state', () => {
    expect(items.map(({ id }) => id).sort()).toEqual([...old].sort());
    // 11 changes of grammar and 8 moves that kept every word.
    expect({ carried: count('carried'), offered: count('offered'), archived: count('archived') }).toEqual({
      carried: 19,
      offered: 209,
      archived: 58,
    });
    for (const { id, why } of items) expect(why).toMatch(new RegExp(`${id}|the same`));
  });

  test('every answer is where its state says, as it was given', () => {
    for (const { id, state, to } of items) {
      const origin = `4.0.3/${id}`;
      if (state === 'archived') expect(carried.archived?.answers?.[origin]?.answer).toEqual(answers[id]);
      for (const place of to) {
        const there = carried.answers[place];
        if (state === 'carried') expect(there).toMatchObject(answers[id] ?? {});
        else expect(there?.carried?.offered?.[origin]).toEqual(answers[id]);
        expect(there?.carried?.from).toContain(origin);
      }
    }
  });

  test('only what was carried counts; what is offered needs review', () => {
    const { requirements } = assess(after, carried);
    const decided = requirements.filter(({ verdict }) => !['needs-review', 'not-answered'].includes(verdict ?? ''));
    expect(decided.map(({ id }) => id).sort()).toEqual(
      items.flatMap(({ state, to }) => (state === 'carried' ? to : [])).sort(),
    );
    const offered = new Set(items.flatMap(({ state, to }) => (state === 'offered' ? to : [])));
    for (const { id, rule } of requirements) {
      if (offered.has(id) && !decided.some((other) => other.id === id))
        expect([id, rule]).toEqual([id, 'carried-unconfirmed']);
    }
  });

  test('the carried record is a submission that can be read', () => {
    expect(readRecord(recordText(carried))).toEqual({ record: carried, problems: [] });
  });
}
