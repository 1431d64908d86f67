/** Pages of releases, modifications, documents and standards; definitions of terms; the data files. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, launch, origin, watched } from './portal.ts';

const PAGES = [
  '/releases',
  '/releases/june-2022',
  '/modifications',
  '/modifications/secmp0024',
  '/documents',
  '/standards',
];

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe.each([
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 390 },
] as const)('$colorScheme at $width', ({ colorScheme, width }) => {
  it.each(PAGES)('%s is accessible and fits the screen', async (path) => {
    const { context, offences, page } = await watched(browser, { colorScheme, viewport: { width, height: 844 } });
    const opened = await page(path);
    await expectAccessible(opened);
    expect(await opened.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(offences).toEqual([]);
    await context.close();
  });

  it('the crosswalk fits the screen and is reached by standard', async () => {
    const { context, page } = await watched(browser, { colorScheme, viewport: { width, height: 844 } });
    const opened = await page('/standards/crosswalk');
    expect(await opened.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await opened
      .getByRole('navigation', { name: 'By standard' })
      .getByRole('link', { name: /^OWASP ISVS/ })
      .click();
    await opened.waitForFunction(() => location.hash === '#owasp-isvs');
    expect(await opened.getByRole('table', { name: 'OWASP ISVS to requirements' }).isVisible()).toBe(true);
    await context.close();
  });

  it('a definition is shown to the pointer and to the keyboard, and Escape puts it away', async () => {
    const { context, page } = await watched(browser, { colorScheme, viewport: { width, height: 844 } });
    const opened = await page('/guidance/devices/logs-and-alerts');
    const term = opened.getByRole('link', { name: 'Security Log', exact: true }).first();
    const note = opened.getByRole('tooltip').filter({ visible: true });
    expect(await note.count()).toBe(0);
    await term.hover();
    expect(await note.count()).toBe(1);
    expect(await opened.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await opened.mouse.move(0, 0);
    expect(await note.count()).toBe(0);
    await term.focus();
    expect(await note.innerText()).toMatch(/log/i);
    await opened.keyboard.press('Escape');
    expect(await note.count()).toBe(0);
    await context.close();
  });
});

it('a release leads to a modification, to the requirements because of it, and back', async () => {
  const { context, page } = await watched(browser);
  const opened = await page('/releases/june-2022');
  await opened.getByRole('rowheader').getByRole('link', { name: 'MP104' }).click();
  await opened.getByRole('heading', { level: 1, name: 'MP104 Security Improvements' }).waitFor();
  const requirement = opened.getByRole('link', { name: /^REL-10/ });
  expect(await requirement.getAttribute('href')).toBe('/checklists/release-2022-06#REL-10');
  await opened.getByRole('main').getByRole('link', { name: 'June 2022 SEC Release', exact: true }).click();
  await opened.getByRole('heading', { level: 1, name: 'June 2022 SEC Release' }).waitFor();
  await context.close();
});

it.each(['registers/releases', 'registers/documents', 'checklists/release-2022-06/0.1.0'])(
  '/data/%s.json is served as JSON',
  async (name) => {
    const response = await fetch(`${origin}/data/${name}.json`);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(await response.json()).toMatchObject({ format: 1 });
  },
);
