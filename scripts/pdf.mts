/** `npm run pdf`: every edition of the guidance and the draft, each as one PDF in `dist/pdf`. Builds the site first where it is stale. */
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserArguments, ensureBrowser } from './browser.mts';
import { buildSite } from './build-site.mts';
import { makePdfs, printPages } from './makePdfs.mts';
import { isFresh } from './stamp.mts';

try {
  const root = process.cwd();
  if (!isFresh(root)) await buildSite(root);
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArguments() });
  try {
    const site = join(root, 'build');
    const made = await makePdfs(browser, { site, out: join(root, 'dist/pdf'), pages: printPages(site) });
    for (const { file } of made) console.log(file);
  } finally {
    await browser.close();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
