import { expect, test } from 'vitest';
import { assess, explain, type Fact, type ProofNode } from '../../../src/engine/index.ts';
import { checklist, record, requirement, section, threshold } from './build.ts';

const profile: readonly Fact[] = [{ id: 'modem', label: 'Has it a modem?', type: 'boolean' }];

const made = checklist(
  [
    section('a', [requirement('A-1', { gate: true, minimumEvidenceLevel: 3, guidance: ['da-id-1', 'da-id-2'] })], {
      sections: [section('b', [requirement('B-1', { weight: 3, objectives: ['x', 'y'] })])],
    }),
    section('c', [requirement('C-1')], { applies: { op: 'fact', fact: 'modem' } }),
  ],
  { profile, thresholds: [threshold('overall', 80), threshold('first', 50, 'a')] },
);
const given = record(
  {
    'A-1': { answer: 'met', rationale: 'Tested in March.', evidence: ['E1', 'E2'] },
    'B-1': { objectives: { x: 'met' } },
  },
  { evidence: { E1: { name: 'report.pdf', kind: 'test-report', level: 3, expires: '2025-12-31' } } },
);
const result = assess(made, given);

const kinds = (node: ProofNode): string[] => node.children.map(({ kind, id }) => `${kind} ${id}`);
const child = (node: ProofNode, id: string): ProofNode => {
  const found = node.children.find((each) => each.id === id);
  if (!found) throw new Error(`${node.id} has no child ${id}`);
  return found;
};

test('the outcome is proved from gates, thresholds and scores, down to answers', () => {
  const proof = explain(made, given, result);
  expect(proof).toMatchObject({ kind: 'outcome', value: 'incomplete', id: 'test-checklist' });
  expect(proof.inputs.map(({ value }) => value)).toEqual(result.outcome.reasons.map(({ text }) => text));
  expect(kinds(proof)).toEqual([
    'gates test-checklist',
    'threshold overall',
    'threshold first',
    'score test-checklist',
  ]);
  const [gates, overall, first, score] = proof.children;
  expect(gates).toMatchObject({ value: '1 of 1 pass' });
  expect(gates && kinds(gates)).toEqual(['requirement A-1']);
  expect(first && kinds(first)).toEqual(['section a']);
  expect(overall?.children[0]).toBe(score);
  expect(score && kinds(score)).toEqual(['section a', 'section c']);
  expect(score && kinds(child(score, 'a'))).toEqual(['requirement A-1', 'section b']);
  expect(score && kinds(child(child(score, 'a'), 'b'))).toEqual(['requirement B-1']);
  // One proof of a gate, wherever it stands.
  expect(gates?.children[0]).toBe(score && child(child(score, 'a'), 'A-1'));
});

test('scores show the fraction they were made from', () => {
  const score = explain(made, given, result).children.at(-1);
  expect(score).toMatchObject({
    kind: 'score',
    value: '20.0%',
    inputs: [
      { name: 'demonstrated', value: '100 / 500 = 20.0%' },
      { name: 'answered', value: '100 / 100 = 100.0%' },
      { name: 'attainable', value: '500 / 500 = 100.0%' },
      { name: 'decided', value: '1 of 3' },
    ],
  });
});

