/** Every reason an outcome can have, and the order in which they stand. */
import { describe, expect, test } from 'vitest';
import { assess, type Answer, type Checklist, type Outcome } from '../../../src/engine/index.ts';
import { checklist, record, requirement, section, threshold } from './build.ts';

const outcome = (made: Checklist, answers: Record<string, Answer>): Outcome => assess(made, record(answers)).outcome;
const gate = requirement('GATE', { gate: true, response: { notApplicable: true, partialCredit: 90 } });
const weightless = requirement('GATE', { gate: true, weight: 0 });
const other = requirement('OTHER', { weight: 9 });
const one = checklist([section('s', [gate, other])], { thresholds: [threshold('overall', 50)] });

describe('gates', () => {
  test('a gate that fails: not ready whatever the score, and the score is unchanged', () => {
    const result = assess(one, record({ GATE: { answer: 'not-met' }, OTHER: { answer: 'met' } }));
    expect(result.score.demonstrated).toEqual({ num: 900, den: 1000 });
    expect(result.outcome).toEqual({
      value: 'not-ready',
      reasons: [{ kind: 'gate-failed', requirement: 'GATE', text: 'GATE is a gate and fails: it is not met.' }],
    });
  });

  test('a gate that is partly met is neither passed nor failed', () => {
    expect(outcome(one, { GATE: { answer: 'partly-met' }, OTHER: { answer: 'met' } })).toEqual({
      value: 'incomplete',
      reasons: [
        {
          kind: 'gate-partly-met',
          requirement: 'GATE',
          text: 'GATE is a gate and is only partly met: a gate must be met in full.',
        },
      ],
    });
  });

  test('a gate that is open', () => {
    expect(outcome(one, { OTHER: { answer: 'met' } })).toEqual({
      value: 'incomplete',
      reasons: [{ kind: 'gate-open', requirement: 'GATE', text: 'GATE is a gate and is open: it is not answered.' }],
    });
  });

  test('a gate that is justified as not applicable stands in nobody’s way', () => {
    const answers = { GATE: { answer: 'not-applicable', rationale: 'None.' }, OTHER: { answer: 'met' } } as const;
    expect(outcome(one, answers).value).toBe('ready');
  });

  test('a gate that does not apply stands in nobody’s way', () => {
    const never = requirement('GATE', { gate: true, applies: { op: 'const', value: false } });
    const made = checklist([section('s', [never, other])]);
    expect(outcome(made, { GATE: { answer: 'not-met' }, OTHER: { answer: 'met' } }).value).toBe('ready');
  });

  test('a gate of weight 0 decides like any other', () => {
    const made = checklist([section('s', [weightless, other])]);
    const met = { OTHER: { answer: 'met' } } as const;
    expect(outcome(made, { ...met, GATE: { answer: 'not-met' } }).value).toBe('not-ready');
    expect(outcome(made, met).reasons.map(({ kind }) => kind)).toEqual(['gate-open']);
    expect(outcome(made, { ...met, GATE: { answer: 'met' } }).value).toBe('ready');
  });

  test('a fold that holds a part not met fails the gate, even while another part is open', () => {
    const made = checklist([section('s', [requirement('GATE', { gate: true, objectives: ['a', 'b', 'c'] })])]);
    expect(outcome(made, { GATE: { objectives: { a: 'not-met', c: 'not-met' } } })).toEqual({
      value: 'not-ready',
      reasons: [
        { kind: 'gate-failed', requirement: 'GATE', text: 'GATE is a gate and fails: objectives a and c are not met.' },
      ],
    });
  });
});

describe('what counts and is open', () => {
  test('weight above 0: incomplete', () => {
    expect(outcome(one, { GATE: { answer: 'met' } }).reasons.map(({ kind }) => kind)).toEqual([
      'requirement-open',
      'threshold-open',
    ]);
  });

  test('weight 0 and no gate: no matter', () => {
    const made = checklist([section('s', [requirement('INFO', { weight: 0 }), other])]);
    expect(outcome(made, { OTHER: { answer: 'met' } }).value).toBe('ready');
  });
});

