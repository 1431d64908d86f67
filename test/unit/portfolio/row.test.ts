/** What a row says of a submission and its review, and what filters and CSV make of it. */
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { makeSample } from '../../../scripts/sample/makeSample.mts';
import { sampleChecklist } from '../../../scripts/sample/sampleChecklist.mts';
import { assess, formatPercent } from '../../../src/engine/index.ts';
import type { SubmissionRecord } from '../../../src/generated/record.ts';
import type { Review } from '../../../src/generated/review.ts';
import { makeRow } from '../../../src/portfolio/makeRow.ts';
import { csvHead, csvRow } from '../../../src/portfolio/renderCsv.ts';
import { totalsOf } from '../../../src/portfolio/totals.ts';
import { viewRows, type PortfolioFilter } from '../../../src/portfolio/view.ts';
import { applyEdits } from '../../../src/review/applyEdit.ts';
import { basisOf } from '../../../src/review/basis.ts';
import { newReview } from '../../../src/review/newReview.ts';

const checklist = await sampleChecklist(resolve(import.meta.dirname, '../../..'));
const record = makeSample(checklist);
const ON = '2026-03-01';
const by = 'R. Reviewer';
const result = assess(checklist, record);
const met = result.requirements.find(({ verdict }) => verdict === 'pass')?.id ?? '';

function review(): Review {
  const begun = newReview({ checklist, record }, { id: record.id, now: '2026-01-10T09:00:00Z', reviewer: by });
  return applyEdits(begun, [
    {
      type: 'determine',
      requirement: met,
      value: 'rejected',
      reason: 'No.',
      basis: basisOf(record, met),
      by,
      at: '2026-01-10T09:01:00Z',
    },
    {
      type: 'observe',
      id: 'O1',
      requirement: met,
      category: 'evidence',
      severity: 'major',
      text: 'None.',
      by,
      at: '2026-01-30T09:00:00Z',
    },
    {
      type: 'observe',
      id: 'O2',
      requirement: met,
      category: 'answer',
      severity: 'minor',
      text: 'Odd.',
      by,
      at: '2025-01-10T09:00:00Z',
    },
    { type: 'act', id: 'A1', requirement: met, text: 'Send it.', due: '2026-02-28', by, at: '2026-01-10T09:04:00Z' },
    { type: 'act', id: 'A2', requirement: met, text: 'Mend it.', due: '2026-03-01', by, at: '2026-01-10T09:05:00Z' },
    { type: 'recommend', value: 'return-to-manufacturer', reasons: 'Not shown.', by, at: '2026-01-10T09:06:00Z' },
    { type: 'decide', body: 'SSC', date: '2026-02-01', text: 'Deferred.', by, at: '2026-02-02T09:00:00Z' },
  ]);
}

test('a review stands beside what the submission says and never changes it', () => {
  const alone = makeRow({ checklist, record }, { on: ON, source: 'a.json' });
  const both = makeRow({ checklist, record }, { on: ON, source: 'a.json', review: review() });
  expect(alone).toMatchObject({
    deviceType: record.profile['deviceType'],
    outcome: result.outcome.value,
    reviewed: false,
  });
  expect(alone.demonstrated).toBe(Number(formatPercent(result.score.demonstrated)));
  expect(both).toMatchObject({
    outcome: alone.outcome,
    demonstratedNum: alone.demonstratedNum,
    failed: alone.failed,
    reviewedFailed: expect.arrayContaining([met]) as string[],
    rejected: 1,
    recommendation: 'return-to-manufacturer',
    decisionBody: 'SSC',
    decisionDate: '2026-02-01',
    openObservations: 2,
    oldestObservation: '2025-01-10',
    observationSeverities: ['minor', 'major'],
    observed: [met],
    openActions: 2,
    overdueActions: 1,
  });
  expect(totalsOf([alone, both], ON)).toMatchObject({
    all: { submissions: 2, self: { [alone.outcome]: 2 } },
    openObservations: { '0-30': 1, '366-': 1 },
    openBySeverity: { major: 1, minor: 1 },
    overdueActions: 1,
  });
});

test.each([
  ['2026-02-28', { evidenceExpired: 1, evidenceExpiring: [] }],
  ['2026-03-01', { evidenceExpired: 0, evidenceExpiring: ['2026-03-01'] }],
  ['2026-05-30', { evidenceExpired: 0, evidenceExpiring: ['2026-05-30'] }],
  ['2026-05-31', { evidenceExpired: 0, evidenceExpiring: [] }],
])('evidence whose last day is %s, on 1 March', (expires, expected) => {
  const changed: SubmissionRecord = {
    ...record,
    evidence: { E1: { name: 'Report', kind: 'test-report', level: 3, expires } },
  };
  expect(makeRow({ checklist, record: changed }, { on: ON, source: 'a.json' })).toMatchObject(expected);
});

test.each<readonly [string, PortfolioFilter, readonly string[]]>([
  ['nothing asked', {}, ['b.json', 'a.json']],
  ['reviewed', { reviewed: true }, ['b.json']],
  ['a requirement observed', { requirement: met }, ['b.json']],
  ['words in any case', { text: 'ssc B.JSON' }, ['b.json']],
  ['words that are not there', { text: 'nowhere' }, []],
  ['overdue', { overdueActions: true, reviewed: false }, []],
])('a filter: %s', (_, filter, sources) => {
  const rows = [
    makeRow({ checklist, record }, { on: ON, source: 'a.json' }),
    makeRow({ checklist, record }, { on: ON, source: 'b.json', review: review() }),
  ];
  const shown = viewRows(rows, filter, { column: 'reviewedOn', descending: false });
  expect(shown.map(({ source }) => source)).toEqual(sources);
});

test('a name that a spreadsheet would run is shown as text', () => {
  const hostile: SubmissionRecord = { ...record, device: { ...record.device, manufacturer: '=HYPERLINK("x")' } };
  const line = csvRow(makeRow({ checklist, record: hostile }, { on: ON, source: '@a.json', review: review() }));
  expect(line).toContain(`"'=HYPERLINK(""x"")"`);
  expect(line).toMatch(/^"'@a\.json",/);
  expect(csvHead()).toContain('"device_type","manufacturer"');
});
