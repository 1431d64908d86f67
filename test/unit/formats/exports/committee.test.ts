/** The committee report: what a member reads on it, and what it must never say. */
import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { makeExport } from '../../../../src/formats/exports.ts';
import { makeReport, withPrevious, type Report } from '../../../../src/formats/makeReport.ts';
import { withReview } from '../../../../src/formats/withReview.ts';
import type { Review } from '../../../../src/generated/review.ts';
import { basisOf } from '../../../../src/review/basis.ts';
import { digestOf } from '../../../../src/record/digest.ts';
import { fixtureChecklist, fixtureRecord } from '../../record/fixture.ts';
import { bare, format, reviewed, reviewOf } from './cases.ts';

/** The review with determinations of the answers as they are. */
function standing(): Review {
  const review = reviewOf(fixtureRecord());
  for (const [id, determination] of Object.entries(review.determinations)) {
    determination.basis = basisOf(fixtureRecord(), id);
  }
  return review;
}

const page = async (report: Report): Promise<string> =>
  (await makeExport(format('committee'), report)).content as string;

/** Text of one part, without markup. */
async function part(report: Report, id: string): Promise<string> {
  const html = await page(report);
  const [, own = ''] = new RegExp(`<section id="${id}"([^]*?)</section>`).exec(html) ?? [];
  return own
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ');
}

test('the summary gives both outcomes, the recommendation with its reasons and the decision as recorded', async () => {
  const text = await part(withReview(bare(), standing()), 'summary');
  for (const words of [
    'Outcome, self-assessed Not ready Outcome, reviewed Not ready',
    'Gates 1 of 1 pass 0 of 1 pass; 1 not or partly met',
    'Score 40.9% to 77.2% 8.6% to 56.5%',
    'As the reviewer saw it.',
    'Decision recorded',
    '2026-05-01',
    'written down by R. Viewer',
  ]) {
    expect(text).toContain(words);
  }
});

test('without a review or decision, none is made up', async () => {
  const none = await part(bare(), 'summary');
  expect(none).toContain('Outcome, reviewed No review');
  expect(none).toContain('No recommendation is given.');
  expect(none).toContain('No decision is recorded, and none is recommended.');
  const { decision: _, ...undecided } = standing();
  expect(await part(withReview(bare(), undecided), 'summary')).toContain('Decision asked No decision is recorded.');
});

test('a rejected gate fails in the reviewed column and not in the self-assessed one', async () => {
  const text = await part(withReview(bare(), standing()), 'answers');
  expect(text).toMatch(/DEV-01 .*?Self-assessed: ✓ Pass .*?Reviewed: ✗ Not met Rejected, R\. Viewer, 2026-04-20/);
});

test('a determination of what has changed since is none', async () => {
  expect(await part(reviewed(), 'answers')).toContain('Changed since it was determined');
});

test('terms have the titles of the edition', async () => {
  expect(await part(reviewed(), 'findings')).toContain('Open Major Evidence As the reviewer saw it.');
});

test('what changed since the last submission is told with its cause', async () => {
  const [checklist, record, before] = [fixtureChecklist(), fixtureRecord(), fixtureRecord()];
  delete before.answers['DEV-01'];
  before.device.firmwareVersion = '00000001';
  const report = makeReport(checklist, record);
  const text = await part(withPrevious(report, { checklist, record: before }, [checklist]), 'changes');
  expect(text).toContain('DEV-01 Not answered Pass');
  expect(text).toContain('It has been answered.');
  expect(text).toContain('Firmware version 00000001');
  expect(await part(report, 'changes')).toContain('No earlier submission is given');
});

test('reviewed results are compared beside self-assessed ones where both submissions have a review', async () => {
  const [checklist, record] = [fixtureChecklist(), fixtureRecord()];
  const [earlier, now] = [standing(), standing()];
  const determination = now.determinations['DEV-01'];
  if (!determination) throw new Error('The review determines DEV-01.');
  determination.value = 'accepted';
  const report = withReview(bare(), now);
  const both = withPrevious(report, { checklist, record, review: earlier }, [checklist]);
  const text = await part(both, 'changes');
  expect(text).toContain('Compared self-assessed and reviewed with the submission');
  expect(text).toContain('Was, self-assessed Is, self-assessed Was, reviewed Is, reviewed');
  expect(text).toContain('DEV-01 Pass Pass Not met Pass In the review it was “Rejected” and is “Accepted”.');
  expect(text).toContain('Score, self-assessed 40.9% to 77.2% 40.9% to 77.2%');
  expect(text).toMatch(/Score, reviewed 8\.6% to 56\.5% (?!8\.6%)/);
  expect(text).toContain('How the demonstrated score, reviewed, came from the one to the other');
  expect(await part(both, 'control')).toContain(`Last review, digest (SHA-256) ${digestOf(earlier)}`);
});

test('reviewed results are not compared where one of the two has no review', async () => {
  const [checklist, record] = [fixtureChecklist(), fixtureRecord()];
  const text = await part(withPrevious(reviewed(), { checklist, record }, [checklist]), 'changes');
  expect(text).toContain('Reviewed results are compared only where a review of each of the two is given.');
  expect(text).toContain('No requirement differs.');
  expect(text).not.toContain('Score, reviewed');
});

test('what was not looked at is said not to be examined', async () => {
  const text = await part(reviewed(), 'evidence');
  expect(text).toContain('1 evidence item of 3 looked at in this round.');
  expect(text).toContain('reference only');
});

test('the control table names record, edition and review by digest', async () => {
  const { digests } = reviewed();
  const text = await part(reviewed(), 'control');
  for (const digest of [digests.record, digests.checklist, digests.review ?? '?']) expect(text).toContain(digest);
});

test('the page has headings without a gap, and headed tables', async () => {
  const html = await page(withReview(bare(), standing()));
  const errors: string[] = [];
  parse(html, { onParseError: ({ code }) => errors.push(code) });
  expect(errors).toEqual([]);
  const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
  expect(levels.every((level, at) => at === 0 || level <= (levels[at - 1] ?? 0) + 1)).toBe(true);
  expect(html.match(/<table>/g)?.length).toBe(html.match(/<caption>/g)?.length);
  expect(html).toContain('@page');
});
