/** The site of another committee, built by the same code, under a path, on a host that sends no headers. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesUnder } from '../../scripts/files.mts';
import { demonstrated, goToRequirement, saved } from './assessment.ts';
import { expectAccessible, launch, watched } from './portal.ts';

const BUILT = 'test-output/example-site';
const BASE = '/gauges';

let browser: Browser;
let server: Server;
let site: string;
beforeAll(async () => {
  if (!existsSync(join(BUILT, 'index.html')))
    throw new Error('The example site is not built. Run "npm test -- build-example" first.');
  const files = sirv(BUILT, { extensions: ['html'] });
  // As a host such as GitHub Pages would: the files, and no header of ours.
  server = createServer((request, response) => {
    request.url = (request.url ?? '/').replace(new RegExp(`^${BASE}(?=/|$)`), '') || '/';
    files(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  site = `http://localhost:${(server.address() as AddressInfo).port}${BASE}`;
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

describe('the example site', () => {
  test('says nothing of the committee whose portal this project is', () => {
    // What draws PDFs counts in Roman numerals.
    const words =
      /\bSSC\b|Security Sub-Committee|Smart Energy|smart meter|MP195|\bSEC\b|(?<!")\bDCC\b|NCSC|Device Assurance Portal/g;
    const texts = filesUnder(BUILT).filter((name) => /\.(?:html|js|json|md|txt|xml|webmanifest)$/.test(name));
    expect(texts.length).toBeGreaterThan(50);
    const said = texts.flatMap((name) =>
      [...readFileSync(join(BUILT, name), 'utf8').matchAll(words)].map(([word]) => `${name}: ${word}`),
    );
    expect(said).toEqual([]);
  });

  test('names its own rules, and what is assessed, on every page', () => {
    const words = /\bthe Code\b|Assess a Device|Device security assurance|Security Characteristics/gi;
    const said = filesUnder(BUILT)
      .filter((name) => /\.(?:html|md|txt)$/.test(name))
      .flatMap((name) =>
        [...readFileSync(join(BUILT, name), 'utf8').matchAll(words)].map(([word]) => `${name}: ${word}`),
      );
    expect(said).toEqual([]);
    expect(readFileSync(join(BUILT, 'editions.html'), 'utf8')).toContain('Each edition describes the Rules from');
  });

  test('shows a requirement of its checklist in a page of its guidance', async () => {
    const { context, offences, page: open } = await watched(browser, {}, site);
    const page = await open('/guidance/keys');
    const shown = page.getByRole('group', { name: 'GAU-03 A key for each gauge' });
    await shown.getByText('No two gauges hold the same key.').waitFor();
    expect(await shown.getByRole('link', { name: 'Gauge baseline' }).getAttribute('href')).toContain(
      '/gauges/checklists/',
    );
    await expectAccessible(page);
    expect(offences).toEqual([]);
    await context.close();
  });

  test('lets the same requirement be tried twice on one page, each apart from the other', async () => {
    const { context, offences, page: open } = await watched(browser, {}, site);
    const page = await open('/guidance/keys');
    const parts = page.locator('[data-embed=assessment]');
    for (const part of await parts.all()) await part.getByRole('button', { name: 'Try it here' }).click();
    await parts.nth(1).getByLabel('Section').selectOption('Keys');
    const own = page.getByRole('radio', { name: 'Each gauge has a key of its own' });
    await own.nth(1).check();
    expect([await own.count(), await own.nth(0).isChecked()]).toEqual([2, false]);
    const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
    expect(ids.filter((id, at) => ids.indexOf(id) < at)).toEqual([]);
    await expectAccessible(page);
    expect(offences).toEqual([]);
    await context.close();
  });

  test('shows its own name, colours and guidance, with the edition that it has published', async () => {
    const { context, offences, page: open } = await watched(browser, {}, site);
    const page = await open('/');
    expect(await page.title()).toContain('Tide Gauge Assurance (example)');
    await page.getByRole('heading', { level: 1, name: 'Security assurance for tide gauges' }).waitFor();
    expect(
      await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--dap-primary')),
    ).toBe('#0b5a55');
    await expectAccessible(page);
    await page.goto(`${site}/editions`);
    await page.getByRole('main').getByRole('link', { name: 'November 2026', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Guidance on tide gauges' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/gauges/guidance/2026-11');
    expect(offences).toEqual([]);
    await context.close();
  });

  test('lets a gauge be assessed', async () => {
    const { context, offences, page: open } = await watched(browser, {}, site);
    const page = await open('/assess');
    await page.getByRole('button', { name: 'New assessment' }).click();
    await page.getByRole('heading', { name: 'Device details' }).waitFor();
    expect(await page.getByText('GBCS version').count()).toBe(0);
    await page.getByLabel('Manufacturer', { exact: true }).fill('Example Floats');
    await goToRequirement(page, 'GAU-03');
    await page.getByRole('radio', { name: 'Each gauge has a key of its own' }).check();
    await saved(page);
    expect(await demonstrated(page)).not.toBe('0.0%');
    await page.reload({ waitUntil: 'networkidle' });
    expect(await page.getByRole('radio', { name: 'Each gauge has a key of its own' }).isChecked()).toBe(true);
    expect(offences).toEqual([]);
    await context.close();
  });

  test('refuses scripts that are not its own, though its host sends no policy', async () => {
    const { context, offences, page: open } = await watched(browser, {}, site);
    const page = await open('/guidance/gauges');
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "taken over"';
      document.head.append(script);
    });
    expect(await page.title()).not.toBe('taken over');
    expect(offences.join()).toContain('script-src');
    const bare = filesUnder(BUILT)
      .filter((name) => name.endsWith('.html') && !name.startsWith('data/'))
      .filter((name) => !readFileSync(join(BUILT, name), 'utf8').includes('http-equiv="Content-Security-Policy"'));
    expect(bare).toEqual([]);
    await context.close();
  });
});
