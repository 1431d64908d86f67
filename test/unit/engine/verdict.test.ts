/** Every rule that can decide a verdict, one requirement at a time. */
import { describe, expect, test } from 'vitest';
import type { Answer, Evidence, Fact, Requirement, Response, Verdict, VerdictRule } from '../../../src/engine/index.ts';
import { judgeOne, requirement } from './build.ts';

const item = (level: number, expires?: string): Evidence => ({
  name: 'report.pdf',
  kind: 'test-report',
  level,
  ...(expires === undefined ? {} : { expires }),
});

const evidence = { E0: item(0), E1: item(1), E3: item(3), OLD: item(3, '2025-05-31'), OLD1: item(1, '2025-05-31') };

const offer = { from: ['1.0.0/OLD'], offered: { '1.0.0/OLD': { answer: 'met' as const } } };
const plain = requirement('R-1', { response: { partialCredit: 40 } });
const levelThree = requirement('R-1', { minimumEvidenceLevel: 3 });
const mayBeNone = requirement('R-1', { response: { notApplicable: true } });

const choice = requirement('R-1', {
  response: {
    kind: 'choice',
    notApplicable: true,
    partialCredit: 40,
    options: [
      { value: 'all', label: 'All of them', means: 'met' },
      { value: 'some', label: 'Some', means: 'partly-met' },
      { value: 'none', label: 'None', means: 'not-met' },
    ],
  } satisfies Response,
});

const days = requirement('R-1', {
  response: {
    kind: 'number',
    unit: 'days',
    notApplicable: false,
    partialCredit: 40,
    bands: [{ upTo: 30, means: 'met' }, { upTo: 90, means: 'partly-met' }, { means: 'not-met' }],
  } satisfies Response,
});

type Row = [
  what: string,
  asked: Requirement,
  answer: Answer,
  verdict: Verdict,
  rule: VerdictRule,
  low: number,
  high: number,
];

