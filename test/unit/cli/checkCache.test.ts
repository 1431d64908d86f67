/** What `assure check` remembers: never seen but in speed, and never believed when anything has changed. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { assure } from './assure.ts';

const temporary = mkdtempSync(join(tmpdir(), 'check-cache-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

/** A project with one warning, and a place for the cache. */
function project(name: string): { root: string; checklist: string; caches: () => string[] } {
  const root = join(temporary, name);
  cpSync(resolve('test/fixtures/load/small'), root, { recursive: true });
  mkdirSync(join(root, 'node_modules'));
  const checklist = join(root, 'checklists/small/1.0.0.yaml');
  writeFileSync(checklist, readFileSync(checklist, 'utf8').replace('[da-fw-1]', '[da-fw-1, da-fw-1]'));
  const folder = join(root, 'node_modules/.cache/assure');
  const caches = () => readdirSync(folder).map((file) => join(folder, file));
  return { root, checklist, caches };
}

test('a second check says the same, from what the first one found', async () => {
  const { root, caches } = project('same');
  const first = await assure(['check'], { cwd: root });
  expect(first.out).toContain('DEV-01 names clause "da-fw-1" twice');
  expect(await assure(['check'], { cwd: root })).toEqual(first);
  const [cache = ''] = caches();
  writeFileSync(cache, readFileSync(cache, 'utf8').replaceAll('names clause', 'was remembered to name'));
  expect((await assure(['check'], { cwd: root })).out).toContain('DEV-01 was remembered to name');
  expect((await assure(['check', '--no-cache'], { cwd: root })).out).toBe(first.out);
});

test('a changed file, and one that is checked against a changed file, are checked anew', async () => {
  const { root, checklist } = project('changed');
  await assure(['check'], { cwd: root });
  writeFileSync(checklist, readFileSync(checklist, 'utf8').replace('[da-fw-1, da-fw-1]', '[da-fw-1]'));
  expect((await assure(['check'], { cwd: root })).out).toMatch(/^No problems/);
  const guidance = join(root, 'docs/firmware.md');
  writeFileSync(guidance, readFileSync(guidance, 'utf8').replace('{#da-fw-1}', '{#da-fw-9}'));
  expect((await assure(['check'], { cwd: root })).out).toContain('No guidance document has a clause "da-fw-1"');
});

test.each(['', '{', '[]', '[["a",null]]', '{"__proto__":1}', '\0'])(
  'a spoilt cache %j is no matter',
  async (content) => {
    const { root, caches } = project(`spoilt-${content.length}-${content.charCodeAt(0)}`);
    const first = await assure(['check'], { cwd: root });
    const [cache = ''] = caches();
    writeFileSync(cache, content);
    expect(await assure(['check'], { cwd: root })).toEqual(first);
  },
);

test('without a node_modules upwards, nothing is written', async () => {
  const { root } = project('without');
  rmSync(join(root, 'node_modules'), { recursive: true });
  await assure(['check'], { cwd: root });
  expect(readdirSync(root).sort()).toEqual(['checklists', 'docs', 'registers']);
});
