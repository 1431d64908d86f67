/** The portal without a network, and while a newer one comes. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { siteServer } from '../../scripts/site-server.mts';
import { beginAssessment, goToRequirement, saved } from './assessment.ts';
import { expectAccessible, launch, watched } from './portal.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const inCharge = (page: Page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null);

test('after one visit to the assessments every page opens without a network, and search answers', async () => {
  const { context, offences, page: open } = await watched(browser, { serviceWorkers: 'allow' });
  await inCharge(await open('/assess'));
  await context.setOffline(true);
  const page = await context.newPage();
  for (const [path, heading] of [
    ['/guidance/devices/firmware', 'Firmware'],
    ['/checklists/cpa-readiness', 'CPA evaluation readiness'],
    ['/assess', 'Your assessments'],
  ] as const) {
    await page.goto(new URL(path, (await context.pages())[0]?.url()).href);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  }
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('combobox').fill('firmware');
  await page.getByRole('option').first().waitFor();
  expect(offences).toEqual([]);
  await context.close();
});

test('after one visit to the Studio it opens without a network and checks what is written', async () => {
  const { context, offences, page: open } = await watched(browser, { serviceWorkers: 'allow' });
  const first = await open('/studio');
  await inCharge(first);
  const address = new URL('/checklists/cpl-submission', first.url()).href;
  await first.close();
  await context.setOffline(true);
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole('link', { name: 'Open in the Studio' }).click();
  await page.getByText('No problems').first().waitFor();
  await page.getByRole('button', { name: 'Text', exact: true }).click();
  const text = page.getByRole('textbox', { name: 'Text of the checklist, in YAML' });
  await text.press('Control+Home');
  await page.keyboard.type('nonsense: 1\n');
  await page.getByText('Unexpected property "nonsense"').first().waitFor();
  // It is kept, and there again.
  await saved(page);
  await page.reload();
  await page.getByText('Unexpected property "nonsense"').first().waitFor();
  expect(offences).toEqual([]);
  await context.close();
});

test('pages that are only read fetch nothing ahead', async () => {
  const { context, page: open } = await watched(browser, { serviceWorkers: 'allow' });
  const page = await open('/guidance');
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await context.close();
});

test('a newer portal waits to be asked, and open work stays', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'portal-'));
  cpSync('build', folder, { recursive: true });
  const listen = async (at: number): Promise<Server> => {
    const listening = siteServer(folder, '/');
    await new Promise<void>((resolve) => listening.listen(at, 'localhost', resolve));
    return listening;
  };
  let server = await listen(0);
  const { port } = server.address() as AddressInfo;
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(`http://localhost:${port}/assess`);
    await inCharge(page);
    await beginAssessment(page);
    await goToRequirement(page, 'DEV-01');
    await page.getByLabel(/^Rationale/).fill('Typed before the update.');
    await saved(page);

    const script = join(folder, 'sw.js');
    writeFileSync(script, `${readFileSync(script, 'utf8')}\n// newer\n`);
    for (const copy of ['sw.js.br', 'sw.js.gz']) rmSync(join(folder, copy), { force: true });
    // A server knows its files by heart: the newer portal comes with a new one.
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    server = await listen(port);
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    const notice = page.getByText('A newer version of the portal is ready');
    await notice.waitFor();
    await expectAccessible(page);
    await page.getByLabel(/^Rationale/).fill('Typed while it waited.');
    await saved(page);
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Use it now' }).click()]);
    await page.getByLabel(/^Rationale/).waitFor();
    expect(await page.getByLabel(/^Rationale/).inputValue()).toBe('Typed while it waited.');
    expect(await notice.count()).toBe(0);
  } finally {
    await context.close();
    server.close();
    rmSync(folder, { recursive: true });
  }
});
