import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { RULES } from '../../../src/load/index.ts';
import { assure } from './assure.ts';
import { copySmallDraft } from './smallDraft.ts';

const small = resolve('test/fixtures/load/small');
const temporary = mkdtempSync(join(tmpdir(), 'check-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

/** A copy of the small project with two errors and a warning in its checklist. */
function broken(name: string): string {
  const root = join(temporary, name);
  copySmallDraft(root);
  const file = join(root, 'checklists/small/1.0.0.yaml');
  const text = readFileSync(file, 'utf8')
    .replace('weight: 3', 'wieght: 3')
    .replace('ports < 1', 'prots < 1')
    .replace('[da-fw-1]', '[da-fw-1, da-fw-1]');
  writeFileSync(file, text);
  return root;
}

test('a sound project ends in one line and exit code 0', async () => {
  expect(await assure(['check'], { cwd: small })).toEqual({
    code: 0,
    out: 'No problems. Checked 1 checklist edition, 2 registers and 2 guidance documents with 3 clauses.\n',
    err: '',
  });
});

test('all problems are printed at once, each with its line, and exit code 1', async () => {
  const root = broken('all');
  const { code, out, err } = await assure(['check'], { cwd: join(root, 'docs') });
  expect(code).toBe(1);
  expect(err).toBe('');
  expect(out).toBe(
    [
      '../checklists/small/1.0.0.yaml:53:33 warning DEV-01 names clause "da-fw-1" twice [repeated-reference]',
      '  52 |               - A test report',
      '> 53 |             guidance: [da-fw-1, da-fw-1]',
      '     |                                 ^^^^^^^',
      '  help Remove one, or name the clause you meant.',
      '',
      '../checklists/small/1.0.0.yaml:59:13 error Unexpected property "wieght" in requirement DEV-01; did you mean "weight"? [unexpected-property]',
      '  58 |             gate: true',
      '> 59 |             wieght: 3',
      '     |             ^^^^^^',
      '  help Write "weight: " or remove the line. How much the requirement counts in the score, a whole number. 0: shown, not counted. Left out: 1.',
      '  fix  Replace wieght by weight',
      '',
      '../checklists/small/1.0.0.yaml:60:58 error There is no fact "prots" in the profile; did you mean "ports"? [condition-unknown-fact]',
      '  59 |             wieght: 3',
      '> 60 |             applies: deviceType in ["ESME", "GSME"] && !(prots < 1 || variant == "A")',
      '     |                                                          ^^^^^',
      '  help The facts are "deviceType", "remoteUpdate", "ports", "madeOn" and "variant".',
      '  fix  Replace prots by ports',
      '',
      '2 errors and 1 warning in 1 file. Checked 1 checklist edition, 2 registers and 2 guidance documents with 3 clauses.',
      '',
    ].join('\n'),
  );
});

test('as JSON, for programs', async () => {
  const root = broken('json');
  const { code, out } = await assure(['check', '--format', 'json', '--root', root], { cwd: temporary });
  expect(code).toBe(1);
  const report = JSON.parse(out) as { errors: number; warnings: number; files: number; problems: object[] };
  expect(report).toMatchObject({ errors: 2, warnings: 1, files: 5 });
  expect(report.problems[1]).toMatchObject({
    code: 'unexpected-property',
    severity: 'error',
    file: 'json/checklists/small/1.0.0.yaml',
    line: 59,
    column: 13,
    path: '/sections/0/sections/0/requirements/0/wieght',
    expected: 'weight',
    actual: 'wieght',
  });
});

test('warnings are findings only with --strict', async () => {
  const root = join(temporary, 'warning');
  copySmallDraft(root);
  const file = join(root, 'checklists/small/1.0.0.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('[da-fw-1]', '[da-fw-1, da-fw-1]'));
  expect(await assure(['check'], { cwd: root })).toMatchObject({ code: 0 });
  expect(await assure(['check', '--strict'], { cwd: root })).toMatchObject({ code: 1 });
});

test('colours when they are wanted, none with NO_COLOR', async () => {
  const cwd = broken('colours');
  expect((await assure(['check'], { cwd, env: { FORCE_COLOR: '1' } })).out).toContain('\u001b[31merror\u001b[39m');
  expect((await assure(['check'], { cwd, env: { NO_COLOR: '1' } })).out).not.toContain('\u001b');
});

test('single files and folders', async () => {
  const root = broken('paths');
  writeFileSync(
    join(root, 'draft.yaml'),
    readFileSync(join(small, 'checklists/small/1.0.0.yaml'), 'utf8').replace('da-fw-1', 'da-fv-1'),
  );
  writeFileSync(join(root, 'note.md'), '---\ntitle: N\n---\n\n## A {#a}\n\n[@stronk]\n');
  const draft = await assure(['check', 'draft.yaml'], { cwd: root });
  expect(draft.out).toMatch(/^draft\.yaml:53:24 error No guidance document has a clause "da-fv-1"/);
  expect(draft.out).toMatch(/1 error in 1 file\. Checked 1 file\.\n$/);
  expect((await assure(['check', 'note.md'], { cwd: root })).out).toMatch(
    /^note\.md:7:3 error There is no source "stronk"/,
  );
  expect(await assure(['check', 'docs'], { cwd: root })).toMatchObject({
    code: 0,
    out: 'No problems. Checked 2 files.\n',
  });
  expect(await assure(['check', 'checklists'], { cwd: root })).toMatchObject({ code: 1 });
  const piped = await assure(['check', '-'], { cwd: temporary, input: 'format: 2\n' });
  expect(piped.code).toBe(1);
  expect(piped.out).toMatch(/^-:1:9 error "format" in the checklist must be the number 1/m);
});

test('wrong usage and what cannot be read say what to do, with exit code 2', async () => {
  mkdirSync(join(temporary, 'nothing'));
  const cwd = join(temporary, 'nothing');
  writeFileSync(join(cwd, 'submission.json'), '{}');
  for (const [args, words] of [
    [['check'], /No folder from here upwards holds checklists/],
    [['check', '--root', 'nowhere'], /There is no folder nowhere/],
    [['check', '--root', '.'], /holds no folder called checklists/],
    [['check', 'none.yaml'], /There is no file or folder none\.yaml/],
    [['check', '.'], /nothing to check in \./],
    [['check', 'submission.json'], /use "assure score"/],
    [['check', '--format', 'xml'], /Allowed choices are text, json/],
    [['check', '--fast'], /unknown option '--fast'/],
    [['chek'], /Did you mean check\?/],
    [[], /Usage: assure/],
  ] as const) {
    const { code, out, err } = await assure([...args], { cwd });
    expect(err, args.join(' ')).toMatch(words);
    expect({ code, out }, args.join(' ')).toEqual({ code: 2, out: '' });
  }
});

test('help explains options, examples and exit codes', async () => {
  for (const args of [['--help'], ['check', '--help'], ['help', 'check'], ['new', '--help']]) {
    const { code, out, err } = await assure(args, { cwd: small });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Usage: assure/);
  }
  expect((await assure(['check', '--help'], { cwd: small })).out).toMatch(/Exit codes: 0 no errors, 1 errors/);
});

test('--fix puts right what is certain, touches nothing else, and says what it changed', async () => {
  const root = broken('fix');
  const file = join(root, 'checklists/small/1.0.0.yaml');
  const before = readFileSync(file, 'utf8');
  const commented = before.replace('wieght: 3', 'wieght:   3 # how much').replaceAll('\n', '\r\n');
  writeFileSync(file, `\ufeff${commented}`);
  const { code, out, err } = await assure(['check', '--fix'], { cwd: root });
  expect(code).toBe(0);
  expect(err).toBe(
    [
      'Changed checklists/small/1.0.0.yaml:59:13 wieght to weight [unexpected-property]',
      'Changed checklists/small/1.0.0.yaml:60:58 prots to ports [condition-unknown-fact]',
      '',
    ].join('\n'),
  );
  expect(out).toMatch(/repeated-reference[^]*1 warning in 1 file/);
  expect(readFileSync(file, 'utf8')).toBe(`\ufeff${commented}`.replace('wieght:', 'weight:').replace('prots', 'ports'));
});

test('what was put right in one round may show what to put right in the next', async () => {
  const root = broken('rounds');
  const file = join(root, 'checklists/small/1.0.0.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('&& !(', 'and !('));
  const { err } = await assure(['check', '--fix'], { cwd: root });
  expect(err).toContain('and to && [condition-syntax]');
  expect(err).toContain('prots to ports [condition-unknown-fact]');
  expect(readFileSync(file, 'utf8')).toContain('&& !(ports < 1');
});

test('where two things could have been meant, --fix changes nothing', async () => {
  const root = broken('doubt');
  const file = join(root, 'checklists/small/1.0.0.yaml');
  const text = readFileSync(file, 'utf8')
    .replace('wieght', 'weight')
    .replace('prots < 1', 'port1 == 1')
    .replace('id: madeOn', 'id: port2');
  writeFileSync(file, text);
  const { code, out, err } = await assure(['check', '--fix'], { cwd: root });
  expect({ code, err }).toEqual({ code: 1, err: '' });
  expect(out).toContain('There is no fact "port1"');
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test('a file that fixes would leave worse off is put back', async () => {
  const root = join(temporary, 'worse');
  copySmallDraft(root);
  const file = join(root, 'checklists/small/1.0.0.yaml');
  const text = readFileSync(file, 'utf8').replace('type: text', 'type: text\n    optons: [A, B, C]');
  writeFileSync(file, text);
  const { code, out, err } = await assure(['check', '--fix'], { cwd: root });
  expect({ code, err }).toEqual({ code: 1, err: '' });
  expect(out).toContain('Unexpected property "optons"');
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test('standard input cannot be put right', async () => {
  const text = readFileSync(join(broken('input'), 'checklists/small/1.0.0.yaml'), 'utf8');
  const { code, err } = await assure(['check', '-', '--fix'], { cwd: small, input: text });
  expect(code).toBe(2);
  expect(err).toMatch(/Standard input cannot be put right/);
});

test('--rules lists every rule with its examples, as JSON for programs', async () => {
  const { code, out } = await assure(['check', '--rules', '--format', 'json'], { cwd: temporary });
  expect(code).toBe(0);
  const { rules } = JSON.parse(out) as { rules: { code: string; title: string; docs: string; examples: object }[] };
  expect(rules.map((rule) => rule.code)).toEqual(RULES.map((rule) => rule.code).sort());
  expect(rules.find((rule) => rule.code === 'impossible-date')).toMatchObject({
    severity: 'error',
    title: 'Dates are days of the calendar',
    examples: {
      bad: [
        {
          text: 'status: published\npublished: 2026-02-30\n',
          problems: [{ code: 'impossible-date', line: 2, column: 12, endLine: 2, endColumn: 22 }],
        },
      ],
    },
  });
  const text = await assure(['check', '--rules'], { cwd: temporary });
  for (const { title, docs } of rules) for (const words of [title, docs]) expect(text.out).toContain(words);
});

test('a register that cannot be read is told once, not at everything that points into it', async () => {
  const root = join(temporary, 'register');
  copySmallDraft(root);
  const file = join(root, 'registers/sources.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^    title: (.*)$/m, '    title: A name: $1'));
  const whole = await assure(['check'], { cwd: root });
  expect(whole.code).toBe(1);
  expect(whole.out).toContain('registers/sources.yaml:');
  expect(whole.out).toMatch(/\n\d errors? in 1 file\./);
  const one = await assure(['check', 'checklists/small/1.0.0.yaml'], { cwd: root });
  expect(one.code).toBe(1);
  expect(one.out).toContain('registers/sources.yaml:');
  expect(one.out).not.toContain('unknown-source');
});
