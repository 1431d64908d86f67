/** Whole assessments, computed by hand. */
import { describe, expect, test } from 'vitest';
import { assess, formatPercent, listRequirements, type Answer, type Fact } from '../../../src/engine/index.ts';
import { checklist, record, requirement, section, threshold } from './build.ts';

const profile: readonly Fact[] = [
  {
    id: 'deviceType',
    label: 'Device type',
    type: 'enum',
    options: [
      { value: 'ESME', label: 'Electricity' },
      { value: 'GSME', label: 'Gas' },
    ],
  },
  { id: 'modem', label: 'Has it a cellular modem?', type: 'boolean' },
];

const baseline = checklist(
  [
    section(
      'development',
      [
        requirement('DEV-1', { gate: true, weight: 3, minimumEvidenceLevel: 3 }),
        requirement('DEV-2', { weight: 2, response: { partialCredit: 50 } }),
      ],
      {
        sections: [
          section('keys', [requirement('KEY-1', { weight: 5, objectives: ['a', 'b'] })], {
            applies: { op: 'in', left: { fact: 'deviceType' }, list: ['ESME', 'GSME'] },
          }),
        ],
      },
    ),
    section('cellular', [requirement('WAN-1', { weight: 4 })], { applies: { op: 'fact', fact: 'modem' } }),
    section('deployment', [
      requirement('DEP-1', { weight: 1, response: { notApplicable: true } }),
      requirement('DEP-2', { weight: 6 }),
      requirement('DEP-3', { weight: 0 }),
      requirement('DEP-4', {
        weight: 1,
        applies: { op: '==', left: { fact: 'deviceType' }, right: { value: 'GSME' } },
      }),
    ]),
    section('empty', []),
  ],
  {
    profile,
    thresholds: [threshold('overall', 70), threshold('dev', 50, 'development'), threshold('none', 100, 'empty')],
  },
);

const evidence = { E1: { name: 'test report', kind: 'test-report', level: 3, expires: '2025-06-01' } };

const answers: Record<string, Answer> = {
  'DEV-1': { answer: 'met', evidence: ['E1'] },
  'DEV-2': { answer: 'partly-met' },
  'KEY-1': { objectives: { a: 'met' } },
  'WAN-1': { answer: 'met' },
  'DEP-1': { answer: 'not-applicable', rationale: 'It is never deployed that way.' },
  'DEP-2': { answer: 'not-met' },
  'DEP-4': { answer: 'met' },
  'OLD-9': { answer: 'met' },
  constructor: { answer: 'met' as const },
  EMPTY: {},
};

describe('half way through an assessment', () => {
  const result = assess(baseline, record(answers, { evidence, profile: { deviceType: 'ESME' } }));

  test('verdicts', () => {
    expect(result.requirements.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['DEV-1', 'pass'],
      ['DEV-2', 'partial'],
      ['KEY-1', 'not-answered'],
      ['WAN-1', 'pending'],
      ['DEP-1', 'not-applicable'],
      ['DEP-2', 'fail'],
      ['DEP-3', 'not-answered'],
      ['DEP-4', undefined],
    ]);
  });

  test('scores: 20 weights count; DEV-1 gives 300, DEV-2 100; KEY-1 and WAN-1 can still give 900', () => {
    expect(result.score).toEqual({
      demonstrated: { num: 400, den: 2000 },
      answered: { num: 400, den: 1100 },
      attainable: { num: 1300, den: 2000 },
      completeness: { decided: 3, total: 5 },
    });
    expect(formatPercent(result.score.demonstrated)).toBe('20.0');
    expect(formatPercent(result.score.answered)).toBe('36.3');
    expect(formatPercent(result.score.attainable)).toBe('65.0');
  });

  test('sections, each with all that is inside it', () => {
    expect(result.sections.map(({ id, parent, applies, score }) => [id, parent, applies, score.demonstrated])).toEqual([
      ['development', undefined, 'true', { num: 400, den: 1000 }],
      ['keys', 'development', 'true', { num: 0, den: 500 }],
      ['cellular', undefined, 'unknown', { num: 0, den: 400 }],
      ['deployment', undefined, 'true', { num: 0, den: 600 }],
      ['empty', undefined, 'true', null],
    ]);
    expect(result.sections[1]?.score.answered).toBeNull();
    expect(result.sections[4]?.score).toEqual({
      demonstrated: null,
      answered: null,
      attainable: null,
      completeness: { decided: 0, total: 0 },
    });
  });

  test('counts', () => {
    expect(result.counts).toEqual({
      requirements: 8,
      notApplying: 1,
      pass: 1,
      partial: 1,
      fail: 1,
      notApplicable: 1,
      notAnswered: 2,
      needsReview: 0,
      inconclusive: 0,
      pending: 1,
    });
  });

  test('thresholds and outcome: 70% is out of reach, so it is not ready before it is complete', () => {
    expect(result.thresholds.map(({ id, state }) => [id, state])).toEqual([
      ['overall', 'unreachable'],
      ['dev', 'open'],
      ['none', 'not-applicable'],
    ]);
    expect(result.outcome).toEqual({
      value: 'not-ready',
      reasons: [
        {
          kind: 'threshold-unreachable',
          threshold: 'overall',
          text: 'Threshold overall asks for 70% of the whole checklist; 20.0% is demonstrated and no more than 65.0% can be reached with the answers given.',
        },
        { kind: 'requirement-open', requirement: 'KEY-1', text: 'KEY-1 is open: objective b is not answered.' },
        { kind: 'requirement-open', requirement: 'WAN-1', text: 'WAN-1 is open: it waits for fact modem.' },
        {
          kind: 'threshold-open',
          threshold: 'dev',
          text: 'Threshold dev asks for 50% of section development; 40.0% is demonstrated and up to 90.0% can still be reached.',
        },
      ],
    });
  });

  test('answers that are kept and do not count', () => {
    expect(result.inert).toEqual(['DEP-4']);
    expect(result.unknownAnswers).toEqual(['OLD-9', 'constructor']);
  });

  test('what would raise it, the most first', () => {
    expect(result.improvements.map(({ requirement: id, action, gain }) => [id, action, gain.num, gain.den])).toEqual([
      ['DEP-2', 'meet', 600, 2000],
      ['KEY-1', 'answer', 500, 2000],
      ['WAN-1', 'give-fact', 400, 2000],
      ['DEV-2', 'meet', 100, 2000],
    ]);
  });

  test('edition and assessment date', () => {
    expect(result.checklist).toEqual({ id: 'test-checklist', version: '1.2.3' });
    expect(result.assessedOn).toBe('2025-06-01');
  });
});

