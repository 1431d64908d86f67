/** A browser in which every page is watched: policy violations, requests to elsewhere and uncaught errors fail the test. */
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { browserArguments, ensureBrowser } from '../../scripts/browser.mts';

export const origin = inject('origin');

export async function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: ensureBrowser(), args: browserArguments() });
}

/** What a watched context has seen that it should not have. Empty is good. */
export interface Watched {
  readonly context: BrowserContext;
  readonly offences: string[];
  page(path: string): Promise<Page>;
}

/** @param site where the site is; the portal unless given */
export async function watched(browser: Browser, options: BrowserContextOptions = {}, site = origin): Promise<Watched> {
  // A service worker would fetch the whole portal behind every test; those that are about it let it.
  const quiet = { serviceWorkers: 'block', viewport: { width: 1280, height: 900 } } as const;
  const context = await browser.newContext({ ...quiet, ...options });
  const offences: string[] = [];
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile ?? ''}`);
    });
  });
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(site) && !url.startsWith('data:') && !url.startsWith(`blob:${new URL(site).origin}`)) {
      offences.push(`request elsewhere: ${url}`);
    }
  });
  context.on('console', (message) => {
    if (message.type() === 'error' && !/net::ERR_INTERNET_DISCONNECTED/.test(message.text())) {
      offences.push(`console: ${message.text()} (${message.page()?.url() ?? ''})`);
    }
  });
  context.on('weberror', (error) => offences.push(`uncaught: ${String(error.error())}`));
  return {
    context,
    offences,
    async page(path) {
      const page = await context.newPage();
      await page.goto(site + path, { waitUntil: 'networkidle' });
      // Until then keys do nothing, and a test that changes the page makes it fail to come to life.
      if (options.javaScriptEnabled !== false) {
        await page.locator('html[data-has-hydrated=true]').waitFor({ state: 'attached' });
      }
      return page;
    },
  };
}

/** Fails with a readable list when axe finds anything on the page. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    // In the page itself: no page of ours holds frames of others, and it takes half the time.
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help} — ${nodes.map((node) => node.target.join(' ')).join('; ')}`,
  );
  expect(found).toEqual([]);
}
