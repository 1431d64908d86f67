/** Files that are not what they should be: a clear message, and what was stored stays as it was. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSample, saved } from './assessment.ts';
import { launch, watched, type Watched } from './portal.ts';

const SAMPLE = readFileSync('static/samples/esme-sample.record.json', 'utf8');
const sample = JSON.parse(SAMPLE) as {
  id: string;
  checklist: { id: string; version: string; digest: string };
  answers: Record<string, unknown>;
  device: Record<string, string>;
};

let browser: Browser;
let portal: Watched;
let page: Page;
let before: string;

beforeAll(async () => {
  browser = await launch();
  portal = await watched(browser);
  page = await portal.page('/assess');
  await openSample(page);
  await saved(page);
  await page.goBack();
  await page.getByRole('button', { name: 'New assessment' }).waitFor();
  before = await stored(page);
});
afterAll(() => browser.close());

const refused: readonly { name: string; file: string; bytes: Buffer; says: RegExp }[] = [
  {
    name: 'text that is not JSON',
    file: 'notes.json',
    bytes: Buffer.from('Dear reviewer'),
    says: /not JSON|not a submission/i,
  },
  {
    name: 'a truncated file',
    file: 'cut.json',
    bytes: Buffer.from(SAMPLE.slice(0, SAMPLE.length / 2)),
    says: /cut off|ends/i,
  },
  { name: 'a PDF', file: 'a.json', bytes: Buffer.from('%PDF-1.7\n'), says: /PDF/ },
  {
    name: "another program's JSON",
    file: 'package.json',
    bytes: readFileSync('package.json'),
    says: /not a submission|another|kind/i,
  },
  {
    name: 'deep nesting',
    file: 'deep.json',
    bytes: Buffer.from('['.repeat(100_000) + ']'.repeat(100_000)),
    says: /nest|deep/i,
  },
  {
    name: 'prototype keys',
    file: 'proto.json',
    bytes: Buffer.from(SAMPLE.replace('"profile":', '"__proto__":{"polluted":true},"profile":')),
    says: /__proto__/,
  },
  {
    name: 'wrong types',
    file: 'types.json',
    bytes: Buffer.from(JSON.stringify({ ...sample, answers: [1, 2], profile: 7 })),
    says: /answers/,
  },
  {
    name: 'a checklist that is not here',
    file: 'foreign.json',
    bytes: Buffer.from(JSON.stringify({ ...sample, checklist: { ...sample.checklist, id: 'moon-base' } })),
    says: /moon-base/,
  },
  { name: 'a file of 50 MB', file: 'big.json', bytes: Buffer.alloc(50_000_000, ' '), says: /MB|large|big/i },
];

describe('refused, with a reason, and nothing changed', () => {
  test.each(refused)('$name', async ({ file, bytes, says }) => {
    await choose(file, bytes);
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Nothing was changed', { exact: false }).waitFor({ timeout: 20_000 });
    expect(await dialog.innerText()).toMatch(says);
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await dialog.waitFor({ state: 'detached' });
    expect(await stored(page)).toBe(before);
    expect(await page.evaluate(() => (Object.prototype as { polluted?: boolean }).polluted)).toBeUndefined();
  });
});

describe('imported after a look', () => {
  test('markup and formulas in text stay text, answers to unknown requirements are kept and named', async () => {
    const hostile = {
      ...sample,
      id: '11111111-2222-4333-8444-555555555555',
      device: { ...sample.device, modelName: '<img src=x onerror=alert(1)>', manufacturer: '=cmd|x' },
      answers: { ...sample.answers, 'DEV-999': { answer: 'met', rationale: 'from elsewhere' } },
    };
    await choose('hostile.json', Buffer.from(JSON.stringify(hostile)));
    const dialog = page.getByRole('dialog', { name: 'Import this submission?' });
    await dialog.waitFor();
    expect(await dialog.innerText()).toContain('DEV-999');
    expect(await stored(page)).toBe(before);
    await dialog.getByRole('button', { name: 'Import', exact: true }).click();
    await page.locator('[data-demonstrated]').waitFor();
    expect(await page.locator('h1').first().innerText()).toContain('<img src=x');
    expect(await page.locator('img[src="x"]').count()).toBe(0);
    await page.goBack();
    expect(await stored(page)).not.toBe(before);
  });

  test('an assessment that is stored already is never overwritten unasked', async () => {
    const changed = { ...sample, assessor: 'Somebody else' };
    await choose('same.json', Buffer.from(JSON.stringify(changed)));
    const dialog = page.getByRole('dialog', { name: 'Import this submission?' });
    await dialog.getByRole('button', { name: 'Keep both' }).click();
    await page.locator('[data-demonstrated]').waitFor();
    const records = JSON.parse(await stored(page)) as { id: string; record: { assessor?: string } }[];
    expect(records.find(({ id }) => id === sample.id)?.record.assessor).not.toBe('Somebody else');
    expect(records.some(({ id, record }) => id !== sample.id && record.assessor === 'Somebody else')).toBe(true);
  });

  test('nothing was requested elsewhere and no policy was violated', () => {
    expect(portal.offences).toEqual([]);
  });
});

/** By way of a file on disk: handed over as bytes, a large one would cross to the browser as text. */
async function choose(name: string, bytes: Buffer): Promise<void> {
  const file = join(mkdtempSync(join(tmpdir(), 'portal-import-')), name);
  writeFileSync(file, bytes);
  await page.locator('input[data-import]').setInputFiles(file);
}

/** Everything in the browser's database, as text. */
function stored(from: Page): Promise<string> {
  return from.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('device-assurance');
        opening.onerror = () => reject(new Error(String(opening.error)));
        opening.onsuccess = () => {
          const database = opening.result;
          const [name] = database.objectStoreNames;
          if (name === undefined) return reject(new Error('The database is empty.'));
          const reading = database.transaction(name).objectStore(name).getAll();
          reading.onerror = () => reject(new Error(String(reading.error)));
          reading.onsuccess = () => {
            database.close();
            resolve(JSON.stringify(reading.result));
          };
        };
      }),
  );
}
