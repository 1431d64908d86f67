/** `npm run screenshots`: the pictures of the README, taken from the built portal with the sample submission. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { chromium, type Page } from 'playwright-core';
import { recordText } from '../src/record/recordText.ts';
import { browserArguments, ensureBrowser } from './browser.mts';
import { makeSample } from './sample/makeSample.mts';
import { sampleChecklist } from './sample/sampleChecklist.mts';
import { siteServer } from './site-server.mts';

const FOLDER = '.github/images';
const root = join(import.meta.dirname, '..');
const checklist = await sampleChecklist(root);
const sample = {
  name: 'sample.json',
  mimeType: 'application/json',
  buffer: Buffer.from(recordText(makeSample(checklist))),
};

/** What each picture shows, and how one gets there. */
const PICTURES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  async assess(page) {
    await page.goto('/assess', { waitUntil: 'networkidle' });
    await page.locator('input[data-import]').setInputFiles(sample);
    await page.getByRole('dialog').getByRole('button', { name: 'Import' }).click();
    await page.waitForURL(/#r=/);
    await page.goto(page.url().replace(/&.*$|$/, '&q=DEV-19'));
    await page.locator('[data-requirement="DEV-19"]').waitFor();
  },
  async review(page) {
    await page.goto('/review', { waitUntil: 'networkidle' });
    await page.locator('input[data-open=files]').setInputFiles(sample);
    await page.getByRole('button', { name: 'Review it' }).click();
    await page.getByLabel('Your name').fill('A reviewer');
    await page.getByRole('button', { name: 'Begin the review' }).click();
    await page.locator('[data-requirement]').waitFor();
    for (const key of ['a', 'j', 'a', 'j']) await page.keyboard.press(key, { delay: 100 });
  },
  async studio(page) {
    await page.goto('/studio', { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: checklist.title }).first().click();
    await page
      .getByRole('tab', { name: 'Form' })
      .or(page.getByRole('button', { name: 'Form' }))
      .first()
      .waitFor();
  },
  async guidance(page) {
    await page.goto('/guidance/devices/firmware', { waitUntil: 'networkidle' });
  },
};

const server = siteServer(join(root, 'build'), '/');
await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
const baseURL = `http://localhost:${(server.address() as AddressInfo).port}`;
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArguments() });
mkdirSync(join(root, FOLDER), { recursive: true });
for (const [name, go] of Object.entries(PICTURES)) {
  const context = await browser.newContext({
    baseURL,
    serviceWorkers: 'block',
    viewport: { width: 1280, height: 800 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await go(page);
  await page.mouse.move(0, 0);
  // Fonts and what is saved come to rest.
  await page.waitForTimeout(1000);
  await page.screenshot({ path: join(root, FOLDER, `${name}.png`) });
  await context.close();
  console.log(`${FOLDER}/${name}.png`);
}
await browser.close();
server.close();
