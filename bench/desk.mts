/**
 * The reviewer's desk, with a submission of 300 requirements: from opening its sealed file, with 500 MB of evidence, to the
 * first screen, and from a key to the paint that shows what it does, at a quarter of the processor's speed.
 * `DESK_MB` sets the size. Builds a portal of its own. Needs age for the peer; without it that figure is left out.
 */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { bundleCli } from '../scripts/bundleCli.mts';
import type { SubmissionRecord } from '../src/generated/record.ts';
import { loadChecklist } from '../src/load/index.ts';
import { checklistDigest } from '../src/record/digest.ts';
import { recordText } from '../src/record/recordText.ts';
import { makeLine } from './makeLine.mts';
import { servePortal } from './portal.mts';
import type { BenchRow } from './row.mts';
import { buildSite300 } from './site300.mts';

const MEGABYTES = Number(process.env['DESK_MB'] ?? 500);
/** Evidence files that make up the size. */
const FILES = 5;
/** Times that each key is pressed. */
const PRESSES = 40;
const SLOWDOWN = 4;
const KEYS = { a: 'accept', r: 'reject, with the field for the reason', j: 'next' } as const;

export async function bench(): Promise<BenchRow[]> {
  const root = process.cwd();
  const folder = join(root, 'test-output/bench-desk');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'evidence'), { recursive: true });
  const { id, content, site } = await buildSite300(root);
  await seal(root, content, folder, `checklists/${id}/1.0.0.yaml`);
  const { origin, browser, close } = await servePortal(site);
  try {
    const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
    page.setDefaultTimeout(300_000);
    const plain = await open(page, origin, join(folder, 'plain.dassure'));
    const encrypted = await open(page, origin, join(folder, 'encrypted.dassure'), join(folder, 'id.txt'));
    const sum = timeOf(() => execFileSync('sha256sum', [join(folder, 'plain.dassure')]));
    const age = timeOf(() =>
      execFileSync('age', ['-d', '-i', 'id.txt', '-o', 'decrypted', 'encrypted.dassure'], { cwd: folder }),
    );
    const pressed = await press(page, origin, join(folder, 'submission.json'));
    const opening = `Opening ${MEGABYTES} MB of evidence with 300 requirements`;
    return [
      {
        name: `${opening}, to the first screen`,
        value: plain.shown,
        unit: 's',
        target: 2,
        peer: 'sha256sum',
        peerValue: sum,
      },
      { name: 'The same, until all of it is checked', value: plain.checked, unit: 's' },
      {
        name: `${opening}, encrypted, to the first screen`,
        value: encrypted.shown,
        unit: 's',
        target: 2,
        peer: 'age -d',
        peerValue: age,
      },
      { name: 'The same, until all of it is checked', value: encrypted.checked, unit: 's' },
      ...Object.entries(KEYS).flatMap(([key, does]): BenchRow[] => {
        const own = pressed.flatMap(([one, took]) => (one === key ? [took] : []));
        return [
          {
            name: `Key to paint, ${does}, median of ${own.length}`,
            value: percentile(own, 0.5),
            unit: 'ms',
            target: 50,
          },
          { name: 'The same, 95th percentile', value: percentile(own, 0.95), unit: 'ms' },
        ];
      }),
    ];
  } finally {
    await close();
    rmSync(folder, { recursive: true, maxRetries: 5 });
  }
}

/** Writes `plain.dassure`, `encrypted.dassure` and the identity for it. */
async function seal(root: string, content: string, folder: string, file: string): Promise<void> {
  const { checklist } = loadChecklist(readFileSync(join(content, file), 'utf8'), { file });
  if (!checklist) throw new Error('The checklist of 300 has errors.');
  const record = JSON.parse(makeLine(checklist, checklistDigest(checklist), 1)) as SubmissionRecord;
  for (let number = 1; number <= FILES; number++) {
    const path = join(folder, `evidence/report-${number}.bin`);
    writeLarge(path, Math.round(MEGABYTES / FILES));
    const sha256 = String(execFileSync('sha256sum', [path])).slice(0, 64);
    record.evidence[`E${number}`] = { name: `report-${number}.bin`, kind: 'test-report', level: 3, sha256 };
  }
  writeFileSync(join(folder, 'submission.json'), recordText(record));
  const command = join(folder, 'assure.mjs');
  await bundleCli(root, command);
  execFileSync('age-keygen', ['-o', 'id.txt'], { cwd: folder, stdio: 'ignore' });
  const recipient = String(execFileSync('age-keygen', ['-y', 'id.txt'], { cwd: folder })).trim();
  const assure = (...args: string[]): unknown =>
    execFileSync(process.execPath, [command, ...args], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  assure('keygen', '-o', 'key.pem');
  const from = ['submission.json', '--root', content, '--evidence', 'evidence', '--key', 'key.pem'];
  assure('seal', ...from, '-o', 'plain.dassure');
  assure('seal', ...from, '-o', 'encrypted.dassure', '--recipient', recipient);
}

function writeLarge(path: string, megabytes: number): void {
  const file = openSync(path, 'w');
  const piece = randomBytes(1_000_000);
  for (let at = 0; at < megabytes; at++) {
    piece.writeUInt32BE(at);
    writeSync(file, piece);
  }
  closeSync(file);
}

/** Seconds from choosing the file, or giving the identity, to the score on screen, and to the end of checking. */
async function open(
  page: Page,
  origin: string,
  file: string,
  identity?: string,
): Promise<{ readonly shown: number; readonly checked: number }> {
  await page.goto(`${origin}/review`, { waitUntil: 'networkidle' });
  let start = performance.now();
  await page.locator('input[data-open=files]').setInputFiles(file);
  if (identity !== undefined) {
    await page.getByLabel('Your identity').fill(readFileSync(identity, 'utf8').trim().split('\n').at(-1) ?? '');
    start = performance.now();
    await page.getByRole('button', { name: 'Open', exact: true }).click();
  }
  await page.getByText(/demonstrated, computed here/).waitFor();
  const shown = performance.now();
  await page.getByText(/Evidence files enclosed, each with its digest/).waitFor({ state: 'attached' });
  return { shown: (shown - start) / 1000, checked: (performance.now() - start) / 1000 };
}

/**
 * Milliseconds of each press, from the key to the paint after it, as browsers measure responsiveness (Event Timing, W3C):
 * in steps of 8, the wait for the next frame included.
 */
async function press(page: Page, origin: string, file: string): Promise<readonly (readonly [string, number])[]> {
  await page.goto('about:blank');
  await page.goto(`${origin}/review`, { waitUntil: 'networkidle' });
  await page.locator('input[data-open=files]').setInputFiles(file);
  await page.getByRole('button', { name: 'Review it' }).click();
  await page.getByLabel('Your name').fill('A reviewer');
  await page.getByRole('button', { name: 'Begin the review' }).click();
  await page.locator('[data-requirement]').waitFor();
  await page.evaluate(`(() => {
    const times = (window.deskTimes = []);
    const pressed = new Map();
    window.addEventListener('keydown', ({ timeStamp, key }) => pressed.set(Math.round(timeStamp), key), true);
    new PerformanceObserver((list) => {
      for (const { name, startTime, duration } of list.getEntries())
        if (name === 'keydown') times.push([pressed.get(Math.round(startTime)), duration]);
    }).observe({ type: 'event', durationThreshold: 16 });
  })()`);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  for (let press = 0; press < PRESSES; press++) {
    for (const key of ['a', 'r', 'Escape', 'j']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(200);
    }
  }
  return page.evaluate<readonly (readonly [string, number])[]>('window.deskTimes');
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
