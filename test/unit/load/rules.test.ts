import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadChecklist, RULES, type References } from '../../../src/load/index.ts';
import { places, replaced, unmark } from './marked.ts';

const file = 'test/fixtures/load/small/checklists/small/1.0.0.yaml';
const small = readFileSync(file, 'utf8');
const references: References = {
  clauses: new Set(['da-fw-1', 'da-fw-2']),
  sources: new Map([
    ['strong', 'confirmed'],
    ['weak', 'inferred'],
  ]),
};

/** What is changed in the small checklist, with the places of the problems that must follow, all of them. */
type Case = readonly [name: string, from: string, to: string, message?: RegExp];

const CASES: Record<string, readonly Case[]> = {
  'duplicate-id': [
    ['facts', 'id: madeOn', 'id: «duplicate-id|ports»', /line 22/],
    ['sections', '  - id: support', '  - id: «duplicate-id|firmware»', /Section id "firmware" is used twice/],
    ['requirements in different sections', 'id: SUP-01', 'id: «duplicate-id|DEV-01»', /line 47/],
    ['thresholds', 'id: overall', 'id: overall, title: A, atLeast: 1 }\n    - { id: «duplicate-id|overall»'],
    [
      'options of a fact',
      'label: Gas meter }',
      'label: Gas meter }\n      - { value: «duplicate-id|ESME», label: Again }',
    ],
    ['options of a choice', 'value: none', 'value: «duplicate-id|public»'],
    ['objectives', 'id: b, text', 'id: «duplicate-id|a», text'],
  ],
  'edition-path': [
    ['another id', 'id: small', 'id: «edition-path|smaller»', /folder "small"/],
    ['another version', 'version: 1.0.0', 'version: «edition-path|1.0.1»', /file is called "1.0.0.yaml"/],
  ],
  'fact-shape': [
    ['enum without options', 'type: text', 'type: «enum-without-options|enum»'],
    [
      'options of another type',
      'type: text',
      'type: text\n    «options-without-enum|options»: [{ value: A, label: A }, { value: B, label: B }]',
    ],
    ['range of another type', 'type: text', 'type: text\n    «range-without-integer|minimum»: 0'],
    ['range upside down', 'maximum: 9', 'maximum: «empty-range|-1»'],
  ],
  'reserved-fact-id': [
    ['a word of CEL', 'id: madeOn', 'id: «reserved-fact-id|namespace»'],
    ['a type of CEL', 'id: madeOn', 'id: «reserved-fact-id|int»'],
    ['a word of control', 'id: madeOn', 'id: «reserved-fact-id|if»'],
  ],
  'response-shape': [
    [
      'bands and unit of a conformance',
      'kind: number\n          unit: years\n          bands',
      'kind: conformance\n          «response-shape|unit»: years\n          «response-shape|bands»',
    ],
    [
      'bands and unit of a choice',
      'response: { kind: conformance, notApplicable: true, partialCredit: 50 }',
      'response: { kind: conformance, «response-shape|unit»: days, «response-shape|bands»: [{ means: met }] }',
    ],
    [
      'options of a conformance',
      'response: { kind: conformance, notApplicable: true, partialCredit: 50 }',
      'response: { kind: conformance, «response-shape|options»: [{ value: a, label: A, means: met }, { value: b, label: B, means: met }] }',
    ],
    [
      'number without bands',
      'response: { kind: conformance, notApplicable: true, partialCredit: 50 }\n            objectives:\n              - { id: a, text: At start. }\n              - { id: b, text: At update. }\n',
      'response: { kind: «response-shape|number» }\n',
    ],
    [
      'choice without options',
      'response: { kind: conformance, notApplicable: true, partialCredit: 50 }\n            objectives:\n              - { id: a, text: At start. }\n              - { id: b, text: At update. }\n',
      'response: { kind: «response-shape|choice» }\n',
    ],
    [
      'objectives of a choice',
      'response: { kind: conformance, notApplicable: true, partialCredit: 50 }\n            objectives:',
      'response: { kind: choice, options: [{ value: a, label: A, means: met }, { value: b, label: B, means: met }] }\n            «objectives-without-conformance|objectives»:',
    ],
  ],
  'band-order': [
    ['falling', 'upTo: 5', 'upTo: «band-order|1»', /1 comes after 2/],
    ['equal', 'upTo: 5', 'upTo: «band-order|2»'],
    ['last not open', '- { means: met }', '- { «band-order|upTo»: 9, means: met }', /larger numbers fall into none/],
    ['open too early', '- { upTo: 2, means: not-met }', '- «band-order|{» means: not-met }'],
  ],
  'unknown-option': [
    [
      'misspelt',
      'response: { kind: conformance, notApplicable: true, partialCredit: 50 }\n            objectives:\n              - { id: a, text: At start. }\n              - { id: b, text: At update. }\n',
      'response: { kind: multi-choice, options: [{ value: signed, label: A }, { value: b, label: B }], cases: [{ all: [«unknown-option|sined»], means: met }, { means: not-met }] }\n',
      /did you mean "signed"\?/,
    ],
    [
      'no case for the rest',
      'response: { kind: conformance, notApplicable: true, partialCredit: 50 }\n            objectives:\n              - { id: a, text: At start. }\n              - { id: b, text: At update. }\n',
      'response: { kind: multi-choice, options: [{ value: a, label: A }, { value: b, label: B }], cases: [«case-missing|{» all: [a], means: met }] }\n',
    ],
    [
      'a case after the one for the rest',
      'response: { kind: conformance, notApplicable: true, partialCredit: 50 }\n            objectives:\n              - { id: a, text: At start. }\n              - { id: b, text: At update. }\n',
      'response: { kind: multi-choice, options: [{ value: a, label: A }, { value: b, label: B }], cases: [«case-unreachable|{» means: met }, { means: not-met }] }\n',
    ],
    [
      'a meaning on an option',
      'response: { kind: conformance, notApplicable: true, partialCredit: 50 }\n            objectives:\n              - { id: a, text: At start. }\n              - { id: b, text: At update. }\n',
      'response: { kind: multi-choice, options: [{ value: a, label: A, «option-with-meaning|means»: met }, { value: b, label: B }], cases: [{ means: met }] }\n',
    ],
    [
      'no meaning on an option of a choice',
      'response: { kind: conformance, notApplicable: true, partialCredit: 50 }\n            objectives:\n              - { id: a, text: At start. }\n              - { id: b, text: At update. }\n',
      'response: { kind: choice, options: [«option-without-meaning|{» value: a, label: A }, { value: b, label: B, means: met }] }\n',
    ],
  ],
  'scoring-shape': [
    ['points without a start', 'model: weighted', 'model: «scoring-shape|points»', /no start/],
    ['levels without levels', 'model: weighted', 'model: «scoring-shape|levels»', /no levels/],
    ['a start that is not read', 'model: weighted', 'model: weighted\n  «scoring-shape|start»: 110'],
    ['more than everything', 'atLeast: 90', 'atLeast: «threshold-range|101»', /0 to 100, and this is 101/],
    ['less than nothing', 'atLeast: 90', 'atLeast: «threshold-range|-1»'],
    ['a weight of a section', '  - id: support', '  - id: support\n    «section-weight-ignored|weight»: 2'],
    ['a level that is not read', 'id: SUP-01', 'id: SUP-01\n        «level-ignored|level»: high'],
    ['mandatory for no level', 'id: SUP-01', 'id: SUP-01\n        «level-ignored|mandatory»: false'],
    [
      'a level that is not there',
      'model: weighted',
      'model: levels\n  levels: [{ id: low, title: Low }, { id: high, title: High }]\n  requiredLevel: «unknown-level|hihg»',
      /did you mean "high"\?/,
    ],
  ],
  'unknown-section': [
    [
      'misspelt',
      'atLeast: 90, section: firmware',
      'atLeast: 90, section: «unknown-section|firmwares»',
      /did you mean "firmware"\?/,
    ],
  ],
  'unknown-clause': [
    ['misspelt', 'guidance: [da-fw-1]', 'guidance: [«unknown-clause|da-fv-1»]', /did you mean "da-fw-1"\?/],
    ['unlike any', 'guidance: [da-fw-1]', 'guidance: [da-fw-1, «unknown-clause|chapter-seven»]'],
  ],
  citation: [
    [
      'unknown source',
      'source: strong\n                ref',
      'source: «unknown-source|stronk»\n                ref',
      /did you mean "strong"\?/,
    ],
    [
      'surer than its source',
      'confidence: inferred',
      'confidence: «confidence-too-strong|secondary»',
      /source weak is only inferred/,
    ],
  ],
  'impossible-date': [
    ['30 February', 'inEffect: 2026-02-28', 'inEffect: «impossible-date|2026-02-30»'],
    ['29 February of a common year', 'published: 2026-01-31', 'published: «impossible-date|2025-02-29»'],
    ['31 June', 'published: 2026-01-31', 'published: «impossible-date|2026-06-31»'],
  ],
  'published-without-date': [
    ['published', 'status: published\npublished: 2026-01-31\n', 'status: «published-without-date|published»\n'],
    ['superseded', 'status: published\npublished: 2026-01-31\n', 'status: «published-without-date|superseded»\n'],
    ['a draft with a date', 'status: published\npublished', 'status: draft\n«draft-with-date|published»'],
  ],
  'empty-section': [
    ['nothing', '  - id: support\n', '  - { id: «empty-section|hollow», title: Hollow }\n  - id: support\n'],
    [
      'empty lists',
      '  - id: support\n',
      '  - { id: «empty-section|hollow», title: Hollow, sections: [], requirements: [] }\n  - id: support\n',
    ],
  ],
  condition: [
    [
      'unknown fact',
      'applies: remoteUpdate',
      'applies: «condition-unknown-fact|remotUpdate»',
      /did you mean "remoteUpdate"\?/,
    ],
    ['inside a longer condition', '&& !(ports < 1', '&& !(«condition-unknown-fact|port» < 1'],
    [
      'unknown option',
      '["ESME", "GSME"] &&',
      '["ESME", «condition-unknown-option|"GSMA"»] &&',
      /did you mean "GSME"\?/,
    ],
    ['types that differ', 'ports < 1', '«condition-type|ports < "1"»'],
    [
      'several at once',
      'ports < 1 || variant == "A"',
      '«condition-unknown-fact|post» < 1 || «condition-outside-profile|size(variant)» == 1',
    ],
    ['quoted once', 'applies: remoteUpdate', "applies: 'deviceType == «condition-unknown-option|''ESMR''»'"],
    ['quoted twice', 'applies: remoteUpdate', 'applies: "deviceType == «condition-unknown-option|\\"ESMR\\"»"'],
    [
      'over two lines, words that occur once',
      'applies: remoteUpdate',
      'applies: >-\n          remoteUpdate &&\n          «condition-unknown-fact|prots» < 2',
    ],
    [
      'over two lines, words that occur twice',
      'applies: remoteUpdate',
      'applies: «condition-unknown-fact|>-»\n          remoteUpdate && prots == 1 ||\n          remoteUpdate && variant == "prots"',
    ],
  ],
  // It takes more than one change; see below.
  'nothing-counts': [],
  // They take another edition; see editionRules.test.ts.
  'change-shape': [],
  'changed-ids': [],
  supersedes: [],
  'version-too-low': [],
  'repeated-reference': [
    ['clause', 'guidance: [da-fw-1]', 'guidance: [da-fw-1, «repeated-reference|da-fw-1»]'],
    [
      'source',
      'ref: G1.2\n                confidence: confirmed\n',
      'confidence: confirmed\n              - { source: «repeated-reference|strong», confidence: inferred }\n',
    ],
  ],
};

