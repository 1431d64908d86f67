/** What a release consists of: archives that repeat, sums that check, and a bill of materials that its own schema takes. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { afterAll, expect, test } from 'vitest';
import { archive, writeSums } from '../../scripts/archive.mts';
import { billOfMaterials, type Lock } from '../../scripts/bill.mts';
import { inputStamp } from '../../scripts/stamp.mts';
import { CONTENT_FOLDERS } from '../../src/load/contentFolders.ts';

interface Bill {
  readonly metadata: { readonly timestamp: string };
  readonly components: readonly { readonly name: string }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

const folder = mkdtempSync(join(tmpdir(), 'release-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A small site, whose files are made in this order at this time. */
function site(name: string, files: readonly string[], time: number): string {
  for (const file of files) {
    const path = join(folder, name, 'build', file);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, `of ${file}`, { mode: name === 'a' ? 0o600 : 0o644 });
    utimesSync(path, time, time);
  }
  return join(folder, name, 'build');
}

test('an archive has the same bytes whenever, by whomever and in whatever order its files were made', () => {
  const files = ['index.html', 'assets/a.js', '.stamp'];
  const made = (['a', 'b'] as const).map((name, at) => {
    const file = join(folder, `${name}.tar.gz`);
    archive(site(name, at === 0 ? files : files.toReversed(), 1_000_000 * (at + 1)), file, {
      name: 'portal-1',
      time: 5,
    });
    return file;
  });
  const [first, second] = made.map((file) => readFileSync(file));
  expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true);
  const { stdout } = spawnSync('tar', ['-tf', made[0] ?? ''], { encoding: 'utf8' });
  expect(stdout).toBe('portal-1/\nportal-1/.stamp\nportal-1/assets/\nportal-1/assets/a.js\nportal-1/index.html\n');
});

test('sums are those that sha256sum finds, and find a changed file', () => {
  const place = join(folder, 'sums');
  mkdirSync(place);
  writeFileSync(join(place, 'b.txt'), 'b');
  writeFileSync(join(place, 'a.txt'), 'a');
  expect(writeSums(place).split('\n')).toHaveLength(3);
  const check = () => spawnSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: place }).status;
  expect(check()).toBe(0);
  // A second time, the sums are not summed.
  expect(writeSums(place)).not.toContain('SHA256SUMS');
  writeFileSync(join(place, 'a.txt'), 'changed');
  expect(check()).toBe(1);
});

test('the bill of materials names what is used, each with its digest and what it needs, and repeats', async () => {
  const lock = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package-lock.json'), 'utf8')) as Lock;
  const text = billOfMaterials(lock, 1_700_000_000);
  expect(billOfMaterials(lock, 1_700_000_000)).toBe(text);
  const bill = JSON.parse(text) as Bill;
  expect(bill.metadata.timestamp).toBe('2023-11-14T22:13:20.000Z');
  const names = new Set(bill.components.map(({ name }) => name));
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object };
  for (const name of Object.keys(dependencies)) expect(names).toContain(name);
  for (const name of ['vitest', 'typedoc', 'playwright-core']) expect(names).not.toContain(name);
  expect(bill.components.find(({ name }) => name === 'yaml')).toMatchObject({
    licenses: [{ license: { id: 'ISC' } }],
    hashes: [{ alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) as string }],
  });
  const needs = (ref: string) => bill.dependencies.find((one) => one.ref === ref)?.dependsOn;
  expect(needs('pkg:npm/device-assurance-portal@' + lock.version)).toContain('node_modules/react');
  expect(needs('node_modules/react-dom')).toEqual(['node_modules/scheduler']);
  expect(await new Validation.JsonStrictValidator(Spec.Version.v1dot5).validate(text)).toBeNull();
});

test.each(CONTENT_FOLDERS)('a site that was built before a change under %s is built again', (name) => {
  const content = join(folder, 'content', name);
  mkdirSync(join(content, name), { recursive: true });
  const before = inputStamp(folder, content);
  writeFileSync(join(content, name, 'new.yaml'), 'title: New');
  expect(inputStamp(folder, content)).not.toBe(before);
});
