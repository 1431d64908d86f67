/** Finds a Chromium for the browser tests, and installs one where it can. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Switches for a quiet, headless browser: no background traffic; no sandbox where root runs it, as in containers. */
export function browserArguments(): string[] {
  const root = typeof process.getuid === 'function' && process.getuid() === 0;
  return [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...(root ? ['--no-sandbox'] : []),
  ];
}

/** Path of an installed Chromium or Chrome, or undefined. `CHROME_PATH` wins. */
export function findBrowser(): string | undefined {
  const set = process.env['CHROME_PATH'];
  if (set) return existsSync(set) ? set : undefined;
  const onPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((dir) => NAMES.map((name) => join(dir, name)));
  return [...onPath, ...MAC, ...playwrightBrowsers()].find(isExecutable);
}

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

function playwrightBrowsers(): string[] {
  const roots = [join(homedir(), '.cache/ms-playwright'), join(homedir(), 'Library/Caches/ms-playwright')];
  return roots
    .filter((root) => existsSync(root))
    .flatMap((root) => readdirSync(root).map((dir) => join(root, dir)))
    .flatMap((dir) => [
      join(dir, 'chrome-linux/chrome'),
      join(dir, 'chrome-linux64/chrome'),
      join(dir, 'chrome-mac/Chromium.app/Contents/MacOS/Chromium'),
    ]);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function run(command: string, args: string[]): void {
  spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}
