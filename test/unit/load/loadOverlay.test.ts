/** What overlays make of their base, what is refused and where that is said. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { listRequirements, type Checklist } from '../../../src/engine/index.ts';
import { basesOf, loadChecklist, loadOverlay, type LoadedOverlay, type References } from '../../../src/load/index.ts';
import { compileChecklist } from '../../../src/load/compileChecklist.ts';
import { sourceOf } from '../../../src/load/overlay/sourceOf.ts';
import { checklistDigest } from '../../../src/record/digest.ts';
import { cost, places, replaced, unmark } from './marked.ts';

const small = readFileSync('test/fixtures/load/small/checklists/small/1.0.0.yaml', 'utf8');
const whole = readFileSync('test/fixtures/overlay/small-stricter.yaml', 'utf8');
// Outside a folder called checklists or overlays, so that names are free.
const file = 'overlay.yaml';
const base = compiled(small);
const bases = basesOf([base]);
const references: References = {
  clauses: new Set(['da-fw-1', 'da-fw-2']),
  sources: new Map([
    ['strong', 'confirmed'],
    ['weak', 'inferred'],
  ]),
};

function compiled(text: string): Checklist {
  const { checklist, problems } = loadChecklist(text, { file: 'draft.yaml' });
  if (!checklist) throw new Error(problems.map(({ message }) => message).join('\n'));
  return checklist;
}

function load(text: string, from = bases): LoadedOverlay {
  return loadOverlay(text, { file, bases: from, references });
}

const HEAD = `format: 1
id: example
version: 0.1.0
status: draft
title: Example
purpose: For tests.
by: Example company
base: { id: small, version: 1.0.0 }
`;

const NEW = (part: string): string =>
  `{ ${part}, title: T, statement: S., why: W., guidance: [], sources: [{ source: weak, confidence: inferred }] }`;

const one = (id: string, resolved: LoadedOverlay) =>
  listRequirements(resolved.checklist ?? base).find(({ requirement }) => requirement.id === id)?.requirement;

test('a whole overlay makes a checklist of its own, which says where each part comes from', () => {
  const resolved = load(whole);
  expect(resolved.problems).toEqual([]);
  const { checklist } = resolved;
  expect(checklist).toMatchObject({ id: 'small-stricter', version: '1.0.0', status: 'draft', appliesTo: ['ESME'] });
  expect(listRequirements(checklist ?? base).map(({ requirement: { id }, section }) => `${section.id}/${id}`)).toEqual([
    'firmware/DEV-01',
    'support/SUP-01',
    'support/SUP-02',
    'support/EX-01',
    'delivery/EX-02',
  ]);
  expect(one('DEV-01', resolved)).toMatchObject({
    statement: 'Only signed firmware runs.',
    minimumEvidenceLevel: 4,
    goodEvidence: ['A test report', 'The report of the example laboratory'],
  });
  // What is not named is the base's, to the letter.
  expect(one('SUP-01', resolved)).toEqual(one('SUP-01', { problems: [] }));
  expect(checklist?.scoring.thresholds.map(({ id, atLeast }) => `${id} ${atLeast}`)).toEqual([
    'overall 90',
    'firmware 90',
    'support 50',
  ]);
  expect(checklist?.profile.map(({ id }) => id)).toContain('hasLock');
  expect(checklist?.overlay?.base).toEqual({
    id: 'small',
    version: '1.0.0',
    title: 'Small checklist',
    digest: checklistDigest(base),
  });
  expect(checklist?.overlay?.entries.map(({ part, id, origin }) => `${part} ${id} ${origin}`)).toEqual([
    'checklist small-stricter changed',
    'fact hasLock added',
    'section delivery added',
    'requirement DEV-01 changed',
    'requirement EX-01 added',
    'requirement EX-02 added',
    'threshold overall changed',
    'threshold support added',
  ]);
  expect(checklist?.notice).toBe(
    'Ask the example company about it.\n\nThis is an overlay by Example company on “Small checklist”, edition 1.0.0. Nothing in it can make an outcome better than under that edition.\n\nNot for use.',
  );
});

test('an overlay that changes nothing leaves all but the head and the notice as in the base', () => {
  const { checklist, problems } = load(HEAD);
  expect(problems).toEqual([]);
  const { id: _, version: __, status: ___, title: _t, notice: _n, overlay, ...rest } = checklist ?? base;
  const { id: _1, version: _2, status: _3, title: _4, notice: _5, published, inEffect, ...before } = base;
  expect([published, inEffect]).toEqual(['2026-01-31', '2026-02-28']);
  expect(rest).toEqual(before);
  expect(overlay?.entries).toEqual([]);
});

test('a compiled checklist written out again compiles to itself', () => {
  const names = ['device-baseline', 'cpa-readiness', 'release-2022-06', 'triage-use-case'];
  for (const text of [small, ...names.map((name) => readFileSync(`checklists/${name}/0.1.0.yaml`, 'utf8'))]) {
    const checklist = compiled(text);
    const trees = listRequirements(checklist).flatMap(({ requirement, path }) =>
      [...path, requirement].flatMap(({ applies }) => (applies ? [[applies.text, applies.tree] as const] : [])),
    );
    expect(compileChecklist(sourceOf(checklist), new Map(trees))).toEqual(checklist);
  }
});

type Case = readonly [name: string, text: string, message?: RegExp];
const change = (text: string): string => `${HEAD}change:\n  ${text}\n`;
const requirement = (text: string): string => change(`requirements: [{ id: DEV-01, ${text} }]`);

const CASES: Record<string, readonly Case[]> = {
  'what is in order': [
    ['stricter evidence', requirement('evidence: { minimumLevel: 4 }')],
    ['less partial credit', requirement('partialCredit: 10')],
    [
      'one more part, and a threshold that makes up for it',
      `${HEAD}change:\n  requirements: [{ id: DEV-01, objectives: [{ id: c, text: At night. }] }]\n  thresholds: [{ id: overall, atLeast: 95 }, { id: firmware, atLeast: 100 }]\n`,
    ],
    ['a gate', change('requirements: [{ id: SUP-01, gate: true }]')],
    ['a higher threshold', change('thresholds: [{ id: overall, atLeast: 81 }]')],
    ['a note', requirement('notes: [Ask us.]')],
    [
      'a gate that is new and weighs nothing',
      `${HEAD}add:\n  content:\n    - section: support\n      requirements: [${NEW('id: EX-01, weight: 0, gate: true')}]\n`,
    ],
    [
      'a requirement that counts, and a threshold that makes up for it',
      `${HEAD}add:\n  content:\n    - section: support\n      requirements: [${NEW('id: EX-01')}]\nchange:\n  thresholds: [{ id: overall, atLeast: 90 }]\n`,
    ],
    ['what is marked', requirement('gate: false, weakens: It is tested elsewhere.')],
    ['what is marked and left out', requirement('excluded: true, weakens: It is tested elsewhere.')],
    [
      'a marked section',
      change('sections: [{ id: support, applies: remoteUpdate, weakens: Only those are supported. }]'),
    ],
  ],
  'what weakens without a mark': [
    ['no gate', requirement('gate: «overlay-weakens|false»'), /no longer a gate.*weakens: <why>/s],
    ['less weight', requirement('weight: «overlay-weakens|1»'), /counts for less/],
    ['less evidence', requirement('evidence: «overlay-weakens|{» minimumLevel: 1 }'), /less evidence/],
    ['more partial credit', requirement('partialCredit: «overlay-weakens|60»')],
    [
      'a lower threshold',
      change('thresholds: [{ id: overall, atLeast: «overlay-weakens|70» }]'),
      /less must be reached/,
    ],
    ['a narrower condition', requirement('applies: «overlay-weakens|ports > 1»'), /other Devices/],
    ['leaving out', requirement('excluded: «overlay-weakens|true»')],
    ['leaving out a section, told once', change('sections: [{ id: support, excluded: «overlay-weakens|true» }]')],
    ['a narrower section, told once', change('sections: [{ id: support, applies: «overlay-weakens|ports > 1» }]')],
    [
      'parts in place of a whole',
      change(
        'requirements: [{ id: SUP-01, «objectives-without-conformance|objectives»: «overlay-weakens|[»{ id: a, text: At start. }] }]',
      ),
    ],
    ['not applicable, newly', change('requirements: [{ id: SUP-01, notApplicable: «overlay-weakens|true» }]')],
    [
      'more weight, which moves the mean',
      change('requirements: [{ id: SUP-01, weight: «overlay-mean|5» }]'),
      /threshold overall, 80.*\{ id: overall, atLeast: 96 \}/s,
    ],
    [
      'a requirement that counts',
      `${HEAD}add:\n  content:\n    - section: support\n      requirements: [${NEW('id: «overlay-mean|EX-01»')}]\n`,
      /atLeast: 90/,
    ],
    [
      'not applicable no more',
      `${requirement('notApplicable: «overlay-mean|false»')}  thresholds: [{ id: firmware, atLeast: 100 }]\n`,
      /threshold overall, 80.*atLeast: 95/s,
    ],
  ],
  'what does not fit the base': [
    ['no such checklist', HEAD.replace('id: small', 'id: «overlay-base|smal»'), /did you mean "small"/],
    ['no such edition', HEAD.replace('version: 1.0.0', 'version: «overlay-base|1.0.1»'), /Its editions are 1\.0\.0/],
    ['the name of a checklist', HEAD.replace('id: example', 'id: «overlay-id|small»')],
    [
      'an unknown requirement',
      change('requirements: [{ id: «overlay-unknown|DEV-O1», gate: true }]'),
      /did you mean "DEV-01"/,
    ],
    [
      'an unknown section',
      change('sections: [{ id: «overlay-unknown|suport», notes: [A] }]'),
      /did you mean "support"/,
    ],
    ['an unknown threshold', change('thresholds: [{ id: «overlay-unknown|firmwares», atLeast: 99 }]')],
    [
      'two entries for one',
      change('requirements: [{ id: SUP-01, notes: [A] }, { id: «duplicate-id|SUP-01», notes: [B] }]'),
    ],
    [
      'an id of the base',
      `${HEAD}add:\n  content:\n    - section: support\n      requirements: [${NEW('id: «overlay-taken|SUP-01», weight: 0')}]\n`,
    ],
    ['a fact of the base', `${HEAD}add:\n  facts: [{ id: «overlay-taken|ports», label: Ports?, type: integer }]\n`],
    [
      'requirements without a place',
      `${HEAD}add:\n  content:\n    - «overlay-content|requirements»: [${NEW('id: EX-01, weight: 0')}]\n`,
      /section/,
    ],
    ['another type of Device', `${HEAD}appliesTo: [«overlay-applies-to|PPMID»]\n`],
    [
      'a published overlay of a draft',
      HEAD.replace('status: draft', 'status: «overlay-base-draft|published»\npublished: 2026-03-01'),
    ],
  ],
  'what checklists are held to': [
    ['an unknown clause', requirement('guidance: [«unknown-clause|da-fw-9»]')],
    [
      'an unknown source',
      `${HEAD}add:\n  content:\n    - section: support\n      requirements: [{ id: EX-01, weight: 0, title: T, statement: S., why: W., guidance: [], sources: [{ source: «unknown-source|week», confidence: inferred }] }]\n`,
    ],
    [
      'an unknown fact in a condition, once',
      requirement('weakens: It is so., applies: ports > 1 && «condition-unknown-fact|prots» > 1'),
    ],
    [
      'a threshold for no section',
      `${HEAD}add:\n  thresholds: [{ id: more, title: More, atLeast: 50, section: «unknown-section|nowhere» }]\n`,
    ],
    ['a misspelt name', requirement('«unexpected-property|gates»: true'), /did you mean "gate"/],
    [
      'a missing name',
      HEAD.replace('by: Example company\n', '').replace('format', '«missing-property|format»'),
      /"by"/,
    ],
    ['no overlay at all', '«wrong-type|[»1]'],
  ],
  'what is there for nothing': [
    [
      'a mark',
      requirement('gate: true, weight: 3, partialCredit: 10, weakens: Why.')
        .replace(/gate.*partialCredit/, 'partialCredit')
        .replace('weakens', '«overlay-needless-mark|weakens»'),
    ],
    ['a gate that is one', requirement('«overlay-no-change|gate»: true')],
  ],
};

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  test.each(cases.map(([name, marked, message]) => ({ name, marked, message })))('$name', ({ marked, message }) => {
    const { text, expected } = unmark(marked);
    const draft = /overlay-base-draft/.test(marked);
    const from = draft ? basesOf([{ ...base, status: 'draft' }]) : bases;
    const { problems, checklist } = load(text, from);
    expect(places(problems)).toEqual(expected);
    expect(checklist === undefined).toBe(problems.some(({ severity }) => severity === 'error'));
    if (message)
      expect(problems.map((problem) => `${problem.message} ${problem.help ?? ''}`).join('\n')).toMatch(message);
  });
});

test('what is weaker is said in the notice, with its reason, and of the part itself', () => {
  const { checklist } = load(requirement('gate: false, weakens: It is tested elsewhere.'));
  expect(checklist?.notice).toContain('It asks for less than that edition in DEV-01 (It is tested elsewhere).');
  expect(checklist?.overlay?.entries).toMatchObject([{ id: 'DEV-01', weakens: 'It is tested elsewhere.' }]);
});

test('a mark on one entry does not excuse another', () => {
  const { problems } = load(
    change('requirements: [{ id: DEV-01, gate: false, weakens: Why. }, { id: SUP-01, weight: 5 }]'),
  );
  expect(problems.map(({ code }) => code)).toEqual(['overlay-mean']);
});

test('what became of requirements of the base is known of an overlay’s next edition', () => {
  const next = replaced(
    replaced(
      small,
      'version: 1.0.0\nstatus: published\npublished: 2026-01-31\ninEffect: 2026-02-28\n',
      'version: 2.0.0\nstatus: draft\nsupersedes: 1.0.0\nchanges: [{ type: moved, from: [SUP-01], to: [SUP-11] }]\n',
    ),
    'id: SUP-01',
    'id: SUP-11',
  );
  const first = load(HEAD).checklist;
  if (!first) throw new Error('The overlay has errors');
  const text = HEAD.replace('version: 0.1.0', 'version: 0.2.0\nsupersedes: 0.1.0').replace(
    'version: 1.0.0',
    'version: 2.0.0',
  );
  const { checklist, problems } = loadOverlay(text, {
    ...{ file, bases: basesOf([base, compiled(next)]) },
    references: { ...references, editions: new Map([['0.1.0', first]]) },
  });
  expect(problems).toEqual([]);
  expect(checklist?.changes).toEqual([{ type: 'moved', from: ['SUP-01'], to: ['SUP-11'] }]);
});

describe('hostile overlays', () => {
  test.each([
    ['nothing', ''],
    ['a text', 'overlay'],
    ['a list', '- 1\n'],
    ['names that every object has', `${HEAD}change: { __proto__: { requirements: [] }, constructor: 1 }\n`],
    ['an id that every object has', change('requirements: [{ id: CONSTRUCTOR, gate: true }]')],
    ['a base that every object has', HEAD.replace('id: small', 'id: constructor')],
    [
      'aliases of aliases',
      `${HEAD}x: &a [${'1,'.repeat(50)}]\ny: &b [${'*a,'.repeat(50)}]\nz: [${'*b,'.repeat(50)}]\n`,
    ],
    ['control characters', HEAD.replace('Example', 'Ex\u0000ample')],
    ['half a file', whole.slice(0, 700)],
  ])('%s: problems, and no checklist', (_, text) => {
    const { checklist, problems } = load(text);
    expect(problems.length).toBeGreaterThan(0);
    expect(checklist).toBeUndefined();
  });

  test('markup in texts stays text', () => {
    const { checklist } = load(requirement('notes: ["<script>alert(1)</script>"]'));
    expect(checklist?.overlay?.entries[0]?.notes).toEqual(['<script>alert(1)</script>']);
  });

  test('very many entries cost no more than reading them', () => {
    const entries = Array.from({ length: 4_000 }, (_, index) => `    - { id: NO-${index}, gate: false, weakens: W. }`);
    const text = `${HEAD}change:\n  requirements:\n${entries.join('\n')}\n`;
    expect(cost(() => load(text))).toBeLessThan(10_000);
    expect(load(text).problems.length).toBeLessThan(600);
  });
});
