import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { assure } from './assure.ts';

const file = resolve('test/fixtures/import/asvs5.json');
const temporary = mkdtempSync(join(tmpdir(), 'import-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));
const OUT = 'checklists/bikes/0.1.0.yaml';
const ARGS = ['import', file, '--from', 'asvs', '--id', 'bikes', '-o', OUT];

test('with --register, the draft and its source pass the check, and nothing is written over', async () => {
  const cwd = join(temporary, 'registered');
  cpSync(resolve('test/fixtures/load/small'), cwd, { recursive: true });
  const before = (await assure(['check'], { cwd })).out;
  const done = await assure([...ARGS, '--register', '--licence', 'CC0-1.0', '--title', 'Bicycle rules'], { cwd });
  expect(done.code).toBe(0);
  expect(done.err).toContain('3 requirements in 3 sections, from asvs.');
  expect(done.err).toContain('1 × the field “colour” (V1.1.2)');
  const after = await assure(['check'], { cwd });
  expect(after.out.split('\n').filter((line) => /bikes|sources\.yaml/.test(line) && !before.includes(line))).toEqual(
    [],
  );
  expect(after.code).toBe(0);
  expect(readFileSync(join(cwd, OUT), 'utf8')).toContain('licence: CC0-1.0');
  expect(readFileSync(join(cwd, 'registers/sources.yaml'), 'utf8')).toContain(
    '  - id: bikes\n    title: Bicycle rules\n',
  );

  expect((await assure(['new', 'bikes', '--out', 'bikes.json'], { cwd })).code).toBe(0);
  for (const format of ['md', 'html']) {
    const report = (await assure(['report', 'bikes.json', '--format', format], { cwd })).out;
    expect(report).toContain('Requirements from “Bicycle rules”, by OWASP Foundation. Licence: CC0-1.0.');
  }

  const again = await assure([...ARGS, '--register'], { cwd });
  expect(again.code).toBe(2);
  expect(again.err).toContain('it exists already');
});

test('without --register, the entry to add is printed and the register stays as it was', async () => {
  const cwd = join(temporary, 'printed');
  cpSync(resolve('test/fixtures/load/small'), cwd, { recursive: true });
  const register = readFileSync(join(cwd, 'registers/sources.yaml'), 'utf8');
  const { code, err } = await assure(ARGS, { cwd });
  expect(code).toBe(0);
  expect(err).toContain('Add this to the end of registers/sources.yaml, and complete it:\n\n  - id: bikes\n');
  expect(readFileSync(join(cwd, 'registers/sources.yaml'), 'utf8')).toBe(register);
});

test.each([
  ['an id that is none', ['--id', 'Bikes!'], '--id "Bikes!" cannot be an id.'],
  ['an address that is none', ['--url', 'somewhere'], '--url is no web address.'],
  ['a format that is not known', ['--from', 'papyrus'], "argument 'papyrus' is invalid"],
])('%s is refused with what to do', async (_, more, words) => {
  const { code, err, out } = await assure(['import', file, '--from', 'asvs', '--id', 'bikes', ...more], {
    cwd: temporary,
  });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(words);
});
