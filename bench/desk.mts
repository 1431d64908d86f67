/**
 * How soon the reviewer's desk shows what a key does, at a quarter of the processor's speed: from the press to the paint
 * after it. Needs a built site.
 */
import { writeFileSync } from 'node:fs';
import { makeSample } from '../scripts/sample/makeSample.mts';
import { sampleChecklist } from '../scripts/sample/sampleChecklist.mts';
import { servePortal } from './portal.mts';

/** Times that each key is pressed. */
const PRESSES = 40;

const { origin, browser, close } = await servePortal();
try {
  const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
  await page.goto(`${origin}/review`, { waitUntil: 'networkidle' });
  const buffer = Buffer.from(JSON.stringify(makeSample(await sampleChecklist('.'))));
  await page
    .locator('input[data-open=files]')
    .setInputFiles({ name: 'sample.json', mimeType: 'application/json', buffer });
  await page.getByRole('button', { name: 'Review it' }).click();
  await page.getByLabel('Your name').fill('A reviewer');
  await page.getByRole('button', { name: 'Begin the review' }).click();
  await page.locator('[data-requirement]').waitFor();
  await page.evaluate(`(() => {
    const times = (window.deskTimes = []);
    window.addEventListener('keydown', ({ key }) => {
      const start = performance.now();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => times.push([key, performance.now() - start]);
        port2.postMessage(0);
      });
    }, true);
  })()`);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const profile = process.argv[2];
  if (profile !== undefined) {
    await devtools.send('Profiler.enable');
    await devtools.send('Profiler.setSamplingInterval', { interval: 200 });
    await devtools.send('Profiler.start');
  }
  for (let press = 0; press < PRESSES; press++) {
    for (const key of ['a', 'r', 'Escape', 'j']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(120);
    }
  }
  if (profile !== undefined) writeFileSync(profile, JSON.stringify((await devtools.send('Profiler.stop')).profile));
  const times = await page.evaluate<readonly (readonly [string, number])[]>('window.deskTimes');
  for (const key of ['a', 'r', 'j']) {
    const own = times.flatMap(([pressed, took]) => (pressed === key ? [took] : [])).sort((a, b) => a - b);
    const at = (part: number): string => (own[Math.floor(own.length * part)] ?? NaN).toFixed(1);
    console.log(`${key}: ${own.length} presses, median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms`);
  }
} finally {
  await close();
}
