import { expect, test } from 'vitest';
import { unusedFiles } from '../../../src/workspace/unusedFiles.ts';
import { someRecord } from './fixtures.ts';

const [a, b, c] = ['d', 'e', 'f'].map((digit) => digit.repeat(64)) as [string, string, string];
const naming = (sha256: string) => ({
  record: someRecord({ evidence: { 'E-1': { name: 'x', kind: 'log', level: 0, sha256 } } }),
});

test.each([
  ['nothing is kept', [], [naming(a)], []],
  ['nothing is named', [a, b], [], [a, b]],
  ['items without files name none', [a], [{ record: someRecord() }], [a]],
  ['two name one each', [a, b, c], [naming(a), naming(c)], [b]],
  ['a journal still holds an item that was removed', [a, b], [[{ undo: [{ op: 'put', value: { sha256: a } }] }]], [b]],
  ['a variant holds its base', [a, b], [{ ...naming(b), family: { base: 'x', seen: naming(a).record } }], []],
  ['a longer run of digits names none', [a], [{ note: `${a}0` }], [a]],
  ['a deleted one still names its file', [a, b], [{ ...naming(a), removed: '2026-03-01T00:00:00Z' }], [b]],
])('%s', (_, kept, assessments, unused) => {
  expect(unusedFiles(kept, assessments)).toEqual(unused);
});
