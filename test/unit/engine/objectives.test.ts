/** Requirements answered in parts: the worst decides. */
import { describe, expect, test } from 'vitest';
import { foldVerdicts, valueInterval, type Claim, type Verdict } from '../../../src/engine/index.ts';
import { judgeOne, requirement } from './build.ts';

describe('the fold of verdicts', () => {
  test.each<[Verdict[], Verdict]>([
    [[], 'not-answered'],
    [['not-applicable', 'not-applicable'], 'not-applicable'],
    [['pass', 'not-applicable'], 'pass'],
    [['pass', 'partial'], 'partial'],
    [['partial', 'not-answered'], 'not-answered'],
    [['not-answered', 'needs-review', 'pass'], 'needs-review'],
    [['inconclusive', 'needs-review'], 'inconclusive'],
    [['inconclusive', 'fail', 'pass'], 'fail'],
    [['not-answered', 'not-applicable'], 'not-answered'],
    [['fail', 'pending'], 'pending'],
  ])('of %j is %s', (verdicts, expected) => {
    expect(foldVerdicts(verdicts)).toBe(expected);
  });
});

describe('the interval of values, with 40 for partial', () => {
  test.each<[Verdict[], number, number]>([
    [['pass', 'pass'], 100, 100],
    [['partial', 'pass'], 40, 40],
    [['partial', 'not-answered'], 0, 40],
    [['pass', 'not-answered'], 0, 100],
    [['fail', 'not-answered'], 0, 0],
    [['needs-review'], 0, 100],
    [['inconclusive', 'partial'], 0, 40],
    [['not-applicable', 'not-answered'], 0, 100],
    [['not-applicable'], 0, 0],
    [[], 0, 100],
  ])('of %j is %d to %d', (verdicts, low, high) => {
    expect(valueInterval(verdicts, 40)).toEqual({ low, high });
  });
});

describe('a requirement in parts', () => {
  const inParts = requirement('R-1', {
    objectives: ['a', 'b', 'constructor'],
    response: { partialCredit: 40, notApplicable: true },
    minimumEvidenceLevel: 1,
  });
  const evidence = { E1: { name: 'a', kind: 'document', level: 1 } };
  const judge = (objectives: Record<string, Claim>, rest: object = {}) =>
    judgeOne(inParts, { objectives, evidence: ['E1'], ...rest }, { evidence });

  test('nothing answered is not answered', () => {
    expect(judgeOne(inParts, {})).toMatchObject({
      verdict: 'not-answered',
      rule: 'worst-objective',
      low: 0,
      high: 100,
    });
  });

  test('all met with evidence passes', () => {
    expect(judge({ a: 'met', b: 'met', constructor: 'met' as const })).toMatchObject({
      verdict: 'pass',
      low: 100,
      high: 100,
      open: false,
    });
  });

  test('each part is held to the evidence rule', () => {
    const judged = judge(
      { a: 'met', b: 'not-applicable', constructor: 'met' as const },
      { evidence: [], rationale: 'It has none.' },
    );
    expect(judged).toMatchObject({ verdict: 'needs-review', low: 0, high: 100 });
    expect(judged.objectives).toEqual([
      { id: 'a', verdict: 'needs-review', rule: 'met-evidence-missing' },
      { id: 'b', verdict: 'not-applicable', rule: 'not-applicable-justified' },
      { id: 'constructor', verdict: 'needs-review', rule: 'met-evidence-missing' },
    ]);
  });

  test('a part that is partly met caps what is still open', () => {
    expect(judge({ a: 'partly-met' })).toMatchObject({ verdict: 'not-answered', low: 0, high: 40, open: true });
  });

  test('a part that is not met decides at once', () => {
    expect(judge({ a: 'not-met' })).toMatchObject({ verdict: 'fail', low: 0, high: 0, open: false });
  });

  test('parts that are all justified as not applicable leave the score', () => {
    const none = { a: 'not-applicable', b: 'not-applicable', constructor: 'not-applicable' } as const;
    expect(judge(none, { rationale: 'It has none.' })).toMatchObject({ verdict: 'not-applicable', counts: false });
    expect(judge(none)).toMatchObject({ verdict: 'needs-review', counts: true });
  });

  test('not applicable may be claimed for the whole, and goes before the parts', () => {
    const judged = judge({ a: 'not-met' }, { answer: 'not-applicable', rationale: 'It has none.' });
    expect(judged).toMatchObject({ verdict: 'not-applicable', rule: 'not-applicable-justified', objectives: [] });
    expect(judge({ a: 'not-met' }, { answer: 'not-applicable' })).toMatchObject({
      verdict: 'needs-review',
      rule: 'not-applicable-without-rationale',
      low: 0,
      high: 100,
    });
  });

  test('any other answer to the whole is ignored, and so are parts that do not exist', () => {
    expect(judge({ zz: 'not-met', a: 'met' }, { answer: 'not-met' })).toMatchObject({ verdict: 'not-answered' });
  });

  test('a part named like a method is answered only when it is answered', () => {
    expect(judge({ a: 'met', b: 'met' }).objectives[2]).toEqual({
      id: 'constructor',
      verdict: 'not-answered',
      rule: 'not-answered',
    });
  });

  test('while it is pending its parts are judged, and cap nothing: the fact may yet take it out of the score', () => {
    const conditional = requirement('R-1', { objectives: ['a', 'b'], applies: { op: 'fact', fact: 'modem' } });
    const judged = judgeOne(conditional, { objectives: { a: 'not-met' } });
    expect(judged).toMatchObject({ verdict: 'pending', rule: 'condition-unknown', low: 0, high: 100 });
    expect(judged.objectives.map(({ verdict }) => verdict)).toEqual(['fail', 'not-answered']);
  });
});
