/** Two people, two browsers, no server: sections are given, filled in, sent back, compared and taken in; comments travel. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answer, download, goToRequirement, openSample, saved } from './assessment.ts';
import { expectAccessible, launch, origin, watched, type Watched } from './portal.ts';

let browser: Browser;
let portals: Watched[];
let owner: Page;
let colleague: Page;
let given: { name: string; text: string };
let back: { name: string; text: string };

beforeAll(async () => {
  browser = await launch();
  portals = [await watched(browser), await watched(browser)];
  const [first, second] = portals;
  if (!first || !second) throw new Error('There are no two browsers.');
  owner = await first.page('/assess');
  colleague = await second.page('/assess');
  await openSample(owner);
  await saved(owner);
});
afterAll(() => browser.close());

const rationale = (page: Page): Locator => page.getByLabel('Rationale', { exact: false }).first();
const notes = (page: Page): Locator => page.locator('details').filter({ hasText: 'Comments and to-dos' });

async function unfold(page: Page): Promise<void> {
  if ((await notes(page).getAttribute('open')) === null) await notes(page).locator('summary').click();
}

async function goToList(page: Page): Promise<void> {
  await page.goto(`${origin}/assess`, { waitUntil: 'networkidle' });
  await page.locator('html[data-has-hydrated=true]').waitFor({ state: 'attached' });
}

async function choose(page: Page, name: string, text: string): Promise<void> {
  const file = join(mkdtempSync(join(tmpdir(), 'portal-work-')), name);
  writeFileSync(file, text);
  await page.locator('input[data-import]').setInputFiles(file);
}

test('a to-do stands at its requirement, in the filter and among the next steps, and can be taken back', async () => {
  await goToRequirement(owner, 'DEV-02');
  await unfold(owner);
  await notes(owner).getByLabel('New comment or to-do').fill('Ask the lab for the report');
  await notes(owner).getByLabel('Your name').fill('Zoë');
  await notes(owner).getByRole('button', { name: 'Add to-do' }).click();
  await notes(owner).getByText('To-do added.').waitFor();
  await notes(owner).getByText('as Zoë').waitFor();
  await expectAccessible(owner);
  await notes(owner)
    .getByRole('button', { name: /^Delete/ })
    .click();
  await notes(owner).getByText('(0)').waitFor();
  await notes(owner).getByRole('button', { name: /^Undo/ }).click();
  await notes(owner).getByText('1 open to-do').waitFor();
  await owner.getByRole('radio', { name: 'Has to-dos 1' }).check({ force: true });
  await owner.getByRole('navigation', { name: 'Sections' }).getByText('DEV-02').waitFor();
  await owner.getByRole('radio', { name: /^All/ }).check({ force: true });
  await owner
    .getByRole('link', { name: /Next steps/ })
    .first()
    .click();
  await owner.getByRole('heading', { name: 'Open to-dos (1)' }).waitFor();
  await owner.getByText('Ask the lab for the report', { exact: true }).waitFor();
  await expectAccessible(owner);
});

test('sections are given as a file that says what is asked', async () => {
  await owner.getByRole('button', { name: 'Export' }).click();
  await owner.getByRole('button', { name: 'Give sections to a colleague' }).click();
  const dialog = owner.getByRole('dialog', { name: 'Give sections to a colleague' });
  await dialog.getByRole('button', { name: 'Choose none' }).click();
  await dialog.getByText('Choose at least one section.').waitFor();
  await dialog.getByRole('checkbox', { name: /^Identity, keys/ }).check();
  await dialog.getByLabel('For (optional)').fill('Anna');
  expect(await dialog.getByLabel('From, your name').inputValue()).toBe('Zoë');
  await dialog.getByLabel('What you ask of them').fill('Please check the keys.');
  await expectAccessible(owner);
  given = await download(owner, dialog.getByRole('button', { name: 'Download the work file' }));
  expect(given.name).toMatch(/\.work\.json$/);
  await dialog.waitFor({ state: 'detached' });
});

test('the colleague takes it on, sees what is asked first, and fills it in', async () => {
  await choose(colleague, given.name, given.text);
  const dialog = colleague.getByRole('dialog', { name: /Take on this work/ });
  await dialog.getByText('Please check the keys.').waitFor();
  await expectAccessible(colleague);
  await dialog.getByRole('button', { name: 'Take on the work' }).click();
  await colleague.getByText('Section Identity, keys and trust anchors for Anna').first().waitFor();
  expect(await colleague.getByRole('radio', { name: /Given to you/ }).isChecked()).toBe(true);
  const rail = colleague.getByRole('navigation', { name: 'Sections' });
  expect(await rail.getByText('DEV-01').count()).toBe(1);
  expect(await rail.getByText('Messages', { exact: true }).count()).toBe(0);
  await expectAccessible(colleague);

  await goToRequirement(colleague, 'DEV-01');
  await answer(colleague, 'Not met').check({ force: true });
  await rationale(colleague).fill('Anna: two units had one identity.');
  await goToRequirement(colleague, 'DEV-03');
  await rationale(colleague).fill('Anna: no shared secrets were found.');
  await goToRequirement(colleague, 'DEV-08');
  await rationale(colleague).fill('Anna: nobody asked for this.');
  await goToRequirement(colleague, 'DEV-02');
  await unfold(colleague);
  await notes(colleague).getByText('Ask the lab for the report', { exact: true }).waitFor();
  await notes(colleague)
    .getByRole('button', { name: /^Mark as done/ })
    .click();
  await notes(colleague).getByText('To-do, done', { exact: true }).waitFor();
  await notes(colleague).getByLabel('New comment or to-do').fill('The lab has sent it');
  await notes(colleague).getByLabel('Your name').fill('Anna');
  await notes(colleague).getByRole('button', { name: 'Add comment' }).click();
  await notes(colleague).getByText('Comment added.').waitFor();
  await saved(colleague);
  await colleague.getByRole('button', { name: 'Send back the work file' }).click();
  const send = colleague.getByRole('dialog', { name: 'Send back the work file' });
  await expectAccessible(colleague);
  back = await download(colleague, send.getByRole('button', { name: 'Download the work file' }));
  expect(back.name).toMatch(/\.returned\.work\.json$/);
});

test('what both changed waits for a choice, what was not given stays out, and all of it is one step to undo', async () => {
  await goToRequirement(owner, 'DEV-03');
  await rationale(owner).fill('Zoë: I changed this meanwhile.');
  await goToRequirement(owner, 'DEV-08');
  const before = await rationale(owner).inputValue();
  await saved(owner);
  await goToList(owner);
  await choose(owner, back.name, back.text);
  await owner.getByRole('dialog').getByRole('button', { name: 'Compare with mine' }).click();
  const dialog = owner.getByRole('dialog', { name: 'Work sent back by Anna' });
  await dialog.getByRole('heading', { name: 'You both changed (1)' }).waitFor();
  await dialog.getByText('1 conflict left to decide.').waitFor();
  expect(await dialog.getByRole('button', { name: /^Take in/ }).isDisabled()).toBe(true);
  await expectAccessible(owner);
  const conflict = dialog.getByRole('group', { name: /^DEV-03: rationale/ });
  expect(await conflict.innerText()).toMatch(/Zoë: I changed this meanwhile\.[^]*Anna: no shared secrets/);
  await conflict.getByRole('radio', { name: /From Anna/ }).check({ force: true });
  await dialog.getByRole('button', { name: 'Take in 3 changes' }).click();
  await owner.getByText('The changes are one step to undo.').waitFor();
  await owner.getByRole('button', { name: 'Done' }).click();

  await goToRequirement(owner, 'DEV-03');
  expect(await rationale(owner).inputValue()).toBe('Anna: no shared secrets were found.');
  await goToRequirement(owner, 'DEV-01');
  expect(await answer(owner, 'Not met').isChecked()).toBe(true);
  await goToRequirement(owner, 'DEV-08');
  expect(await rationale(owner).inputValue()).toBe(before);

  await owner.getByRole('button', { name: 'Undo: take in the work of Anna' }).click();
  await goToRequirement(owner, 'DEV-03');
  expect(await rationale(owner).inputValue()).toBe('Zoë: I changed this meanwhile.');
  await owner.getByRole('button', { name: 'Redo: take in the work of Anna' }).click();
  await owner.getByText('Anna: no shared secrets were found.').waitFor();
  await saved(owner);
});

test('comments came along, and none of them is in the submission', async () => {
  await goToRequirement(owner, 'DEV-02');
  await unfold(owner);
  await notes(owner).getByText('The lab has sent it', { exact: true }).waitFor();
  await notes(owner).getByText('To-do, done', { exact: true }).waitFor();
  await owner.getByRole('button', { name: 'Export' }).click();
  const file = await download(owner, owner.getByRole('button', { name: 'Download the submission file' }));
  expect(file.text).toContain('Anna: two units had one identity.');
  expect(file.text).not.toMatch(/The lab has sent it|Ask the lab|"notes":/);
});

test('a file that was tampered with is refused with its place, and one of another assessment too', async () => {
  await goToList(owner);
  await choose(owner, 'hostile.json', back.text.replace('"given":', '"__proto__": {"polluted": true}, "given":'));
  const dialog = owner.getByRole('dialog', { name: 'This work file was not imported' });
  await dialog.getByText('Nothing was changed', { exact: false }).waitFor();
  expect(await dialog.innerText()).toContain('__proto__');
  await expectAccessible(owner);
  await dialog.getByRole('button', { name: 'Close' }).first().click();
  const { id } = (JSON.parse(back.text) as { given: { base: { id: string } } }).given.base;
  await choose(owner, 'elsewhere.json', back.text.replaceAll(id, '99999999-2222-4333-8444-555555555555'));
  expect(await dialog.innerText()).toContain('is not in this browser');
  await dialog.getByRole('button', { name: 'Close' }).first().click();
});

test('nothing was requested elsewhere, in neither browser', () => {
  expect(portals.flatMap(({ offences }) => offences)).toEqual([]);
});
