import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SubmissionRecord } from '../../../src/generated/record.ts';
import { validate } from '../../../src/generated/validate-record.js';
import type { Action, EvidenceItem } from '../../../src/workspace/actions.ts';
import { edit } from '../../../src/workspace/edit.ts';
import { anyAction } from './arbitraries.ts';
import { someRecord } from './fixtures.ts';

const report: EvidenceItem = { name: 'Report', kind: 'test-report', level: 3 };

const rows: [string, Action, (record: SubmissionRecord) => unknown, unknown][] = [
  ['sets a Device field', { type: 'set-device', field: 'modelName', value: 'M1' }, (r) => r.device.modelName, 'M1'],
  [
    'leaves out an emptied Device field',
    { type: 'set-device', field: 'model', value: '' },
    (r) => 'model' in r.device,
    false,
  ],
  ['sets a fact to false', { type: 'set-fact', fact: 'remote', value: false }, (r) => r.profile['remote'], false],
  ['sets a fact to zero', { type: 'set-fact', fact: 'hanInterfaces', value: 0 }, (r) => r.profile['hanInterfaces'], 0],
  [
    'takes a fact back',
    { type: 'set-fact', fact: 'deviceType', value: undefined },
    (r) => Object.keys(r.profile),
    ['hanInterfaces'],
  ],
  [
    'answers',
    { type: 'set-answer', requirement: 'DEV-03', answer: 'partly-met' },
    (r) => r.answers['DEV-03'],
    { answer: 'partly-met' },
  ],
  [
    'changes an answer and keeps its rationale and evidence',
    { type: 'set-answer', requirement: 'DEV-01', answer: 'not-met' },
    (r) => r.answers['DEV-01'],
    { answer: 'not-met', rationale: 'Keys are made in the HSM.', evidence: ['E-1', 'E-2'] },
  ],
  [
    'clears an answer and keeps its rationale and evidence',
    { type: 'clear-answer', requirement: 'DEV-01' },
    (r) => r.answers['DEV-01'],
    { rationale: 'Keys are made in the HSM.', evidence: ['E-1', 'E-2'] },
  ],
  ['clears objectives too', { type: 'clear-answer', requirement: 'DEV-02' }, (r) => Object.keys(r.answers), ['DEV-01']],
  [
    'takes one objective back',
    { type: 'set-objective', requirement: 'DEV-02', objective: 'a', claim: undefined },
    (r) => r.answers['DEV-02'],
    { objectives: { b: 'not-met' } },
  ],
  [
    'keeps a number of zero',
    { type: 'set-number', requirement: 'DEV-03', number: 0 },
    (r) => r.answers['DEV-03'],
    { number: 0 },
  ],
  [
    'fills in cells of a spreadsheet, and nothing else',
    {
      type: 'apply-answers',
      edits: [
        { type: 'claim', requirement: 'DEV-01', claim: { answer: 'not-met' } },
        { type: 'objective', requirement: 'DEV-02', objective: 'a', claim: undefined },
        { type: 'rationale', requirement: 'DEV-03', text: 'Why' },
      ],
    },
    (r) => r.answers,
    {
      'DEV-01': { answer: 'not-met', rationale: 'Keys are made in the HSM.', evidence: ['E-1', 'E-2'] },
      'DEV-02': { objectives: { b: 'not-met' } },
      'DEV-03': { rationale: 'Why' },
    },
  ],
  [
    'adds evidence and links it in one step',
    { type: 'add-evidence', id: 'E-3', item: report, link: 'DEV-03' },
    (r) => [r.evidence['E-3'], r.answers['DEV-03']],
    [report, { evidence: ['E-3'] }],
  ],
  [
    'unlinks removed evidence from every answer',
    { type: 'remove-evidence', id: 'E-1' },
    (r) => [Object.keys(r.evidence), r.answers['DEV-01']?.evidence],
    [['E-2'], ['E-2']],
  ],
  [
    'links evidence only once',
    { type: 'link-evidence', requirement: 'DEV-01', id: 'E-2' },
    (r) => r.answers['DEV-01']?.evidence,
    ['E-1', 'E-2'],
  ],
  [
    'does not make an item by changing one that is gone',
    { type: 'update-evidence', id: 'E-9', item: report },
    (r) => 'E-9' in r.evidence,
    false,
  ],
];

/** The requirements whose answers an action may touch. */
function namedBy(action: Action): readonly (string | undefined)[] {
  if (action.type === 'apply-answers') return action.edits.map((one) => ('requirement' in one ? one.requirement : ''));
  return ['requirement' in action ? action.requirement : action.type === 'add-evidence' ? action.link : undefined];
}

describe('edit', () => {
  it.each(rows)('%s', (_what, action, read, expected) => {
    expect(read(edit(someRecord(), action))).toEqual(expected);
  });

  it('returns the same record when the action changes nothing', () => {
    const record = someRecord();
    expect(edit(record, { type: 'set-answer', requirement: 'DEV-01', answer: 'met' })).toBe(record);
    expect(edit(record, { type: 'set-rationale', requirement: 'VER-01', text: '' })).toBe(record);
  });

  it('never touches the answer to another requirement, save by removing evidence', () => {
    fc.assert(
      fc.property(anyAction, (action) => {
        const record = someRecord();
        const next = edit(record, action);
        if (action.type === 'remove-evidence') return;
        const named = namedBy(action);
        for (const id of new Set([...Object.keys(record.answers), ...Object.keys(next.answers)])) {
          if (!named.includes(id)) expect(next.answers[id]).toBe(record.answers[id]);
        }
      }),
    );
  });

  it('keeps the record valid', () => {
    fc.assert(
      fc.property(
        fc.array(
          anyAction.filter(({ type }) => type !== 'adopt-edition'),
          { maxLength: 12 },
        ),
        (actions) => {
          expect(validate(actions.reduce(edit, someRecord()))).toEqual([]);
        },
      ),
    );
  });
});
