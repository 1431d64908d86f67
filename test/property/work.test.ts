/** Work that is sent back: nothing of mine is lost unless I say so, and nothing of theirs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/record/canonicalJson.ts';
import { applyChanges, changesBetween, type Change } from '../../src/workspace/changes.ts';
import { edit } from '../../src/workspace/edit.ts';
import { applyNoteChanges, type Note, type NoteChange, type Notes } from '../../src/workspace/notes.ts';
import { compareWork, workChanges, type WorkChoices, type WorkItem } from '../../src/workspace/work/compareWork.ts';
import { mergeNotes } from '../../src/workspace/work/mergeNotes.ts';
import { validate } from '../../src/generated/validate-record.js';
import type { SubmissionRecord } from '../../src/generated/record.ts';
import type { Action } from '../../src/workspace/actions.ts';
import { anyAction } from '../unit/workspace/arbitraries.ts';
import { someRecord } from '../unit/workspace/fixtures.ts';

const INSIDE = new Set(['DEV-01', 'DEV-02']);
const actions = fc.array(
  anyAction.filter(({ type }) => type !== 'adopt-edition'),
  { maxLength: 25 },
);
const base = someRecord({
  answers: { ...someRecord().answers, 'DEV-03': { answer: 'met', evidence: ['E-1'] } },
});
const after = (made: readonly Action[]): SubmissionRecord => made.reduce(edit, base);
const all = (items: readonly WorkItem[], choice: 'mine' | 'theirs'): WorkChoices =>
  new Map(items.map(({ key }) => [key, choice]));
const inside = ({ path }: Change): boolean =>
  path[0] === 'evidence' || (path[0] === 'answers' && INSIDE.has(path[1] ?? ''));

/** Lists of links compare by what is in them. */
const sorted = (record: SubmissionRecord): unknown =>
  JSON.parse(
    JSON.stringify(record, (key, value: unknown) =>
      key === 'evidence' && Array.isArray(value) ? [...(value as string[])].sort() : value,
    ),
  );
const holds = (record: SubmissionRecord, change: Change): boolean =>
  change.op === 'arrange' || canonicalJson(sorted(applyChanges(record, [change]))) === canonicalJson(sorted(record));

