/** Overlays on the command line: checked, resolved, compared, followed, published, and answered like any checklist. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Checklist } from '../../../src/engine/index.ts';
import { loadProject } from '../../../src/load/index.ts';
import { replaced } from '../load/marked.ts';
import { assure } from './assure.ts';

const temporary = mkdtempSync(join(tmpdir(), 'overlay-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));
const overlay = readFileSync('test/fixtures/overlay/small-stricter.yaml', 'utf8');
const FILE = 'overlays/small-stricter/1.0.0.yaml';

/** The small project with an overlay. */
function project(name: string, text = overlay): string {
  const root = join(temporary, name);
  cpSync('test/fixtures/load/small', root, { recursive: true });
  mkdirSync(join(root, 'overlays/small-stricter'), { recursive: true });
  writeFileSync(join(root, FILE), text);
  return root;
}

test('an overlay is a checklist of the project: checked with it, begun, scored and reported', async () => {
  const root = project('sound');
  expect(await assure(['check'], { cwd: root })).toMatchObject({
    code: 0,
    out: expect.stringContaining('1 checklist edition, 1 overlay,') as string,
  });
  expect(await assure(['overlay', 'check', FILE], { cwd: root })).toEqual({
    code: 0,
    out: 'No errors. small-stricter 1.0.0 changes 8 parts of small 1.0.0, none of them weakens it.\n',
    err: '',
  });
  const begun = await assure(['new', 'small-stricter'], { cwd: root });
  const record = JSON.parse(begun.out) as { checklist: { id: string; version: string; digest: string } };
  // Found in the same bytes by the loader of whole projects.
  const { checklists } = await loadProject(root);
  expect(checklists.map(({ file }) => file)).toEqual(['checklists/small/1.0.0.yaml', FILE]);
  expect(record.checklist).toMatchObject({ id: 'small-stricter', version: '1.0.0' });
  const scored = await assure(['score', '-'], { cwd: root, input: begun.out });
  expect(scored).toMatchObject({ code: 0, err: '' });
  const report = await assure(['report', '-', '--format', 'md'], { cwd: root, input: begun.out });
  expect(report.out).toContain('This is an overlay by Example company on “Small checklist”, edition 1.0.0.');
});

test('what it makes is written compiled, and said part by part', async () => {
  const root = project('resolved');
  const resolved = JSON.parse((await assure(['overlay', 'resolve', FILE], { cwd: root })).out) as Checklist;
  expect(resolved).toMatchObject({ id: 'small-stricter', overlay: { base: { id: 'small', version: '1.0.0' } } });
  const diff = await assure(['overlay', 'diff', FILE], { cwd: root });
  expect(diff.out).toContain(
    'stricter         DEV-01\n                 minimum evidence level: 3 → 4 (it asks for stronger evidence)\n',
  );
  expect(diff.out).toContain('Note: Send us the report before the first delivery.');
  const md = await assure(['overlay', 'diff', FILE, '--format', 'md'], { cwd: root });
  expect(md.out).toMatch(/^# Small checklist, stricter\n/);
  const json = await assure(['overlay', 'diff', FILE, '--format', 'json'], { cwd: root });
  expect(JSON.parse(json.out)).toEqual(resolved.overlay);
});

test('what weakens unmarked is refused with its place, and shown everywhere when marked', async () => {
  const lower = overlay.replace('atLeast: 90 }', 'atLeast: 70 }');
  const root = project('weaker', lower);
  const refused = await assure(['overlay', 'check', FILE], { cwd: root });
  expect(refused.code).toBe(1);
  expect(refused.out).toMatch(/1\.0\.0\.yaml:\d+:\d+ error The change to threshold overall could make a result better/);
  expect(await assure(['check'], { cwd: root })).toMatchObject({ code: 1 });
  expect(await assure(['overlay', 'resolve', FILE], { cwd: root })).toMatchObject({ code: 1, out: '' });
  expect(await assure(['new', 'small-stricter'], { cwd: root })).toMatchObject({ code: 2, out: '' });

  const marked = project(
    'marked',
    lower.replace('atLeast: 70 }', 'atLeast: 70, weakens: Tried out. }').replace('weight: 1\n', 'weight: 0\n'),
  );
  const diff = await assure(['overlay', 'diff', FILE], { cwd: marked });
  expect(diff).toMatchObject({ code: 0 });
  expect(diff.out).toContain('It asks for less than its base in threshold overall.');
  expect(diff.out).toContain('Weakens the base: Tried out.');
  const begun = await assure(['new', 'small-stricter'], { cwd: marked });
  const report = await assure(['report', '-', '--format', 'md'], { cwd: marked, input: begun.out });
  expect(report.out).toContain('It asks for less than that edition in overall (Tried out)');
});

test('an overlay follows its base, and what no longer fits is listed', async () => {
  const root = project('follow');
  const old = readFileSync(join(root, 'checklists/small/1.0.0.yaml'), 'utf8');
  const head = 'version: 2.0.0\nstatus: draft\nsupersedes: 1.0.0\nchanges: [{ type: retired, from: [DEV-01] }]\n';
  const HEAD = 'version: 1.0.0\nstatus: published\npublished: 2026-01-31\ninEffect: 2026-02-28\n';
  const second = replaced(replaced(old, HEAD, head), 'id: DEV-01', 'id: DEV-02');
  writeFileSync(join(root, 'checklists/small/2.0.0.yaml'), second);
  const out = 'overlays/small-stricter/2.0.0.yaml';
  const followed = await assure(['overlay', 'follow', FILE, '--to', '2.0.0', '--out', out], { cwd: root });
  expect(followed).toMatchObject({ code: 1, out: '' });
  expect(followed.err).toContain('left out  requirement DEV-01: It was withdrawn.');
  expect(readFileSync(join(root, out), 'utf8')).toContain('#   - id: DEV-01');
  const again = await assure(['check'], { cwd: root });
  expect(again).toMatchObject({ code: 0 });
  for (const [args, message] of [
    [['--to', '3.0.0'], /no edition 3\.0\.0.*1\.0\.0, 2\.0\.0/s],
    [['--to', '1.0.0'], /on edition 1\.0\.0 already/],
    [['--to', '2.0.0', '--as', '0.9.0'], /no version above/],
  ] as const) {
    const wrong = await assure(['overlay', 'follow', FILE, ...args], { cwd: root });
    expect(wrong).toMatchObject({ code: 2, out: '' });
    expect(wrong.err).toMatch(message);
  }
});

test('an overlay is published and from then on frozen', async () => {
  const root = project('publish');
  const published = await assure(['publish', 'small-stricter', '--on', '2026-03-01'], { cwd: root });
  expect(published).toMatchObject({ code: 0, err: '' });
  expect(readFileSync(join(root, FILE), 'utf8')).toContain('status: published\npublished: 2026-03-01\n');
  expect(await assure(['check'], { cwd: root })).toMatchObject({ code: 0 });
  writeFileSync(join(root, FILE), `${readFileSync(join(root, FILE), 'utf8')}# a thought\n`);
  expect((await assure(['check'], { cwd: root })).out).toMatch(/was published on 2026-03-01, and has changed since/);
});

test.each([
  ['no such file', ['overlay', 'check', 'none.yaml'], /none\.yaml cannot be read/],
  ['a picture', ['overlay', 'check', '-'], /cannot be read/],
])('%s is wrong usage', async (_, args, message) => {
  const done = await assure(args, { cwd: temporary, input: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff]) });
  expect(done).toMatchObject({ code: 2, out: '' });
  expect(done.err).toMatch(message);
});
