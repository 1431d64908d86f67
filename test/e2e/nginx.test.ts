/** What nginx answers with the configuration that the build has made, held against the headers that the build names. */
import { request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readHeaders } from '../../scripts/headers.mts';
import { nginxMissing, startNginx, type Nginx } from './nginx.ts';

const missing = nginxMissing();
if (missing !== undefined) console.log(`Answers of nginx are not tested: ${missing}.`);

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

function get(address: string, encoding = 'identity'): Promise<Answer> {
  const request = address.startsWith('https:') ? secure : plain;
  return new Promise((resolve, reject) => {
    const options = { rejectUnauthorized: false, agent: false as const, headers: { 'Accept-Encoding': encoding } };
    request(address, options, (response) => {
      response.resume().on('end', () => resolve({ status: response.statusCode, headers: response.headers }));
    })
      .on('error', reject)
      .end();
  });
}

describe.skipIf(missing !== undefined)('nginx', () => {
  const EXAMPLE = 'test-output/example-site';
  let nginx: Nginx;
  beforeAll(async () => {
    nginx = await startNginx([
      { site: 'build', base: '/', conf: 'nginx.conf' },
      { site: 'build', base: '/', conf: 'nginx-container.conf' },
      { site: EXAMPLE, base: '/gauges/', conf: 'nginx-container.conf' },
    ]);
  });
  afterAll(() => nginx.stop());

  const script = readdirSync('build/assets/js').find((name) => name.endsWith('.js')) ?? '';
  const redline = '2022-06-to-2022-11/parts.html';
  test.each([
    ['the home page', '', 200, 'text/html; charset=utf-8'],
    ['a page without its ending', 'guidance/mp195', 200, 'text/html; charset=utf-8'],
    ['a page of pages', 'guidance', 200, 'text/html; charset=utf-8'],
    ['nothing', 'no/such/page', 404, 'text/html; charset=utf-8'],
    ['a script', `assets/js/${script}`, 200, 'application/javascript; charset=utf-8'],
    ['a comparison', `data/redlines/${redline}`, 200, 'text/html; charset=utf-8'],
    ['a page as Markdown', 'guidance/mp195.md', 200, 'text/markdown; charset=utf-8'],
    ['the app manifest', 'manifest.webmanifest', 200, 'application/manifest+json'],
    ['its own configuration', 'nginx-site.conf', 404, 'text/html; charset=utf-8'],
    ['the stamp of the build', '.stamp', 404, 'text/html; charset=utf-8'],
  ])('answers %s with all headers, with TLS and in a container', async (_, path, status, type) => {
    const wanted = readHeaders('build')(`/${path}`);
    for (const origin of nginx.origins.slice(0, 2)) {
      const { status: answered, headers } = await get(`${origin}/${path}`);
      expect([answered, headers['content-type']]).toEqual([status, type]);
      for (const [name, value] of wanted) {
        // Nobody keeps what is not there, whatever is said of keeping.
        if (status === 404 && name === 'Cache-Control') continue;
        expect([name, headers[name.toLowerCase()]]).toEqual([name, value]);
      }
      const hsts = origin.startsWith('https:') ? 'max-age=31536000' : undefined;
      expect(headers['strict-transport-security']).toBe(hsts);
      expect(headers['server']).toBe('nginx');
    }
  });

  test('sends the copy that was compressed in the build', async () => {
    const { headers } = await get(`${nginx.origins[0]}/guidance/mp195`, 'gzip');
    expect(headers['content-encoding']).toBe('gzip');
  });

  test('leads to the address without a slash at its end, on the name that the reader used', async () => {
    const { status, headers } = await get(`${nginx.origins[0]}/guidance/`);
    expect([status, headers['location']]).toEqual([301, '/guidance']);
  });

  test('serves a site under a path', async () => {
    const origin = nginx.origins[2];
    const answers = await Promise.all(
      ['/gauges/', '/gauges/guidance/gauges', '/gauges/guidance/', '/gauges/no', '/', '/gauges/_headers'].map((path) =>
        get(origin + path),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 301, 404, 302, 404]);
    expect(answers[2]?.headers['location']).toBe('/gauges/guidance');
    expect(answers[4]?.headers['location']).toBe('/gauges/');
    for (const { headers } of answers) {
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['x-frame-options']).toBe('DENY');
    }
  });
});
