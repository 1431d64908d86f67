/** Sealed submissions in the browser and on the command line: each opens what the other made, and refuses what was changed. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSample } from '../../scripts/sample/makeSample.mts';
import { sampleChecklist } from '../../scripts/sample/sampleChecklist.mts';
import type { SubmissionRecord } from '../../src/generated/record.ts';
import { recordText } from '../../src/record/recordText.ts';
import { expectAccessible, launch, watched, type Watched } from './portal.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const CLI = join(ROOT, 'dist/cli/assure.mjs');
const CONTENT = 'what was tested\n';
const DIGEST = createHash('sha256').update(CONTENT).digest('hex');
const PASSPHRASE = 'a passphrase of some length';

let cwd = '';
let browser: Browser;
let portal: Watched;
let page: Page;
let identity = '';
/** In groups, as it is read out. */
let fingerprint = '';

const file = (name: string): string => join(cwd, name);

/** The built command line, as people run it. */
async function assure(...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('node', [CLI, ...args], { cwd });
  return stdout;
}

beforeAll(async () => {
  if (!existsSync(CLI))
    throw new Error('There is no built command line to test against. Run "npm run build:cli" first.');
  cwd = mkdtempSync(join(tmpdir(), 'portal-seal-'));
  const record = makeSample(await sampleChecklist(ROOT));
  record.evidence['SEALED'] = { name: 'report.txt', kind: 'log', level: 3, sha256: DIGEST };
  writeFileSync(file('submission.json'), recordText(record));
  writeFileSync(file('renamed.txt'), CONTENT);
  writeFileSync(file('other.txt'), 'other');
  identity = await generateIdentity();
  writeFileSync(file('identity.txt'), `# made for a test\n${identity}\n`);
  await assure('keygen', '-o', 'cli.pem');
  const at = record.created;
  const change = { op: 'set', path: ['device', 'model'], value: 'X' };
  const entries = [{ seq: 1, since: at, at, who: 'Ada', changes: [change], undo: [change] }];
  const history = { format: 'device-assurance-history', formatVersion: 1, record: record.id, entries };
  writeFileSync(file('history.json'), JSON.stringify(history));
  const enclosed = ['--history', 'history.json', '-o', 'cli.dassure'];
  await assure('seal', 'submission.json', '--root', ROOT, '--key', 'cli.pem', ...enclosed);
  browser = await launch();
  portal = await watched(browser);
  page = await portal.page('/assess');
});
afterAll(async () => {
  await browser.close();
  rmSync(cwd, { recursive: true, force: true });
});

const dialog = (name: string): Locator => page.getByRole('dialog', { name });

async function choose(name: string): Promise<void> {
  await page.locator('input[data-import]').setInputFiles(file(name));
}

/** Clicks what downloads, and keeps the file under `as`. */
async function keep(button: Locator, as: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  await download.saveAs(file(as));
  return download.suggestedFilename();
}

test('a key is made with a copy, cannot be taken out again, and comes back from the copy', async () => {
  await page.getByRole('button', { name: 'Signing keys' }).click();
  const keys = dialog('Signing keys');
  await keys.getByRole('button', { name: 'Make a key' }).click();
  await keys.getByLabel('Name of the key').fill('Meter team');
  await keys.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await keys.getByLabel('The passphrase again').fill('another');
  await keys.getByRole('button', { name: 'Make key and copy' }).click();
  await keys.getByText('This is not the same passphrase.').waitFor();
  await expectAccessible(page);
  await keys.getByLabel('The passphrase again').fill(PASSPHRASE);
  expect(await keep(keys.getByRole('button', { name: 'Make key and copy' }), 'copy.age')).toBe('Meter-team.age');
  const card = keys.getByRole('article', { name: 'Meter team' });
  fingerprint = await card.getByRole('code').innerText();
  expect(fingerprint).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
  expect(await privateKeys()).toEqual([{ type: 'private', extractable: false }]);
  await keep(card.getByRole('button', { name: 'Download the public key' }), 'team.pub');
  await expectAccessible(page);

  await card.getByRole('button', { name: 'Delete' }).click();
  await card.getByText(/Delete “Meter team” for good/).waitFor();
  await card.getByRole('button', { name: 'Keep' }).click();
  await card.getByRole('button', { name: 'Delete' }).click();
  await card.getByRole('button', { name: 'Delete for good' }).click();
  await keys.getByText('There is no key in this browser yet.').waitFor();

  await keys.getByRole('button', { name: 'Import a key' }).click();
  await keys.locator('input[type=file]').setInputFiles(file('copy.age'));
  await keys.getByLabel('Passphrase').fill('wrong');
  await keys.getByRole('button', { name: 'Import', exact: true }).click();
  await keys.getByText('The passphrase does not open the key.').waitFor();
  await keys.getByLabel('Passphrase').fill(PASSPHRASE);
  await keys.getByRole('button', { name: 'Import', exact: true }).click();
  expect(await keys.getByRole('article', { name: 'copy' }).getByRole('code').innerText()).toBe(fingerprint);
  expect(await privateKeys()).toEqual([{ type: 'private', extractable: false }]);
  await keys.getByRole('button', { name: 'Close' }).click();
});

