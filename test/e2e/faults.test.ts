/**
 * A browser that is killed while a person types. It gets no chance to finish anything: SIGKILL, to the browser and all its
 * processes, at a moment drawn by lot. What the screen had shown as saved must be there when it is opened again.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { browserArguments, ensureBrowser } from '../../scripts/browser.mts';
import { beginAssessment } from './assessment.ts';
import { origin } from './portal.ts';

const KILLS = Number(process.env['FAULT_KILLS'] ?? 15);

const profile = mkdtempSync(join(tmpdir(), 'faults-'));
const running = new Set<ChildProcess>();
afterAll(() => {
  for (const browser of running) kill(browser);
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** Starts a browser on the one profile; playwright's own launcher would end it in an orderly way. */
async function start(): Promise<{ browser: ChildProcess; page: Page }> {
  const browser = spawn(
    ensureBrowser(),
    ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, ...browserArguments(), 'about:blank'],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  running.add(browser);
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    browser.stderr?.on('data', (part: Buffer) => {
      said += part.toString();
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
    browser.once('exit', () => reject(new Error(`The browser ended: ${said}`)));
  });
  const connected = await chromium.connectOverCDP(address);
  const [context] = connected.contexts();
  const page = context?.pages()[0] ?? (await context?.newPage());
  if (!page) throw new Error('The browser has no page.');
  return { browser, page };
}

function kill(browser: ChildProcess): void {
  running.delete(browser);
  if (browser.pid !== undefined) process.kill(-browser.pid, 'SIGKILL');
}

async function killed(browser: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => browser.once('exit', resolve));
  kill(browser);
  await gone;
}

/** The text of the rationale, and what of it the screen last showed as saved. */
async function watch(page: Page, onSaved: (text: string) => void): Promise<void> {
  await page.exposeFunction('shownAsSaved', onSaved);
  await page.evaluate(`setInterval(() => {
    const field = document.querySelector('[data-rationale]');
    const bar = document.querySelector('[data-topbar]');
    if (field && bar && /\\bSaved \\d/.test(bar.textContent)) window.shownAsSaved(field.value);
  }, 5)`);
}

const chance = (from: number, to: number) => from + Math.random() * (to - from);

test(`nothing that was shown as saved is lost when the browser is killed ${KILLS} times`, async () => {
  const first = await start();
  await first.page.goto(`${origin}/assess`);
  await first.page.locator('html[data-has-hydrated=true]').waitFor({ state: 'attached' });
  await beginAssessment(first.page);
  const record = new URLSearchParams(new URL(first.page.url()).hash.slice(1)).get('r') ?? '';
  const address = `${origin}/assess/device-baseline#r=${record}&q=DEV-01`;
  await first.page
    .getByText(/^\s*Saved /)
    .first()
    .waitFor();
  // Otherwise each start would begin anew to fetch the whole portal ahead.
  await first.page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await killed(first.browser);

  let typed = '';
  let saved = '';
  let shown = 0;
  let behind = 0;
  for (let turn = 0; turn < KILLS; turn++) {
    const { browser, page } = await start();
    await page.goto(address);
    const field = page.locator('[data-rationale]');
    await field.waitFor();
    const there = await field.inputValue();
    // All that was shown as saved, and nothing but what was typed.
    expect(typed.startsWith(there), `after kill ${turn}: “${there}” was never typed`).toBe(true);
    expect(there.startsWith(saved), `after kill ${turn}: “${saved}” was shown as saved, “${there}” is left`).toBe(true);
    if (there !== typed) behind++;
    typed = there;
    saved = there;
    await watch(page, (text) => {
      saved = text;
      shown++;
    });
    await field.focus();
    await page.keyboard.press('Control+End');
    const end = Date.now() + chance(100, 1300);
    const typing = (async () => {
      while (Date.now() < end) {
        for (let burst = chance(1, 12); burst > 0; burst--) {
          const letter = String.fromCharCode(chance(97, 122));
          // Before the key goes out: the text in the field may be longer than what came back, never than what was sent.
          typed += letter;
          await page.keyboard.type(letter);
        }
        await page.waitForTimeout(chance(0, 650));
      }
    })().catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, end - Date.now())));
    await killed(browser);
    await typing;
    // A long line would be slow to compare; a new one begins by hand.
    if (typed.length > 4000) throw new Error('The text outgrew the test.');
  }
  // The test means something only if much was shown as saved, and some kills came in the middle of typing.
  expect(shown).toBeGreaterThan(KILLS);
  expect(behind).toBeGreaterThan(0);
}, 900_000);
