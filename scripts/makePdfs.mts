import { mkdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { filesUnder } from './files.mts';
import { siteServer } from './site-server.mts';

/** One edition of the guidance as PDF. */
export interface MadePdf {
  /** Path of the file. */
  readonly file: string;
  /** Address of the page that it was made from, inside the site. */
  readonly page: string;
}

/** Addresses, inside a built site, of the pages that hold a whole edition of the guidance. */
export function printPages(site: string): readonly string[] {
  return filesUnder(site)
    .filter((name) => /^guidance\/(?:[^/]+\/)?print\.html$/.test(name))
    .map((name) => `/${name.replace(/\.html$/, '')}`);
}

/**
 * Makes a PDF of each of these pages: tagged, with an outline, and with links that lead to where the site will live,
 * though it is served from here only.
 *
 * @param out folder for the files; made if it is not there
 * @throws Error when the site is not built, or a page of it does not say where it will live
 */
export async function makePdfs(
  browser: Browser,
  { site, out, pages }: { readonly site: string; readonly out: string; readonly pages: readonly string[] },
): Promise<readonly MadePdf[]> {
  mkdirSync(out, { recursive: true });
  const made: MadePdf[] = [];
  for (const page of pages) {
    const address = addressOf(site, page);
    const base = address.pathname.slice(0, -page.length + 1);
    const server = siteServer(site, base);
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    // What stands on the page was made by the build: no script has to run.
    const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: 'light' });
    try {
      await answerFrom(context, address.origin, `http://localhost:${(server.address() as AddressInfo).port}`);
      const tab = await context.newPage();
      await tab.goto(address.href, { waitUntil: 'load' });
      const file = join(
        out,
        `${page
          .slice(1)
          .replaceAll('/', '-')
          .replace(/-print$/, '')}.pdf`,
      );
      await tab.pdf({ path: file, outline: true, tagged: true, preferCSSPageSize: true, printBackground: true });
      made.push({ file, page });
    } finally {
      await context.close();
      server.close();
    }
  }
  return made;
}

/** Where a page will live, as its canonical link says. */
function addressOf(site: string, page: string): URL {
  const html = readFileSync(join(site, `${page}.html`), 'utf8');
  const link = /<link\b[^>]*\brel="?canonical"?[^>]*>/.exec(html)?.[0] ?? '';
  const href = /\bhref="?([^\s">]+)/.exec(link)?.[1];
  if (href === undefined || !URL.canParse(href)) throw new Error(`${page} does not say where it will live.`);
  return new URL(href);
}

/** Whatever is asked of the site is answered by the server here, and nothing else is answered. */
async function answerFrom(context: BrowserContext, origin: string, server: string): Promise<void> {
  await context.route('**/*', async (route) => {
    const { origin: asked, pathname } = new URL(route.request().url());
    if (asked !== origin) return route.abort();
    return route.fulfill({ response: await route.fetch({ url: server + pathname }) });
  });
}
