/** Nothing is lost: 200 edits in two tabs at once, a full disk, a database of an earlier portal; and any point is gone back to. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answer, beginAssessment, goToRequirement, saved } from './assessment.ts';
import { expectAccessible, launch, origin, watched } from './portal.ts';

const EDITS = 200;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const rationale = (page: Page) => page.getByLabel(/^Rationale/);

interface Stored {
  readonly record: { readonly answers: Readonly<Record<string, { rationale?: string; answer?: string }>> };
}

/** What the browser's database holds, read past the portal. */
function rows(page: Page): Promise<Stored[]> {
  return page.evaluate(
    () =>
      new Promise<Stored[]>((resolve, reject) => {
        const opening = indexedDB.open('device-assurance');
        opening.onerror = () => reject(new Error(String(opening.error)));
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction('assessments').objectStore('assessments').getAll();
          reading.onerror = () => reject(new Error(String(reading.error)));
          reading.onsuccess = () => {
            database.close();
            resolve(reading.result as Stored[]);
          };
        };
      }),
  );
}

test(`${EDITS} edits in two tabs at once: each is stored, and both tabs show all of them`, async () => {
  const { context, offences, page: open } = await watched(browser);
  const one = await open('/assess');
  await beginAssessment(one);
  const two = await context.newPage();
  await two.goto(one.url());
  await two.locator('[data-demonstrated]').waitFor();
  const ids = ['DEV-01', 'DEV-02', 'DEV-03', 'DEV-04', 'DEV-05'];
  const others = ['BLD-01', 'BLD-02', 'BLD-03', 'BLD-04', 'BLD-05'];
  const texts = new Map<string, string>();
  const work = async (page: Page, own: readonly string[], tab: string): Promise<void> => {
    for (let edit = 0; edit < EDITS / 2 / own.length; edit++) {
      for (const id of own) {
        await goToRequirement(page, id);
        const text = `${tab}, edit ${edit} of ${id}`;
        await rationale(page).fill(text);
        texts.set(id, text);
      }
    }
  };
  await Promise.all([work(one, ids, 'first tab'), work(two, others, 'second tab')]);
  await Promise.all([saved(one), saved(two)]);
  const [row] = await rows(one);
  for (const [id, text] of texts) expect(row?.record.answers[id]?.rationale, id).toBe(text);
  for (const [id, text] of texts) {
    const page = ids.includes(id) ? two : one;
    await goToRequirement(page, id);
    await expect.poll(() => rationale(page).inputValue()).toBe(text);
  }
  expect(offences).toEqual([]);
  await context.close();
}, 180_000);

test('a full disk is said at once, nothing typed is lost, and it is stored when there is room', async () => {
  const { context } = await watched(browser);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  // Before the first page: the browser remembers for a while how much room there was.
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 500_000 });
  await page.goto(`${origin}/assess`, { waitUntil: 'networkidle' });
  await beginAssessment(page);
  await saved(page);
  await goToRequirement(page, 'BLD-01');
  const text = 'Long words. '.repeat(80_000);
  await rationale(page).fill(text);
  await page.getByText('Not saved: the browser has no room left.', { exact: false }).waitFor();
  await answer(page, 'Met').check();
  await page.getByRole('button', { name: 'Export now' }).waitFor();
  await expectAccessible(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  // It may be stored by itself just then, and the button is gone.
  await page
    .getByRole('button', { name: 'Try again' })
    .click({ timeout: 5_000 })
    .catch(() => undefined);
  await saved(page);
  await page.reload();
  await rationale(page).waitFor();
  expect((await rationale(page).inputValue()) === text).toBe(true);
  expect(await answer(page, 'Met').isChecked()).toBe(true);
  await context.close();
});

test('what an earlier portal stored is there after its database is brought up to date', async () => {
  const { context, offences, page: open } = await watched(browser);
  const page = await open('/assess');
  await beginAssessment(page);
  await goToRequirement(page, 'BLD-01');
  await rationale(page).fill('From before');
  await saved(page);
  const url = page.url();
  const [row] = await rows(page);
  await page.goto(`${origin}/robots.txt`).catch(() => undefined);
  await page.evaluate(
    (stored) =>
      new Promise<void>((resolve, reject) => {
        indexedDB.deleteDatabase('device-assurance').onsuccess = () => {
          const opening = indexedDB.open('device-assurance', 1);
          opening.onerror = () => reject(new Error(String(opening.error)));
          opening.onupgradeneeded = () => {
            opening.result.createObjectStore('assessments', { keyPath: 'id' }).put(stored);
            opening.result.createObjectStore('editions', { keyPath: 'digest' });
          };
          opening.onsuccess = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    row,
  );
  await page.goto(url);
  await rationale(page).waitFor();
  expect(await rationale(page).inputValue()).toBe('From before');
  await rationale(page).fill('From before, and after');
  await saved(page);
  expect(offences.filter((offence) => !offence.includes('404'))).toEqual([]);
  await context.close();
});

test('the history says who changed what, and leads back; undo leads forward again', async () => {
  const { context, offences, page: open } = await watched(browser);
  const page = await open('/assess');
  await beginAssessment(page);
  await page.getByRole('button', { name: 'Show the history' }).click();
  const dialog = page.getByRole('dialog', { name: 'History' });
  await dialog.getByText('Nothing has been changed here yet').waitFor();
  await dialog.getByLabel('Your name, as colleagues know you').fill('Zoë');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await goToRequirement(page, 'BLD-01');
  await rationale(page).fill('The first words');
  await saved(page);
  await answer(page, 'Met').check();
  await saved(page);
  await page.getByRole('button', { name: 'Show the history' }).click();
  await dialog.getByText('BLD-01, answer').waitFor();
  expect(await dialog.getByText('Zoë').count()).toBeGreaterThan(1);
  await expectAccessible(page);
  await dialog
    .getByRole('listitem')
    .filter({ hasText: 'BLD-01, rationale' })
    .getByRole('button', { name: /^Go back to before this/ })
    .click();
  await dialog.getByText('The assessment is as it was before').waitFor();
  await dialog.getByRole('button', { name: 'Close' }).click();
  expect(await rationale(page).inputValue()).toBe('');
  expect(await answer(page, 'Met').isChecked()).toBe(false);
  await page.getByRole('button', { name: /^Undo/ }).click();
  expect(await rationale(page).inputValue()).toBe('The first words');
  expect(await answer(page, 'Met').isChecked()).toBe(true);
  expect(offences).toEqual([]);
  await context.close();
});
