import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../../scripts/csp.mts';
import { writeHeaderFiles } from '../../../scripts/headers.mts';
import { siteServer } from '../../../scripts/site-server.mts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'portal-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function page(name: string, html: string): void {
  mkdirSync(join(root, name, '..'), { recursive: true });
  writeFileSync(join(root, name), html);
}

describe('contentSecurityPolicy', () => {
  it('allows nothing inline but the hidden sprite, by hash', () => {
    page('index.html', '<script src=/a.js defer></script><svg style="display: none;"></svg>');
    const policy = contentSecurityPolicy(root);
    expect(policy).toMatch(/^default-src 'none'; script-src 'self' ?; style-src 'self' 'unsafe-hashes' 'sha256-/);
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).not.toContain('unsafe-eval');
  });

  it('takes data for data', () => {
    page('index.html', '<script type=application/ld+json>{"a":"<p onclick=1>"}</script>');
    expect(contentSecurityPolicy(root)).toContain("script-src 'self'");
  });

  it('names every inline thing that nobody has looked at, and what to do', () => {
    page('index.html', '<script>steal()</script><p style="color:red">');
    page('deep/page.html', '<style>p{}</style><img onerror=steal()>');
    expect(() => contentSecurityPolicy(root)).toThrow(
      /deep\/page\.html: style element[\s\S]*deep\/page\.html: event handler: <img onerror=steal\(\)[\s\S]*index\.html: script: steal\(\)\n.*add 'sha256-[\s\S]*index\.html: style attribute: color:red/,
    );
  });
});

describe('files to download', () => {
  it('may bring a style sheet, which widens the policy of no page', () => {
    page('index.html', 'home');
    const without = contentSecurityPolicy(root);
    page('data/redlines/a.html', '<style>p{}</style>');
    expect(contentSecurityPolicy(root)).toBe(without);
  });

  it.each([
    ['data/redlines/a.html', '<script>steal()</script>'],
    ['data/redlines/a.html', '<p onclick=steal()>'],
    ['data/redlines/a.html', '<p style="color:red">'],
    ['data/other/a.html', '<style>p{}</style>'],
    ['editions/data/redlines/a.html', '<style>p{}</style>'],
  ])('refuses in %s: %s', (name, html) => {
    page(name, html);
    expect(() => contentSecurityPolicy(root)).toThrow(/does not expect/);
  });
});

describe('siteServer', () => {
  /** Serves the folder while `use` runs. */
  async function serving(base: string, use: (origin: string) => Promise<void>): Promise<void> {
    writeHeaderFiles(root, "default-src 'none'", { deploy: 'deploy', base: '/' });
    const server = siteServer(root, base);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    } finally {
      await new Promise((resolve) => server.close(resolve));
    }
  }

  beforeEach(() => {
    page('index.html', 'home');
    page('404.html', 'not here');
    page('guidance.html', 'guidance');
    page('assets/js/a.123.js', 'script');
  });

  it('answers with the headers, whatever is asked for', async () => {
    await serving('/', async (origin) => {
      for (const path of ['/', '/guidance', '/nope', '/assets/js/a.123.js']) {
        const response = await fetch(origin + path);
        expect(response.headers.get('content-security-policy'), path).toBe("default-src 'none'");
        expect(response.headers.get('x-content-type-options'), path).toBe('nosniff');
      }
    });
  });

  it('finds pages without .html, keeps hashed files for a year and asks again for the others', async () => {
    await serving('/', async (origin) => {
      const guidance = await fetch(`${origin}/guidance`);
      expect([guidance.status, await guidance.text()]).toEqual([200, 'guidance']);
      expect(guidance.headers.get('cache-control')).toBe('no-cache');
      const script = await fetch(`${origin}/assets/js/a.123.js`);
      expect(script.headers.get('cache-control')).toContain('immutable');
    });
  });

  it('offers files to download, and shows pages', async () => {
    page('data/redlines/a/b.html', 'redline');
    await serving('/', async (origin) => {
      const file = await fetch(`${origin}/data/redlines/a/b.html`);
      expect([file.status, file.headers.get('content-disposition')]).toEqual([200, 'attachment']);
      expect((await fetch(`${origin}/guidance`)).headers.get('content-disposition')).toBeNull();
    });
  });

  it('says what is not there with status 404 and the page for it', async () => {
    await serving('/', async (origin) => {
      for (const path of ['/nope', '/%2e%2e/%2e%2e/etc/passwd', '/%', '/guidance/nope']) {
        const response = await fetch(origin + path);
        expect([response.status, await response.text()], path).toEqual([404, 'not here']);
      }
    });
  });

  it('leads from an address with a slash at its end to the one without, and never to another host', async () => {
    await serving('/', async (origin) => {
      for (const [path, location] of [
        ['/guidance/?a=1', '/guidance?a=1'],
        ['//elsewhere.example/', '/elsewhere.example'],
      ]) {
        const response = await fetch(origin + path, { redirect: 'manual' });
        expect([response.status, response.headers.get('location')]).toEqual([308, location]);
      }
    });
  });

  it('refuses to be written to', async () => {
    await serving('/', async (origin) => {
      expect((await fetch(`${origin}/guidance`, { method: 'POST', body: 'x' })).status).toBe(405);
    });
  });

  it('serves under a base path', async () => {
    await serving('/portal/', async (origin) => {
      expect(await (await fetch(`${origin}/portal/guidance`)).text()).toBe('guidance');
      const response = await fetch(`${origin}/`, { redirect: 'manual' });
      expect(response.headers.get('location')).toBe('/portal/');
    });
  });

  it('says what to do when nothing is built', () => {
    expect(() => siteServer(root, '/')).toThrow('Run "npm run build" first');
  });
});

it('writes the same headers for static hosts and for nginx', () => {
  writeHeaderFiles(root, "default-src 'none'", { deploy: 'deploy', base: '/' });
  expect(readFileSync(join(root, '_headers'), 'utf8')).toContain("  Content-Security-Policy: default-src 'none'\n");
  expect(readFileSync(join(root, 'nginx-site.conf'), 'utf8')).toContain(
    `add_header Content-Security-Policy "default-src 'none'" always;`,
  );
});
