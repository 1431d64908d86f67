import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { compareEditions, loadProject } from '../../../src/load/index.ts';

const small = 'test/fixtures/load/small';
const temporary = mkdtempSync(join(tmpdir(), 'project-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

function copy(name: string): string {
  const root = join(temporary, name);
  cpSync(small, root, { recursive: true });
  return root;
}

test('a whole project', async () => {
  const project = await loadProject(small);
  expect(project.problems).toEqual([]);
  expect(project.checklists.map(({ file, checklist }) => [file, checklist.id])).toEqual([
    ['checklists/small/1.0.0.yaml', 'small'],
  ]);
  expect(project.sources.map(({ id }) => id)).toEqual(['strong', 'weak']);
  expect(project.glossary.map(({ term }) => term)).toEqual(['Device', 'Device Model']);
  expect(project.documents.map(({ file, title }) => [file, title])).toEqual([
    ['docs/firmware.md', 'Firmware'],
    ['docs/help.md', 'Help'],
  ]);
  expect(project.references.clauses).toEqual(new Set(['da-fw-1', 'da-fw-2', 'help-1']));
});

test('problems of all files are told together, and an error in one does not hide those in another', async () => {
  const root = copy('many');
  writeFileSync(
    join(root, 'registers/sources.yaml'),
    'format: 1\nentries:\n  - id: strong\n    confidence: confirmed\n',
  );
  writeFileSync(join(root, 'docs/more.md'), '---\ntitle: M\nfactual: false\n---\n\n## Twice {#help-1}\n');
  writeFileSync(join(root, 'docs/image.md'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff]));
  mkdirSync(join(root, 'checklists/other'));
  writeFileSync(join(root, 'checklists/other/2.0.0.yaml'), 'a: "x\n');
  writeFileSync(join(root, 'checklists/lost.yaml'), '');
  const { problems, checklists } = await loadProject(root);
  const found = problems.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);
  expect(found).toEqual([
    'checklists/lost.yaml:1:1 misplaced-checklist',
    'checklists/other/2.0.0.yaml:2:1 yaml-missing-char',
    'checklists/small/1.0.0.yaml:77:21 unknown-source',
    'docs/firmware.md:10:3 unknown-source',
    'docs/firmware.md:27:15 unknown-source',
    'docs/image.md:1:1 not-text',
    'docs/more.md:6:12 duplicate-clause',
    'registers/glossary.yaml:14:19 unknown-source',
    // publisher, title, read and kind
    ...Array<string>(4).fill('registers/sources.yaml:3:5 missing-property'),
  ]);
  expect(checklists).toEqual([]);
});

test('a folder with nothing in it is a project without content', async () => {
  const root = join(temporary, 'empty');
  mkdirSync(root);
  expect(await loadProject(root)).toMatchObject({ checklists: [], sources: [], documents: [], problems: [] });
});

test('editions are in order of version as numbers', () => {
  const editions = ['1.10.0', '1.9.1', '1.9.0', '10.0.0', '2.0.0'].map((version) => ({ id: 'a', version }));
  expect([{ id: 'b', version: '0.1.0' }, ...editions].sort(compareEditions).map(({ version }) => version)).toEqual([
    '1.9.0',
    '1.9.1',
    '1.10.0',
    '2.0.0',
    '10.0.0',
    '0.1.0',
  ]);
});
