/** Five rounds between a manufacturer and a reviewer, each with their own browser and only files between them. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSample } from '../../scripts/sample/makeSample.mts';
import { sampleChecklist } from '../../scripts/sample/sampleChecklist.mts';
import type { Review } from '../../src/generated/review.ts';
import { readRecord } from '../../src/record/readRecord.ts';
import { recordText } from '../../src/record/recordText.ts';
import { readReview } from '../../src/review/readReview.ts';
import { goToRequirement, saved } from './assessment.ts';
import { expectAccessible, launch, origin, watched, type Watched } from './portal.ts';

const ROUNDS = [1, 2, 3, 4, 5] as const;
const ROOT = resolve(import.meta.dirname, '../..');

let cwd = '';
let browser: Browser;
let theirs: Watched;
let ours: Watched;
let maker: Page;
let reviewer: Page;
/** Ids of what is rejected, and of what is asked about. */
let rejected = '';
let questioned = '';

const file = (name: string): string => join(cwd, name);

beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'portal-rounds-'));
  const record = { ...makeSample(await sampleChecklist(ROOT)), id: '77777777-7777-4777-8777-777777777777' };
  writeFileSync(file('start.json'), recordText(record));
  browser = await launch();
  [theirs, ours] = await Promise.all([watched(browser), watched(browser)]);
  [maker, reviewer] = await Promise.all([theirs.page('/assess'), ours.page('/review')]);
  await maker.locator('input[data-import]').setInputFiles(file('start.json'));
  await maker.getByRole('dialog').getByRole('button', { name: 'Import', exact: true }).click();
  await maker.locator('[data-demonstrated]').waitFor();
});
afterAll(async () => {
  await browser.close();
  rmSync(cwd, { recursive: true, force: true });
});

async function keep(page: Page, button: Locator, name: string): Promise<void> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  await download.saveAs(file(name));
}
const card = (name: string): Locator => reviewer.getByRole('article').filter({ hasText: name });
const open = (name: string): Promise<void> => reviewer.locator('input[data-open=files]').setInputFiles(file(name));

async function keepReview(name: string): Promise<Review> {
  await keep(reviewer, reviewer.getByRole('button', { name: 'Download the review file' }).first(), name);
  const { review, problems } = readReview(readFileSync(file(name)));
  expect(problems).toEqual([]);
  if (!review) throw new Error('There is no review.');
  return review;
}

/** The reviewer rejects one requirement and asks about another, and gives the reply. */
async function judge(round: number): Promise<void> {
  await open(`submission-${round}.json`);
  const submission = card(`submission-${round}.json`);
  if (round === 1) {
    await submission.getByRole('button', { name: 'Review it' }).click();
    await reviewer.getByLabel('Your name').fill('Rae Viewer');
    await reviewer.keyboard.press('Enter');
  } else {
    await submission.getByRole('button', { name: `Carry the review on to round ${round}` }).click();
  }
  await reviewer.locator('[data-requirement]').waitFor();
  if (round === 1) {
    rejected = (await reviewer.locator('[data-queue]').nth(0).getAttribute('data-queue')) ?? '';
    questioned = (await reviewer.locator('[data-queue]').nth(1).getAttribute('data-queue')) ?? '';
  }
  const at = async (id: string): Promise<void> => {
    await reviewer.locator(`[data-queue=${id}]`).first().click();
    await reviewer.locator(`[data-requirement=${id}]`).waitFor();
  };
  await at(rejected);
  await reviewer.keyboard.press('r');
  await reviewer.keyboard.type(`Reason ${round}.`);
  await reviewer.keyboard.press('Escape');
  await at(questioned);
  await reviewer.keyboard.press('q');
  await reviewer.keyboard.type(`Question ${round}?`);
  await reviewer.keyboard.press('Control+Enter');
  await reviewer.getByRole('region', { name: 'Questions' }).getByText(`Question ${round}?`).waitFor();
  await reviewer.getByRole('link', { name: 'Result', exact: true }).click();
  await keep(
    reviewer,
    reviewer.getByRole('button', { name: 'Download the reply to the manufacturer' }),
    `reply-${round}.json`,
  );
}

