/** Law 8: to the same edition is the identity, there and back over pure moves restores everything; nothing is ever lost. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess, diffEditions, hasContent, type Answer } from '../../src/engine/index.ts';
import type { SubmissionRecord } from '../../src/generated/record.ts';
import { carry } from '../../src/record/carry.ts';
import { anySuccession, digestFor, renamed } from './editions.ts';
import { PATIENCE, RUNS } from './generators.ts';

const law = (name: string, property: fc.IPropertyWithHooks<unknown>): void =>
  test(name, () => fc.assert(property, RUNS), PATIENCE);

const claimOf = ({ answer, choice, number, objectives }: Answer) =>
  answer ?? choice ?? number ?? Object.keys(objectives ?? {})[0];

/** Every answer that a record holds anywhere, those inside others too. */
function everywhere(record: SubmissionRecord): Answer[] {
  const inside = (answer: Answer): Answer[] => [
    answer,
    ...Object.values(answer.carried?.offered ?? {}).flatMap(inside),
  ];
  const archived = Object.values(record.archived?.answers ?? {}).map(({ answer }) => answer);
  return [...Object.values(record.answers), ...archived].flatMap(inside);
}

const withoutWay = ({ carried: _carried, ...given }: Answer) => given;

describe('carrying a record to another edition', () => {
  law(
    'to its own edition gives the record itself',
    fc.property(renamed, ({ before, record }) => {
      expect(carry(before, before, record, { digest: digestFor(before) }).record).toBe(record);
    }),
  );

  law(
    'there and back over pure moves restores the record, and on the way every verdict is the same',
    fc.property(renamed, ({ before, after, record }) => {
      const there = carry(before, after, record, { digest: digestFor(after) });
      const back = carry(after, before, there.record, { digest: digestFor(before) });
      expect(back.record).toEqual(record);
      const verdicts = (result: ReturnType<typeof assess>) => result.requirements.map(({ verdict }) => verdict);
      expect(verdicts(assess(after, there.record))).toEqual(verdicts(assess(before, record)));
    }),
  );

  law(
    'ends every old answer and fact in exactly one state, and loses none of them',
    fc.property(anySuccession, ({ before, after, record }) => {
      const original = structuredClone(record);
      const { record: carried, items } = carry(before, after, record, { digest: digestFor(after) });
      expect(record).toEqual(original);
      const of = (kind: string) => items.filter((item) => item.kind === kind).map(({ id }) => id);
      expect(of('answer').sort()).toEqual(Object.keys(record.answers).sort());
      expect(of('fact').sort()).toEqual(Object.keys(record.profile).sort());
      for (const { why } of items) expect(why).toMatch(/\S/);
      const held = everywhere(carried).map((answer) => JSON.stringify(withoutWay(answer)));
      for (const given of everywhere(record).map(withoutWay)) {
        if (hasContent(given)) expect(held).toContain(JSON.stringify(given));
      }
    }),
  );

  law(
    'lets an old answer claim something only where both editions ask the same',
    fc.property(anySuccession, ({ before, after, record }) => {
      const { record: carried } = carry(before, after, record, { digest: digestFor(after) });
      const changes = diffEditions(before, after).requirements;
      const asked = new Set(changes.flatMap(({ to }) => to));
      for (const [id, answer] of Object.entries(carried.answers)) {
        if (!asked.has(id) || claimOf(answer) === undefined) continue;
        const sources = changes.filter(({ to, sameContent }) => sameContent && to[0] === id).map(({ from }) => from[0]);
        const given = sources.map((from) => withoutWay(record.answers[from ?? ''] ?? {}));
        expect(given).toContainEqual(withoutWay(answer));
      }
      for (const { type, from, sameContent } of changes) {
        if (type !== 'unchanged' && type !== 'editorial') continue;
        expect(sameContent).toBe(true);
        const id = from[0] ?? '';
        if (Object.hasOwn(record.answers, id)) expect(carried.answers[id]).toEqual(record.answers[id]);
      }
    }),
  );
});
