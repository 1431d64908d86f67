/** Finds a Chromium for the browser tests, and installs one where it can. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { browserArguments, findBrowser } from '../src/cli/pdf/findBrowser.ts';

export { browserArguments };

/**
 * An installed browser, installing one first if there is none: by apt-get as root on Debian and Ubuntu, else by
 * Playwright.
 * @throws Error with what to do, when no browser is found and none can be installed.
 */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  if (process.env['CHROME_PATH']) {
    throw new Error(`CHROME_PATH names ${process.env['CHROME_PATH']}, which does not exist. Correct it or unset it.`);
  }
  console.log('No Chromium found; installing one for the browser tests.');
  const root = typeof process.getuid === 'function' && process.getuid() === 0;
  if (root && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update']);
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation']);
  }
  const installed = findBrowser();
  if (installed) return installed;
  run('npx', ['playwright-core', 'install', 'chromium']);
  const fetched = findBrowser();
  if (fetched) return fetched;
  throw new Error('No Chromium found, and none could be installed. Install Chromium or Chrome, or set CHROME_PATH.');
}

function run(command: string, args: string[]): void {
  spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}
