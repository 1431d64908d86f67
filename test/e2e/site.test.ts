/** The pages that are read: policy, accessibility in both colour modes, search, reading without scripts, wrong addresses. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesUnder } from '../../scripts/files.mts';
import { loadProject } from '../../src/load/index.ts';
import { expectAccessible, launch, origin, watched } from './portal.ts';

/** One of each kind: home, a document with citations, one with code and tables, the registers. */
const PAGES = ['/', '/guidance/devices/firmware', '/guidance/portal/command-line', '/glossary', '/sources', '/rules'];

/** What has moved so far, if anything: test/unit/site looks at the page itself. */
const { redirects } = await loadProject('.');

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

it('says nowhere in which folder it was built', () => {
  const place = process.cwd();
  const told = filesUnder('build').filter((name) => readFileSync(join('build', name)).includes(place));
  expect(told).toEqual([]);
});

describe.each(['light', 'dark'] as const)('in %s mode', (colorScheme) => {
  it.each(PAGES)('%s is accessible and breaks no policy', async (path) => {
    const { context, offences, page } = await watched(browser, { colorScheme });
    const opened = await page(path);
    expect(await opened.locator('html').getAttribute('data-theme')).toBe(colorScheme);
    await thin(opened);
    await expectAccessible(opened);
    expect(offences).toEqual([]);
    await context.close();
  });

  it('search is accessible, open, with results and without', async () => {
    const { context, offences, page } = await watched(browser, { colorScheme });
    const opened = await page('/');
    await opened.keyboard.press('Control+k');
    await opened.getByRole('combobox').fill('install code');
    await opened.getByRole('option').first().waitFor();
    await expectAccessible(opened);
    await opened.getByRole('combobox').fill('xyzzyq');
    await opened.getByText('Nothing matches').waitFor();
    await expectAccessible(opened);
    expect(offences).toEqual([]);
    await context.close();
  });
});

describe('search', () => {
  it('goes to the very clause by keyboard alone, moves focus there, and works offline once loaded', async () => {
    const { context, offences, page } = await watched(browser);
    const opened = await page('/guidance/devices/firmware');
    await opened.keyboard.press('/');
    const input = opened.getByRole('combobox');
    await input.fill('genuine images');
    await opened.getByRole('option').first().waitFor();
    await context.setOffline(true);
    await input.fill('only genuine images run');
    const first = opened.getByRole('option').first();
    expect(await first.textContent()).toContain('Only genuine images run');
    expect(await input.getAttribute('aria-activedescendant')).toBe(await first.getAttribute('id'));
    await opened.keyboard.press('Enter');
    await opened.waitForFunction(() => document.activeElement?.id === 'da-fw-2');
    expect(new URL(opened.url()).hash).toBe('#da-fw-2');
    expect(offences).toEqual([]);
    await context.close();
  });

  it.each([
    ['MP195', 'Modifications', '/modifications/mp195'],
    ['june 2022 sec release', 'Releases', '/releases/june-2022'],
    ['definitions and interpretation', 'Documents', '/documents#section-a'],
  ])('goes from "%s" among %s to the very entry', async (query, kind, address) => {
    const { context, offences, page } = await watched(browser);
    const opened = await page('/');
    await opened.keyboard.press('Control+k');
    await opened.getByRole('combobox').fill(query);
    await opened.getByRole('group', { name: kind }).getByRole('option').first().click();
    await opened.waitForURL(origin + address);
    const place = address.split('#')[1];
    if (place !== undefined) await opened.waitForFunction((id) => document.activeElement?.id === id, place);
    expect(offences).toEqual([]);
    await context.close();
  });

  it('moves by arrows, closes with Escape and gives focus back', async () => {
    const { context, page } = await watched(browser);
    const opened = await page('/glossary');
    await opened.getByRole('button', { name: 'Search' }).click();
    const input = opened.getByRole('combobox');
    await input.fill('device');
    await opened.getByRole('option').nth(1).waitFor();
    const selected = () => opened.locator('[role=option][aria-selected=true]').getAttribute('id');
    const before = await selected();
    await opened.keyboard.press('ArrowDown');
    expect(await selected()).not.toBe(before);
    await opened.keyboard.press('ArrowUp');
    expect(await selected()).toBe(before);
    await opened.keyboard.press('Escape');
    await opened.waitForFunction(() => document.querySelector('dialog') === null);
    expect(await opened.evaluate(() => document.activeElement?.textContent)).toContain('Search');
    await context.close();
  });

  it('leaves "/" alone while a person types, and where it was turned off', async () => {
    const { context, page } = await watched(browser);
    const opened = await page('/');
    await opened.keyboard.press('/');
    await opened.getByRole('combobox').pressSequentially('a/b');
    expect(await opened.getByRole('combobox').inputValue()).toBe('a/b');
    await opened.getByLabel('Open with the / key').uncheck();
    await opened.keyboard.press('Escape');
    await opened.waitForFunction(() => document.querySelector('dialog') === null);
    await opened.keyboard.press('/');
    await opened.waitForTimeout(500);
    expect(await opened.locator('dialog').count()).toBe(0);
    await context.close();
  });
});

