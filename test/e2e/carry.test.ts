/** An assessment of an earlier edition is carried over on screen: a preview, a copy, offers beside the new text. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadChecklist } from '../../src/load/index.ts';
import { listRequirements, type Checklist, type Requirement, type Section } from '../../src/engine/index.ts';
import type { SubmissionRecord } from '../../src/generated/record.ts';
import { checklistDigest } from '../../src/record/digest.ts';
import { demonstrated, goToRequirement, saved } from './assessment.ts';
import { expectAccessible, launch, watched, type Watched } from './portal.ts';

const FILE = 'checklists/device-baseline/0.1.0.yaml';
const OLDER = '0.0.9';

const sample = JSON.parse(readFileSync('static/samples/esme-sample.record.json', 'utf8')) as SubmissionRecord;

let browser: Browser;
let portal: Watched;
let page: Page;
let reworded: Requirement;

/** An edition before the first: one requirement asked something else, and one more was asked. */
function olderEdition(): Checklist {
  const { checklist } = loadChecklist(readFileSync(FILE, 'utf8'), { file: FILE });
  if (!checklist) throw new Error('The checklist has errors.');
  const found = listRequirements(checklist).find(
    ({ requirement: { id, objectives } }) => objectives.length === 0 && sample.answers[id]?.answer === 'met',
  );
  if (!found) throw new Error('The sample answers nothing as met.');
  reworded = found.requirement;
  const gone: Requirement = { ...reworded, id: 'OLD-01', title: 'A requirement of before' };
  const earlier = (section: Section): Section => ({
    ...section,
    requirements: section.requirements.flatMap((one) =>
      one.id === reworded.id ? [{ ...one, statement: 'Something else was asked.' }, gone] : [one],
    ),
    sections: section.sections.map(earlier),
  });
  return { ...checklist, version: OLDER, sections: checklist.sections.map(earlier) };
}

beforeAll(async () => {
  browser = await launch();
  portal = await watched(browser);
  const older = olderEdition();
  await portal.context.route(`**/data/checklists/${older.id}/${OLDER}.json`, (route) => route.fulfill({ json: older }));
  page = await portal.page('/assess');
  const record: SubmissionRecord = {
    ...sample,
    checklist: { id: older.id, version: OLDER, digest: checklistDigest(older) },
    answers: { ...sample.answers, 'OLD-01': { answer: 'met', rationale: 'Kept of old.' } },
  };
  const file = join(mkdtempSync(join(tmpdir(), 'portal-carry-')), 'older.json');
  writeFileSync(file, JSON.stringify(record));
  await page.locator('input[data-import]').setInputFiles(file);
  await page.getByRole('dialog').getByRole('button', { name: 'Import', exact: true }).click();
  await page.locator('[data-demonstrated]').waitFor();
  await page.evaluate(putNotes, {
    [reworded.id]: [{ id: 'n-1', kind: 'comment', text: 'Asked the vendor.', at: record.created }],
    'OLD-01': [{ id: 'n-2', kind: 'to-do', text: 'File the old report.', at: record.created }],
  });
  await page.reload();
  await page.locator('[data-demonstrated]').waitFor();
});
afterAll(() => browser.close());

/** Puts notes beside the one assessment that is stored. */
async function putNotes(notes: object): Promise<void> {
  const opened = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('device-assurance');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('The database did not open.'));
  });
  const rows = opened.transaction('assessments', 'readwrite').objectStore('assessments');
  await new Promise<void>((resolve) => {
    rows.openCursor().onsuccess = ({ target }) => {
      const cursor = (target as IDBRequest<IDBCursorWithValue>).result;
      cursor.update({ ...(cursor.value as object), notes }).onsuccess = () => resolve();
    };
  });
  opened.close();
}

test('what would become of each answer is shown before anything is made', async () => {
  await page.getByRole('button', { name: /Carry over to edition 0\.1\.0/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Carry over to edition 0.1.0?' });
  await dialog.waitFor();
  const text = await dialog.innerText();
  expect(text).toMatch(/To confirm: 1 item/);
  expect(text).toMatch(/Archived: 1 item/);
  expect(text).toContain('OLD-01');
  expect(text).toContain('Comments and to-dos that stay with their requirement: 1');
  expect(text).toContain('File the old report.');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Make the copy for edition 0.1.0' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('1 answer of an earlier edition to confirm').waitFor();
});

test('the offer stands beside the new text, is used and undone', async () => {
  await goToRequirement(page, reworded.id);
  const offer = page.getByRole('region', { name: `Answer given to ${reworded.id} of edition ${OLDER}` });
  await offer.waitFor();
  await page.getByText('Comments and to-dos (1)').click();
  await page.getByText('Asked the vendor.', { exact: true }).waitFor();
  await expectAccessible(page);
  const before = await demonstrated(page);
  await offer.getByRole('button', { name: /Use this answer/ }).click();
  await offer.waitFor({ state: 'detached' });
  await saved(page);
  await page.getByRole('button', { name: /Undo/ }).first().click();
  await offer.waitFor();
  expect(await demonstrated(page)).toBe(before);
});

test('all that wait are confirmed together, after a look at each', async () => {
  await page.getByRole('button', { name: 'Look at it' }).click();
  const dialog = page.getByRole('dialog', { name: 'Answers to confirm' });
  await dialog.waitFor();
  await expectAccessible(page);
  await dialog.getByRole('checkbox', { name: 'All 1' }).check();
  await dialog.getByRole('button', { name: 'Use 1 answer' }).click();
  await dialog.waitFor({ state: 'detached' });
  await saved(page);
  expect(await page.getByText('of an earlier edition to confirm').count()).toBe(0);
});

test('a note of a requirement that has gone is listed, and the history leads back to the earlier assessment', async () => {
  await page.getByRole('link', { name: 'Next steps' }).first().click();
  await page
    .getByRole('region', { name: 'Notes of OLD-01' })
    .getByText('Comments and to-dos (1), 1 open to-do')
    .click();
  await page.getByText('File the old report.', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Show the history' }).click();
  const dialog = page.getByRole('dialog', { name: 'History' });
  await dialog.getByText(`Carried over from edition ${OLDER}`).waitFor();
  await dialog.getByRole('link', { name: 'the assessment of that edition' }).waitFor();
  await dialog.getByRole('button', { name: 'Close' }).click();
});

test('the assessment of the earlier edition is still there, as it was', async () => {
  await page.goto(new URL('/assess', page.url()).href);
  await page.getByText(`edition ${OLDER}`).first().waitFor();
  expect(await page.getByText('edition 0.1.0').count()).toBeGreaterThan(0);
});

test('of an edition that the portal does not hold, it says so', async () => {
  await portal.context.route(`**/data/checklists/device-baseline/${OLDER}.json`, (route) =>
    route.fulfill({ status: 200, json: { ...olderEdition(), title: 'Another text' } }),
  );
  await page
    .getByRole('article')
    .filter({ hasText: `edition ${OLDER}` })
    .getByRole('heading')
    .getByRole('link')
    .click();
  await page.getByRole('button', { name: /Carry over to edition 0\.1\.0/ }).click();
  const dialog = page.getByRole('dialog', { name: 'These answers cannot be carried over here' });
  await dialog.waitFor();
  expect(await dialog.innerText()).toContain(`another text of edition ${OLDER}`);
});

test('nothing was requested elsewhere and no policy was violated', () => {
  expect(portal.offences).toEqual([]);
});
