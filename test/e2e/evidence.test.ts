/** The evidence register with files: dropped, kept, checked, handed back; and a browser that has no room for them. */
import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserArguments, ensureBrowser } from '../../scripts/browser.mts';
import { beginAssessment, goToRequirement, saved } from './assessment.ts';
import { expectAccessible, launch, origin, watched } from './portal.ts';

const folder = mkdtempSync(join(tmpdir(), 'evidence-'));
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** By the system's own tool where it has one. */
function sha256sum(path: string): string {
  const { stdout, status } = spawnSync('sha256sum', [path], { encoding: 'utf8' });
  return status === 0 ? stdout.slice(0, 64) : createHash('sha256').update(readFileSync(path)).digest('hex');
}

function fileOf(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** A file of random megabytes, written piece by piece. */
function bigFile(name: string, megabytes: number): string {
  const path = join(folder, name);
  const file = openSync(path, 'w');
  const piece = randomBytes(1_000_000);
  for (let at = 0; at < megabytes; at++) {
    piece.writeUInt32BE(at);
    writeSync(file, piece);
  }
  closeSync(file);
  return path;
}

async function openRegister(page: Page): Promise<void> {
  await page
    .getByRole('link', { name: /^Evidence/ })
    .first()
    .click();
  await page.getByRole('heading', { name: 'Evidence register' }).waitFor();
}

/** As a drop by hand, with the files' bytes in it. */
async function drop(page: Page, paths: readonly string[]): Promise<void> {
  const files = paths.map((path) => [path.slice(folder.length + 1), [...readFileSync(path)]] as const);
  const data = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const [name, bytes] of given) transfer.items.add(new File([new Uint8Array(bytes)], name));
    return transfer;
  }, files);
  await page.dispatchEvent('main', 'dragover', { dataTransfer: data });
  await page.getByText('Let go to add').waitFor();
  await page.dispatchEvent('main', 'drop', { dataTransfer: data });
}

const choose = (page: Page, paths: string | string[]) => page.locator('input[data-add=files]').setInputFiles(paths);

const item = (page: Page, name: string): Locator => page.locator('[data-evidence]').filter({ hasText: name });

const shows = (page: Page, text: RegExp | string) => page.getByText(text).first().waitFor();

async function limitRoom(page: Page, bytes: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: bytes });
}

