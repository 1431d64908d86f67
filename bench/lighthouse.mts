/**
 * Lighthouse on home, a guidance page and the assessment: desktop in all four categories, and mobile performance.
 * A row's value is how many points are missing from 100, so that smaller is better as everywhere.
 */
import lighthouse, { desktopConfig } from 'lighthouse';
import { chromium } from 'playwright-core';
import { browserArguments, ensureBrowser } from '../scripts/browser.mts';
import { servePortal } from './portal.mts';
import type { BenchRow } from './row.mts';

const PAGES = ['/', '/guidance/devices/firmware', '/assess/device-baseline', '/assess'];
const DEBUGGING_PORT = 9339;

export async function bench(): Promise<BenchRow[]> {
  const { origin, close } = await servePortal();
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: [...browserArguments(), `--remote-debugging-port=${DEBUGGING_PORT}`],
  });
  try {
    const rows: BenchRow[] = [];
    for (const path of PAGES) {
      for (const [category, missing] of await audit(origin + path, 'desktop')) {
        rows.push({ name: `${path} desktop, ${category}`, value: missing, unit: 'points below 100', target: 0 });
      }
      const mobile = (await audit(origin + path, 'mobile')).find(([category]) => category === 'performance');
      rows.push({
        name: `${path} mobile, performance`,
        value: mobile?.[1] ?? 100,
        unit: 'points below 100',
        target: 10,
      });
    }
    return rows;
  } finally {
    await browser.close();
    await close();
  }
}

/** Points missing in each category. */
async function audit(url: string, device: 'desktop' | 'mobile'): Promise<[string, number][]> {
  const run = await lighthouse(
    url,
    { port: DEBUGGING_PORT, output: 'json', logLevel: 'error' },
    device === 'desktop' ? desktopConfig : undefined,
  );
  if (!run) throw new Error(`Lighthouse gave no result for ${url}.`);
  for (const { id, score } of Object.values(run.lhr.audits)) {
    if (device === 'desktop' && score !== null && score < 0.9 && process.env['BENCH_DETAIL'])
      console.log(`    ${id} ${score}`);
  }
  return Object.values(run.lhr.categories).map(({ id, score }) => [id, Math.round(100 - (score ?? 0) * 100)]);
}
