/** Work files: what is written is read back, and what is not right is refused with its place. */
import { describe, expect, it } from 'vitest';
import type { Notes } from '../../../../src/workspace/notes.ts';
import { giveWork, returnWork } from '../../../../src/workspace/work/giveWork.ts';
import { readWorkFile } from '../../../../src/workspace/work/readWorkFile.ts';
import { looksLikeWork, workText, workTitle } from '../../../../src/workspace/work/workFile.ts';
import { recordText } from '../../../../src/record/recordText.ts';
import { after, someRecord, T0 } from '../fixtures.ts';

const SECTIONS = [{ id: 'identity', title: 'Identity', requirements: ['DEV-01'] }];
const NOTES: Notes = {
  'DEV-01': [{ id: 'n1', kind: 'to-do', text: 'Ask the lab', at: T0, by: 'Zoë' }],
  'DEV-02': [{ id: 'n2', kind: 'comment', text: 'Between us', at: T0 }],
};
const record = someRecord();
const given = giveWork(record, SECTIONS, NOTES, { by: 'Zoë', to: ' Anna ', message: '' }, T0);
const back = returnWork(
  given.given,
  { ...record, id: '11111111-2222-4333-8444-555555555555', assessor: 'Anna' },
  { 'DEV-01': [{ id: 'n3', kind: 'comment', text: 'Done', at: after(1), by: 'Anna' }] },
  'Anna',
  after(5),
);

const { notes: _left, ...without } = given.given;
const changed = (
  change: (file: { given: Record<string, unknown>; returned: Record<string, unknown> }) => void,
): string => {
  const file = JSON.parse(workText(back)) as Parameters<typeof change>[0];
  change(file);
  return JSON.stringify(file);
};

describe('a work file', () => {
  it.each([
    ['given', given],
    ['sent back', back],
    ['without notes', { given: without }],
  ])('%s is read back as it was written', (_name, file) => {
    expect(readWorkFile(workText(file))).toEqual({ file: JSON.parse(JSON.stringify(file)) as unknown });
  });

  it('takes along only the notes on what is given', () => {
    expect(Object.keys(given.given.notes ?? {})).toEqual(['DEV-01']);
  });

  it('goes back under the id it was given with', () => {
    expect(back.returned?.record.id).toBe(record.id);
  });

  it('is told from a submission, even one that talks about it', () => {
    expect(looksLikeWork(workText(given))).toBe(true);
    expect(looksLikeWork(recordText({ ...record, assessor: '"format": "device-assurance-work"' }))).toBe(false);
  });

  it('is named after its sections and whom it is for', () => {
    const section = (title: string) => ({ id: 'a', title, requirements: [] });
    expect(workTitle({ sections: [section('A')] })).toBe('Section A');
    expect(workTitle({ sections: [section('A'), section('B')], to: 'Anna' })).toBe('Sections A and B for Anna');
    expect(workTitle({ sections: ['A', 'B', 'C'].map(section) })).toBe('3 sections');
  });
});

const refused: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  ['nothing', '', /empty/],
  ['no JSON', 'Dear Anna', /not JSON/],
  ['a cut file', workText(given).slice(0, 900), /cut off|ends in the middle/],
  ['a submission', recordText(record), /not a work file/],
  ['a newer version', workText(given).replace('"formatVersion": 1', '"formatVersion": 2'), /newer version/],
  ['no version', changed((file) => Object.assign(file, { formatVersion: 'one' })), /formatVersion.*has to be 1/],
  ['a prototype key', workText(given).replace('"given":', '"__proto__": {}, "given":'), /__proto__/],
  ['a name twice', workText(given).replace('"given":', '"given": 1, "given":'), /stands twice/],
  ['nothing given', changed((file) => Object.assign(file, { given: [] })), /given: There has to be an object/],
  ['no sections', changed(({ given: g }) => Object.assign(g, { sections: [] })), /No section was given/],
  [
    'ids that are none',
    changed(({ given: g }) => Object.assign(g, { sections: [{ id: 'a', title: 'A', requirements: ['<b>', 7] }] })),
    /given\.sections\[0\]\.requirements: There has to be a list/,
  ],
  [
    'a broken record',
    changed(({ given: g }) => Object.assign(g, { base: { ...record, answers: 7 } })),
    /given\.base\.answers/,
  ],
  [
    'a missing record',
    changed(({ returned }) => Object.assign(returned, { record: undefined })),
    /returned\.record: The file is empty/,
  ],
  [
    'another assessment sent back',
    changed(({ returned }) =>
      Object.assign(returned, { record: { ...record, id: '99999999-2222-4333-8444-555555555555' } }),
    ),
    /not the same assessment/,
  ],
  [
    'an unknown field',
    changed(({ given: g }) => Object.assign(g, { run: 'me' })),
    /given\.run: Nothing is known of this/,
  ],
  [
    'notes of another kind',
    changed(({ returned }) =>
      Object.assign(returned, { notes: { 'DEV-01': [{ id: 'n', kind: 'order', text: 'x', at: T0 }] } }),
    ),
    /returned\.notes\.DEV-01\[0\]\.kind/,
  ],
  [
    'notes with one id twice',
    changed(({ returned }) =>
      Object.assign(returned, {
        notes: { 'DEV-01': [1, 2].map(() => ({ id: 'n', kind: 'comment', text: 'x', at: T0 })) },
      }),
    ),
    /second note has the same id/,
  ],
  ['half a character', changed(({ given: g }) => Object.assign(g, { message: '\ud800' })), /half a character/],
];

describe('refused, with its place', () => {
  it.each(refused)('%s', (_name, input, says) => {
    const read = readWorkFile(input);
    const words =
      'problems' in read ? read.problems.map(({ path, message }) => `${path ?? ''}: ${message}`).join('\n') : '';
    expect(words).toMatch(says);
  });
});