test('the same Device, finished: 1,500 of 1,600 and ready', () => {
  const done = {
    ...answers,
    'KEY-1': { objectives: { a: 'met', b: 'met' } },
    'DEP-2': { answer: 'met' },
  } satisfies Record<string, Answer>;
  const result = assess(baseline, record(done, { evidence, profile: { deviceType: 'ESME', modem: false } }));
  expect(result.score.demonstrated).toEqual({ num: 1500, den: 1600 });
  expect(result.score.attainable).toEqual({ num: 1500, den: 1600 });
  expect(result.inert).toEqual(['WAN-1', 'DEP-4']);
  expect(result.outcome).toEqual({
    value: 'ready',
    reasons: [
      {
        kind: 'all-satisfied',
        text: 'Every gate passes, nothing that counts is open, 93.7% is demonstrated and every threshold is reached.',
      },
    ],
  });
});

test('one day later its evidence has expired, and it is incomplete', () => {
  const done = { 'DEV-1': { answer: 'met', evidence: ['E1'] } } satisfies Record<string, Answer>;
  const one = checklist([section('only', [requirement('DEV-1', { gate: true, minimumEvidenceLevel: 3 })])]);
  expect(assess(one, record(done, { evidence })).outcome.value).toBe('ready');
  const later = assess(one, record(done, { evidence, assessedOn: '2025-06-02' }));
  expect(later.outcome).toEqual({
    value: 'incomplete',
    reasons: [
      {
        kind: 'gate-open',
        requirement: 'DEV-1',
        text: 'DEV-1 is a gate and is open: it is claimed as met, and the evidence has expired.',
      },
    ],
  });
});

test('requirements are listed with their section and all sections around it, own before inner', () => {
  expect(
    listRequirements(baseline).map(({ requirement: { id }, section: of, path }) => [
      id,
      of.id,
      path.map((each) => each.id),
    ]),
  ).toEqual([
    ['DEV-1', 'development', ['development']],
    ['DEV-2', 'development', ['development']],
    ['KEY-1', 'keys', ['development', 'keys']],
    ['WAN-1', 'cellular', ['cellular']],
    ['DEP-1', 'deployment', ['deployment']],
    ['DEP-2', 'deployment', ['deployment']],
    ['DEP-3', 'deployment', ['deployment']],
    ['DEP-4', 'deployment', ['deployment']],
  ]);
});

test('a section around binds what is inside, whatever the condition of the inner one', () => {
  const modem = { op: 'fact', fact: 'modem' } as const;
  const nested = checklist(
    [
      section('outer', [], {
        applies: modem,
        sections: [
          section('inner', [requirement('IN-1', { applies: { op: 'const', value: true } })], {
            applies: { op: '==', left: { fact: 'deviceType' }, right: { value: 'ESME' } },
          }),
        ],
      }),
    ],
    { profile },
  );
  const applies = (given: Record<string, string | boolean>) => {
    const { requirements } = assess(nested, record({}, { profile: given }));
    return [requirements[0]?.applies, requirements[0]?.conditions.map(({ of, value }) => `${of} ${value}`)];
  };
  expect(applies({})).toEqual(['unknown', ['section:outer unknown', 'section:inner unknown', 'requirement:IN-1 true']]);
  expect(applies({ modem: true })).toEqual([
    'unknown',
    ['section:outer true', 'section:inner unknown', 'requirement:IN-1 true'],
  ]);
  expect(applies({ deviceType: 'GSME' })).toEqual([
    'false',
    ['section:outer unknown', 'section:inner false', 'requirement:IN-1 true'],
  ]);
  expect(applies({ modem: true, deviceType: 'ESME' })[0]).toBe('true');
});