/** The manufacturer attaches the reply, answers at the requirement, and changes what was rejected. */
async function answerIt(round: number): Promise<void> {
  await maker.locator('input[data-import]').setInputFiles(file(`reply-${round}.json`));
  await maker.getByRole('dialog').getByRole('button', { name: 'Attach it and open the assessment' }).click();
  await maker.getByText(`Rae Viewer replied: round ${round}`).waitFor();
  await goToRequirement(maker, questioned);
  const asked = maker.locator('[data-asked]');
  await asked.getByText(`Question ${round}?`).waitFor();
  await maker.getByLabel(`Your answer to Q${round}`).fill(`Answer ${round}.`);
  await asked.getByText('Stored with the assessment.').waitFor();
  if (round === 1) {
    await expectAccessible(maker);
    // A reload loses nothing.
    await maker.reload();
    await expect.poll(() => maker.getByLabel('Your answer to Q1').inputValue()).toBe('Answer 1.');
    const filter = maker.locator('label').filter({ hasText: 'Asked by the reviewer' });
    await expect.poll(() => filter.innerText()).toMatch(/2$/);
    await filter.click();
    await maker.getByLabel('Your name, for the answers').fill('Max Maker');
  }
  await keep(maker, maker.getByRole('button', { name: 'Download the answers' }), `answers-${round}.json`);
  await goToRequirement(maker, rejected);
  await maker.locator('[data-asked]').getByText(`Reason ${round}.`).waitFor();
  if (round > 1) {
    await maker.getByText(`Earlier replies here (${round - 1})`).click();
    await maker
      .getByRole('region', { name: `Earlier reply, round ${round - 1}` })
      .getByText(`Reason ${round - 1}.`)
      .waitFor();
  }
  await maker.getByLabel(/^Rationale/).fill(`Put right ${round}.`);
  await saved(maker);
}

/** The manufacturer's list, and the submission as it is now. */
async function submit(round: number): Promise<void> {
  await maker.goto(`${origin}/assess`);
  await keep(maker, maker.getByRole('button', { name: /^Export/ }).first(), `submission-${round}.json`);
}

test('five rounds, and nothing is lost in any of them', { timeout: 90_000 }, async () => {
  for (const round of ROUNDS) {
    await submit(round);
    const { record } = readRecord(readFileSync(file(`submission-${round}.json`)));
    if (round > 1) expect(record?.answers[rejected]?.rationale).toBe(`Put right ${round - 1}.`);
    expect(JSON.stringify(record)).not.toMatch(/Question \d|Reason \d|Answer \d/);
    await judge(round);
    await answerIt(round);

    await reviewer.getByRole('link', { name: 'All reviews' }).click();
    await open(`answers-${round}.json`);
    const answers = card(`answers-${round}.json`);
    await answers.getByText(`1 new answer: Q${round}.`).waitFor();
    await answers.getByRole('button', { name: 'Take the answers into the review' }).click();
    await answers.getByRole('link', { name: 'Open the review' }).click();
    const review = await keepReview(`review-${round}.json`);
    expect(review.round).toBe(round);
    expect(review.determinations[rejected]).toMatchObject({ value: 'rejected', reason: `Reason ${round}.` });
    expect(Object.values(review.questions)).toMatchObject(
      ROUNDS.slice(0, round).map((one) => ({
        text: `Question ${one}?`,
        state: 'answered',
        answer: { text: `Answer ${one}.`, by: 'Max Maker' },
      })),
    );
    expect(review.earlier?.map((one) => one.determinations[rejected]?.reason) ?? []).toEqual(
      ROUNDS.slice(0, round - 1).map((one) => `Reason ${one}.`),
    );
    await reviewer.getByRole('link', { name: 'All reviews' }).click();
    for (const name of [`submission-${round}.json`, `answers-${round}.json`]) {
      await card(name)
        .getByRole('button', { name: /^Close/ })
        .click();
    }
  }
  expect([...theirs.offences, ...ours.offences]).toEqual([]);
});
