import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, origin, watched } from './portal.ts';

let browser: Browser;
beforeAll(async () => void (browser = await launch()));
afterAll(() => browser.close());

/** Paths of the pages in the built site, as its site map lists them. */
async function mapped(): Promise<readonly string[]> {
  const map = await (await fetch(`${origin}/sitemap.xml`)).text();
  return [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);
}

test('every file in llms.txt is there, and every page of the guidance is in it', async () => {
  const list = await (await fetch(`${origin}/llms.txt`)).text();
  const paths = [...list.matchAll(/\]\((\S+)\)/g)].map(([, url = '']) => new URL(url).pathname);
  expect(paths.length).toBeGreaterThan(60);
  for (const path of paths) {
    const answer = await fetch(origin + path);
    expect(answer.status, path).toBe(200);
    if (path.endsWith('.md')) {
      expect(answer.headers.get('content-type'), path).toBe('text/markdown;charset=utf-8');
      expect(await answer.text(), path).toMatch(/^# \S/);
    }
  }
  const pages = (await mapped()).filter((path) => /^\/guidance(\/|$)/.test(path) && !path.endsWith('/print'));
  expect(pages.length).toBeGreaterThan(60);
  for (const page of pages) expect(paths, page).toContain(`${page}.md`);
});

test('a page says where it is as Markdown, and so does the next one within the site', async () => {
  const { page: open, context, offences } = await watched(browser);
  const page = await open('/guidance/mp195');
  const twin = page.locator('link[rel=alternate][type="text/markdown"]');
  expect(await twin.getAttribute('href')).toBe('/guidance/mp195.md');
  await page.getByRole('link', { name: 'Who does what' }).first().click();
  await page.waitForURL('**/guidance/roles');
  await page.locator('link[type="text/markdown"][href="/guidance/roles.md"]').waitFor({ state: 'attached' });
  expect(await twin.count()).toBe(1);
  expect(offences).toEqual([]);
  await context.close();
});

test.each(['/guidance', '/guidance/2022-06', '/checklists/device-baseline', '/glossary', '/sources'])(
  '%s names its twin without scripts',
  async (path) => {
    const html = await (await fetch(origin + path)).text();
    const [link = ''] = /<link\b[^>]*type="?text\/markdown[^>]*>/.exec(html) ?? [];
    expect(link).toContain(`${path}.md`);
    expect((await fetch(`${origin}${path}.md`)).status).toBe(200);
  },
);
