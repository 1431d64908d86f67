import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import portal from '../../../portal.config.ts';
import { run } from '../../../src/cli/program.ts';
import { loadGuidance, loadProject, type Project } from '../../../src/load/index.ts';
import { editionsData } from '../../../src/plugin/editions/editionsData.ts';
import { searchDocuments } from '../../../src/plugin/search/documents.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'editions-'));
  cpSync('test/fixtures/load/small', root, { recursive: true });
  write('sidebars.ts', "export default { guidance: ['firmware', 'help'] };\n");
  write('registers/releases.yaml', RELEASES);
  write('docs/firmware.md', read('docs/firmware.md').replace('title: Firmware\n', `title: Firmware\n${CONTROL}`));
});
afterEach(() => rmSync(root, { recursive: true }));

const CONTROL = `documentId: D-01
version: 0.1.0
status: draft
owner: Us
changes:
  - version: 0.1.0
    summary: First.
`;
const RELEASES = `format: 1
entries:
  - id: spring
    title: Spring
    inEffect: "2025-03-01"
    citations:
      - { source: strong, confidence: confirmed }
`;

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const codes = ({ problems }: Project): string[] =>
  problems.filter(({ severity }) => severity === 'error').map(({ file, code }) => `${file} ${code}`);

async function assure(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { code: 0, out: '', err: '' };
  await run(args, {
    out: (text: string) => void (said.out += text),
    err: (text: string) => void (said.err += text),
    exit: (code: number) => void (said.code = code),
    cwd: root,
    width: 80,
    colour: false,
    colourErr: false,
  } as unknown as Parameters<typeof run>[1]);
  return said;
}
const cut = (id: string, ...more: string[]) =>
  assure('edition', id, '--label', `Edition ${id}`, '--reflects', 'spring', '--summary', 'All.', ...more);

describe('cutting an edition', () => {
  it('copies the draft, dates it, and leaves a project without errors', async () => {
    const { code, err, out } = await cut('2025-03', '--on', '2025-04-01');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('2 documents');
    const project = await loadProject(root);
    expect(codes(project)).toEqual([]);
    expect(project.editions[0]?.documents[0]?.matter.values).toMatchObject({
      status: 'published',
      published: '2025-04-01',
      changes: [{ version: '0.1.0', date: '2025-04-01', summary: 'First.' }],
    });
    expect(read('docs/firmware.md')).toBe(read('versioned_docs/version-2025-03/firmware.md'));
    expect(read('versions.json')).toBe('[\n  "2025-03"\n]\n');
    expect(editionsData(project)).toMatchObject([{ id: '2025-03', state: 'in-use', inEffect: '1 March 2025' }]);
    const found = searchDocuments(project, portal.rules).filter(({ kind }) => kind === 'clause');
    expect(found.map(({ url }) => url)).toEqual([
      '/guidance/firmware#da-fw-1',
      '/guidance/firmware#da-fw-2',
      '/guidance/help#help-1',
    ]);
  });

  it.each([
    ['an id that is there', ['2025-03', '--in-effect', '2025-06-01'], 'already'],
    ['an id that cannot stand in an address', ['March'], 'cannot be the id'],
    ['a day that is none', ['2025-04', '--in-effect', '2025-02-30'], 'not a day'],
    ['a day before its release', ['2025-04', '--in-effect', '2025-01-01'], 'before the release'],
    ['a day that another edition has', ['2025-04'], 'a later day'],
    ['a publication before the last one', ['2025-04', '--in-effect', '2025-06-01', '--on', '2025-03-02'], 'before'],
  ] as const)('refuses %s', async (_, [id, ...more], words) => {
    await cut('2025-03', '--on', '2025-04-01');
    const before = read('registers/guidance-editions.yaml');
    const { code, err } = await cut(id, ...more);
    expect([code, err]).toEqual([2, expect.stringContaining(words)]);
    expect(read('registers/guidance-editions.yaml')).toBe(before);
  });

  it('refuses while the check finds errors', async () => {
    write('docs/bad.md', '# Nothing\n');
    const { code, err } = await cut('2025-03');
    expect([code, err]).toEqual([1, expect.stringContaining('Nothing was published: 1 error')]);
    expect(() => read('versions.json')).toThrow('ENOENT');
  });
});

