import { expect, test } from 'vitest';
import { unusedFiles } from '../../../src/workspace/unusedFiles.ts';
import { someRecord } from './fixtures.ts';

const [a, b, c] = ['a', 'b', 'c'].map((digit) => digit.repeat(64)) as [string, string, string];
const naming = (sha256: string) => ({
  record: someRecord({ evidence: { 'E-1': { name: 'x', kind: 'log', level: 0, sha256 } } }),
});

test.each([
  ['nothing is kept', [], [naming(a)], []],
  ['nothing is named', [a, b], [], [a, b]],
  ['items without files name none', [a], [{ record: someRecord() }], [a]],
  ['two name one each', [a, b, c], [naming(a), naming(c)], [b]],
  ['a deleted one still names its file', [a, b], [{ ...naming(a), removed: '2026-03-01T00:00:00Z' }], [b]],
])('%s', (_, kept, assessments, unused) => {
  expect(unusedFiles(kept, assessments)).toEqual(unused);
});
