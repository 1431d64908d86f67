/** Serves a built portal for a benchmark and opens a browser on it. */
import type { AddressInfo } from 'node:net';
import { chromium, type Browser } from 'playwright-core';
import { browserArguments, ensureBrowser } from '../scripts/browser.mts';
import { siteServer } from '../scripts/site-server.mts';

export interface ServedPortal {
  readonly origin: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

/**
 * @param site the built site to serve, `build` by default
 * @throws Error when it has not been built
 */
export async function servePortal(site = 'build'): Promise<ServedPortal> {
  const { origin, close } = await serveSite(site);
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArguments() });
  return {
    origin,
    browser,
    async close() {
      await browser.close();
      close();
    },
  };
}

/** Serves a built portal without a browser. */
export async function serveSite(site = 'build'): Promise<{ readonly origin: string; readonly close: () => void }> {
  const server = siteServer(site, '/');
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://localhost:${port}`, close: () => server.close() };
}