describe('thresholds, exactly', () => {
  const thousand = Array.from({ length: 1000 }, (_, i) => requirement(`R-${i}`));
  const withMet = (count: number, rest?: Answer) =>
    Object.fromEntries(
      thousand.map(({ id }, i): [string, Answer] => [id, i < count ? { answer: 'met' } : (rest ?? {})]),
    );
  const at = (atLeast: number) => checklist([section('s', thousand)], { thresholds: [threshold('t', atLeast)] });

  test('799 of 1,000 do not reach 80%, 800 do', () => {
    expect(outcome(at(80), withMet(799, { answer: 'not-met' }))).toEqual({
      value: 'not-ready',
      reasons: [
        {
          kind: 'threshold-unreachable',
          threshold: 't',
          text: 'Threshold t asks for 80% of the whole checklist; 79.9% is demonstrated and no more than 79.9% can be reached with the answers given.',
        },
      ],
    });
    expect(outcome(at(80), withMet(800, { answer: 'not-met' })).value).toBe('ready');
  });

  test('while 800 can still be reached it is open, not unreachable', () => {
    const answers = {
      ...withMet(799),
      ...Object.fromEntries(thousand.slice(800).map(({ id }) => [id, { answer: 'not-met' as const }])),
    };
    expect(outcome(at(80), answers).reasons.map(({ kind }) => kind)).toEqual(['requirement-open', 'threshold-open']);
  });

  test('999 of 1,000 are not 100%', () => {
    expect(outcome(at(100), withMet(999, { answer: 'not-met' })).value).toBe('not-ready');
    expect(outcome(at(100), withMet(1000)).value).toBe('ready');
  });

  test('0% is always reached', () => {
    expect(outcome(at(0), withMet(0, { answer: 'not-met' })).value).toBe('ready');
  });

  test('a section out of reach is enough', () => {
    const made = checklist([section('a', [requirement('A-1')]), section('b', [requirement('B-1', { weight: 99 })])], {
      thresholds: [threshold('overall', 90), threshold('first', 1, 'a')],
    });
    const result = outcome(made, { 'A-1': { answer: 'not-met' }, 'B-1': { answer: 'met' } });
    expect(result.value).toBe('not-ready');
    expect(result.reasons.map(({ threshold: id }) => id)).toEqual(['first']);
  });
});

describe('nothing counts', () => {
  const nothing = {
    kind: 'nothing-counts',
    text: 'No requirement counts for this Device, so there is no score to be ready on.',
  };

  test('an empty checklist is never ready', () => {
    expect(outcome(checklist([section('s', [])]), {})).toEqual({ value: 'incomplete', reasons: [nothing] });
  });

  test('nor one where everything is justified as not applicable, whatever its thresholds', () => {
    const made = checklist([section('s', [gate])], { thresholds: [threshold('overall', 80)] });
    const result = assess(made, record({ GATE: { answer: 'not-applicable', rationale: 'None.' } }));
    expect(result.thresholds[0]?.state).toBe('not-applicable');
    expect(result.outcome).toEqual({ value: 'incomplete', reasons: [nothing] });
  });

  test('a gate of weight 0 that fails still makes it not ready', () => {
    const made = checklist([section('s', [weightless])]);
    expect(outcome(made, { GATE: { answer: 'not-met' } })).toMatchObject({
      value: 'not-ready',
      reasons: [{ kind: 'gate-failed' }, { kind: 'nothing-counts' }],
    });
    expect(outcome(made, { GATE: { answer: 'met' } }).value).toBe('incomplete');
  });
});

test('reasons stand worst first, then in checklist order, one for each requirement and threshold', () => {
  const gates = ['G-OPEN', 'G-PART', 'G-FAIL'].map((id) => requirement(id, { gate: true }));
  const made = checklist(
    [section('a', [requirement('R-2'), requirement('R-1'), ...gates]), section('b', [requirement('B-1')])],
    {
      thresholds: [threshold('can', 10), threshold('cannot', 90), threshold('reached', 0)],
    },
  );
  const result = outcome(made, { 'G-PART': { answer: 'partly-met' }, 'G-FAIL': { answer: 'not-met' } });
  expect(result.value).toBe('not-ready');
  expect(result.reasons.map(({ kind, requirement: id, threshold: of }) => `${kind} ${id ?? of}`)).toEqual([
    'gate-failed G-FAIL',
    'threshold-unreachable cannot',
    'gate-partly-met G-PART',
    'gate-open G-OPEN',
    'requirement-open R-2',
    'requirement-open R-1',
    'requirement-open B-1',
    'threshold-open can',
  ]);
});

test('without thresholds the reason for ready says so', () => {
  expect(outcome(checklist([section('s', [other])]), { OTHER: { answer: 'met' } }).reasons[0]?.text).toBe(
    'Every gate passes, nothing that counts is open, 100.0% is demonstrated and no threshold is set.',
  );
});
