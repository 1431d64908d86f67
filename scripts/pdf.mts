/**
 * `npm run pdf`: every edition of the guidance and the draft, each as one PDF in `dist/pdf`. Builds the site first where
 * it is stale. `--site` or `PORTAL_SITE` names another site, whose PDFs are in its own `dist/pdf`.
 */
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserArguments, ensureBrowser } from './browser.mts';
import { buildSite } from './build-site.mts';
import { makePdfs, printPages } from './makePdfs.mts';
import { siteFolder } from './siteFolder.mts';
import { isFresh } from './stamp.mts';

try {
  const root = process.cwd();
  const site = siteFolder(root);
  if (!isFresh(root, site)) await buildSite(root, site);
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArguments() });
  try {
    const { built, content } = site;
    const made = await makePdfs(browser, { site: built, out: join(content, 'dist/pdf'), pages: printPages(built) });
    for (const { file } of made) console.log(file);
  } finally {
    await browser.close();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
