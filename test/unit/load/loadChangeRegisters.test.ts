import { describe, expect, test } from 'vitest';
import {
  loadDocuments,
  loadModifications,
  loadProject,
  loadReleases,
  loadStandards,
  type Problem,
} from '../../../src/load/index.ts';
import { places, replaced, unmark } from './marked.ts';

const targets = {
  file: 'r',
  sources: new Map([
    ['notice', 'confirmed'],
    ['copy', 'secondary'],
  ] as const),
  source: new Set(['notice', 'copy']),
  clause: new Set(['mp-1', 'mp-2']),
  document: new Set(['section-g', 'appendix-z']),
  modification: new Set(['mp195', 'mp203']),
};

const DOCUMENTS = `format: 1
entries:
  - id: section-g
    name: Section G
    kind: code
    versions:
      - { version: "2.0", date: "2022-06-30", citations: [{ source: copy, confidence: secondary }] }
    citations: [{ source: notice, confidence: confirmed }]
  - id: appendix-z
    name: Appendix Z
    kind: code
    citations: [{ source: notice, confidence: confirmed }]
`;
const MODIFICATIONS = `format: 1
entries:
  - id: mp195
    number: MP195
    kind: modification
    status: implemented
    raised: "2022-01-01"
    implemented: "2022-06-30"
    summary: It obliges.
    documents: [section-g, appendix-z]
    guidance: [mp-1]
    citations: [{ source: notice, confidence: confirmed }]
  - id: mp203
    number: MP203
    kind: modification
    status: unknown
    summary: It assures.
    citations: [{ source: copy, confidence: secondary }]
`;
const RELEASES = `format: 1
entries:
  - id: june
    title: June
    inEffect: "2022-06-30"
    modifications:
      - modification: mp195
        documents: [section-g]
    documents: [section-g]
    guidance: [mp-1, mp-2]
    citations: [{ source: notice, confidence: confirmed }]
  - id: november
    title: November
    inEffect: "2022-11-03"
    modifications:
      - modification: mp203
    citations: [{ source: notice, confidence: confirmed }]
`;
const STANDARDS = `format: 1
entries:
  - { source: notice, name: A, standing: comparison, about: A., citing: By number. }
  - { source: copy, name: B, standing: may-apply, about: B., citing: By number. }
`;

type Case = [name: string, from: string, to: string, words?: RegExp];

function holds(text: string, load: (text: string) => { readonly problems: readonly Problem[] }, cases: Case[]): void {
  test('is sound', () => {
    expect(load(text).problems).toEqual([]);
  });
  test.each(cases)('%s', (_, from, to, words) => {
    const { text: broken, expected } = unmark(replaced(text, from, to));
    const { problems } = load(broken);
    expect(places(problems)).toEqual(expected);
    if (words) expect(`${problems[0]?.message} ${problems[0]?.help}`).toMatch(words);
  });
  test.each(['', 'x', '- 1', 'format: 1', 'entries: [1, {}]', '\u0000'])('%j is none', (other) => {
    expect(load(other).problems.length).toBeGreaterThan(0);
  });
}

describe('the document register', () => {
  holds(DOCUMENTS, (text) => loadDocuments(text, targets), [
    ['an id twice', 'id: appendix-z', 'id: «duplicate-id|section-g»'],
    ['a kind that is none', 'kind: code\n    versions', 'kind: «not-allowed|cod»\n    versions'],
    ['a day that is none', 'date: "2022-06-30"', 'date: «impossible-date|"2022-06-31"»'],
    [
      'a citation too sure',
      'source: copy, confidence: secondary',
      'source: copy, confidence: «confidence-too-strong|confirmed»',
    ],
    ['an unknown source', 'source: copy', 'source: «unknown-source|coppy»', /mean "copy"/],
  ]);
});

describe('the modification register', () => {
  holds(MODIFICATIONS, (text) => loadModifications(text, targets), [
    ['an id twice', 'id: mp203', 'id: «duplicate-id|mp195»'],
    ['a document that is none', '[section-g,', '[«unknown-document|section-f»,', /mean "section-g"/],
    ['a document twice', 'appendix-z]', '«repeated-reference|section-g»]'],
    ['a clause that is none', '[mp-1]', '[«unknown-clause|mp-3»]', /guidance.*mean "mp-1"/],
    [
      'a date before the one before it',
      'implemented: "2022',
      'implemented: «date-order|"2021-06-30"» #',
      /before it was raised/,
    ],
    ['a date of no form', 'raised: "2022-01-01"', 'raised: «wrong-form|May 2022»'],
    ['an unknown source', 'source: notice', 'source: «unknown-source|notise»', /mean "notice"/],
  ]);
});

describe('the release register', () => {
  holds(RELEASES, (text) => loadReleases(text, targets), [
    [
      'a modification that is none',
      'modification: mp203',
      'modification: «unknown-modification|mp204»',
      /mean "mp203"/,
    ],
    ['a modification in two releases', 'modification: mp203', 'modification: «repeated-reference|mp195»', /june/],
    [
      'a part that is none',
      'documents: [section-g]\n    documents',
      'documents: [«unknown-document|section-h»]\n    documents',
    ],
    ['a clause that is none', 'mp-2]', '«unknown-clause|mp-9»]'],
    ['a day that is none', 'inEffect: "2022-11-03"', 'inEffect: «impossible-date|"2022-11-31"»'],
    ['a version without quotation marks', 'title: November', 'title: November\n    secVersion: «wrong-type|62.0»'],
  ]);
});

describe('the standards register', () => {
  holds(STANDARDS, (text) => loadStandards(text, targets), [
    ['a source twice', 'source: copy', 'source: «duplicate-id|notice»'],
    ['a source that is none', 'source: copy', 'source: «unknown-source|copi»', /mean "copy"/],
  ]);
});

test("the portal's own registers are sound, and every release and modification is reached from the other", async () => {
  const { problems, modifications, releases, standards, sources } = await loadProject('.');
  expect(problems.filter(({ file, severity }) => file.startsWith('registers/') && severity === 'error')).toEqual([]);
  const june = releases.find(({ id }) => id === 'june-2022');
  expect(june).toMatchObject({ secVersion: '61.0', inEffect: '2022-06-30' });
  expect(june?.modifications?.map(({ modification }) => modification)).toEqual([
    'secmp0015',
    'secmp0024',
    'mp104',
    'mp159',
    'mp195',
    'mp199',
    'ecos-june-2022',
  ]);
  const released = releases.flatMap((release) =>
    (release.modifications ?? []).map(({ modification }) => [modification, release.inEffect] as const),
  );
  for (const [id, day] of released)
    expect(modifications.find((entry) => entry.id === id)).toMatchObject({ id, implemented: day });
  expect(standards.every(({ source }) => sources.some(({ id }) => id === source))).toBe(true);
});
