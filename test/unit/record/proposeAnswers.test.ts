/** Answers that a crosswalk proposes: which, with what, and that they count for nothing until they are used. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess, listRequirements, type Checklist, type Requirement } from '../../../src/engine/index.ts';
import type { Relation } from '../../../src/generated/crosswalk.ts';
import type { Answer, SubmissionRecord } from '../../../src/generated/record.ts';
import { checklistDigest } from '../../../src/record/digest.ts';
import { newRecord } from '../../../src/record/newRecord.ts';
import { differentDevice, proposeAnswers, relationsFrom } from '../../../src/record/proposeAnswers.ts';
import { withProposals } from '../../../src/record/withProposals.ts';
import { readRecord } from '../../../src/record/readRecord.ts';
import { recordText } from '../../../src/record/recordText.ts';
import { cases, RUNS } from '../../property/generators.ts';

const requirement = (id: string, part: Partial<Requirement> = {}): Requirement => ({
  ...{ id, title: id, statement: id, why: id, goodEvidence: [], guidance: [], sources: [], review: [], gate: false },
  ...{ weight: 1, objectives: [], minimumEvidenceLevel: 0 },
  response: { kind: 'conformance', notApplicable: false, partialCredit: 0 },
  ...part,
});

const checklist = (id: string, ...requirements: readonly Requirement[]): Checklist => ({
  ...{ format: 1, id, version: '1.0.0', status: 'draft', title: id, purpose: id, notice: id, appliesTo: ['ESME'] },
  ...{ profile: [], scoring: { model: 'weighted', thresholds: [] } },
  sections: [{ id: 'all', title: 'All', sections: [], requirements }],
});

const NOW = '2026-03-01T09:00:00.000Z';
const CHOICE: Requirement['response'] = {
  kind: 'choice',
  notApplicable: false,
  partialCredit: 0,
  options: [
    { value: 'yes', label: 'Yes', means: 'met' },
    { value: 'no', label: 'No', means: 'not-met' },
  ],
};

function record(
  of: Checklist,
  answers: SubmissionRecord['answers'],
  rest: Partial<SubmissionRecord> = {},
): SubmissionRecord {
  const digest = checklistDigest(of);
  const id = '00000000-0000-4000-8000-000000000000';
  return { ...newRecord(of, { id, now: NOW, digest, assessedOn: '2026-03-01' }), answers, ...rest };
}

const relation = (kind: Relation['relation']): Relation[] => [
  { from: 'A-01', to: 'B-01', relation: kind, confidence: 'inferred', note: 'N.' },
];

const PARTS = [
  { id: 'a', text: 'A.' },
  { id: 'b', text: 'B.' },
];

type Case = readonly [
  name: string,
  kind: Relation['relation'],
  given: Answer,
  offered: Answer | undefined,
  parts?: { from?: Partial<Requirement>; to?: Partial<Requirement>; there?: Answer },
];

const CASES: readonly Case[] = [
  ['equal: met', 'equal', { answer: 'met', rationale: 'R.' }, { answer: 'met', rationale: 'R.' }],
  ['equal: not met', 'equal', { answer: 'not-met' }, { answer: 'not-met' }],
  ['superset: met', 'superset', { answer: 'met' }, { answer: 'met' }],
  ['superset: not met says nothing', 'superset', { answer: 'not-met' }, undefined],
  ['superset: partly met says nothing', 'superset', { answer: 'partly-met' }, undefined],
  ['subset', 'subset', { answer: 'met' }, undefined],
  ['intersects', 'intersects', { answer: 'met' }, undefined],
  ['no answer', 'equal', {}, undefined],
  ['a rationale alone', 'equal', { rationale: 'R.' }, { rationale: 'R.' }],
  ['a choice becomes what it means', 'equal', { choice: 'yes' }, { answer: 'met' }, { from: { response: CHOICE } }],
  [
    'the same choice stays a choice',
    'equal',
    { choice: 'no' },
    { choice: 'no' },
    { from: { response: CHOICE }, to: { response: CHOICE } },
  ],
  [
    'an answer does not become a choice',
    'equal',
    { answer: 'met', rationale: 'R.' },
    { rationale: 'R.' },
    { to: { response: CHOICE } },
  ],
  [
    'parts that are all met',
    'superset',
    { objectives: { a: 'met', b: 'met' } },
    { answer: 'met' },
    { from: { objectives: PARTS } },
  ],
  [
    'parts that differ',
    'equal',
    { objectives: { a: 'met', b: 'not-met' } },
    undefined,
    { from: { objectives: PARTS } },
  ],
  [
    'to what is answered in parts go words only',
    'equal',
    { answer: 'met', rationale: 'R.' },
    { rationale: 'R.' },
    { to: { objectives: PARTS } },
  ],
  [
    'not applicable, where it may be claimed',
    'equal',
    { answer: 'not-applicable', rationale: 'R.' },
    { answer: 'not-applicable', rationale: 'R.' },
    {
      from: { response: { kind: 'conformance', notApplicable: true, partialCredit: 0 } },
      to: { response: { kind: 'conformance', notApplicable: true, partialCredit: 0 } },
    },
  ],
  [
    'not applicable, where it may not',
    'equal',
    { answer: 'not-applicable', rationale: 'R.' },
    { rationale: 'R.' },
    { from: { response: { kind: 'conformance', notApplicable: true, partialCredit: 0 } } },
  ],
  ['what is answered already', 'equal', { answer: 'met' }, undefined, { there: { answer: 'not-met' } }],
  [
    'what waits to be confirmed itself',
    'equal',
    { carried: { from: ['0.9.0/A-01'], offered: { '0.9.0/A-01': { answer: 'met' } } } },
    undefined,
  ],
  [
    'what was proposed before',
    'equal',
    { answer: 'met' },
    undefined,
    { there: { carried: { from: ['a@1.0.0/A-01'] } } },
  ],
];

describe('of related requirements', () => {
  test.each(CASES.map(([name, kind, given, offered, parts = {}]) => ({ name, kind, given, offered, parts })))(
    '$name',
    ({ kind, given, offered, parts }) => {
      const [from, to] = [
        checklist('a', requirement('A-01', parts.from)),
        checklist('b', requirement('B-01', parts.to)),
      ];
      const source = { checklist: from, record: record(from, { 'A-01': given }) };
      const target = { checklist: to, record: record(to, parts.there ? { 'B-01': parts.there } : {}) };
      const { proposals, others } = proposeAnswers(source, target, relation(kind));
      expect(proposals.map(({ answer }) => answer)).toEqual(offered === undefined ? [] : [offered]);
      expect(others).toHaveLength(offered === undefined ? 1 : 0);
    },
  );
});

test('a crosswalk is read from either side', () => {
  const a = { id: 'a', version: '1.0.0' };
  const b = { id: 'b', version: '1.0.0' };
  const crosswalk = { from: a, to: b, relations: relation('subset') };
  expect(relationsFrom(crosswalk, a, b)).toMatchObject([{ from: 'A-01', to: 'B-01', relation: 'subset' }]);
  expect(relationsFrom(crosswalk, b, a)).toMatchObject([{ from: 'B-01', to: 'A-01', relation: 'superset' }]);
  expect(relationsFrom(crosswalk, { ...a, version: '2.0.0' }, b)).toBeUndefined();
});

test('evidence goes along under an id that is free, once, and what is there already is used', () => {
  const [from, to] = [
    checklist('a', requirement('A-01'), requirement('A-02')),
    checklist('b', requirement('B-01'), requirement('B-02')),
  ];
  const mine = { name: 'mine.pdf', kind: 'document', level: 1 } as const;
  const report = { name: 'report.pdf', kind: 'test-report', level: 3 } as const;
  const source = record(
    from,
    { 'A-01': { answer: 'met', evidence: ['E1', 'E2'] }, 'A-02': { answer: 'met', evidence: ['E1', 'GONE'] } },
    { evidence: { E1: report, E2: mine } },
  );
  const target = record(to, {}, { evidence: { E1: { ...report, name: 'other.pdf' }, E7: mine } });
  const relations = [
    ...relation('equal'),
    { from: 'A-02', to: 'B-02', relation: 'equal', confidence: 'inferred', note: 'N.' } as const,
  ];
  const { proposals } = proposeAnswers(
    { checklist: from, record: source },
    { checklist: to, record: target },
    relations,
  );
  const made = withProposals(target, source, proposals, NOW);
  expect(Object.keys(made.evidence)).toEqual(['E1', 'E7', 'E1-2']);
  expect(made.answers['B-01']?.carried?.offered?.['a@1.0.0/A-01']?.evidence).toEqual(['E1-2', 'E7']);
  expect(made.answers['B-02']?.carried?.offered?.['a@1.0.0/A-02']?.evidence).toEqual(['E1-2']);
  expect(target.answers).toEqual({});
  // What was made is a submission like any other.
  expect(readRecord(recordText(made)).problems).toEqual([]);
});

test('Devices that differ are told apart by what both say', () => {
  const of = checklist('a');
  const [one, other] = [
    record(of, {}, { device: { model: 'M1', manufacturer: 'X' } }),
    record(of, {}, { device: { model: 'M2', hardwareVersion: '1' } }),
  ];
  expect(differentDevice(one, other)).toEqual(['model']);
});

test('whatever is proposed, no score and no outcome changes until it is used', () => {
  let offered = 0;
  fc.assert(
    fc.property(cases, cases, fc.constantFrom<Relation['relation']>('equal', 'superset'), (one, other, kind) => {
      const [a, b] = [
        { ...one.checklist, id: 'a' },
        { ...other.checklist, id: 'b' },
      ];
      const left = record(a, {}, one.record as Partial<SubmissionRecord>);
      const right = record(b, {}, other.record as Partial<SubmissionRecord>);
      const ids = listRequirements(a).map(({ requirement: { id } }) => id);
      const relations = listRequirements(b).flatMap(({ requirement: { id: to } }, index): Relation[] => {
        const from = ids[index % Math.max(1, ids.length)];
        return from === undefined ? [] : [{ from, to, relation: kind, confidence: 'inferred', note: 'N.' }];
      });
      const { proposals } = proposeAnswers({ checklist: a, record: left }, { checklist: b, record: right }, relations);
      offered += proposals.length;
      const made = withProposals(right, left, proposals, NOW);
      const [was, is] = [assess(b, right), assess(b, made)];
      expect(is.score).toEqual(was.score);
      expect(is.sections.map(({ score }) => score)).toEqual(was.sections.map(({ score }) => score));
      expect(is.outcome.value).toBe(was.outcome.value);
    }),
    { numRuns: Math.min(RUNS.numRuns, 300) },
  );
  expect(offered).toBeGreaterThan(50);
});
