import { describe, expect, test } from 'vitest';
import type { Answer, AssessedRecord, Fact, Requirement } from '../../../src/engine/index.ts';
import { renderCompareHtml } from '../../../src/formats/compare/renderCompareHtml.ts';
import { renderCompareJson } from '../../../src/formats/compare/renderCompareJson.ts';
import { renderCompareMarkdown } from '../../../src/formats/compare/renderCompareMarkdown.ts';
import { renderCompareText } from '../../../src/formats/compare/renderCompareText.ts';
import { shownSteps } from '../../../src/formats/compare/steps.ts';
import { basisOf } from '../../../src/review/basis.ts';
import { compareAssessments, compareProblems, type Assessment } from '../../../src/review/compareAssessments.ts';
import { requirement } from '../engine/build.ts';
import { AT, reviewOf, subjectOf } from './subjects.ts';

const ASKS = [requirement('A-01', { minimumEvidenceLevel: 1 }), requirement('A-02'), requirement('A-03')];
const MET = { 'A-01': { answer: 'met', evidence: ['E1'] } } as const;

const one = (answers: Readonly<Record<string, Answer>> = MET, parts: Partial<AssessedRecord> = {}): Assessment =>
  subjectOf(answers, parts, ASKS);
const later = (requirements: readonly Requirement[], answers: Readonly<Record<string, Answer>> = MET): Assessment => {
  const { checklist, record } = subjectOf(answers, {}, requirements);
  return { checklist: { ...checklist, version: '2.0.0', supersedes: '1.2.3' }, record };
};
const determined = (value: 'accepted' | 'rejected'): Assessment => {
  const subject = one();
  const basis = basisOf(subject.record, 'A-01');
  const review = reviewOf(subject, { determinations: { 'A-01': { value, reason: 'So.', by: 'Ann', at: AT, basis } } });
  return { ...subject, review };
};
const evidence = (parts: object): Partial<AssessedRecord> => ({
  evidence: { E1: { name: 'Report', kind: 'log', level: 3, ...parts } },
});
const other = ASKS.map((ask) => (ask.id === 'A-01' ? { ...ask, statement: 'It is always so.' } : ask));

const CASES: readonly (readonly [string, Assessment, Assessment, Readonly<Record<string, readonly string[]>>])[] = [
  ['nothing', one(), one(), {}],
  ['a first answer', one(), one({ ...MET, 'A-02': { answer: 'met' } }), { 'A-02': ['answer'] }],
  [
    'another rationale, same verdict',
    one(),
    one({ 'A-01': { ...MET['A-01'], rationale: 'So.' } }),
    { 'A-01': ['answer'] },
  ],
  ['an answer that is gone', one(), one({}), { 'A-01': ['answer', 'evidence'] }],
  ['another link to evidence', one(), one({ 'A-01': { answer: 'met' } }), { 'A-01': ['evidence'] }],
  [
    'the same links in another order',
    one({ 'A-01': { answer: 'met', evidence: ['E1', 'E2'] } }),
    one({ 'A-01': { answer: 'met', evidence: ['E2', 'E1'] } }),
    {},
  ],
  ['evidence at another level', one(), one(MET, evidence({ level: 0 })), { 'A-01': ['evidence'] }],
  [
    'the day on which evidence has expired',
    one(MET, evidence({ expires: '2025-06-30' })),
    one(MET, { ...evidence({ expires: '2025-06-30' }), assessedOn: '2025-07-01' }),
    { 'A-01': ['date'] },
  ],
  ['another text of the edition', one(), later(other), { 'A-01': ['checklist'] }],
  [
    'another text, and another answer',
    one(),
    later(other, { 'A-01': { answer: 'not-met', evidence: ['E1'] } }),
    { 'A-01': ['checklist', 'answer'] },
  ],
  ['a requirement that is new', one(), later([...ASKS, requirement('A-04')]), { 'A-04': ['checklist'] }],
  ['a requirement that is gone', one(), later(ASKS.slice(0, 2)), { 'A-03': ['checklist'] }],
  ['an explanation alone', one(), later(ASKS.map((ask) => ({ ...ask, why: 'Since it matters.' }))), {}],
  ['another conclusion of the reviewer', determined('accepted'), determined('rejected'), { 'A-01': ['review'] }],
  ['a review of one alone', determined('rejected'), one(), {}],
];

