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

/** Files of `deploy/` that go into the built site, and what they are called there. */
const NGINX_FILES = {
  'nginx-site.conf': 'nginx-site.conf',
  'nginx.conf': 'nginx.conf',
  'container.conf': 'nginx-container.conf',
};

/**
 * Writes `_headers` (Netlify, Cloudflare Pages and the like) and the configuration of nginx into a built site.
 *
 * @param deploy folder with the files that the configuration is made from
 * @param base path under which the site lives, such as `/` or `/portal/`
 */
export function writeHeaderFiles(
  root: string,
  policy: string,
  { deploy, base }: { deploy: string; base: string },
): void {
  const headers = securityHeaders(policy);
  const block = (path: string, rows: readonly Header[]): string =>
    `${path}\n${rows.map(([name, value]) => `  ${name}: ${value}`).join('\n')}\n`;
  writeFileSync(
    join(root, '_headers'),
    // Hosts join the values of paths that overlap, so no path that overlaps another sets the same header.
    `${block('/*', headers)}\n${block(`${HASHED}*`, [['Cache-Control', FOREVER]])}\n${block(`${DOWNLOADS}*`, [['Content-Disposition', 'attachment']])}`,
  );
  // A location that sets a header of its own forgets those around it, so each has all of them.
  const nginx = [
    ...headers.map(([name, value]) => `add_header ${name} "${value}" always;`),
    'add_header Strict-Transport-Security $portal_hsts always;',
  ];
  for (const [file, name] of Object.entries(NGINX_FILES)) {
    const text = readFileSync(join(deploy, file), 'utf8')
      // Only under a path is there something above the portal.
      .replace(/^\{\{#path\}\}\n([\s\S]*?)\{\{\/path\}\}\n\n/gm, base === '/' ? '' : '$1\n')
      .replaceAll('{{base}}', base)
      .replace(/^( *)\{\{headers\}\}$/gm, (_, indent: string) => nginx.map((line) => indent + line).join('\n'));
    writeFileSync(join(root, name), text);
  }
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