describe('work that is sent back', () => {
  it('changes nothing when everything of mine is chosen', () => {
    fc.assert(
      fc.property(actions, actions, (one, other) => {
        const compared = compareWork(base, after(one), after(other), INSIDE);
        expect(workChanges(compared, all(compared.items, 'mine'))).toEqual([]);
      }),
    );
  });

  it('changes nothing of mine while conflicts wait', () => {
    fc.assert(
      fc.property(actions, actions, (one, other) => {
        const mine = after(other);
        const compared = compareWork(base, after(one), mine, INSIDE);
        const merged = applyChanges(mine, workChanges(compared, new Map()));
        for (const change of changesBetween(base, mine))
          expect([change, holds(merged, change)]).toEqual([change, true]);
      }),
      { numRuns: 500 },
    );
  });

  it('has every field of theirs that was given, when everything of theirs is chosen', () => {
    fc.assert(
      fc.property(actions, actions, (one, other) => {
        const [theirs, mine] = [after(one), after(other)];
        const compared = compareWork(base, theirs, mine, INSIDE);
        const merged = applyChanges(mine, workChanges(compared, all(compared.items, 'theirs')));
        for (const change of changesBetween(base, theirs).filter(inside)) {
          expect([change, holds(merged, change)]).toEqual([change, true]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('touches nothing that was not given, unless it is asked for', () => {
    fc.assert(
      fc.property(actions, actions, (one, other) => {
        const mine = after(other);
        const compared = compareWork(base, after(one), mine, INSIDE);
        const choices = new Map(
          compared.items.filter(({ kind }) => kind !== 'outside').map(({ key }) => [key, 'theirs'] as const),
        );
        const merged = applyChanges(mine, workChanges(compared, choices));
        expect([merged.device, merged.profile, merged.assessor]).toEqual([mine.device, mine.profile, mine.assessor]);
        expect(merged.answers['DEV-03']?.answer).toBe(mine.answers['DEV-03']?.answer);
      }),
    );
  });

  it('is joined with mine where we changed different things, without a question', () => {
    const about = (ids: readonly string[]) =>
      actions.map((made) =>
        made.filter(
          (action) =>
            'requirement' in action && ids.includes(action.requirement) && !action.type.endsWith('link-evidence'),
        ),
      );
    fc.assert(
      fc.property(about(['DEV-01', 'DEV-02']), about(['DEV-03', 'VER-01']), (one, other) => {
        const mine = after(other);
        const compared = compareWork(base, after(one), mine, INSIDE);
        expect(compared.items.map(({ kind }) => kind).filter((kind) => kind !== 'incoming')).toEqual([]);
        expect(applyChanges(mine, workChanges(compared, new Map()))).toEqual([...one, ...other].reduce(edit, base));
      }),
    );
  });

  it('leaves a valid record in which no link leads nowhere that did not before, whatever is chosen', () => {
    const choice = fc.constantFrom('mine' as const, 'theirs' as const);
    fc.assert(
      fc.property(actions, actions, fc.array(choice, { minLength: 60, maxLength: 60 }), (one, other, picks) => {
        const [theirs, mine] = [after(one), after(other)];
        const compared = compareWork(base, theirs, mine, INSIDE);
        const choices = new Map(
          compared.items.map(({ key }, at) => [key, picks[at % picks.length] ?? 'mine'] as const),
        );
        const merged = applyChanges(mine, workChanges(compared, choices));
        expect(validate(merged)).toEqual([]);
        const known = [...dangling(theirs), ...dangling(mine)];
        expect(dangling(merged).filter((id) => !known.includes(id))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('comes to the same on a second import', () => {
    fc.assert(
      fc.property(actions, actions, (one, other) => {
        const mine = after(other);
        const compared = compareWork(base, after(one), mine, INSIDE);
        const merged = applyChanges(mine, workChanges(compared, all(compared.items, 'theirs')));
        const again = compareWork(base, after(one), merged, INSIDE);
        expect(again.items.filter(({ theirs }) => !theirs.every(({ op }) => op === 'arrange'))).toEqual([]);
      }),
    );
  });
});

function dangling(record: SubmissionRecord): readonly string[] {
  return Object.values(record.answers).flatMap(({ evidence = [] }) => evidence.filter((id) => !record.evidence[id]));
}

const note: fc.Arbitrary<Note> = fc.record(
  {
    id: fc.constantFrom('n1', 'n2', 'n3'),
    kind: fc.constantFrom('comment', 'to-do'),
    text: fc.constantFrom('a', 'b', 'c'),
    at: fc.constantFrom('2026-03-01T09:00:00.000Z', '2026-03-02T09:00:00.000Z'),
    done: fc.constant(true),
  },
  { requiredKeys: ['id', 'kind', 'text', 'at'] },
);
const requirement = fc.constantFrom('DEV-01', 'DEV-02');
const noteChange: fc.Arbitrary<NoteChange> = fc.oneof(
  fc.record({ op: fc.constant('put'), requirement, note }),
  fc.record({ op: fc.constant('drop'), requirement, id: fc.constantFrom('n1', 'n2', 'n3') }),
);
const noteChanges = fc.array(noteChange, { maxLength: 8 });
const texts = (notes: Notes | undefined): readonly string[] =>
  Object.entries(notes ?? {}).flatMap(([id, list]) => list.map(({ text }) => `${id} ${text}`));

describe('notes that are sent back', () => {
  it('join mine: no text that is new on either side is lost', () => {
    fc.assert(
      fc.property(noteChanges, noteChanges, noteChanges, (first, one, other) => {
        const given = applyNoteChanges(undefined, first);
        const theirs = applyNoteChanges(given, one) ?? {};
        const mine = applyNoteChanges(given, other);
        const merged = texts(applyNoteChanges(mine, mergeNotes(given, theirs, mine)));
        const before = texts(given);
        for (const text of [...texts(theirs), ...texts(mine)]) {
          if (!before.includes(text)) expect(merged).toContain(text);
        }
      }),
    );
  });

  it('come to the same on a second import', () => {
    fc.assert(
      fc.property(noteChanges, noteChanges, noteChanges, (first, one, other) => {
        const given = applyNoteChanges(undefined, first);
        const theirs = applyNoteChanges(given, one) ?? {};
        const mine = applyNoteChanges(given, other);
        const merged = applyNoteChanges(mine, mergeNotes(given, theirs, mine));
        const again = applyNoteChanges(merged, mergeNotes(given, theirs, merged));
        expect(texts(again)).toEqual(texts(merged));
      }),
    );
  });

  it('change nothing when they were left out', () => {
    fc.assert(
      fc.property(noteChanges, noteChanges, (first, other) => {
        const given = applyNoteChanges(undefined, first);
        expect(mergeNotes(given, undefined, applyNoteChanges(given, other))).toEqual([]);
      }),
    );
  });
});
