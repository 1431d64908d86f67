/** Colours chosen by the system, little motion, and paper: what is told on the screen is told there too. */
import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contrast } from '../../src/plugin/colours/contrast.ts';
import { openSample } from './assessment.ts';
import { launch, watched } from './portal.ts';

let browser: Browser;
beforeAll(async () => void (browser = await launch()));
afterAll(() => browser.close());

const SAMPLE = {
  name: 'sample.json',
  mimeType: 'application/json',
  buffer: readFileSync('static/samples/esme-sample.record.json'),
};

/** A review of the sample, begun. */
async function beginReview(page: Page): Promise<void> {
  await page.locator('input[data-open=files]').setInputFiles(SAMPLE);
  await page.getByRole('button', { name: 'Review it' }).click();
  await page.getByLabel('Your name').fill('Rae Viewer');
  await page.getByRole('button', { name: 'Begin the review' }).click();
  await page.locator('[data-requirement]').waitFor();
}

/** Does something, and expects that a thing looks otherwise afterwards. */
async function expectSeen(thing: Locator, change: () => Promise<unknown>): Promise<void> {
  const picture = async (): Promise<string> => {
    await thing.page().mouse.move(0, 0);
    await thing.page().evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
    return (await thing.screenshot()).toString('base64');
  };
  const before = await picture();
  await change();
  expect(await picture()).not.toBe(before);
}

test('in colours of the system, what is chosen is told from what is not', async () => {
  const { offences, page: open } = await watched(browser, { forcedColors: 'active', colorScheme: 'dark' });
  const page = await open('/review');
  await beginReview(page);
  const second = page.locator('[data-queue]').nth(1);
  await expectSeen(second, async () => {
    await page.keyboard.press('j');
    await page.locator('[data-queue][aria-current]').nth(0).waitFor();
  });
  const gates = page.getByText(/^Gates \d+$/);
  await expectSeen(gates, () => gates.click());
  const result = page.getByRole('link', { name: 'Result', exact: true });
  await expectSeen(result, async () => {
    await result.click();
    await page.getByRole('heading', { name: 'What the review comes to' }).waitFor();
  });
  const review = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Review' });
  await expectSeen(review, () => page.goto(new URL('/glossary', page.url()).href));

  await page.locator('html[data-has-hydrated=true]').waitFor({ state: 'attached' });
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('install code');
  const option = page.getByRole('option').nth(1);
  await option.waitFor();
  await expectSeen(option, () => page.getByRole('combobox').press('ArrowDown'));
  const word = option.locator('mark').first();
  const colour = (of: Locator): Promise<string> => of.evaluate((element) => getComputedStyle(element).color);
  expect(await colour(word)).toBe(await colour(word.locator('..')));
  expect(offences).toEqual([]);
});

/** What moves for longer than a hundredth of a second, or scrolls smoothly, in shadow roots too. */
const MOVING = `(() => {
  const long = (times) => times.split(',').some((time) => parseFloat(time) > 0.01);
  const moves = (style) =>
    long(style.transitionDuration) || (style.animationName !== 'none' && long(style.animationDuration)) ||
    style.scrollBehavior !== 'auto';
  const within = (root) =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      ...[undefined, '::before', '::after'].filter((part) => moves(getComputedStyle(element, part)))
        .map((part) => element.tagName + (part ?? '') + '.' + element.className),
      ...(element.shadowRoot ? within(element.shadowRoot) : []),
    ]);
  return within(document);
})()`;

test('whoever asks for little motion gets none', async () => {
  const usual = await (await watched(browser)).page('/guidance/devices/firmware');
  expect(await usual.evaluate(MOVING)).not.toEqual([]);
  const { page: open } = await watched(browser, { reducedMotion: 'reduce' });
  expect(await (await open('/guidance/devices/firmware')).evaluate(MOVING)).toEqual([]);
  const assessment = await open('/assess');
  await openSample(assessment);
  expect(await assessment.evaluate(MOVING)).toEqual([]);
  const studio = await open('/studio#open-cpl-submission');
  await studio.getByText('No problems').first().waitFor();
  expect(await studio.evaluate(MOVING)).toEqual([]);
});

test('paper is light, has no buttons, and cuts nothing off, whatever the screen shows', async () => {
  const { page: open } = await watched(browser, { colorScheme: 'dark' });
  const form = await open('/forms/security-characteristic-change');
  await form.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const warning = form.getByText('This form is an aid');
  const colour = await warning.evaluate((element) => getComputedStyle(element).color);
  const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map(Number);
  const hex = `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  expect(contrast(hex, '#ffffff')).toBeGreaterThan(4.5);
  expect(await form.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  expect(await form.getByRole('button').count()).toBe(0);

  const studio = await open('/studio#open-cpl-submission');
  await studio.getByText('No problems').first().waitFor();
  await studio.getByRole('button', { name: 'Text', exact: true }).click();
  const text = studio.getByRole('textbox', { name: 'Text of the checklist, in YAML' });
  await text.waitFor();
  await studio.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const source = readFileSync('checklists/cpl-submission/0.1.0.yaml', 'utf8').trim().split('\n');
  await text.getByText(source.at(-1)?.trim() ?? '').waitFor();
  expect(await studio.getByRole('button', { name: 'Download file' }).isVisible()).toBe(false);
  // From the first line to the last: nothing has to be scrolled to.
  expect(await text.evaluate(({ scrollHeight }) => scrollHeight)).toBeLessThanOrEqual(
    await studio.evaluate(() => document.documentElement.scrollHeight),
  );
});
