/** The response headers of the site, kept in one place: written for static hosts and nginx, and read by `npm run serve`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Header = readonly [name: string, value: string];

/** Where files whose name changes with their content live. */
const HASHED = '/assets/';

/** Where files lie that are offered for downloading and never shown: they bring styles that the site's policy refuses. */
const DOWNLOADS = '/data/redlines/';

/** Headers of every response. Nothing here depends on TLS; `Strict-Transport-Security` is for the host that ends it. */
function securityHeaders(policy: string): readonly Header[] {
  return [
    ['Content-Security-Policy', policy],
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'DENY'],
    ['Referrer-Policy', 'no-referrer'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
  ];
}

const FOREVER = 'public, max-age=31536000, immutable';
const ASK_FIRST = 'no-cache';

/** Writes `_headers` (Netlify, Cloudflare Pages and the like) and `nginx-headers.conf` into the built site. */
export function writeHeaderFiles(root: string, policy: string): void {
  const headers = securityHeaders(policy);
  const block = (path: string, rows: readonly Header[]): string =>
    `${path}\n${rows.map(([name, value]) => `  ${name}: ${value}`).join('\n')}\n`;
  writeFileSync(
    join(root, '_headers'),
    // Hosts join the values of paths that overlap, so no path that overlaps another sets the same header.
    `${block('/*', headers)}\n${block(`${HASHED}*`, [['Cache-Control', FOREVER]])}\n${block(`${DOWNLOADS}*`, [['Content-Disposition', 'attachment']])}`,
  );
  const nginx = headers.map(([name, value]) => `add_header ${name} "${value}" always;`);
  writeFileSync(
    join(root, 'nginx-headers.conf'),
    `# Made by the build: include it in every location that sets a header of its own.\n${nginx.join('\n')}\n`,
  );
}

/**
 * Headers for a path of the built site, as its `_headers` file gives them, with how long the answer may be kept.
 * @throws Error when the site has not been built
 */
export function readHeaders(root: string): (path: string) => readonly Header[] {
  const blocks = readFileSync(join(root, '_headers'), 'utf8')
    .split(/\n(?=\/)/)
    .map((block) => {
      const [path = '', ...rows] = block.trim().split('\n');
      return { prefix: path.replace(/\*$/, ''), headers: rows.map(parseRow) };
    });
  return (path) => {
    const headers = blocks.filter(({ prefix }) => path.startsWith(prefix)).flatMap((block) => block.headers);
    return headers.some(([name]) => name === 'Cache-Control') ? headers : [...headers, ['Cache-Control', ASK_FIRST]];
  };
}

function parseRow(row: string): Header {
  const colon = row.indexOf(':');
  return [row.slice(0, colon).trim(), row.slice(colon + 1).trim()];
}
