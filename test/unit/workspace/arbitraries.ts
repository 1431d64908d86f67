import fc from 'fast-check';
import type { RecordEdit } from '../../../src/record/recordEdit.ts';
import type { Action, EvidenceItem } from '../../../src/workspace/actions.ts';

const requirement = fc.constantFrom('DEV-01', 'DEV-02', 'DEV-03', 'VER-01');
const evidenceId = fc.constantFrom('E-1', 'E-2', 'E-3');
const claim = fc.constantFrom('met', 'partly-met', 'not-met', 'not-applicable');
const text = fc.oneof(fc.constantFrom('', 'a', 'ab'), fc.string({ maxLength: 8, unit: 'grapheme' }));

const item: fc.Arbitrary<EvidenceItem> = fc.record(
  {
    name: fc.constantFrom('Report', 'Log'),
    kind: fc.constantFrom('document', 'log', 'test-report'),
    level: fc.integer({ min: 0, max: 4 }),
    reference: fc.constantFrom('D-1', 'D-2'),
    note: fc.constantFrom('page 3', 'annex'),
  },
  { requiredKeys: ['name', 'kind', 'level'] },
);

const recordEdit: fc.Arbitrary<RecordEdit> = fc.oneof(
  fc.record({
    type: fc.constant('claim'),
    requirement,
    claim: fc.oneof(
      fc.record({ answer: claim }),
      fc.record({ choice: fc.constantFrom('x', 'y') }),
      fc.record({ choices: fc.shuffledSubarray(['x', 'y', 'constructor']) }),
      fc.record({ text: fc.constantFrom('a', 'b') }),
    ),
  }),
  fc.record({ type: fc.constant('clear-claim'), requirement, field: fc.constantFrom('answer', 'choice', 'text') }),
  fc.record({
    type: fc.constant('objective'),
    requirement,
    objective: fc.constantFrom('a', 'b'),
    claim: fc.option(claim, { nil: undefined }),
  }),
  fc.record({ type: fc.constant('rationale'), requirement, text: fc.constantFrom('a', undefined) }),
  fc.record({ type: fc.constant('links'), requirement, ids: fc.shuffledSubarray(['E-1', 'E-2', 'E-3']) }),
  fc.record({
    type: fc.constant('device'),
    field: fc.constantFrom('model', 'modelName'),
    value: fc.constantFrom('x', undefined),
  }),
  fc.record({ type: fc.constant('assessor'), value: fc.constantFrom('A', undefined) }),
  fc.record({
    type: fc.constant('fact'),
    fact: fc.constantFrom('deviceType', 'constructor'),
    value: fc.constantFrom(true, 0, undefined),
  }),
  fc.record({ type: fc.constant('item'), id: evidenceId, set: fc.record({ note: fc.constantFrom('a', 'b') }) }),
  fc.record({ type: fc.constant('clear-item'), id: evidenceId, field: fc.constantFrom('note', 'reference') }),
  fc.record({ type: fc.constant('add-item'), id: evidenceId, item }),
);

/** Anything a person can do, over few enough names that actions meet. Facts may be called like inherited properties. */
export const anyAction: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    type: fc.constant('set-device'),
    field: fc.constantFrom('model', 'manufacturer', 'firmwareHash'),
    value: text,
  }),
  fc.record({ type: fc.constant('set-assessor'), value: text }),
  fc.record({ type: fc.constant('set-assessed-on'), value: fc.constantFrom('2026-03-01', '2026-04-01') }),
  fc.record({
    type: fc.constant('set-fact'),
    fact: fc.constantFrom('deviceType', 'hanInterfaces', 'constructor', 'toString'),
    value: fc.oneof(fc.boolean(), fc.integer({ min: 0, max: 3 }), fc.constantFrom('ESME', ''), fc.constant(undefined)),
  }),
  fc.record({ type: fc.constant('set-answer'), requirement, answer: claim }),
  fc.record({ type: fc.constant('set-choice'), requirement, choice: fc.constantFrom('x', 'y') }),
  fc.record({
    type: fc.constant('set-number'),
    requirement,
    number: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
  }),
  fc.record({
    type: fc.constant('set-choices'),
    requirement,
    choices: fc.option(fc.shuffledSubarray(['x', 'y', 'constructor']), { nil: undefined }),
  }),
  fc.record({ type: fc.constant('set-date'), requirement, date: fc.constantFrom('', '2026-01-01', '2026-02-01') }),
  fc.record({ type: fc.constant('set-text'), requirement, text }),
  fc.record({
    type: fc.constant('set-objective'),
    requirement,
    objective: fc.constantFrom('a', 'b'),
    claim: fc.option(claim, { nil: undefined }),
  }),
  fc.record({ type: fc.constantFrom('clear-answer', 'clear-whole-answer'), requirement }),
  fc.record({ type: fc.constant('set-rationale'), requirement, text }),
  fc.record({ type: fc.constant('add-evidence'), id: evidenceId, item }),
  fc.record({ type: fc.constant('add-evidence'), id: evidenceId, item, link: requirement }),
  fc.record({ type: fc.constant('update-evidence'), id: evidenceId, item }),
  fc.record({ type: fc.constant('remove-evidence'), id: evidenceId }),
  fc.record({ type: fc.constant('link-evidence'), requirement, id: evidenceId }),
  fc.record({ type: fc.constant('unlink-evidence'), requirement, id: evidenceId }),
  fc.record({ type: fc.constant('apply-answers'), edits: fc.array(recordEdit, { maxLength: 5 }) }),
  fc.record({
    type: fc.constant('adopt-edition'),
    version: fc.constantFrom('0.1.0', '0.2.0'),
    digest: fc.constantFrom('a', 'b'),
  }),
);

/** Actions with the seconds that pass before each. */
export const anyActions = fc.array(fc.tuple(anyAction, fc.integer({ min: 0, max: 6 })), { maxLength: 40 });