test('a submission is sealed with its evidence, and the command line accepts it', async () => {
  await choose('submission.json');
  await dialog('Import this submission?').getByRole('button', { name: 'Import', exact: true }).click();
  await page.locator('[data-demonstrated]').waitFor();
  await page.getByRole('button', { name: 'Export' }).first().click();
  await dialog('Export').getByRole('button', { name: 'Seal a submission' }).click();
  const sealing = dialog('Seal a submission');
  await sealing.getByText(/evidence files? not added/).waitFor();
  const before = await sealing.getByText(/evidence files? not added/).innerText();
  await sealing.locator('input[type=file]').setInputFiles([file('renamed.txt'), file('other.txt')]);
  await sealing.getByText(/1 file matched no item and will be left out: other\.txt/).waitFor();
  // Files that are kept in this browser are looked for too, which takes a moment.
  await expect
    .poll(() => sealing.getByRole('listitem').filter({ hasText: 'report.txt' }).first().innerText())
    .toContain('File added');
  expect(await sealing.getByText(/evidence files? not added/).innerText()).not.toBe(before);
  expect(await sealing.getByRole('code').first().innerText()).toBe(fingerprint);
  await expectAccessible(page);
  const history = sealing.getByRole('checkbox', { name: 'Include the history' });
  expect(await history.isChecked()).toBe(false);
  await history.check();
  await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const name = await keep(sealing.getByRole('button', { name: 'Seal it as it is' }), 'browser.dassure');
  expect(name).toMatch(/\.dassure$/);
  const done = dialog('The submission is sealed');
  const said = await done.innerText();
  expect(said).toContain(name);
  expect(said).toContain('with 1 evidence file and the history');
  expect(said).toContain(fingerprint);
  await expectAccessible(page);
  await done.getByRole('button', { name: 'Done' }).click();

  const out = await assure('verify', 'browser.dassure', '--key', 'team.pub', '--root', ROOT);
  expect(out).toContain(fingerprint);
  expect(out).toContain('That is the key you gave.');
  expect(out).toContain('Evidence files enclosed, each with its digest: 1.');
  expect(out).toContain('a history with 0 entries is enclosed');
  expect(out).toMatch(/The score shown is what edition .* gives/);
});

test('a recipient opens what was encrypted to them, written as a stream to the place that was chosen', async () => {
  // A headless browser cannot show the system's own dialogue: the place chosen is the browser's own folder.
  await page.evaluate(() => {
    Reflect.set(window, 'showSaveFilePicker', async ({ suggestedName }: { suggestedName: string }) =>
      (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true }),
    );
  });
  await page.goBack();
  await page.getByRole('article').getByRole('button', { name: 'Seal' }).click();
  const sealing = dialog('Seal a submission');
  await sealing.locator('input[type=file]').setInputFiles(file('renamed.txt'));
  await sealing.getByText('File added').waitFor();
  await sealing.getByLabel('Recipients (optional)').fill('age1nobody');
  await sealing.getByRole('button', { name: 'Seal it as it is' }).click();
  await sealing.getByText(/“age1nobody” is not a recipient\./).waitFor();
  await sealing.getByRole('button', { name: 'Cancel' }).click();
  await sealing.getByRole('button', { name: 'Stay' }).click();
  await sealing.getByLabel('Recipients (optional)').fill(await identityToRecipient(identity));
  await sealing.getByRole('button', { name: 'Seal it as it is' }).click();
  const done = dialog('The submission is sealed');
  await done.getByText('Encrypted to 1 recipient.').waitFor();
  await done.getByRole('button', { name: 'Done' }).click();
  const bytes = await page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    for await (const handle of folder.values()) {
      if (handle instanceof FileSystemFileHandle) {
        return [...new Uint8Array(await (await handle.getFile()).arrayBuffer())];
      }
    }
    return [];
  });
  writeFileSync(file('secret.dassure'), new Uint8Array(bytes));
  await assure(
    'open',
    'secret.dassure',
    '-o',
    'opened',
    '--identity',
    'identity.txt',
    '--key',
    'team.pub',
    '--root',
    ROOT,
  );
  expect(readFileSync(file(`opened/evidence/sha256/${DIGEST}`), 'utf8')).toBe(CONTENT);
});

