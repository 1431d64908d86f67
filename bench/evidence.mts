/**
 * A file of 1 GB in the browser: hashed, and kept. What the browser's processes take at their highest, over what they took
 * before, from the built portal in `build/`. Only Linux tells; elsewhere there are no figures of memory.
 */
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { browserArguments, ensureBrowser } from '../scripts/browser.mts';
import { serveSite } from './portal.mts';
import type { BenchRow } from './row.mts';

const MEGABYTES = Number(process.env['EVIDENCE_MB'] ?? 1000);
/** Milliseconds between two looks. */
const EVERY = 50;

export async function bench(): Promise<BenchRow[]> {
  const folder = 'test-output/bench-evidence';
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'large.bin');
  const sha256 = writeLarge(path);
  const rows: BenchRow[] = [];
  for (const keep of [false, true]) {
    const { origin, close } = await serveSite();
    // A window without a profile would keep files in memory.
    const context = await chromium.launchPersistentContext(join(folder, `profile-${keep}`), {
      executablePath: ensureBrowser(),
      args: browserArguments(),
    });
    try {
      const page = await context.newPage();
      page.setDefaultTimeout(600_000);
      await openRegister(page, origin);
      await page.getByRole('checkbox', { name: /Keep the file in this browser/ }).setChecked(keep);
      const added = await watched(async () => {
        await page.locator('input[data-add=files]').setInputFiles(path);
        await page.getByText(sha256).first().waitFor({ timeout: 600_000 });
      });
      rows.push(...rowsOf(`${keep ? 'Hashing and keeping' : 'Hashing'} ${MEGABYTES} MB in the browser`, added));
      if (!keep) rows.push(...(await sealAndOpen(page, path, join(folder, 'out.dassure'))));
    } finally {
      await context.close();
      close();
    }
  }
  rmSync(folder, { recursive: true, maxRetries: 5 });
  return rows;
}

/** Seals the assessment that is open with the file, chosen by hand, to a download, and opens what came of it. */
async function sealAndOpen(page: Page, path: string, out: string): Promise<BenchRow[]> {
  const dialog = (name: string) => page.getByRole('dialog', { name });
  await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await page.getByRole('button', { name: 'Export' }).first().click();
  await dialog('Export').getByRole('button', { name: 'Seal a submission' }).click();
  const sealing = dialog('Seal a submission');
  const chosen = await watched(async () => {
    await sealing.locator('input[type=file]').setInputFiles(path);
    await sealing.getByText('File added').waitFor({ timeout: 600_000 });
    await sealing.getByRole('progressbar').waitFor({ state: 'detached', timeout: 600_000 });
  });
  await sealing.getByRole('button', { name: 'Make or import a key' }).click();
  const keys = dialog('Signing keys');
  await keys.getByRole('button', { name: 'Make a key' }).click();
  await keys.getByLabel('Name of the key').fill('Bench');
  await keys.getByLabel('Passphrase', { exact: true }).fill('a passphrase of some length');
  await keys.getByLabel('The passphrase again').fill('a passphrase of some length');
  await keys.getByRole('button', { name: 'Make key and copy' }).click();
  await keys.getByRole('article', { name: 'Bench' }).waitFor();
  await keys.getByRole('button', { name: 'Close' }).click();
  const sealed = await watched(async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 600_000 }),
      sealing.getByRole('button', { name: 'Seal it as it is' }).click(),
    ]);
    await download.saveAs(out);
  });
  await dialog('The submission is sealed').getByRole('button', { name: 'Done' }).click();
  await page.goBack();
  await page.goBack();
  const opened = await watched(async () => {
    await page.locator('input[data-import]').setInputFiles(out);
    await dialog('What this sealed submission shows').waitFor({ timeout: 600_000 });
  });
  return [
    ...rowsOf('Hashing it on the way to be sealed', chosen),
    ...rowsOf('Sealing it to a download', sealed),
    ...rowsOf('Opening that', opened),
  ];
}

function rowsOf(name: string, { seconds, megabytes }: Watched): BenchRow[] {
  return [
    { name, value: seconds, unit: 's' },
    { name: 'Memory of it, over the page before', value: megabytes, unit: 'MB', target: 300 },
  ];
}

async function openRegister(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/assess`, { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'New assessment' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Device security assurance self-assessment' }).click();
  await page.getByRole('heading', { name: 'Device details' }).waitFor();
  await page
    .getByRole('link', { name: /^Evidence/ })
    .first()
    .click();
  await page.getByRole('heading', { name: 'Evidence register' }).waitFor();
}

/** Writes the file piece by piece, and gives its SHA-256. */
function writeLarge(path: string): string {
  const file = openSync(path, 'w');
  const hash = createHash('sha256');
  const piece = randomBytes(1_000_000);
  for (let at = 0; at < MEGABYTES; at++) {
    piece.writeUInt32BE(at);
    writeSync(file, piece);
    hash.update(piece);
  }
  closeSync(file);
  return hash.digest('hex');
}

interface Watched {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Does the work, and looks at the memory of the browser meanwhile. */
async function watched(work: () => Promise<void>): Promise<Watched> {
  const before = browserMemory();
  let peak = before;
  const look = setInterval(() => {
    peak = Math.max(peak, browserMemory());
  }, EVERY);
  const start = performance.now();
  await work();
  clearInterval(look);
  return { seconds: (performance.now() - start) / 1000, megabytes: peak - before };
}

/** Megabytes that all processes below this one hold, what they share counted once. */
function browserMemory(): number {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const parents = new Map(all.map((pid) => [pid, /^PPid:\s*(\d+)/m.exec(read(pid, 'status'))?.[1] ?? '0']));
  const ours = (pid: string): boolean => {
    for (let at = parents.get(pid); at && at !== '0'; at = parents.get(at)) if (at === String(process.pid)) return true;
    return false;
  };
  const held = (pid: string): number => Number(/^Pss:\s*(\d+)/m.exec(read(pid, 'smaps_rollup'))?.[1] ?? 0) / 1024;
  return all.filter(ours).reduce((sum, pid) => sum + held(pid), 0);
}

function read(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    // It has ended.
    return '';
  }
}