test.each(CASES)('%s', (_what, a, b, expected) => {
  const { requirements } = compareAssessments(a, b);
  const kinds = requirements.map(({ requirement: id, causes }) => [id, causes.map(({ kind }) => kind)]);
  expect(Object.fromEntries(kinds)).toEqual(expected);
});

test('a fact that takes a requirement out is told', () => {
  const fact: Fact = { id: 'hasHan', label: 'HAN', type: 'boolean' };
  const asks = [requirement('A-01', { applies: { op: 'fact', fact: 'hasHan' } })];
  const given = (hasHan: boolean): Assessment => {
    const { checklist, record } = subjectOf({ 'A-01': { answer: 'met' } }, { profile: { hasHan } }, asks);
    return { checklist: { ...checklist, profile: [fact] }, record };
  };
  const { requirements, facts } = compareAssessments(given(true), given(false));
  expect(requirements.map(({ causes }) => causes)).toEqual([
    [{ kind: 'fact', text: expect.stringContaining('does not apply any more') as string }],
  ]);
  expect(facts).toEqual([{ id: 'hasHan', before: true, after: false }]);
});

test('what a reviewer concludes is told in words', () => {
  const { requirements } = compareAssessments(determined('accepted'), determined('rejected'));
  expect(requirements.map(({ causes }) => causes.map(({ text }) => text))).toEqual([
    ['In the review it was “Accepted” and is “Rejected”.'],
  ]);
});

test('assessments of different checklists are not compared', () => {
  const b = one();
  expect(compareProblems(one(), b)).toEqual([]);
  expect(compareProblems(one(), { ...b, checklist: { ...b.checklist, id: 'other' } })).toMatchObject([
    { code: 'other-edition', severity: 'error' },
  ]);
});

describe('what is shown', () => {
  const a = one({ ...MET, 'A-03': { answer: 'met' } });
  const b = later([...other, requirement('A-04'), requirement('A-05', { weight: 4 })], {
    'A-01': { answer: 'not-met' },
    'A-02': { answer: 'met' },
    'A-03': { answer: 'met' },
  });
  const comparison = { a, b, found: compareAssessments(a, b) };
  const tenths = (text = ''): number => Math.round(Number(text) * 10);

  test('has steps that add up to the difference of the scores shown, none of them rounded up', () => {
    const shown = shownSteps(comparison.found);
    expect(shown).toMatchObject({ from: '66.6', to: '25.0', change: '-41.6' });
    const sum = shown?.steps.reduce((all, { change }) => all + tenths(change), 0);
    expect(sum).toBe(tenths(shown?.change));
    expect(shown?.steps.map(({ label, change, score }) => [label, change, score])).toEqual([
      ['Change of edition', '-54.1', '12.5'],
      ['A-02', '+12.5', '25.0'],
    ]);
  });

  test('tells what the checklist changed from what really changed, in every format', () => {
    for (const text of [
      renderCompareText(comparison),
      renderCompareMarkdown(comparison),
      renderCompareHtml(comparison),
    ]) {
      const places = ['Real changes', 'A-02', 'Changes of the checklist', 'A-04', 'Both at once', 'A-01', '-54.1'].map(
        (words) => text.indexOf(words, text.indexOf('Real changes')),
      );
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((x, y) => x - y));
    }
  });

  test('keeps changes exact for programs', () => {
    const { waterfall } = JSON.parse(renderCompareJson(comparison)) as {
      waterfall: { change: { num: string; den: string }; steps: readonly { change: { num: string; den: string } }[] };
    };
    expect(waterfall.change).toEqual({ num: '-5', den: '12' });
  });

  test('a rise too small to show has a sign and no size', () => {
    const many = (answer: 'met' | 'not-met'): Assessment =>
      subjectOf({ B: { answer } }, {}, [requirement('B'), requirement('C', { weight: 9999 })]);
    expect(shownSteps(compareAssessments(many('not-met'), many('met')))).toMatchObject({
      from: '0.0',
      to: '0.0',
      steps: [{ label: 'B', change: '+0.0' }],
    });
  });
});