test('a requirement is proved from its answer and evidence, and names its guidance', () => {
  expect(explain(made, given, result, 'A-1')).toEqual({
    kind: 'requirement',
    id: 'A-1',
    title: 'Title of A-1',
    rule: 'It is met, with evidence at the level it asks for.',
    value: 'pass',
    inputs: [
      { name: 'weight', value: '1' },
      { name: 'gate', value: 'yes' },
      { name: 'value, of 100', value: '100' },
      { name: 'evidence asked for', value: 'level 3 (tested by the manufacturer)' },
      { name: 'partly met is worth, of 100', value: '0' },
    ],
    guidance: ['da-id-1', 'da-id-2'],
    children: [
      {
        kind: 'answer',
        id: 'A-1',
        title: 'What the manufacturer claims',
        rule: 'Taken as it is given.',
        value: 'met',
        inputs: [
          { name: 'answer', value: 'met' },
          { name: 'rationale', value: 'Tested in March.' },
        ],
        guidance: [],
        children: [],
      },
      {
        kind: 'evidence',
        id: 'E1',
        title: 'report.pdf',
        rule: 'It is at the level asked for, or above, and had not expired on the assessment date.',
        value: 'usable',
        inputs: [
          { name: 'level', value: 'level 3 (tested by the manufacturer)' },
          { name: 'level asked for', value: 'level 3 (tested by the manufacturer)' },
          { name: 'last day', value: '2025-12-31' },
          { name: 'assessment date', value: '2025-06-01' },
        ],
        guidance: [],
        children: [],
      },
      {
        kind: 'evidence',
        id: 'E2',
        title: 'E2',
        rule: 'The record has no evidence item with this id.',
        value: 'missing',
        inputs: [],
        guidance: [],
        children: [],
      },
    ],
  });
});

test('objectives are proved one by one', () => {
  const proof = explain(made, given, result, 'B-1');
  expect(proof).toMatchObject({ rule: 'Objective y is not answered.', value: 'not answered' });
  expect(proof?.inputs).toContainEqual({ name: 'value, of 100', value: '0 to 100' });
  expect(proof?.children.map(({ kind, title, value }) => [kind, title, value])).toEqual([
    ['answer', 'What the manufacturer claims', 'none'],
    ['objective', 'Part x', 'pass'],
    ['objective', 'Part y', 'not answered'],
  ]);
});

test('a condition is proved from its facts', () => {
  const pending = explain(made, given, result, 'C-1');
  expect(pending).toMatchObject({
    value: 'pending',
    rule: 'It waits for fact modem.',
    children: [
      {
        kind: 'condition',
        id: 'section:c',
        value: 'not yet known',
        children: [{ kind: 'fact', id: 'modem', title: 'Has it a modem?', value: 'not yet known' }],
      },
      { kind: 'answer', value: 'none' },
    ],
  });
  const without = { ...given, answers: { 'C-1': { answer: 'met' as const } }, profile: { modem: false } };
  expect(explain(made, without, assess(made, without), 'C-1')).toMatchObject({
    value: 'does not apply',
    rule: 'It does not apply to this Device.',
    children: [
      { kind: 'condition', value: 'does not apply', children: [{ kind: 'fact', value: 'false' }] },
      { kind: 'answer', value: 'met', rule: 'Kept, and without effect while the requirement does not apply.' },
    ],
  });
});

test('choices and numbers are shown with their labels and units', () => {
  const asked = checklist([
    section('s', [
      requirement('CH-1', {
        response: {
          kind: 'choice',
          notApplicable: false,
          partialCredit: 0,
          options: [
            { value: 'yes', label: 'Yes, always', means: 'met' },
            { value: 'no', label: 'No', means: 'not-met' },
          ],
        },
      }),
      requirement('CH-2', {
        response: { kind: 'number', notApplicable: false, partialCredit: 0, unit: 'days', bands: [{ means: 'met' }] },
      }),
    ]),
  ]);
  const answered = record({ 'CH-1': { choice: 'yes' }, 'CH-2': { number: 30 } });
  const proof = (id: string) => explain(asked, answered, assess(asked, answered), id)?.children[0];
  expect(proof('CH-1')).toMatchObject({ value: 'met', inputs: [{ name: 'choice', value: 'Yes, always (yes)' }] });
  expect(proof('CH-2')).toMatchObject({ value: 'met', inputs: [{ name: 'number', value: '30 days' }] });
});

test('there is no proof of a requirement that is not there', () => {
  expect(explain(made, given, result, 'NO-SUCH')).toBeUndefined();
  expect(explain(made, given, result, 'constructor')).toBeUndefined();
});
