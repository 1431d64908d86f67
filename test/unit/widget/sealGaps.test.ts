import { expect, test } from 'vitest';
import type { SubmissionRecord } from '../../../src/generated/record.ts';
import { sealGaps } from '../../../src/widget/seal/sealGaps.ts';
import { reportWith } from '../bundle/sealed.ts';

const A = '5e'.repeat(32);

/** What is said of a record that is complete but for a change. */
function said(change: (record: SubmissionRecord) => void, atHand: readonly string[] = []): readonly string[] {
  const whole = sealGaps(reportWith([]), new Set(allDigests())).map(({ what }) => what);
  const gaps = sealGaps(reportWith([], change), new Set([...allDigests(), ...atHand])).map(({ what }) => what);
  return gaps.filter((what) => !whole.includes(what));
}

function allDigests(): readonly string[] {
  return Object.values(reportWith([]).record.evidence).flatMap(({ sha256 }) => sha256 ?? []);
}

test.each<[string, (record: SubmissionRecord) => void, RegExp]>([
  ['no digest of the firmware', ({ device }) => delete device.firmwareHash, /^No SHA-256 of the firmware image/],
  [
    'a file that is not there',
    ({ evidence }) => (evidence['N'] = { name: 'n', kind: 'log', level: 1, sha256: A }),
    /^1 evidence file not added$/,
  ],
  [
    'evidence without a digest',
    ({ evidence }) => (evidence['N'] = { name: 'n', kind: 'log', level: 1 }),
    /^\d evidence items? by reference only/,
  ],
  [
    'evidence that had expired',
    ({ evidence }) => (evidence['N'] = { name: 'n', kind: 'log', level: 1, sha256: A, expires: '2000-01-01' }),
    /^\d evidence items? that had expired on the assessment date$/,
  ],
  [
    'an offer that was not confirmed',
    ({ answers }) => {
      answers['X-1'] = { carried: { from: ['0.0.1/X-1'], offered: { '0.0.1/X-1': { answer: 'met' } } } };
    },
    /^1 requirement with an answer of an earlier edition to confirm$/,
  ],
  ['answers taken away', (record) => (record.answers = {}), /^\d+ requirements? that count and are not decided$/],
])('%s is counted', (_, change, words) => {
  expect(said(change)).toContainEqual(expect.stringMatching(words));
});

test('a file that is at hand is no gap', () => {
  expect(said(({ evidence }) => (evidence['N'] = { name: 'n', kind: 'log', level: 1, sha256: A }), [A])).toEqual([]);
});