describe('a published edition', () => {
  beforeEach(async () => void (await cut('2025-03', '--on', '2025-04-01')));
  const copy = 'versioned_docs/version-2025-03/firmware.md';

  it.each([
    ['a changed file', () => write(copy, `${read(copy)}More.\n`), `${copy} published-edition-changed`],
    ['a removed file', () => rmSync(join(root, copy)), 'registers/guidance-editions.lock.json published-file-missing'],
    [
      'an added file',
      () => write('versioned_docs/version-2025-03/new.md', '---\ntitle: New\n---\n'),
      'versioned_docs/version-2025-03/new.md published-edition-changed',
    ],
    ['another list of versions', () => write('versions.json', '[]\n'), 'versions.json edition-files'],
    [
      'a draft that changes and keeps its version',
      () => write('docs/firmware.md', `${read('docs/firmware.md')}More.\n`),
      'docs/firmware.md version-not-raised',
    ],
    [
      'a document that gets another id',
      () => write('docs/firmware.md', read('docs/firmware.md').replace('D-01', 'D-02')),
      'docs/firmware.md document-id-changed',
    ],
    [
      'a new document with the id of another',
      () => write('docs/new.md', read('docs/firmware.md')),
      'docs/new.md document-id-twice',
    ],
    [
      'a clause that is gone',
      () => write('docs/help.md', read('docs/help.md').replace('{#help-1}', '{#help-2}')),
      'registers/permalinks.json address-gone',
    ],
  ] as const)('guards against %s', async (_, change, problem) => {
    change();
    expect(codes(await loadProject(root))).toContain(problem);
  });

  it('says what to write for a clause that is now on another page', async () => {
    write('docs/help.md', read('docs/help.md').replace('{#help-1}', '{#help-2}'));
    write('docs/firmware.md', `${read('docs/firmware.md')}\n## Help {#help-1}\n\nText [@own-deduction].\n`);
    const { problems } = await loadProject(root);
    const { help = '' } = problems.find(({ code }) => code === 'address-gone') ?? {};
    expect(help).toContain('"- from: /guidance/help#help-1" and "  to: /guidance/firmware#help-1"');
  });

  it('lets a clause and a page go where a redirect says', async () => {
    write('docs/help.md', read('docs/help.md').replace('{#help-1}', '{#help-2}'));
    const redirect = (to: string) =>
      write('registers/redirects.yaml', `format: 1\nentries:\n  - from: /guidance/help#help-1\n    to: ${to}\n`);
    redirect('/guidance/help#help-3');
    expect(codes(await loadProject(root))).toEqual(['registers/redirects.yaml redirect-to-nowhere']);
    redirect('/guidance/help#help-2');
    expect(codes(await loadProject(root)).filter((code) => code.startsWith('registers/'))).toEqual([]);
  });
});

test.each([
  ['a misspelt name', 'versoin: 0.1.0\n', 'unexpected-property', 'did you mean "version"'],
  [
    'a controlled document without owner',
    'documentId: D-1\nversion: 0.1.0\nstatus: draft\nchanges:\n  - version: 0.1.0\n    summary: x\n',
    'missing-property',
    '"owner" is missing',
  ],
  ['a published document without a date', 'status: published\n', 'publication-date-missing', 'needs the date'],
  ['a draft with a date', 'status: draft\npublished: 2025-01-01\n', 'published-draft', 'no date'],
  ['a day that is none', 'status: published\npublished: 2025-02-30\n', 'impossible-date', 'no day'],
  [
    'a history of another version',
    'version: 0.2.0\nchanges:\n  - version: 0.1.0\n    summary: x\n',
    'history-version',
    '"0.1.0"',
  ],
  ['a meeting of nobody', 'meeting: SSC_1\n', 'approving-body-missing', 'meeting'],
])('front matter: %s', (_, lines, code, words) => {
  const { problems } = loadGuidance(`---\ntitle: T\n${lines}---\n\n# T\n`, { file: 'docs/t.md' });
  const found = problems.find((problem) => problem.code === code);
  expect(`${found?.message ?? ''}`.toLowerCase()).toContain(words.toLowerCase());
});