test('a file that the command line sealed opens, says what it shows, and goes on to the import', async () => {
  await choose('cli.dassure');
  const shown = dialog('What this sealed submission shows');
  for (const head of ['Not known', 'Claimed by the signer', 'Proven']) {
    await shown.getByRole('heading', { name: head }).waitFor();
  }
  const key = await shown.getByRole('code').first().innerText();
  await shown.getByLabel(/Compare the fingerprint/).fill(fingerprint);
  await shown.getByText(/It is another/).waitFor();
  await shown.getByLabel(/Compare the fingerprint/).fill(key.toUpperCase());
  await shown.getByText(/It is the same/).waitFor();
  await shown.getByText('a history with 1 entry is enclosed').waitFor();
  await expectAccessible(page);
  await shown.getByRole('button', { name: 'Go on to the import' }).click();
  await dialog('Import this submission?').getByText('This very submission is stored already').waitFor();
  await dialog('Import this submission?').getByText('1 entry, by Ada').waitFor();
  await dialog('Import this submission?').getByRole('button', { name: 'Close' }).click();
});

test('an encrypted file asks for an identity, and takes the right one only', async () => {
  await choose('secret.dassure');
  const locked = dialog('This sealed submission is encrypted');
  await expectAccessible(page);
  await locked.getByLabel('Your identity').fill('open it');
  await locked.getByRole('button', { name: 'Open', exact: true }).click();
  await locked.getByText('There is no identity in this.').waitFor();
  await locked.getByLabel('Your identity').fill(await generateIdentity());
  await locked.getByRole('button', { name: 'Open', exact: true }).click();
  await locked.getByText('The file is encrypted to others').waitFor();
  await locked.locator('input[type=file]').setInputFiles(file('identity.txt'));
  const shown = dialog('What this sealed submission shows');
  await shown.getByText('It is your own key “copy”.').waitFor();
  await shown.getByText('Evidence files enclosed, each with its digest: 1.').waitFor();
  await shown.getByRole('button', { name: 'Go on to the import' }).click();
  const importing = dialog('Import this submission?');
  await importing.getByText('1, 16 bytes').waitFor();
  await expectAccessible(page);
  await importing.getByRole('button', { name: 'Keep the files and open the stored one' }).click();
  await page
    .getByRole('link', { name: /^Evidence/ })
    .first()
    .click();
  await page.locator('[data-evidence=SEALED]').getByText('Stored: the file is kept in this browser').waitFor();
  await page.goBack();
  await page.goBack();
  await page.getByRole('button', { name: 'Import a submission file' }).waitFor();
});

test('of a large encrypted file no plain copy is made, and what it encloses waits for the import', async () => {
  const { evidence, ...rest } = JSON.parse(readFileSync(file('submission.json'), 'utf8')) as SubmissionRecord;
  const large = Buffer.alloc(20_000_000, 'large');
  const sha256 = createHash('sha256').update(large).digest('hex');
  const record = { ...rest, evidence: { ...evidence, LARGE: { name: 'large.bin', kind: 'log', level: 3, sha256 } } };
  mkdirSync(file('evidence'));
  writeFileSync(file('evidence/large.bin'), large);
  writeFileSync(file('large.json'), JSON.stringify(record));
  const to = ['--recipient', await identityToRecipient(identity)];
  await assure(
    'seal',
    'large.json',
    '--root',
    ROOT,
    '--key',
    'cli.pem',
    '--evidence',
    'evidence',
    ...to,
    '-o',
    'large.dassure',
  );
  const before = await ownFiles();
  await choose('large.dassure');
  const locked = dialog('This sealed submission is encrypted');
  await locked.getByLabel('Your identity').fill(identity);
  await locked.getByLabel('Keep it in this browser, encrypted with a passphrase').check();
  await locked.getByRole('button', { name: 'Open', exact: true }).click();
  await locked.getByText('Use at least 12 characters.').waitFor();
  await locked.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await locked.getByLabel('The passphrase again').fill(PASSPHRASE);
  await locked.getByRole('button', { name: 'Open', exact: true }).click();
  const shown = dialog('What this sealed submission shows');
  await shown.getByText('Evidence files enclosed, each with its digest: 1.').waitFor();
  expect(await ownFiles()).toEqual(before);
  // What it encloses waits for the import, and goes when there is none.
  await shown.getByRole('button', { name: 'Go on to the import' }).click();
  expect(await ownFiles('evidence', 'incoming')).toHaveLength(1);
  await dialog('Import this submission?').getByRole('button', { name: 'Cancel' }).click();
  await expect.poll(() => ownFiles('evidence', 'incoming')).toEqual([]);
  expect(await ownFiles('evidence', 'files')).toEqual([DIGEST]);
});