test('the small checklist has no problems', () => {
  const { checklist, problems } = loadChecklist(small, { file, references });
  expect(problems).toEqual([]);
  expect(checklist?.id).toBe('small');
});

test('every rule has a case here, a title and an explanation', () => {
  expect(Object.keys(CASES).sort()).toEqual(RULES.map((rule) => rule.code).sort());
  for (const rule of RULES) expect(rule.title.length > 8 && rule.docs.length > 40, rule.code).toBe(true);
});

for (const [rule, cases] of Object.entries(CASES).filter(([, list]) => list.length > 0)) {
  describe(rule, () => {
    test.each(cases.map(([name, from, to, message]) => ({ name, from, to, message })))(
      '$name',
      ({ name, from, to, message }) => {
        const { text, expected } = unmark(replaced(small, from, to));
        const { checklist, problems } = loadChecklist(text, { file, references });
        expect(places(problems)).toEqual(expected);
        const words = problems.map((problem) => `${problem.message} ${problem.help ?? ''}`).join('\n');
        if (message) expect(words).toMatch(message);
        expect(checklist === undefined, name).toBe(problems.some((problem) => problem.severity === 'error'));
        for (const problem of problems) expect(problem.help, problem.message).toMatch(/\S/);
      },
    );
  });
}

test('a checklist in which nothing counts is loaded with a warning', () => {
  const weightless = small
    .replaceAll('weight: 3', 'weight: 0')
    .replace('statement: Updates are', 'weight: 0\n        statement: Updates are');
  const { checklist, problems } = loadChecklist(weightless, { file, references });
  expect(problems).toMatchObject([
    { code: 'nothing-counts', severity: 'warning', line: small.split('\n').indexOf('sections:') + 1 },
  ]);
  expect(checklist).toBeDefined();
});

test('without references, clauses and sources are not looked up', () => {
  expect(loadChecklist(replaced(small, 'da-fw-1', 'da-none'), { file }).problems).toEqual([]);
});

test('outside a folder called checklists, id and version are free', () => {
  expect(loadChecklist(replaced(small, 'id: small', 'id: other'), { file: 'draft.yaml' }).problems).toEqual([]);
});
