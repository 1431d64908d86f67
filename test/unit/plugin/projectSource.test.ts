import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import portal from '../../../portal.config.ts';
import { projectSource } from '../../../src/plugin/projectSource.ts';
import { searchDocuments } from '../../../src/plugin/search/documents.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'portal-'));
  write('registers/sources.yaml', SOURCES);
  write('docs/a.md', GOOD);
});
afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

const SOURCES = `format: 1
entries:
  - id: a-source
    title: A source
    publisher: Somebody
    read: "2025-01-01"
    kind: web page
    confidence: confirmed
`;
const GOOD = '---\ntitle: A\n---\n\n# A\n\n## One {#a-1}\n\nA fact [@a-source].\n';
const BAD = '---\ntitle: A\n---\n\n# A\n\n## One {#a-1}\n\nA fact [@no-source].\n\n## Two {#a-1}\n\nA fact.\n';

function forgiving() {
  const printed: string[] = [];
  return { printed, source: projectSource(root, { forgiving: true, print: (text) => printed.push(text) }) };
}

describe('while authors edit', () => {
  it('keeps what was last good, says all that is wrong with its place, once, and says when it is mended', async () => {
    const { printed, source } = forgiving();
    const good = await source.load();
    expect(printed).toEqual([]);

    write('docs/a.md', BAD);
    expect(await source.load()).toBe(good);
    await source.load();
    expect(printed).toHaveLength(1);
    expect(printed[0]).toMatch(/docs\/a\.md:9:\d+ error .*"no-source"[\s\S]*> 9 \| A fact[\s\S]*docs\/a\.md:11:/);
    expect(printed[0]).toContain('still shows what was last without errors');

    write('docs/a.md', GOOD.replace('One', 'Won'));
    expect((await source.load()).documents[0]?.clauses[0]?.title).toBe('Won');
    expect(source.current().documents[0]?.clauses[0]?.title).toBe('Won');
    expect(printed[1]).toContain('mended');
  });

  it('starts with what is right when something is wrong from the beginning', async () => {
    write('docs/a.md', BAD);
    const { printed, source } = forgiving();
    expect((await source.load()).sources).toHaveLength(1);
    expect(printed[0]).toContain('leaves out what has errors');
    expect(searchDocuments(source.current(), portal.rules).map(({ id }) => id)).toEqual(['clause:a-1']);
  });

  it('loads once for all plugins', async () => {
    const { source } = forgiving();
    const [one, other] = await Promise.all([source.load(), source.load()]);
    expect(one).toBe(other);
  });
});

describe('in a build', () => {
  it('fails with all problems, and what is printed nowhere else', async () => {
    write('docs/a.md', BAD);
    const printed: string[] = [];
    const source = projectSource(root, { forgiving: false, print: (text) => printed.push(text) });
    await expect(source.load()).rejects.toThrow(/docs\/a\.md:9:[\s\S]*docs\/a\.md:11:[\s\S]*\d errors?, 0 warnings/);
    expect(printed).toEqual([]);
  });
});

describe('what a site shows', () => {
  const nothing = { order: [], others: 'hidden' } as const;
  const source = (checklists: { readonly order: readonly string[]; readonly others: 'follow' | 'hidden' }) =>
    projectSource('test/fixtures/load/small', {
      forgiving: false,
      print: () => undefined,
      shown: { checklists, forms: nothing },
    });
  const ids = async (...given: Parameters<typeof source>): Promise<string[]> =>
    (await source(...given).load()).checklists.map(({ checklist }) => checklist.id);

  it('leaves out what is not named, where others are hidden', async () => {
    expect(await ids({ order: [], others: 'follow' })).toEqual(['small']);
    expect(await ids({ order: ['small'], others: 'hidden' })).toEqual(['small']);
    expect(await ids(nothing)).toEqual([]);
  });

  it('refuses an id that is not there, and says which there are', async () => {
    await expect(source({ order: ['smal'], others: 'follow' }).load()).rejects.toThrow(
      'portal.config.ts: checklists.order names "smal", which is not there. There are: small.',
    );
  });
});
