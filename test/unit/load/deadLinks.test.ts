import { expect, test } from 'vitest';
import { deadLinks } from '../../../src/load/deadLinks.ts';
import { loadGuidance } from '../../../src/load/index.ts';
import { sidebarProblems } from '../../../src/load/sidebarProblems.ts';

const TARGET = '---\ntitle: Firmware\nfactual: false\n---\n\n## What runs {#da-fw-1}\n\nText.\n';

function document(file: string, text: string) {
  const { matter, clauses, citations, links } = loadGuidance(text, { file });
  return { file, title: file, matter, clauses, citations, links };
}

function problems(text: string) {
  const documents = [
    document('docs/devices/firmware.md', TARGET),
    document('docs/devices/other.md', `---\ntitle: Other\nfactual: false\n---\n\n## Here {#here-1}\n\n${text}\n`),
  ];
  const addresses = new Map([
    ['/guidance/devices/firmware', ['da-fw-1']],
    ['/modifications/mp195', []],
  ]);
  return deadLinks(documents, addresses, new Set(['/guidance/old']));
}

test.each([
  '[a](./firmware.md)',
  '[a](firmware.md#da-fw-1 "title")',
  '[a](../devices/firmware.md?x=1#da-fw-1)',
  '[a](#here-1)',
  '[a][b]\n\n[b]: ./firmware.md',
  '[a](/guidance/devices/firmware#da-fw-1)',
  '[a](/guidance/old#gone) moved',
  '[a](/modifications/mp195)',
  '[a](/assess/device-baseline) made by code',
  '[a](https://example.org/x.md#y) <mailto:a@example.org>',
  '`[a](./nowhere.md)` is code',
  '![picture](./picture.svg)',
])('%s leads somewhere', (text) => {
  expect(problems(text)).toEqual([]);
});

test.each([
  ['[a](./firmwear.md)', 'There is no file "docs/devices/firmwear.md"; did you mean "docs/devices/firmware.md"?'],
  ['[a](./firmware.md#da-fw-9)', 'docs/devices/firmware.md has none with the id "da-fw-9"'],
  ['[a](#here-2)', 'docs/devices/other.md has none with the id "here-2"'],
  ['[a](/guidance/devices/firmwares)', 'There is no page "/guidance/devices/firmwares"'],
  ['[a](/guidance/devices/firmware#da-fw-7)', 'has none with the id "da-fw-7"'],
  ['[a](../../../../etc/passwd.md)', 'There is no file'],
  ['[a][b]\n\n[b]: ./gone.md', 'There is no file "docs/devices/gone.md"'],
  ['[a](./%E0%A4%A.md)', 'There is no file'],
])('%s is told with its place', (text, message) => {
  const [problem, ...others] = problems(text);
  expect(others).toEqual([]);
  expect(problem?.message).toContain(message);
  const lines = `---\ntitle: Other\nfactual: false\n---\n\n## Here {#here-1}\n\n${text}\n`.split('\n');
  const at = lines[(problem?.line ?? 0) - 1]?.slice((problem?.column ?? 0) - 1, (problem?.endColumn ?? 0) - 1);
  expect(text).toContain(`${at ?? 'nothing'}`);
  expect(at).toMatch(/^[.#/]/);
});

test('the list of pages and the pages agree, or what differs is told', () => {
  const documents = [document('docs/index.md', TARGET), document('docs/devices/firmware.md', TARGET)];
  const told = (items: unknown, text: string) =>
    sidebarProblems({ guidance: items }, text, documents).map(
      ({ code, file, line, column }) => `${file}:${line}:${column} ${code}`,
    );
  const category = { type: 'category', label: 'index', link: { type: 'doc', id: 'index' } };
  expect(told([{ ...category, items: ['devices/firmware'] }], '')).toEqual([]);
  expect(told(['index', { type: 'doc', id: 'devices/firmware' }, { type: 'link', href: '/x' }], '')).toEqual([]);
  expect(told(['index', 'devices/firmwear'], "x = [\n  'index', 'devices/firmwear',\n]")).toEqual([
    'sidebars.ts:2:13 sidebar-without-page',
    'docs/devices/firmware.md:1:1 page-not-listed',
  ]);
  expect(told(['index', 'index', 'devices/firmware'], "['index', 'index', 'devices/firmware']")).toEqual([
    'sidebars.ts:1:12 sidebar-twice',
  ]);
});