test('files dropped are hashed, kept, found again after a reload, checked and handed back', async () => {
  const { context, offences, page: open } = await watched(browser);
  const page = await open('/assess');
  await beginAssessment(page);
  await openRegister(page);
  const report = fileOf('report.pdf', 'boot test: passed');
  const photo = fileOf('board.jpg', randomBytes(300_000));
  await drop(page, [report, photo]);
  await shows(page, '2 files added to the register');
  for (const path of [report, photo]) await item(page, sha256sum(path)).getByText('Stored: the file is kept').waitFor();
  await expect.poll(() => item(page, 'board.jpg').innerText()).toContain('Photograph · level 0 (claim)');
  await expectAccessible(page);

  await drop(page, [report]);
  await shows(page, /report\.pdf is in the register already/);
  expect(await page.locator('[data-evidence]').count()).toBe(2);

  const plans = fileOf('plans/boot/plan.txt', 'plan');
  await page.locator('input[data-add=folder]').setInputFiles(join(folder, 'plans'));
  await item(page, sha256sum(plans)).getByText('plans/boot/plan.txt').waitFor();

  await saved(page);
  await page.reload();
  await item(page, sha256sum(report)).getByText('Stored: the file is kept').waitFor();
  await page.getByRole('button', { name: 'Check the kept files' }).click();
  await shows(page, '3 of 3 kept files checked: every byte as noted');

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    item(page, 'board.jpg').getByRole('button', { name: 'Download' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('board.jpg');
  expect(sha256sum(await file.path())).toBe(sha256sum(photo));
  expect(offences).toEqual([]);
  await context.close();
});

test('a kept file that is changed or gone is named, and is put back by dropping it again', async () => {
  const { context, offences, page: open } = await watched(browser);
  const page = await open('/assess');
  await beginAssessment(page);
  await openRegister(page);
  const paths = ['one.txt', 'two.txt', 'three.txt'].map((name) => fileOf(name, `content of ${name}`));
  await choose(page, paths);
  await shows(page, '3 files added to the register');
  const [changed = '', gone = ''] = paths.map(sha256sum);
  await page.evaluate(
    async ([first, second]) => {
      const root = await navigator.storage.getDirectory();
      const files = await (await root.getDirectoryHandle('evidence')).getDirectoryHandle('files');
      const stream = await (await files.getFileHandle(String(first))).createWritable();
      await stream.write('something else');
      await stream.close();
      await files.removeEntry(String(second));
    },
    [changed, gone],
  );
  await page.reload();
  await item(page, 'two.txt').getByText('Missing: the file was kept').waitFor();
  await page.getByRole('button', { name: 'Check the kept files' }).click();
  const alert = page.getByRole('alert');
  await alert.getByText('2 files not as noted').waitFor();
  const words = await alert.innerText();
  expect(words).toMatch(/one\.txt \(E-\w+\): changed/);
  expect(words).toMatch(/two\.txt \(E-\w+\): missing/);
  expect(words).not.toContain('three.txt');
  await item(page, 'one.txt').getByText('Changed: the file kept here').waitFor();
  await expectAccessible(page);

  await choose(page, paths);
  for (const name of ['one.txt', 'two.txt']) await item(page, name).getByText('Stored: the file is kept').waitFor();
  await page.getByRole('button', { name: 'Check the kept files' }).click();
  await shows(page, '3 of 3 kept files checked');
  expect(await page.locator('[data-evidence]').count()).toBe(3);
  expect(offences).toEqual([]);
  await context.close();
});

test('by reference the hash is noted and no bytes are kept; the dialogue does the same', async () => {
  const { context, offences, page: open } = await watched(browser);
  const page = await open('/assess');
  await beginAssessment(page);
  await openRegister(page);
  const path = fileOf('secret.bin', randomBytes(1000));
  await page.getByRole('checkbox', { name: /Keep the file in this browser/ }).uncheck();
  await choose(page, path);
  await item(page, sha256sum(path)).getByText('By reference: the file is not in this browser').waitFor();
  expect(await page.getByRole('button', { name: 'Check the kept files' }).count()).toBe(0);

  const other = fileOf('minutes.txt', 'interview');
  await page.getByRole('button', { name: 'Add evidence', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: /Keep the file/ }).check();
  await dialog.locator('input[type=file]').setInputFiles(other);
  await dialog.getByText('Stored in this browser.').waitFor();
  await dialog.getByLabel('Kind').selectOption('document');
  await dialog.getByLabel('Level').selectOption('1');
  await dialog.getByLabel('Method').selectOption('interview');
  await dialog.getByLabel('Confidentiality').selectOption('restricted');
  await dialog.getByLabel('Expires').fill('2020-01-01');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Add evidence' }).click();
  const text = await item(page, sha256sum(other)).innerText();
  expect(text).toContain('interview · restricted');
  expect(text).toContain('Expired on the assessment date');
  expect(offences).toEqual([]);
  await context.close();
});

test('without room, before or in the middle of a file, it becomes an item by reference and nothing is lost', async () => {
  const { context, offences, page: open } = await watched(browser);
  const page = await open('/assess');
  await beginAssessment(page);
  await openRegister(page);
  const small = fileOf('small.txt', 'small');
  await choose(page, small);
  await shows(page, '1 file added to the register');
  const big = bigFile('big.bin', 200);
  // The browser says that there is room, and takes it back while the file is written.
  await limitRoom(page, 400_000_000);
  const limited = page
    .getByRole('progressbar', { name: 'Reading big.bin' })
    .waitFor()
    .then(() => limitRoom(page, 2_000_000));
  await choose(page, big);
  await limited;
  await page
    .getByRole('alert')
    .getByText(/No room is left in this browser for big\.bin/)
    .waitFor();
  await item(page, sha256sum(big)).getByText('By reference').waitFor();
  // And where it says from the start that there is none.
  const more = bigFile('more.bin', 5);
  await choose(page, more);
  await item(page, sha256sum(more)).getByText('By reference').waitFor();
  await expectAccessible(page);
  await item(page, sha256sum(small)).getByText('Stored').waitFor();
  await saved(page);
  await page.reload();
  expect(await item(page, sha256sum(big)).innerText()).toContain('By reference');
  expect(await page.locator('[data-evidence]').count()).toBe(3);
  expect(offences).toEqual([]);
  await context.close();
});

test('cancelled files are not added; those before them are', async () => {
  const { context, offences, page: open } = await watched(browser);
  const page = await open('/assess');
  await beginAssessment(page);
  await openRegister(page);
  await choose(page, [fileOf('first.txt', 'first'), bigFile('long.bin', 300), fileOf('last.txt', 'last')]);
  await page.getByRole('progressbar', { name: 'Reading long.bin' }).waitFor();
  await page.getByRole('button', { name: 'Cancel all that is left' }).click();
  await shows(page, /Cancelled and not added: long\.bin and last\.txt/);
  expect(await page.locator('[data-evidence]').count()).toBe(1);
  await expect.poll(() => namesIn(page, 'incoming')).toEqual([]);
  expect(offences).toEqual([]);
  await context.close();
});

test('a file chosen and not used is cleared away; one that an undo or the history may bring back is not', async () => {
  const { context, page: open } = await watched(browser);
  const page = await open('/assess');
  await beginAssessment(page);
  await openRegister(page);
  const removed = fileOf('removed.txt', 'to be removed');
  await choose(page, removed);
  await shows(page, '1 file added to the register');
  await page.getByRole('button', { name: 'Remove removed.txt' }).click();
  await saved(page);
  const unused = fileOf('unused.txt', 'chosen by mistake');
  await page.getByRole('button', { name: 'Add evidence', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles(unused);
  await dialog.getByText('Stored in this browser.').waitFor();
  // Another tab clears away when it opens. The dialogue could still be saved.
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByRole('heading', { name: 'Evidence register' }).waitFor();
  await other.waitForTimeout(7000);
  expect(await namesIn(other, 'files')).toHaveLength(2);
  await other.close();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await dialog.getByRole('button', { name: 'Discard' }).click();
  await page.reload();
  await expect.poll(() => namesIn(page, 'files'), { timeout: 15_000 }).toEqual([sha256sum(removed)]);
  await context.close();
});

test('a file of 300 MB is kept without being held in memory', async () => {
  const path = bigFile('firmware.bin', 300);
  const profile = mkdtempSync(join(tmpdir(), 'evidence-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureBrowser(),
    args: browserArguments(),
    serviceWorkers: 'block',
  });
  try {
    const page = await context.newPage();
    await page.goto(`${origin}/assess`, { waitUntil: 'networkidle' });
    await beginAssessment(page);
    await openRegister(page);
    const before = rendererPeak();
    const begun = performance.now();
    await choose(page, path);
    await item(page, sha256sum(path)).getByText('Stored').waitFor({ timeout: 60_000 });
    console.log(`300 MB kept in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
    if (before !== undefined) {
      const grown = (rendererPeak() ?? 0) - before;
      console.log(`memory of the page at its highest: ${(grown / 1e6).toFixed(0)} MB more`);
      expect(grown).toBeLessThan(150e6);
    }
    await goToRequirement(page, 'DEV-01');
    await page.getByRole('button', { name: 'Link from the register' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Link firmware.bin' }).click();
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

async function namesIn(page: Page, which: 'files' | 'incoming'): Promise<string[]> {
  return page.evaluate(async (name) => {
    const root = await navigator.storage.getDirectory();
    const inner = await (await root.getDirectoryHandle('evidence')).getDirectoryHandle(name);
    const names: string[] = [];
    for await (const one of inner.keys()) names.push(one);
    return names;
  }, which);
}

/** The most memory, in bytes, that any page of a browser of ours ever had; undefined where the system does not tell. */
function rendererPeak(): number | undefined {
  if (!existsSync('/proc/self/status')) return undefined;
  const read = (pid: string, file: string): string => {
    try {
      return readFileSync(`/proc/${pid}/${file}`, 'utf8');
    } catch {
      return '';
    }
  };
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const parents = new Map(all.map((pid) => [pid, /^PPid:\s*(\d+)/m.exec(read(pid, 'status'))?.[1] ?? '0']));
  const ours = (pid: string): boolean => {
    for (let at: string | undefined = pid; at && at !== '0'; at = parents.get(at)) {
      if (at === String(process.pid)) return true;
    }
    return false;
  };
  const peaks = all
    .filter((pid) => ours(pid) && read(pid, 'cmdline').includes('--type=renderer'))
    .map((pid) => Number(/^VmHWM:\s*(\d+)/m.exec(read(pid, 'status'))?.[1] ?? 0) * 1024);
  return Math.max(0, ...peaks);
}
