/** The package as people get it: packed, installed elsewhere, held to its types by the compiler, and run. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'package-'));
const installed = join(folder, 'node_modules/device-assurance-portal');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(
  command: string,
  ...args: string[]
): { readonly code: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

beforeAll(() => {
  if (!existsSync(join(ROOT, 'dist/npm/package.json')))
    throw new Error('The package is not built. Run "npm run build:lib" first.');
  const packed = run('npm', 'pack', join(ROOT, 'dist/npm'), '--silent');
  if (packed.code !== 0) throw new Error(packed.err);
  writeFileSync(join(folder, 'package.json'), '{ "type": "module", "private": true }\n');
  const added = run(
    ...(['npm', 'install', `./${packed.out.trim()}`, '--offline', '--no-audit', '--no-fund'] as const),
    ...(['--omit=optional', '--ignore-scripts'] as const),
  );
  if (added.code !== 0) throw new Error(added.err);
  cpSync(join(ROOT, 'examples/library'), join(folder, 'examples'), { recursive: true });
  mkdirSync(join(folder, 'node_modules/@types'), { recursive: true });
  for (const name of ['node_modules/@types/node', 'node_modules/undici-types'])
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
});

const edition = 'node_modules/device-assurance-portal/checklists/device-baseline@0.1.0.json';

describe('the package', () => {
  test('brings no other package along, and nothing but what it needs', () => {
    const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as Record<string, unknown>;
    expect(manifest['dependencies']).toBeUndefined();
    expect(manifest['scripts']).toBeUndefined();
    const inside = readdirSync(installed).filter((name) => name !== 'api');
    expect(inside.sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'THIRD_PARTY_LICENSES.txt',
      'checklists',
      'cli',
      'lib',
      'package.json',
      'types',
    ]);
    const licences = readFileSync(join(installed, 'THIRD_PARTY_LICENSES.txt'), 'utf8');
    for (const name of ['yaml', 'commander', 'saxes', '@noble/hashes'])
      expect(licences).toMatch(new RegExp(`^${name} \\d`, 'm'));
  });

  test('has types that a strict compiler takes, its own declarations included', () => {
    const { code, out } = run(
      ...(['node', join(ROOT, 'node_modules/typescript/bin/tsc'), '--strict', '--skipLibCheck', 'false'] as const),
      ...(['--target', 'es2023', '--module', 'nodenext', '--types', 'node', '--outDir', 'made'] as const),
      ...readdirSync(join(folder, 'examples')).map((name) => `examples/${name}`),
    );
    expect([out, code]).toEqual(['', 0]);
  });

  test('makes a submission, and scores it', () => {
    const made = run('node', 'made/make.js', edition);
    expect([made.code, made.err]).toEqual([0, expect.stringMatching(/\S: \S/)]);
    writeFileSync(join(folder, 'submission.json'), made.out);
    const scored = run('node', 'made/score.js', edition, 'submission.json');
    expect([scored.code, scored.err]).toEqual([0, '']);
    expect(scored.out).toMatch(/^[a-z-]+, 0\.0% demonstrated\nDEV-01: not met\n$/);
    writeFileSync(join(folder, 'broken.json'), '{');
    expect(run('node', 'made/score.js', edition, 'broken.json').code).toBe(1);
  });

  test('checks a site', () => {
    const { out, code } = run('node', 'made/check.js', join(ROOT, 'test/fixtures/load/small'));
    expect([out, code]).toEqual(['1 editions, 0 problems\n', 0]);
  });

  test('has the command line, with the editions built in', () => {
    const { out, code } = run('node_modules/.bin/assure', 'score', 'submission.json', '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ checklist: { id: 'device-baseline' } });
  });
});

/** What pipelines run, as they run it: the shell lines of the step for GitHub and for GitLab. */
describe('the step for pipelines', () => {
  const action = readFileSync(join(ROOT, 'action.yml'), 'utf8');
  const gitlab = readFileSync(join(ROOT, 'deploy/ci/gitlab.yml'), 'utf8');
  const lines = action.slice(action.lastIndexOf('run: |') + 6).replace(/^ {8}/gm, '');
  const script = [...gitlab.matchAll(/^ {4}- (.+)$/gm)]
    .map(([, line]) => line)
    .filter((line) => !line?.startsWith('npm '));

  const settings = (more: Record<string, string>): NodeJS.ProcessEnv => ({
    ...process.env,
    PATH: `${join(folder, 'node_modules/.bin')}:${process.env['PATH']}`,
    ...{ ASSURE_SUBMISSION: 'submission.json', ASSURE_BASELINE: '', ASSURE_FAIL_UNDER: '', ASSURE_REQUIRE_READY: '' },
    ...{ ASSURE_CHECKLISTS: '', ASSURE_SARIF: 'assurance.sarif' },
    ...more,
  });
  const steps = [
    ['GitHub', lines],
    ['GitLab', script.join('\n')],
  ] as const;
  test.each(steps)('for %s passes what is no worse, and leaves SARIF', (_, shell) => {
    rmSync(join(folder, 'assurance.sarif'), { force: true });
    const env = settings({ ASSURE_BASELINE: 'submission.json' });
    const { status, stdout } = spawnSync('bash', ['-e', '-c', shell], { cwd: folder, env, encoding: 'utf8' });
    expect(status).toBe(0);
    expect(stdout).toContain('DEV-01');
    expect(JSON.parse(readFileSync(join(folder, 'assurance.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
  });

  test.each(steps)('for %s fails what is worse, with the reason', (_, shell) => {
    const better = readFileSync(join(folder, 'submission.json'), 'utf8').replace('"not-met"', '"partly-met"');
    writeFileSync(join(folder, 'last.json'), better);
    const env = settings({ ASSURE_BASELINE: 'last.json', ASSURE_REQUIRE_READY: 'true', ASSURE_FAIL_UNDER: '80' });
    const { status, stderr } = spawnSync('bash', ['-e', '-c', shell], { cwd: folder, env, encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^DEV-01 .*in the baseline, and now “not met”\.$/m);
    expect(stderr).toContain('--require-ready asks for');
    expect(stderr).toContain('--fail-under asks for 80');
  });
});
