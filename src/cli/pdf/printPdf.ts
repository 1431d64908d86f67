import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UsageError } from '../exit.ts';
import { browserArguments, findBrowser } from './findBrowser.ts';

/** Milliseconds after which a browser that has not printed is stopped. */
const PATIENCE = 120_000;

/**
 * Prints a page as PDF with an installed Chromium or Chrome: tagged, with an outline of its headings. The browser has a
 * profile of its own, which is removed with the page afterwards.
 *
 * @param html a page that needs nothing outside it
 * @throws UsageError when there is no browser, or it prints nothing
 */
export async function printPdf(html: string): Promise<Uint8Array<ArrayBuffer>> {
  const browser = browserOrThrow();
  const folder = mkdtempSync(join(tmpdir(), 'assure-pdf-'));
  const [page, made] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
  try {
    writeFileSync(page, html);
    const said = await runToEnd(browser, [
      '--headless',
      ...browserArguments(),
      `--user-data-dir=${join(folder, 'profile')}`,
      '--no-pdf-header-footer',
      '--generate-pdf-document-outline',
      `--print-to-pdf=${made}`,
      pathToFileURL(page).href,
    ]);
    if (existsSync(made)) return new Uint8Array(readFileSync(made));
    throw new UsageError(
      `${browser} printed nothing. ${said}`.trim(),
      'Set CHROME_PATH to another Chromium or Chrome. One that may not read temporary files, such as a snap, needs TMPDIR set to a folder that it may read.',
    );
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

function browserOrThrow(): string {
  const found = findBrowser();
  if (found !== undefined) return found;
  const set = process.env['CHROME_PATH'];
  throw new UsageError(
    set
      ? `CHROME_PATH names ${set}, which does not exist, and a PDF is printed by a browser.`
      : 'No Chromium or Chrome was found, and a PDF is printed by one.',
    'Install Chromium or Chrome, or set CHROME_PATH to one. The format committee gives the same report as a page, which any browser prints.',
  );
}

/** Runs it and gives what it last said of errors of its own. */
async function runToEnd(command: string, args: readonly string[]): Promise<string> {
  // The time zone is part of the dates that the browser writes.
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, TZ: 'UTC' } });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-2000)));
  return new Promise((done) => {
    const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
    const end = (reason: string): void => {
      clearTimeout(late);
      done(reason);
    };
    child.once('error', ({ message }) => end(message));
    child.once('close', (code, signal) => {
      if (signal) return end(`It was stopped after ${PATIENCE / 1000} seconds.`);
      end(code === 0 ? '' : (said.trim().split('\n').at(-1) ?? ''));
    });
  });
}