test('an identity that was kept opens with its passphrase only, and can be forgotten', async () => {
  await page.reload();
  await choose('secret.dassure');
  const locked = dialog('This sealed submission is encrypted');
  const kept = locked.getByRole('form', { name: /^Identity of age1/ });
  await kept.getByLabel(/Passphrase of the identity/).fill('some other passphrase');
  await kept.getByRole('button', { name: 'Open with it' }).click();
  await kept.getByText('This is not the passphrase it was kept with.').waitFor();
  await expectAccessible(page);
  await kept.getByLabel(/Passphrase of the identity/).fill(PASSPHRASE);
  await kept.getByRole('button', { name: 'Open with it' }).click();
  const shown = dialog('What this sealed submission shows');
  await shown.getByText('Evidence files enclosed, each with its digest: 1.').waitFor();
  await page.keyboard.press('Escape');
  await choose('secret.dassure');
  await kept.getByRole('button', { name: 'Forget it' }).click();
  await kept.getByRole('button', { name: 'Forget it for good' }).click();
  await kept.waitFor({ state: 'detached' });
  await locked.getByRole('button', { name: 'Cancel' }).click();
});

test.each([
  ['evidence that was changed', (bytes: Buffer) => bytes.set([0x57], bytes.indexOf(CONTENT)), 'it was changed'],
  [
    'a record that was changed',
    (bytes: Buffer) => bytes.set([0x57], bytes.indexOf('assessedOn')),
    'record.json is not what',
  ],
  ['a file that was cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2), 'it was cut off'],
  ['something else', () => Buffer.from('{}'), 'The file is no sealed submission.'],
])('%s is refused, and nothing is stored', async (_, change, message) => {
  const bytes = readFileSync(file('browser.dassure'));
  writeFileSync(file('changed.dassure'), change(bytes) ?? bytes);
  await choose('changed.dassure');
  const refused = dialog('This sealed submission was refused');
  await refused.getByText(message).waitFor();
  await expectAccessible(page);
  await refused.getByRole('button', { name: 'Close' }).first().click();
  expect(await page.getByRole('main').getByRole('article').count()).toBe(1);
  await expect.poll(() => ownFiles('evidence', 'incoming')).toEqual([]);
});

test('nothing was requested elsewhere and no policy was violated', () => {
  expect(portal.offences).toEqual([]);
});

/** Names of the files that the browser keeps for the portal, in a folder of its own. */
function ownFiles(...path: readonly string[]): Promise<readonly string[]> {
  return page.evaluate(async (folders) => {
    let folder = await navigator.storage.getDirectory();
    for (const name of folders) folder = await folder.getDirectoryHandle(name);
    const names: string[] = [];
    for await (const name of folder.keys()) names.push(name);
    return names;
  }, path);
}

/** What the browser says of the private keys that it keeps. */
function privateKeys(): Promise<readonly { readonly type: string; readonly extractable: boolean }[]> {
  return page.evaluate(
    () =>
      new Promise((answer, fail) => {
        const opening = indexedDB.open('device-assurance-keys');
        opening.onerror = () => fail(new Error('no database'));
        opening.onsuccess = () => {
          const all = opening.result.transaction('keys').objectStore('keys').getAll();
          all.onsuccess = () => {
            const rows = all.result as readonly { key: { key: CryptoKey } }[];
            opening.result.close();
            answer(rows.map(({ key: { key } }) => ({ type: key.type, extractable: key.extractable })));
          };
        };
      }),
  );
}
