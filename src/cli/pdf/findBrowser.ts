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