test.each<Row>([
  ['no answer', plain, {}, 'not-answered', 'not-answered', 0, 100],
  ['only a rationale', plain, { rationale: 'Later.' }, 'not-answered', 'not-answered', 0, 100],
  ['met, no evidence asked for', plain, { answer: 'met' }, 'pass', 'met-no-evidence-needed', 100, 100],
  ['partly met, with credit', plain, { answer: 'partly-met' }, 'partial', 'partly-met', 40, 40],
  ['partly met, no credit declared', levelThree, { answer: 'partly-met' }, 'partial', 'partly-met', 0, 0],
  ['not met', plain, { answer: 'not-met' }, 'fail', 'not-met', 0, 0],
  // Evidence: the best of what is linked decides.
  ['met with evidence', levelThree, { answer: 'met', evidence: ['E3'] }, 'pass', 'met-with-evidence', 100, 100],
  [
    'one usable of several',
    levelThree,
    { answer: 'met', evidence: ['X', 'E0', 'OLD', 'E3'] },
    'pass',
    'met-with-evidence',
    100,
    100,
  ],
  ['met without evidence', levelThree, { answer: 'met' }, 'needs-review', 'met-evidence-missing', 0, 100],
  [
    'met with an id that names nothing',
    levelThree,
    { answer: 'met', evidence: ['X', 'constructor'] },
    'needs-review',
    'met-evidence-missing',
    0,
    100,
  ],
  [
    'met below the level',
    levelThree,
    { answer: 'met', evidence: ['X', 'E1'] },
    'needs-review',
    'met-evidence-below-level',
    0,
    100,
  ],
  [
    'met with expired evidence',
    levelThree,
    { answer: 'met', evidence: ['OLD'] },
    'needs-review',
    'met-evidence-expired',
    0,
    100,
  ],
  [
    'expired counts before below level',
    levelThree,
    { answer: 'met', evidence: ['E1', 'OLD'] },
    'needs-review',
    'met-evidence-expired',
    0,
    100,
  ],
  [
    'below the level and expired is below',
    levelThree,
    { answer: 'met', evidence: ['OLD1'] },
    'needs-review',
    'met-evidence-below-level',
    0,
    100,
  ],
  [
    'level 0 asks for nothing, even if what is linked has expired',
    plain,
    { answer: 'met', evidence: ['OLD'] },
    'pass',
    'met-no-evidence-needed',
    100,
    100,
  ],
  [
    'partly met needs no evidence',
    requirement('R-1', { minimumEvidenceLevel: 4, response: { partialCredit: 40 } }),
    { answer: 'partly-met' },
    'partial',
    'partly-met',
    40,
    40,
  ],
  // Not applicable is claimed, and only where allowed and justified.
  [
    'not applicable, not allowed',
    plain,
    { answer: 'not-applicable', rationale: 'None.' },
    'needs-review',
    'not-applicable-not-allowed',
    0,
    100,
  ],
  [
    'not applicable, no rationale',
    mayBeNone,
    { answer: 'not-applicable' },
    'needs-review',
    'not-applicable-without-rationale',
    0,
    100,
  ],
  [
    'not applicable, blank rationale',
    mayBeNone,
    { answer: 'not-applicable', rationale: ' \n\t\u00a0' },
    'needs-review',
    'not-applicable-without-rationale',
    0,
    100,
  ],
  [
    'not applicable, justified',
    mayBeNone,
    { answer: 'not-applicable', rationale: 'None.' },
    'not-applicable',
    'not-applicable-justified',
    0,
    0,
  ],
  // A choice by its table.
  ['choice that is met', choice, { choice: 'all' }, 'pass', 'met-no-evidence-needed', 100, 100],
  ['choice that is partly met', choice, { choice: 'some' }, 'partial', 'partly-met', 40, 40],
  ['choice that is not met', choice, { choice: 'none' }, 'fail', 'not-met', 0, 0],
  ['choice that is no option', choice, { choice: 'constructor' }, 'needs-review', 'answer-not-understood', 0, 100],
  ['empty choice', choice, { choice: '' }, 'needs-review', 'answer-not-understood', 0, 100],
  ['choice answered as conformance', choice, { answer: 'met' }, 'needs-review', 'answer-not-understood', 0, 100],
  ['choice not answered', choice, {}, 'not-answered', 'not-answered', 0, 100],
  [
    'choice claimed as not applicable',
    choice,
    { answer: 'not-applicable', choice: 'none', rationale: 'None.' },
    'not-applicable',
    'not-applicable-justified',
    0,
    0,
  ],
  // A number by its bands, whose ends belong to them.
  ['number in the first band', days, { number: -5 }, 'pass', 'met-no-evidence-needed', 100, 100],
  ['number at the end of a band', days, { number: 30 }, 'pass', 'met-no-evidence-needed', 100, 100],
  ['number past the end of a band', days, { number: 31 }, 'partial', 'partly-met', 40, 40],
  ['number in the last band', days, { number: 91 }, 'fail', 'not-met', 0, 0],
  ['number beyond all counting', days, { number: 1e300 }, 'fail', 'not-met', 0, 0],
  ['number that is no integer', days, { number: 30.5 }, 'needs-review', 'answer-not-understood', 0, 100],
  ['no number at all', days, { number: Number.NaN }, 'needs-review', 'answer-not-understood', 0, 100],
  ['number answered with a choice', days, { choice: '30' }, 'needs-review', 'answer-not-understood', 0, 100],
  [
    'number claimed as not applicable, not allowed',
    days,
    { answer: 'not-applicable', rationale: 'None.' },
    'needs-review',
    'not-applicable-not-allowed',
    0,
    100,
  ],
  // An answer of another kind is neither guessed at nor taken for none.
  ['conformance answered with a choice', plain, { choice: 'met' }, 'needs-review', 'answer-not-understood', 0, 100],
  [
    'conformance answered in parts it does not have',
    plain,
    { objectives: { a: 'met' } },
    'needs-review',
    'answer-not-understood',
    0,
    100,
  ],
  ['an empty set of parts is no answer', plain, { objectives: {} }, 'not-answered', 'not-answered', 0, 100],
  // An answer to an earlier text claims nothing of this one, until something is claimed of this one.
  [
    'only an old answer',
    plain,
    { carried: offer, rationale: 'As then.' },
    'needs-review',
    'carried-unconfirmed',
    0,
    100,
  ],
  ['an old answer, given again', plain, { carried: offer, answer: 'not-met' }, 'fail', 'not-met', 0, 0],
  ['carried, with no old answer', plain, { carried: { from: ['1.0.0/OLD'] } }, 'not-answered', 'not-answered', 0, 100],
  ['the right field goes before a stray one', plain, { answer: 'not-met', number: 4 }, 'fail', 'not-met', 0, 0],
])('%s', (_what, asked, answer, verdict, rule, low, high) => {
  const judged = judgeOne(asked, answer, { evidence });
  expect(judged).toMatchObject({ verdict, rule, low, high, counts: verdict !== 'not-applicable' });
  expect(judged.open).toBe(!['pass', 'partial', 'fail', 'not-applicable'].includes(verdict));
  expect(judged.inert).toBe(false);
});

