import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
const tsx = join(root, 'node_modules/.bin/tsx');
const copy = mkdtempSync(join(tmpdir(), 'generated-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

test('what is committed in src/generated is what the schemas make', () => {
  const output = execFileSync(tsx, ['scripts/generate.mts', '--check'], { cwd: root, encoding: 'utf8' });
  expect(output).toContain('src/generated is fresh');
});

test('a changed schema, a missing file and a surplus file are each named', () => {
  for (const part of [
    'scripts/generate.mts',
    'scripts/makeCounter.mts',
    'scripts/exportSchemas.mts',
    'src/record/scanJson.ts',
    'src/record/quote.ts',
    'checklists/schema',
    'registers/schema',
    'forms/schema',
    'src/generated',
    '.prettierrc.json',
    'package.json',
  ]) {
    cpSync(join(root, part), join(copy, part), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  rmSync(join(copy, 'src/generated/sources-register.ts'));
  writeFileSync(join(copy, 'src/generated/validate-nothing.js'), '');
  writeFileSync(join(copy, 'checklists/schema/record.schema.json'), '{"title":"Record","type":"string"}');
  const { status, stderr } = spawnSync(tsx, ['scripts/generate.mts', '--check'], { cwd: copy, encoding: 'utf8' });
  expect(stderr).toContain('src/generated/sources-register.ts is stale');
  expect(stderr).toContain('src/generated/validate-record.js is stale');
  expect(stderr).toContain('src/generated/validate-nothing.js is made by no schema');
  expect(stderr).not.toContain('glossary-register.ts is stale');
  expect(status).toBe(1);
});

test('validators need neither require nor eval, and the one for the browser stays small', () => {
  const code = readFileSync(join(root, 'src/generated/validate-record.js'), 'utf8');
  expect(code).not.toMatch(/\brequire\s*\(|\beval\s*\(|new Function/);
  expect(gzipSync(code).length).toBeLessThan(5_300);
});
