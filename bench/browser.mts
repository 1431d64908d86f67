/**
 * From answer to painted result on the real screens: 300 requirements, the processor slowed to a quarter, in Chromium.
 * Builds a portal of its own, with a checklist of 300 requirements, under `.cache/`.
 */
import type { Page } from 'playwright-core';
import { servePortal } from './portal.mts';
import type { BenchRow } from './row.mts';
import { buildSite300 } from './site300.mts';

const SLOWDOWN = 4;
const ANSWERS = 150;
const PORTFOLIO = 200;

export async function bench(): Promise<BenchRow[]> {
  const { id, site } = await buildSite300(process.cwd());
  const { origin, browser, close } = await servePortal(site);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${origin}/assess`, { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'New assessment' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Checklist of 300/ })
      .click();
    await page.getByRole('heading', { name: 'Device details' }).waitFor();
    const record = new URLSearchParams(new URL(page.url()).hash.slice(1)).get('r') ?? '';
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });

    await page.goto(`${origin}/assess/${id}#r=${record}&s=part-1`);
    await page.locator('main input[type=radio]').first().waitFor();
    const inSection = await timeAnswers(page, ANSWERS);
    await page.goto(`${origin}/assess/${id}#r=${record}&q=REQ-200`);
    await page.locator('main input[type=radio]').first().waitFor();
    const single = await timeAnswers(page, ANSWERS);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    const list = await openPortfolio(page, origin, record);
    return [
      {
        name: `${PORTFOLIO} assessments of 300 requirements, from opening the page to every card with its score`,
        value: list,
        unit: 'ms',
        target: 1000,
      },
      {
        name: `Answer to painted result, one requirement on screen, 95th percentile of ${single.length}`,
        value: percentile(single, 0.95),
        unit: 'ms',
        target: 50,
      },
      {
        name: `Answer to painted result, a section of 50 on screen, 95th percentile of ${inSection.length}`,
        value: percentile(inSection, 0.95),
        unit: 'ms',
        target: 50,
      },
      { name: 'The same, median', value: percentile(inSection, 0.5), unit: 'ms' },
    ];
  } finally {
    await close();
  }
}

/** Stores the assessment many times over, opens the list afresh, and gives the milliseconds until all stand there scored. */
async function openPortfolio(page: Page, origin: string, record: string): Promise<number> {
  await page.evaluate(
    ([id, count]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('device-assurance');
        opening.onerror = () => reject(new Error(String(opening.error)));
        opening.onsuccess = () => {
          const rows = opening.result.transaction('assessments', 'readwrite').objectStore('assessments');
          rows.get(id).onsuccess = ({ target }) => {
            const { result: stored } = target as IDBRequest<{ record: object }>;
            for (let number = 1; number < count; number++) {
              const copy = `${id.slice(0, -4)}${String(number).padStart(4, '0')}`;
              rows.put({ ...stored, id: copy, record: { ...stored.record, id: copy } });
            }
          };
          rows.transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    [record, PORTFOLIO] as const,
  );
  const times: number[] = [];
  for (let turn = 0; turn < 5; turn++) {
    await page.goto('about:blank');
    await page.goto(`${origin}/assess`, { waitUntil: 'commit' });
    await page.waitForFunction(
      (count) => document.querySelectorAll('article svg[role=img]').length === count,
      PORTFOLIO,
    );
    times.push(await page.evaluate(() => performance.now()));
  }
  return percentile(times, 0.5);
}

/** Chooses answers by script, one after another, and gives the milliseconds from each to the frame that shows it. */
function timeAnswers(page: Page, count: number): Promise<number[]> {
  return page.evaluate(async (wanted) => {
    const times: number[] = [];
    for (let turn = 0; times.length < wanted; turn++) {
      const radios = [...document.querySelectorAll<HTMLInputElement>('main input[type=radio]')].filter(
        (radio) => !radio.checked,
      );
      const radio = radios[(turn * 7) % radios.length];
      if (!radio) throw new Error('There is nothing to answer on this page.');
      const start = performance.now();
      radio.click();
      // No named function here: the names that tsx adds do not exist in the page.
      await new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resolve();
          channel.port2.postMessage(undefined);
        });
      });
      times.push(performance.now() - start);
    }
    return times;
  }, count);
}

function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
