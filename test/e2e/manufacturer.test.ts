/** A manufacturer's engineer assesses an ESME: days apart, two Devices at once, offline, by keyboard, and takes the result. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answer, beginAssessment, demonstrated, download, goToRequirement, openSample, saved } from './assessment.ts';
import { launch, origin, watched } from './portal.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe('the whole job', () => {
  test('assess an ESME, close the browser, come back, take the result; the command line agrees byte for byte', async () => {
    const { context, offences, page: open } = await watched(browser);
    const page = await open('/assess');
    await beginAssessment(page);

    await page.getByLabel('Manufacturer', { exact: true }).fill('Ohm & Sons <b>Meters</b>');
    await page.getByLabel('Model name').fill('Volt 1');
    await page.getByRole('radio', { name: /Electricity Smart Metering Equipment/ }).check();
    await page
      .getByRole('group', { name: /debug, programming or test connections/ })
      .getByRole('radio', { name: 'Yes' })
      .check();

    await goToRequirement(page, 'DEV-01');
    await answer(page, 'Met').check();
    await page.getByText('Needs review').first().waitFor();
    await page.getByRole('button', { name: 'Add evidence' }).click();
    const dialog = page.getByRole('dialog');
    const content = Buffer.from('identity test report');
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      dialog.getByText(/Choose the file/).click(),
    ]);
    await chooser.setFiles({ name: 'identity.pdf', mimeType: 'application/pdf', buffer: content });
    await dialog.getByText(createHash('sha256').update(content).digest('hex')).waitFor();
    expect(await dialog.getByLabel('Name').inputValue()).toBe('identity.pdf');
    await dialog.getByLabel('Kind').selectOption('test-report');
    await dialog.getByLabel('Level').selectOption('3');
    await dialog.getByRole('button', { name: 'Add evidence' }).click();
    await page.locator('main').getByText('Pass', { exact: true }).first().waitFor();
    const score = await demonstrated(page);
    expect(score).not.toBe('0.0%');

    await page.getByLabel(/^Rationale/).fill('=HYPERLINK("x")\nIdentifiers are fused at test.');
    await saved(page);
    const address = page.url();
    expect(new URL(address).search).toBe('');
    await page.close();

    // Days later, from the list.
    const again = await open('/assess');
    await again.getByRole('link', { name: /Volt 1/ }).click();
    await again.locator('[data-demonstrated]').waitFor();
    expect(await demonstrated(again)).toBe(score);
    await goToRequirement(again, 'DEV-01');
    expect(await answer(again, 'Met').isChecked()).toBe(true);
    expect(await again.getByLabel(/^Rationale/).inputValue()).toContain('Identifiers are fused at test.');

    // A change, undone and done again.
    await answer(again, 'Not met').check();
    expect(await demonstrated(again)).toBe('0.0%');
    await again.getByRole('button', { name: /^Undo/ }).click();
    expect(await demonstrated(again)).toBe(score);
    await again.getByRole('button', { name: /^Redo/ }).click();
    expect(await demonstrated(again)).toBe('0.0%');
    await again.getByRole('button', { name: /^Undo/ }).click();
    await saved(again);

    await again.getByRole('link', { name: 'Result', exact: true }).click();
    await again.getByRole('heading', { level: 1 }).waitFor();
    const downloads = again.getByRole('list', { name: 'Downloads' });
    const submission = await download(again, downloads.getByRole('button', { name: 'Submission' }));
    const json = await download(again, downloads.getByRole('button', { name: 'JSON' }));
    const csv = await download(again, downloads.getByRole('button', { name: 'CSV' }));
    const markdown = await download(again, downloads.getByRole('button', { name: 'Markdown' }));
    const html = await download(again, downloads.getByRole('button', { name: 'HTML' }));

    const folder = mkdtempSync(join(tmpdir(), 'portal-e2e-'));
    const file = join(folder, submission.name);
    writeFileSync(file, submission.text);
    expect(assure(['score', file, '--format', 'json']).stdout === json.text).toBe(true);
    expect(assure(['report', file, '--format', 'md']).stdout === markdown.text).toBe(true);
    expect(assure(['report', file, '--format', 'html']).stdout === html.text).toBe(true);
    expect(csv.text.includes(`"'=HYPERLINK`)).toBe(true);
    expect(csv.text.includes(`"=HYPERLINK`)).toBe(false);
    expect(html.text.includes('<b>Meters</b>')).toBe(false);
    expect(assure(['score', file, '--require-ready']).status).toBe(1);

    // The page that was downloaded reads by itself, with nothing fetched.
    const read = await context.newPage();
    await read.setContent(html.text);
    expect(await read.getByText('Volt 1').first().isVisible()).toBe(true);
    expect(offences).toEqual([]);
    await context.close();
  });

  test('two assessments side by side do not touch each other', async () => {
    const { context, offences, page: open } = await watched(browser);
    const page = await open('/assess');
    await beginAssessment(page);
    await page.getByLabel('Model name').fill('First');
    await goToRequirement(page, 'BLD-01');
    await answer(page, 'Not met').check();
    await saved(page);
    const other = await open('/assess');
    await beginAssessment(other);
    await other.getByLabel('Model name').fill('Second');
    await goToRequirement(other, 'BLD-01');
    expect(await answer(other, 'Not met').isChecked()).toBe(false);
    await answer(other, 'Partly met').check();
    await saved(other);
    expect(await answer(page, 'Not met').isChecked()).toBe(true);
    const list = await open('/assess');
    await list.getByRole('link', { name: 'First' }).waitFor();
    expect(await list.getByRole('link', { name: 'Second' }).count()).toBe(1);
    expect(offences).toEqual([]);
    await context.close();
  });

  test('the same assessment in two tabs: each sees the other, neither overwrites', async () => {
    const { context, offences, page: open } = await watched(browser);
    const one = await open('/assess');
    await beginAssessment(one);
    await one.getByLabel('Model name').fill('Shared');
    await saved(one);
    const two = await context.newPage();
    await two.goto(one.url());
    await two.locator('[data-demonstrated]').waitFor();
    await goToRequirement(one, 'BLD-02');
    await goToRequirement(two, 'BLD-02');
    await Promise.all([
      one.getByLabel(/^Rationale/).fill('Written in the first tab'),
      answer(two, 'Partly met').check(),
    ]);
    await Promise.all([saved(one), saved(two)]);
    await expect.poll(() => answer(one, 'Partly met').isChecked()).toBe(true);
    await expect.poll(() => two.getByLabel(/^Rationale/).inputValue()).toBe('Written in the first tab');
    const third = await context.newPage();
    await third.goto(one.url());
    await third.getByLabel(/^Rationale/).waitFor();
    expect(await third.getByLabel(/^Rationale/).inputValue()).toBe('Written in the first tab');
    expect(await answer(third, 'Partly met').isChecked()).toBe(true);
    expect(offences).toEqual([]);
    await context.close();
  });

  test('works offline once loaded, and what was done offline is there afterwards', async () => {
    const { context, offences, page: open } = await watched(browser);
    const page = await open('/assess');
    await openSample(page);
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await goToRequirement(page, 'BLD-03');
    await page.getByLabel(/^Rationale/).fill('Typed without a network');
    await saved(page);
    await context.setOffline(false);
    await page.reload();
    await page.getByLabel(/^Rationale/).waitFor();
    expect(await page.getByLabel(/^Rationale/).inputValue()).toBe('Typed without a network');
    expect(offences).toEqual([]);
    await context.close();
  });

  test('keyboard only: begin, say what the Device is, answer, write, undo, and reach the result', async () => {
    const { context, offences, page: open } = await watched(browser);
    const page = await open('/assess');
    const press = async (...keys: string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await tabTo(page, 'New assessment');
    await press('Enter');
    await page.getByRole('dialog').waitFor();
    await tabTo(page, 'Device security assurance self-assessment');
    await press('Enter');
    await page.getByRole('heading', { name: 'Device details' }).waitFor();
    await tabTo(page, 'Manufacturer');
    await page.keyboard.type('Keys Ltd');
    await goToRequirement(page, 'BLD-01');
    await page.locator('h2[data-title], [data-title]').first().focus();
    await press('3');
    await expect.poll(() => answer(page, 'Not met').isChecked()).toBe(true);
    await press('r');
    await page.keyboard.type('1 and 2 are text here, not answers');
    expect(await answer(page, 'Not met').isChecked()).toBe(true);
    await page.locator('[data-title]').first().focus();
    await press('j');
    await expect.poll(() => page.url()).toContain('q=BLD-02');
    await press('k');
    await expect.poll(() => page.url()).toContain('q=BLD-01');
    await press('1', 'Control+z');
    await expect.poll(() => answer(page, 'Not met').isChecked()).toBe(true);
    await press('?');
    await page.getByRole('dialog').waitFor();
    await press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await saved(page);
    await tabTo(page, 'Result');
    await press('Enter');
    await expect.poll(() => page.url()).toContain('/result');
    expect(offences).toEqual([]);
    await context.close();
  });

  test('an address of an assessment that is not here says so and shows the way', async () => {
    const { context, page: open } = await watched(browser);
    const page = await open('/assess/device-baseline#r=00000000-0000-4000-8000-000000000000&q=DEV-01');
    await page
      .getByText(/is not in this browser/)
      .first()
      .waitFor();
    expect(await page.getByRole('link', { name: /assessments/i }).count()).toBeGreaterThan(0);
    await context.close();
  });
});

async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement)) return '';
      const labelled = element instanceof HTMLInputElement ? (element.labels?.[0]?.innerText ?? '') : '';
      return (labelled || element.innerText || element.getAttribute('aria-label') || '').trim();
    });
    if (focused.startsWith(name)) return;
  }
  throw new Error(`Tab never reached "${name}".`);
}

function assure(args: string[]): { status: number | null; stdout: string } {
  const { status, stdout } = spawnSync(process.execPath, ['dist/cli/assure.mjs', ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return { status, stdout };
}

test('the portal under test answers with its policy', async () => {
  const response = await fetch(origin);
  expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self' 'sha256-/);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('referrer-policy')).toBeTruthy();
});
