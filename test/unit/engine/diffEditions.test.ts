/** What each change between two editions is called, and what it asks of the version. */
import { describe, expect, test } from 'vitest';
import { diffEditions, type Checklist, type Fact, type Move, type Requirement } from '../../../src/engine/index.ts';
import { checklist, requirement, section } from './build.ts';

const A = requirement('A', {
  weight: 2,
  minimumEvidenceLevel: 2,
  response: { notApplicable: true, partialCredit: 50 },
});
const B = requirement('B', { objectives: ['a', 'b'] });
const CHOICE = requirement('C', {
  response: {
    kind: 'choice',
    notApplicable: false,
    partialCredit: 0,
    options: [
      { value: 'all', label: 'All', means: 'met' },
      { value: 'some', label: 'Some', means: 'partly-met' },
    ],
  },
});
const INFORMATION = requirement('I', { weight: 0 });
const FACT: Fact = {
  id: 'kind',
  label: 'Which kind?',
  type: 'enum',
  options: [
    { value: 'x', label: 'X' },
    { value: 'y', label: 'Y' },
  ],
};
const THRESHOLD = { id: 'overall', title: 'Overall', atLeast: 80 };
const BOUND = { id: 'inner', title: 'Inner', atLeast: 50, section: 'two' };

function edition(requirements: readonly Requirement[], parts: Partial<Checklist> = {}): Checklist {
  return {
    ...checklist([section('one', requirements), section('two', [])], { profile: [FACT], thresholds: [THRESHOLD] }),
    version: '1.0.0',
    ...parts,
  };
}

const BEFORE = edition([A, B, CHOICE, INFORMATION]);
const later = (requirements: readonly Requirement[], parts: Partial<Checklist> = {}): Checklist =>
  edition(requirements, { version: '2.0.0', supersedes: '1.0.0', ...parts });
const change = (parts: Partial<Requirement>): Checklist => later([{ ...A, ...parts }, B, CHOICE, INFORMATION]);
const declare = (move: Move, ...requirements: readonly Requirement[]): Checklist =>
  later(requirements, { changes: [move] });
const withOption = (of: Requirement, means: 'met' | 'not-met'): Checklist => {
  const { response } = of;
  if (response.kind !== 'choice') throw new Error('It offers no choice');
  const options = response.options.map((option) => (option.value === 'some' ? { ...option, means } : option));
  return later([A, B, { ...of, response: { ...response, options } }, INFORMATION]);
};
const always = { text: 'true', tree: { op: 'const' as const, value: true } };

test.each<[string, Checklist, string, string, RegExp]>([
  ['nothing', later([A, B, CHOICE, INFORMATION]), 'unchanged', 'none', /Nothing/],
  [
    'title, reasons and sources',
    change({ title: 'Other', why: 'Other.', sources: [], guidance: ['x'] }),
    'editorial',
    'patch',
    /decides nothing/,
  ],
  ['statement', change({ statement: 'It is so, always.' }), 'changed', 'major', /other words/],
  ['a gate more', change({ gate: true }), 'changed', 'major', /becomes a gate/],
  ['weight up', change({ weight: 3 }), 'changed', 'major', /counts differently/],
  ['weight down', change({ weight: 1 }), 'changed', 'major', /counts differently/],
  ['condition', change({ applies: always }), 'changed', 'major', /other Devices/],
  ['stronger evidence', change({ minimumEvidenceLevel: 3 }), 'changed', 'major', /stronger/],
  ['weaker evidence', change({ minimumEvidenceLevel: 1 }), 'changed', 'minor', /less evidence/],
  [
    'no “not applicable” any more',
    change({ response: { ...A.response, notApplicable: false } }),
    'changed',
    'major',
    /no longer be claimed/,
  ],
  ['less for partly met', change({ response: { ...A.response, partialCredit: 40 } }), 'changed', 'major', /worth less/],
  ['more for partly met', change({ response: { ...A.response, partialCredit: 60 } }), 'changed', 'minor', /gives more/],
  ['an option raised to met', withOption(CHOICE, 'met'), 'changed', 'minor', /more for the same answer/],
  [
    'an option raised to met, where that needs evidence',
    withOption({ ...CHOICE, minimumEvidenceLevel: 2 }, 'met'),
    'changed',
    'major',
    /needs evidence that “partly met” does not/,
  ],
  ['an option that counts for less', withOption(CHOICE, 'not-met'), 'changed', 'major', /counts for less/],
  [
    'an objective in other words',
    later([A, { ...B, objectives: [{ id: 'a', text: 'Else' }] }, CHOICE, INFORMATION]),
    'changed',
    'major',
    /worst part/,
  ],
  [
    'objectives in another order',
    later([A, { ...B, objectives: B.objectives.toReversed() }, CHOICE, INFORMATION]),
    'unchanged',
    'none',
    /Nothing/,
  ],
  [
    'another section',
    later([B, CHOICE, INFORMATION], { sections: [section('one', [B, CHOICE, INFORMATION]), section('two', [A])] }),
    'moved',
    'minor',
    /another section/,
  ],
  [
    'a new requirement that counts',
    later([A, B, CHOICE, INFORMATION, requirement('N')]),
    'added',
    'major',
    /new counts/,
  ],
  [
    'a new requirement that informs',
    later([A, B, CHOICE, INFORMATION, requirement('N', { weight: 0 })]),
    'added',
    'minor',
    /does not count/,
  ],
  ['one that counted is gone', later([B, CHOICE, INFORMATION]), 'retired', 'major', /is gone/],
  ['one that informed is gone', later([A, B, CHOICE]), 'retired', 'minor', /did not count/],
  [
    'another id',
    declare({ type: 'moved', from: ['A'], to: ['A2'] }, { ...A, id: 'A2' }, B, CHOICE, INFORMATION),
    'moved',
    'minor',
    /must follow/,
  ],
  [
    'other words, declared to mean the same',
    declare(
      { type: 'reworded', from: ['A'], to: ['A'], editorial: true },
      { ...A, statement: 'So it is.' },
      B,
      CHOICE,
      INFORMATION,
    ),
    'reworded',
    'patch',
    /declares/,
  ],
  [
    'other words and another weight, declared to mean the same',
    declare(
      { type: 'reworded', from: ['A'], to: ['A'], editorial: true },
      { ...A, statement: 'So it is.', weight: 9 },
      B,
      CHOICE,
      INFORMATION,
    ),
    'reworded',
    'major',
    /counts differently/,
  ],
  [
    'a split',
    declare(
      { type: 'split', from: ['A'], to: ['A1', 'A2'] },
      { ...A, id: 'A1' },
      { ...A, id: 'A2' },
      B,
      CHOICE,
      INFORMATION,
    ),
    'split',
    'major',
    /new counts/,
  ],
  [
    'covered by another',
    declare({ type: 'covered-by', from: ['I'], to: ['A'] }, A, B, CHOICE),
    'covered-by',
    'minor',
    /did not count/,
  ],
])('%s', (_, after, type, level, why) => {
  const diff = diffEditions(BEFORE, after);
  const changed = diff.requirements.filter((each) => each.type !== 'unchanged');
  expect(changed.length).toBe(type === 'unchanged' ? 0 : 1);
  expect((changed[0] ?? diff.requirements[0])?.why).toMatch(why);
  expect([changed[0]?.type ?? 'unchanged', diff.class]).toEqual([type, level]);
});