describe('without scripts', () => {
  it.each(['/guidance/devices/firmware', '/glossary', '/sources', '/'])('%s can be read', async (path) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(origin + path);
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(500);
    // What needs scripts is not offered.
    expect(await page.getByRole('button', { name: 'Search' }).isVisible()).toBe(false);
    await context.close();
  });
});

describe.runIf(redirects.length > 0)('an address that has moved', () => {
  it.each(redirects)('$from can be reached without scripts', async ({ from, to }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const response = await page.goto(origin + from);
    expect(response?.status()).toBe(200);
    const place = page.locator(from.includes('#') ? `[id="${from.split('#')[1] ?? ''}"]` : 'main');
    await place.getByRole('link', { name: to, exact: true }).click();
    await page.waitForURL(origin + to);
    if (to.includes('#')) expect(await page.locator(`[id="${to.split('#')[1] ?? ''}"]`).count()).toBe(1);
    await context.close();
  });

  it.each(redirects.filter(({ from }) => !from.includes('#')))('$from leads on by itself', async ({ from, to }) => {
    const { context, offences, page } = await watched(browser);
    const opened = await page(from);
    await opened.waitForURL(origin + to);
    expect(offences).toEqual([]);
    await context.close();
  });
});

it('answers a wrong address with 404 and a way on', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const response = await page.goto(`${origin}/guidance/no-such-page`);
  expect(response?.status()).toBe(404);
  await page.getByRole('heading', { name: 'Page not found' }).waitFor();
  await page.getByRole('link', { name: 'your assessments' }).click();
  await page.waitForURL(`${origin}/assess`);
  await context.close();
});

it('says on every guidance page which edition it is and whose document it is not', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${origin}/guidance/devices/firmware`);
  const control = page.getByRole('region', { name: 'Document control' });
  expect(await control.innerText()).toMatch(/DAP-G-12[\s\S]*not a document of the Security Sub-Committee/);
  const requirement = page.locator('.assessed-by a').first();
  const id = await requirement.innerText();
  await requirement.click();
  await page.waitForURL(({ pathname, hash }) => pathname.startsWith('/checklists/') && hash === `#${id}`);
  await context.close();
});

/** Leaves a dozen entries of a long register: one component draws all of them, and axe would take half a minute. */
async function thin(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const entry of [...document.querySelectorAll('main section [id]:is(li, div)')].slice(12)) entry.remove();
    for (const section of document.querySelectorAll('main section:not(:has([id]:is(li, div)))')) {
      if (section.querySelector(':scope > :is(ul, dl):empty')) section.remove();
    }
  });
}