describe('evidence', () => {
  test.each([
    ['2025-06-01', 'usable'], // the last day counts
    ['2025-05-31', 'expired'],
    ['2026-01-01', 'usable'],
    ['2025-06-31', 'expired'], // no day of the calendar
    ['9999', 'expired'],
  ])('with expiry %s is %s on 1 June 2025', (expires, state) => {
    const judged = judgeOne(levelThree, { answer: 'met', evidence: ['E'] }, { evidence: { E: item(4, expires) } });
    expect(judged.evidence).toEqual([{ id: 'E', state, level: 4, expires }]);
  });

  test('with an expiry date proves nothing when the assessment date is none', () => {
    const parts = { assessedOn: '2025-02-30', evidence: { E: item(4, '2030-01-01'), F: item(4) } };
    const judged = judgeOne(levelThree, { answer: 'met', evidence: ['E', 'F'] }, parts);
    expect(judged.evidence.map(({ state }) => state)).toEqual(['expired', 'usable']);
  });

  test('is listed once for each id, in the order linked, each with its state', () => {
    const judged = judgeOne(levelThree, { answer: 'met', evidence: ['OLD1', 'X', 'E3', 'X', 'OLD1'] }, { evidence });
    expect(judged.evidence).toEqual([
      { id: 'OLD1', state: 'below-level', level: 1, expires: '2025-05-31' },
      { id: 'X', state: 'missing' },
      { id: 'E3', state: 'usable', level: 3 },
    ]);
  });

  test.each([
    [9, 4],
    [-2, 0],
    [3.9, 3],
    [Number.NaN, 0],
  ])('of level %d is held to %d', (level, held) => {
    const judged = judgeOne(levelThree, { answer: 'met', evidence: ['E'] }, { evidence: { E: item(level) } });
    expect(judged.evidence[0]?.level).toBe(held);
  });
});

describe('applicability', () => {
  const fact: Fact = { id: 'modem', label: 'Has it a modem?', type: 'boolean' };
  const conditional = requirement('R-1', { applies: { op: 'fact', fact: 'modem' }, response: { partialCredit: 40 } });
  const judge = (answer: Answer, modem?: boolean) =>
    judgeOne(conditional, answer, modem === undefined ? {} : { profile: { modem } }, [fact]);

  test('a fact not given: pending, worth anything, whatever the answer', () => {
    for (const answer of [{}, { answer: 'met' }, { answer: 'not-met' }] satisfies Answer[]) {
      expect(judge(answer)).toMatchObject({
        applies: 'unknown',
        verdict: 'pending',
        rule: 'condition-unknown',
        counts: true,
        open: true,
        low: 0,
        high: 100,
        conditions: [{ of: 'requirement:R-1', value: 'unknown', facts: [{ fact: 'modem' }] }],
      });
    }
  });

  test('it applies: the answer decides', () => {
    expect(judge({ answer: 'partly-met' }, true)).toMatchObject({
      applies: 'true',
      verdict: 'partial',
      conditions: [{ value: 'true', facts: [{ fact: 'modem', value: true }] }],
    });
  });

  test.each<[string, Answer, boolean]>([
    ['no answer', {}, false],
    ['blanks', { rationale: ' ', evidence: [], objectives: {} }, false],
    ['an answer', { answer: 'met' }, true],
    ['a choice', { choice: '' }, true],
    ['a number', { number: 0 }, true],
    ['objectives', { objectives: { a: 'met' } }, true],
    ['a rationale', { rationale: 'x' }, true],
    ['evidence', { evidence: ['E1'] }, true],
  ])('it does not apply: no verdict; %s is inert: %s', (_what, answer, inert) => {
    const judged = judge(answer, false);
    expect(judged).toMatchObject({
      applies: 'false',
      rule: 'condition-false',
      counts: false,
      low: 0,
      high: 0,
      open: false,
      inert,
    });
    expect(judged).not.toHaveProperty('verdict');
  });

  test('a value of the wrong type is not given', () => {
    expect(judgeOne(conditional, {}, { profile: { modem: 'yes' } }, [fact]).verdict).toBe('pending');
  });
});

test('weight 0 is judged and not counted', () => {
  const judged = judgeOne(requirement('R-1', { weight: 0 }), {});
  expect(judged).toMatchObject({ verdict: 'not-answered', open: true, counts: false, low: 0, high: 0 });
});

test('an answer is the record’s own, never one that every object has', () => {
  for (const id of ['constructor', 'toString', '__proto__']) {
    expect(judgeOne(requirement(id), {}, { answers: {} })).toMatchObject({ verdict: 'not-answered', evidence: [] });
  }
});
