/** The guide for maintainers stays true: what it tells people to type, open and read is there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadDocuments, loadGlossary, loadModifications, loadReleases, loadSources } from '../../../src/load/index.ts';
import { assure } from '../cli/assure.ts';

const FOLDER = 'docs/portal/maintain';
const PAGES = readdirSync(FOLDER).map((name) => ({ name, text: readFileSync(join(FOLDER, name), 'utf8') }));
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** Code blocks of a language, without their fences. */
function blocks(text: string, language: string): string[] {
  return [...text.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].flatMap(([, lang, code = '']) =>
    lang === language ? [code] : [],
  );
}

/** Code in the running text. */
function inline(text: string): string[] {
  return [...text.replace(/^```[^]*?^```$/gm, '').matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}

const LINES = PAGES.flatMap(({ name, text }) =>
  [...blocks(text, 'sh').flatMap((code) => code.trim().split('\n')), ...inline(text)].map((line) => ({ name, line })),
);

/** Scripts that are the command line, and the command that each is. */
function commandOf(script: string, rest: readonly string[]): readonly string[] | undefined {
  const own = /^tsx src\/cli\/main\.ts(?: (\w+))?$/.exec(scripts[script] ?? '');
  if (own === null) return undefined;
  return own[1] === undefined ? rest : [own[1], ...rest];
}

describe('what it tells people to type', () => {
  const typed = LINES.filter(({ line }) => /(^|\s)npm /.test(line) && !line.startsWith('npm warn'));

  it.each(typed)('$name: $line', async ({ line }) => {
    const [, verb = '', script = '', rest = ''] = /npm (\w+)(?: ([\w:-]+))?(?: -- (.*?))?(?: > \S+)?$/.exec(line) ?? [];
    if (verb !== 'run') return expect(['install', 'start', 'test']).toContain(verb);
    expect(Object.keys(scripts)).toContain(script);
    const words = rest
      .replaceAll(/"[^"]*"/g, 'words')
      .split(' ')
      .filter(Boolean);
    const [command, ...given] = commandOf(script, words) ?? [];
    if (command === undefined) {
      const [, file = ''] = /^tsx (scripts\/[\w-]+\.mts)$/.exec(scripts[script] ?? '') ?? [];
      // The one option of scripts that are about a site.
      if (words[0] === '--site') expect(readFileSync(file, 'utf8')).toContain('siteFolder(');
      return expect(words[0] === '--site' ? words.slice(2) : words).toEqual([]);
    }
    const help = await assure([command, '--help'], { cwd: '.' });
    expect(help).toMatchObject({ code: 0, err: '' });
    for (const option of given.filter((word) => word.startsWith('--'))) expect(help.out).toContain(`${option} `);
  });

  it('is something, on every page that has steps', () => {
    const named = new Set(typed.map(({ name }) => name));
    expect(PAGES.filter(({ name }) => !named.has(name))).toEqual([]);
  });
});

describe('the files that it names', () => {
  /** What its steps make. */
  const MADE = [
    'build/',
    'build/_headers',
    'build/nginx.conf',
    'build/nginx-container.conf',
    'build/nginx-site.conf',
    'checklists/device-baseline/0.2.0.yaml',
    'checklists/editions.lock.json',
    'docs/devices/new-page.md',
    'docs/devices/supply-chain.md',
  ];
  const ROOTS =
    /^(?:build|checklists|docs|forms|registers|static|versioned_docs|versioned_sidebars)\/[\w./-]*$|^[\w-]+(?:\.config)?\.ts$/;
  const named = new Set(
    LINES.flatMap(({ line }) => line.split(' '))
      .map((word) => word.replace(/^'|'$/g, ''))
      .filter((word) => ROOTS.test(word)),
  );

  it('are there, or are made by a step', () => {
    expect(named.size).toBeGreaterThan(15);
    expect([...named].filter((path) => !MADE.includes(path) && !existsSync(path))).toEqual([]);
    expect(MADE.filter((path) => !named.has(path))).toEqual([]);
  });
});

describe('the entries that it shows', () => {
  const [source = '', term = '', modification = '', release = '', document = ''] = blocks(
    readFileSync(join(FOLDER, 'add-an-entry.md'), 'utf8'),
    'yaml',
  );
  const register = (entry: string) => `format: 1\nentries:\n${entry}`;
  const sources = new Map([['example-page', 'secondary']] as const);
  const none: ReadonlySet<string> = new Set();
  const options = { file: 'x.yaml', sources, clause: none, document: none };

  it.each([
    ['source', () => loadSources(register(source), { file: 'x.yaml' })],
    ['term', () => loadGlossary(register(term), { file: 'x.yaml', sources })],
    ['modification', () => loadModifications(register(modification), options)],
    ['release', () => loadReleases(register(release), { ...options, modification: new Set(['mp999']) })],
    ['document', () => loadDocuments(register(document), { file: 'x.yaml', sources })],
  ])('%s', (_, load) => {
    const { problems, register: read } = load();
    expect(problems).toEqual([]);
    expect(read?.entries).toHaveLength(1);
  });
});

describe('the messages that it explains', () => {
  const sources = readdirSync('src/load', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join('src/load', file), 'utf8'))
    .join('\n');
  const table = readFileSync(join(FOLDER, 'when-the-check-complains.md'), 'utf8')
    .split('{#maintain-check-usual}')[1]
    ?.split('\n## ')[0];
  const messages = [...(table ?? '').matchAll(/^\| (?!it says|---)(.*?) \|/gm)].map(([, message = '']) => message);

  it.each(messages)('%s', (message) => {
    for (const part of message.split('…').map((text) => text.trim())) expect(sources).toContain(part);
  });

  it('are many', () => expect(messages.length).toBeGreaterThan(10));
});