describe('parts beside requirements', () => {
  const same = [A, B, CHOICE, INFORMATION];
  test.each<[string, Partial<Checklist>, string, string]>([
    ['help of a fact', { profile: [{ ...FACT, help: 'Look.' }] }, 'fact kind changed', 'patch'],
    [
      'one more option',
      { profile: [{ ...FACT, options: [...(FACT.options ?? []), { value: 'z', label: 'Z' }] }] },
      'fact kind changed',
      'minor',
    ],
    [
      'one option less',
      { profile: [{ ...FACT, options: [{ value: 'x', label: 'X' }] }] },
      'fact kind changed',
      'major',
    ],
    ['another question', { profile: [{ ...FACT, label: 'What kind?' }] }, 'fact kind changed', 'major'],
    ['a fact more', { profile: [FACT, { id: 'new', label: 'New?', type: 'boolean' }] }, 'fact new added', 'minor'],
    ['a fact less', { profile: [] }, 'fact kind removed', 'minor'],
    [
      'more to reach',
      { scoring: { model: 'weighted', thresholds: [{ ...THRESHOLD, atLeast: 81 }] } },
      'threshold overall changed',
      'major',
    ],
    [
      'less to reach',
      { scoring: { model: 'weighted', thresholds: [{ ...THRESHOLD, atLeast: 79 }] } },
      'threshold overall changed',
      'minor',
    ],
    [
      'a threshold more',
      { scoring: { model: 'weighted', thresholds: [THRESHOLD, BOUND] } },
      'threshold inner added',
      'major',
    ],
    ['a threshold less', { scoring: { model: 'weighted', thresholds: [] } }, 'threshold overall removed', 'minor'],
    [
      'a section title',
      { sections: [{ ...section('one', same), title: 'First' }, section('two', [])] },
      'section one changed',
      'patch',
    ],
    ['a type of Device less', { appliesTo: [] }, 'checklist test-checklist changed', 'major'],
    ['the notice', { notice: 'Not yet for use.' }, 'checklist test-checklist changed', 'patch'],
  ])('%s', (_, parts, what, level) => {
    const diff = diffEditions(BEFORE, later(same, parts));
    expect(diff.parts.map(({ part, id, type }) => `${part} ${id} ${type}`)).toEqual([what]);
    expect(diff.class).toBe(level);
  });

  test('a move into a section with a threshold of its own is major', () => {
    const thresholds = [THRESHOLD, BOUND];
    const scoring = { model: 'weighted' as const, thresholds };
    const sections = [section('one', [B, CHOICE, INFORMATION]), section('two', [A])];
    const diff = diffEditions({ ...BEFORE, scoring }, later([], { scoring, sections }));
    expect([diff.class, diff.least]).toEqual(['major', '2.0.0']);
  });
});

test.each([
  ['1.2.3', '1.2.4'],
  ['0.2.3', '0.2.4'],
])('the least version after %s, where only words changed', (version, least) => {
  expect(diffEditions({ ...BEFORE, version }, { ...BEFORE, title: 'Other' }).least).toBe(least);
});

test('while the first number is 0, the middle one stands for it', () => {
  expect(diffEditions({ ...BEFORE, version: '0.2.3' }, later([A])).least).toBe('0.3.0');
  expect(diffEditions({ ...BEFORE, version: '1.2.3' }, later([A])).least).toBe('2.0.0');
});
