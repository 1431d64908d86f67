/** What becomes of single answers and facts, case by case; the laws are in test/property/carry.test.ts. */
import { describe, expect, test } from 'vitest';
import type { Checklist, Fact, Move, Requirement } from '../../../src/engine/index.ts';
import type { SubmissionRecord } from '../../../src/generated/record.ts';
import { carry } from '../../../src/record/carry.ts';
import { newRecord } from '../../../src/record/newRecord.ts';
import { checklist, requirement, section } from '../engine/build.ts';

const [A, B] = [requirement('A'), requirement('B', { statement: 'B is so.' })];
const NEW = (id: string) => requirement(id, { statement: `${id} is new.` });
const OPTIONS = [
  { value: 'x', label: 'X' },
  { value: 'y', label: 'Y' },
];
const KIND: Fact = { id: 'kind', label: 'Which kind?', type: 'enum', options: OPTIONS };

function edition(version: string, requirements: readonly Requirement[], profile: readonly Fact[] = []): Checklist {
  return { ...checklist([section('s', requirements)], { profile }), version };
}

function record(parts: Partial<SubmissionRecord>): SubmissionRecord {
  const options = { id: '00000000-0000-4000-8000-000000000000', now: '2026-01-31T09:30:00Z' };
  const made = newRecord(
    { id: 'test-checklist', version: '1.0.0' },
    { ...options, digest: 'old', assessedOn: '2026-01-31' },
  );
  return { ...made, ...parts };
}

/** Carries answers to A and B from an edition that has both to one with these requirements and changes. */
function carried(after: readonly Requirement[], ...changes: readonly Move[]) {
  const answers = { A: { answer: 'met' as const, rationale: 'A is.' }, B: { answer: 'not-met' as const } };
  const to = { ...edition('2.0.0', after), supersedes: '1.0.0', changes };
  const { record: done, items } = carry(edition('1.0.0', [A, B]), to, record({ answers }), { digest: 'new' });
  return { done, states: items.map(({ id, state, to: places }) => [id, state, ...places].join(' ')), items };
}

const OLD_A = { '1.0.0/A': { answer: 'met', rationale: 'A is.' } };
const OLD_B = { '1.0.0/B': { answer: 'not-met' } };

describe('answers', () => {
  test('a covering requirement that was there before keeps its own answer; the covered one is archived', () => {
    const { done, states, items } = carried([B], {
      type: 'covered-by',
      from: ['A'],
      to: ['B'],
      note: 'B says it all.',
    });
    expect(states).toEqual(['A archived', 'B carried B']);
    expect(done.answers).toEqual({ B: { answer: 'not-met' } });
    expect(done.archived?.answers?.['1.0.0/A']?.answer).toEqual(OLD_A['1.0.0/A']);
    expect(items[0]?.why).toBe(
      'A is covered by B, which asks what it asked before and keeps its own answer. Note of the edition: B says it all.',
    );
  });

  test('a covering requirement that is new is offered the answer', () => {
    const { done, states } = carried([B, NEW('C')], { type: 'covered-by', from: ['A'], to: ['C'] });
    expect(states).toEqual(['A offered C', 'B carried B']);
    expect(done.answers['C']).toEqual({ carried: { from: ['1.0.0/A'], offered: OLD_A } });
  });

  test('one split in two is offered to both; two merged are both offered', () => {
    expect(carried([B, NEW('A1'), NEW('A2')], { type: 'split', from: ['A'], to: ['A1', 'A2'] }).states).toEqual([
      'A offered A1 A2',
      'B carried B',
    ]);
    const { done, states } = carried([NEW('C')], { type: 'merged', from: ['A', 'B'], to: ['C'] });
    expect(states).toEqual(['A offered C', 'B offered C']);
    expect(done.answers).toEqual({ C: { carried: { from: ['1.0.0/A', '1.0.0/B'], offered: { ...OLD_A, ...OLD_B } } } });
  });

  test('two that change places each take their answer along', () => {
    const swap: Move[] = [
      { type: 'moved', from: ['A'], to: ['B'] },
      { type: 'moved', from: ['B'], to: ['A'] },
    ];
    const { done } = carried(
      [
        { ...B, id: 'A' },
        { ...A, id: 'B' },
      ],
      ...swap,
    );
    expect(done.answers['B']).toMatchObject({ answer: 'met', carried: { from: ['1.0.0/A'] } });
    expect(done.answers['A']).toMatchObject({ answer: 'not-met', carried: { from: ['1.0.0/B'] } });
  });

  test('an id that comes to mean something else is not given the answer', () => {
    const { done, states } = carried([NEW('A'), B], { type: 'retired', from: ['A'], to: [] });
    expect(states).toEqual(['A archived', 'B carried B']);
    expect(done.answers).toEqual({ B: { answer: 'not-met' } });
  });

  test('an offer that was not confirmed stays one, and lies flat, through another change', () => {
    const first = carried([NEW('A'), B]);
    const third = { ...edition('3.0.0', [requirement('A', { statement: 'A is newest.' }), B]), supersedes: '2.0.0' };
    const { record: done } = carry(edition('2.0.0', [NEW('A'), B]), third, first.done, { digest: 'newest' });
    expect(done.answers['A']).toEqual({ carried: { from: ['1.0.0/A', '2.0.0/A'], offered: OLD_A } });
  });

  test('an archive is never overwritten', () => {
    const archived = { answers: { '1.0.0/A': { answer: { answer: 'partly-met' as const }, reason: 'Earlier.' } } };
    const { record: done } = carry(
      edition('1.0.0', [A, B]),
      edition('2.0.0', [B]),
      record({ answers: { A: { answer: 'met' } }, archived }),
      { digest: 'new' },
    );
    expect(done.archived?.answers).toMatchObject({
      '1.0.0/A': { answer: { answer: 'partly-met' } },
      '1.0.0/A/2': { answer: { answer: 'met' } },
    });
  });
});

test.each<[string, Fact | undefined, Fact | undefined, string, string]>([
  ['asked as before', KIND, KIND, 'x', 'carried'],
  ['with other help', KIND, { ...KIND, help: 'Look.' }, 'x', 'carried'],
  ['with one option more', KIND, { ...KIND, options: [...OPTIONS, { value: 'z', label: 'Z' }] }, 'x', 'carried'],
  ['asked in other words', KIND, { ...KIND, label: 'What kind?' }, 'x', 'archived'],
  ['whose value means something else', KIND, { ...KIND, options: [{ value: 'x', label: 'Else' }] }, 'x', 'archived'],
  ['whose value is gone', KIND, { ...KIND, options: OPTIONS.slice(1) }, 'x', 'archived'],
  ['that is gone', KIND, undefined, 'x', 'archived'],
  ['that was not asked before', undefined, KIND, 'x', 'archived'],
  ['that neither edition asks', undefined, undefined, 'x', 'left'],
  ['that never was a value', KIND, KIND, 'q', 'left'],
])('a fact %s', (_, was, is, value, state) => {
  const [before, after] = [edition('1.0.0', [A], was ? [was] : []), edition('2.0.0', [A], is ? [is] : [])];
  const { record: done, items } = carry(before, after, record({ profile: { kind: value } }), { digest: 'new' });
  expect(items.map((item) => item.state)).toEqual([state]);
  expect(done.profile).toEqual(state === 'archived' ? {} : { kind: value });
  expect(done.archived?.facts?.['1.0.0/kind']?.value).toBe(state === 'archived' ? value : undefined);
});
