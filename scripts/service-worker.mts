import { join } from 'node:path';
import { generateSW } from 'workbox-build';

/** Files whose names change with their content, so that no revision has to be kept of them. */
const HASHED = /assets\/.*\.[0-9a-f]{8,}\./;

/**
 * Writes `sw.js` into a built site: with it the whole portal works once the network is gone. It is registered only by
 * pages on which people work, and a new one waits until it is asked to take over, so that open work is never disturbed.
 */
export async function writeServiceWorker(site: string, base: string): Promise<void> {
  const { warnings } = await generateSW({
    globDirectory: site,
    globPatterns: ['**/*.{html,js,css,json,svg,png,webmanifest}'],
    // Whole editions on one page would be fetched by all and read by few.
    globIgnores: ['sw.js', '404.html', 'data/**', 'print-set.css', 'guidance/**/print.{html,css}'],
    swDest: join(site, 'sw.js'),
    // By the addresses that people see, since that is what hosts answer without a redirect.
    manifestTransforms: [
      (entries) => ({ manifest: entries.map((entry) => ({ ...entry, url: base + addressOf(entry.url) })) }),
    ],
    dontCacheBustURLsMatching: HASHED,
    inlineWorkboxRuntime: true,
    clientsClaim: true,
    skipWaiting: false,
    sourcemap: false,
    mode: 'production',
  });
  if (warnings.length > 0) throw new Error(`The service worker would leave something out: ${warnings.join('; ')}`);
}

function addressOf(file: string): string {
  return file.replace(/(?:^|(?<=\/))index\.html$/, '').replace(/\.html$/, '');
}
