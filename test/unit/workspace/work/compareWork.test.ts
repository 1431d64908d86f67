/** What goes in by itself, what is a conflict, what stays out. */
import { describe, expect, it } from 'vitest';
import type { Action } from '../../../../src/workspace/actions.ts';
import { applyChanges } from '../../../../src/workspace/changes.ts';
import { edit } from '../../../../src/workspace/edit.ts';
import { compareWork, workChanges, type WorkItem } from '../../../../src/workspace/work/compareWork.ts';
import { someRecord } from '../fixtures.ts';

const base = someRecord();
const INSIDE = new Set(['DEV-01', 'DEV-02']);
const item = { name: 'Report', kind: 'test-report', level: 3 } as const;
const compare = (theirs: readonly Action[], mine: readonly Action[]) =>
  compareWork(base, theirs.reduce(edit, base), mine.reduce(edit, base), INSIDE);
const summary = ({ kind, fields }: WorkItem): string => `${kind} ${fields.map((path) => path.join('.')).join(' + ')}`;

const rows: readonly (readonly [string, readonly Action[], readonly Action[], readonly string[]])[] = [
  [
    'another field of the same answer',
    [{ type: 'set-answer', requirement: 'DEV-01', answer: 'not-met' }],
    [{ type: 'set-rationale', requirement: 'DEV-01', text: 'mine' }],
    ['incoming answers.DEV-01.answer'],
  ],
  [
    'the same field, to another value',
    [{ type: 'set-rationale', requirement: 'DEV-01', text: 'theirs' }],
    [{ type: 'set-rationale', requirement: 'DEV-01', text: 'mine' }],
    ['conflict answers.DEV-01.rationale'],
  ],
  [
    'the same field, to the same value',
    [{ type: 'set-rationale', requirement: 'DEV-01', text: 'same' }],
    [{ type: 'set-rationale', requirement: 'DEV-01', text: 'same' }],
    [],
  ],
  [
    'different parts of an answer in parts',
    [{ type: 'set-objective', requirement: 'DEV-02', objective: 'a', claim: 'not-met' }],
    [{ type: 'set-objective', requirement: 'DEV-02', objective: 'b', claim: 'met' }],
    ['incoming answers.DEV-02.objectives.a'],
  ],
  [
    'not applicable beside a part: two answers to one question',
    [{ type: 'set-answer', requirement: 'DEV-02', answer: 'not-applicable' }],
    [{ type: 'set-objective', requirement: 'DEV-02', objective: 'b', claim: 'met' }],
    ['conflict answers.DEV-02.answer + answers.DEV-02.objectives.b'],
  ],
  [
    'an evidence item that I have linked to more meanwhile',
    [{ type: 'remove-evidence', id: 'E-1' }],
    [{ type: 'link-evidence', requirement: 'VER-01', id: 'E-1' }],
    ['conflict answers.DEV-01.evidence + evidence.E-1 + answers.VER-01.evidence'],
  ],
  [
    'what was not given, and whose record it is',
    [
      { type: 'set-answer', requirement: 'VER-01', answer: 'met' },
      { type: 'set-device', field: 'model', value: 'FFFFFFFF' },
      { type: 'adopt-edition', version: '9.0.0', digest: 'b' },
    ],
    [],
    ['outside device.model', 'outside answers.VER-01.answer'],
  ],
];

describe('work beside mine', () => {
  it.each(rows)('%s', (_name, theirs, mine, expected) => {
    expect(compare(theirs, mine).items.map(summary)).toEqual(expected);
  });

  it('brings an evidence item along with a link to it, even when the item itself was not chosen', () => {
    const compared = compare([{ type: 'add-evidence', id: 'E-9', item, link: 'DEV-02' }], []);
    const own = compared.items.filter(({ fields }) => fields[0]?.[0] === 'evidence');
    const record = applyChanges(base, workChanges(compared, new Map(own.map(({ key }) => [key, 'mine' as const]))));
    expect(record.answers['DEV-02']?.evidence).toEqual(['E-9']);
    expect(record.evidence['E-9']).toEqual(item);
  });

  it('keeps to one of two answers, never a mixture', () => {
    const compared = compare(
      [{ type: 'set-choice', requirement: 'DEV-01', choice: 'x' }],
      [{ type: 'set-number', requirement: 'DEV-01', number: 4 }],
    );
    const [only] = compared.items;
    const choose = (choice: 'mine' | 'theirs') =>
      applyChanges(compared.mine, workChanges(compared, new Map(only ? [[only.key, choice]] : []))).answers['DEV-01'];
    expect(choose('mine')).toEqual(compared.mine.answers['DEV-01']);
    expect(choose('theirs')).toEqual(compared.theirs.answers['DEV-01']);
  });
});
