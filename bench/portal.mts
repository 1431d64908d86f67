/** Serves a built portal for a benchmark and opens a browser on it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { browserArguments, ensureBrowser } from '../scripts/browser.mts';

export interface ServedPortal {
  readonly origin: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

/**
 * @param directory the built site to serve, `build` by default
 * @throws Error when it has not been built
 */
export async function servePortal(directory = 'build', port = 3901): Promise<ServedPortal> {
  if (!existsSync(`${directory}/index.html`)) throw new Error(`No portal in ${directory}. Run "npm run build" first.`);
  const server = spawn('npx', ['tsx', 'scripts/serve.mts'], {
    env: { ...process.env, PORT: String(port), BUILD_DIR: directory },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  });
  const origin = `http://localhost:${port}`;
  for (let attempt = 0; attempt < 100 && !(await answers(origin)); attempt++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArguments() });
  return {
    origin,
    browser,
    async close() {
      await browser.close();
      stop(server);
    },
  };
}

async function answers(origin: string): Promise<boolean> {
  try {
    return (await fetch(origin)).ok;
  } catch {
    return false;
  }
}

function stop(server: ChildProcess): void {
  // The whole group: npx and tsx each put a process between us and the server.
  if (server.pid !== undefined) process.kill(-server.pid);
}
