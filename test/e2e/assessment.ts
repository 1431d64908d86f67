/** What a person does on the assessment screens, by the words they see. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

export async function beginAssessment(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New assessment' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Device security assurance self-assessment' }).click();
  await page.getByRole('heading', { name: 'Device details' }).waitFor();
}

export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Open the sample/ }).click();
  await page.locator('[data-demonstrated]').waitFor();
}

/** The address of a requirement of the assessment that is open. */
export async function goToRequirement(page: Page, id: string): Promise<void> {
  const record = new URLSearchParams(new URL(page.url()).hash.slice(1)).get('r');
  await page.evaluate((hash) => (location.hash = hash), `#r=${record}&q=${id}`);
  await page
    .locator('main code, main [class*="id"]')
    .filter({ hasText: new RegExp(`^${id}$`) })
    .first()
    .waitFor();
}

export function answer(page: Page, claim: string): Locator {
  return page.getByRole('group', { name: 'Answer' }).getByRole('radio', { name: new RegExp(`^${claim}\\b`) });
}

/** Waits until the screen says that everything is saved. */
export async function saved(page: Page): Promise<void> {
  await page
    .getByText(/^\s*Saved /)
    .first()
    .waitFor({ timeout: 10_000 });
}

export async function demonstrated(page: Page): Promise<string> {
  return (await page.locator('[data-demonstrated]').innerText()).trim();
}

/** Clicks what downloads, and gives the file's name and text. */
export async function download(page: Page, button: Locator): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const path = await file.path();
  expect(path).toBeTruthy();
  return { name: file.suggestedFilename(), text: readFileSync(path, 'utf8') };
}
