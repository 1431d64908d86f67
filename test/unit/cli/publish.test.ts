/** The life of an edition on the command line: drafted, compared, published, frozen, and submissions carried to it. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readRecord } from '../../../src/record/readRecord.ts';
import { assure } from './assure.ts';
import { replaced } from '../load/marked.ts';

const temporary = mkdtempSync(join(tmpdir(), 'publish-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

const HEAD = 'version: 1.0.0\nstatus: published\npublished: 2026-01-31\ninEffect: 2026-02-28\n';
const DRAFT = `version: 2.0.0
status: draft # not yet read by the committee
supersedes: 1.0.0
changes:
  - { type: moved, from: [SUP-01], to: [SUP-11], note: Numbered anew. }
  - { type: retired, from: [DEV-01] }
`;

/** The small project with a draft of edition 2.0.0: one requirement moved, one retired and replaced, one made a gate. */
function withDraft(name: string, head = DRAFT): { root: string; draft: string; text: string } {
  const root = join(temporary, name);
  cpSync('test/fixtures/load/small', root, { recursive: true });
  const draft = join(root, 'checklists/small/2.0.0.yaml');
  const old = readFileSync(join(root, 'checklists/small/1.0.0.yaml'), 'utf8');
  const text = [
    [HEAD, head],
    ['id: SUP-01', 'id: SUP-11'],
    ['id: DEV-01', 'id: DEV-02'],
    ['id: SUP-02', 'id: SUP-02\n        gate: true'],
  ].reduce((now, [from = '', to = '']) => replaced(now, from, to), old);
  writeFileSync(draft, text);
  return { root, draft, text };
}

const lockOf = (root: string) =>
  JSON.parse(readFileSync(join(root, 'checklists/editions.lock.json'), 'utf8')) as {
    editions: Record<string, { sha256: string; published: string }>;
  };

test('a draft is published with its comments, locked, and from then on frozen', async () => {
  const { root, draft, text } = withDraft('sound');
  const args = ['publish', 'small', '--on', '2026-03-01', '--in-effect', '2026-04-01'];
  const { code, out, err } = await assure(args, { cwd: root });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('Published small 2.0.0');
  expect(out).toContain('Edition 1.0.0 is now superseded');
  expect(readFileSync(draft, 'utf8')).toBe(
    text.replace(
      'status: draft # not yet read by the committee\n',
      'status: published # not yet read by the committee\npublished: 2026-03-01\ninEffect: 2026-04-01\n',
    ),
  );
  expect(Object.keys(lockOf(root).editions)).toEqual(['small@1.0.0', 'small@2.0.0']);
  expect(lockOf(root).editions['small@2.0.0']?.published).toBe('2026-03-01');
  expect(readdirSync(join(root, 'checklists')).sort()).toEqual(['editions.lock.json', 'small']);
  expect(await assure(['check'], { cwd: root })).toMatchObject({ code: 0 });

  expect(await assure(args, { cwd: root })).toMatchObject({
    code: 2,
    err: expect.stringContaining('no draft') as string,
  });
  writeFileSync(draft, `${readFileSync(draft, 'utf8')}# a thought\n`);
  const changed = await assure(['check'], { cwd: root });
  expect(changed).toMatchObject({ code: 1 });
  expect(changed.out).toMatch(
    /2\.0\.0\.yaml:1:1 error This edition was published on 2026-03-01, and has changed since/,
  );
  expect(changed.out).toMatch(/make the change in a new edition/);
  rmSync(draft);
  expect((await assure(['check'], { cwd: root })).out).toMatch(
    /Edition small@2\.0\.0, published on 2026-03-01, is gone/,
  );
});

test('nothing is published while there are errors, and all of them are listed', async () => {
  const { root, draft } = withDraft('low', DRAFT.replace('version: 2.0.0', 'version: 1.9.0'));
  rmSync(draft);
  const { text } = withDraft('low', DRAFT.replace('version: 2.0.0', 'version: 1.9.0'));
  rmSync(draft);
  writeFileSync(join(root, 'checklists/small/1.9.0.yaml'), text.replace('weight: 3', 'weight: -3'));
  const before = readFileSync(join(root, 'checklists/editions.lock.json'));
  const wrong = await assure(['publish', 'small'], { cwd: root });
  expect(wrong).toMatchObject({ code: 1, out: '' });
  expect(wrong.err).toMatch(/weight.*Nothing was published: 1 error\./s);
  writeFileSync(join(root, 'checklists/small/1.9.0.yaml'), text);
  const low = await assure(['publish', 'small'], { cwd: root });
  expect(low).toMatchObject({ code: 1, out: '' });
  expect(low.err).toMatch(/so the version must be at least 2\.0\.0/);
  expect(readFileSync(join(root, 'checklists/editions.lock.json'))).toEqual(before);
  expect(readFileSync(join(root, 'checklists/small/1.9.0.yaml'), 'utf8')).toBe(text);
});

test('an edition that only says that it is published, and a broken lock, fail the check', async () => {
  const { root, draft, text } = withDraft('claims');
  writeFileSync(draft, text.replace('status: draft', 'published: 2026-03-01\nstatus: published'));
  expect((await assure(['check'], { cwd: root })).out).toMatch(/the lock does not know it.*"assure publish small"/s);
  writeFileSync(join(root, 'checklists/editions.lock.json'), '{"format":1}');
  expect(await assure(['check'], { cwd: root })).toMatchObject({
    code: 1,
    out: expect.stringContaining('The lock of published editions cannot be read') as string,
  });
});

test.each([
  ['a date that is none', ['small', '--on', '2026-02-30'], /--on "2026-02-30" is not a day of the calendar/],
  ['another checklist', ['smal'], /There is no checklist "smal"/],
  ['a draft that is not there', ['small', '--edition', '3.0.0'], /Checklist small has no draft 3\.0\.0/],
])('publish refuses %s', async (name, args, message) => {
  const { root } = withDraft(`refuses ${name}`);
  const { code, err } = await assure(['publish', ...args], { cwd: root });
  expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(message) as string });
});

test('two editions are compared as text, JSON and Markdown', async () => {
  const { root } = withDraft('diff');
  const diff = async (...args: string[]) => assure(['diff', 'small@1.0.0', ...args], { cwd: root });
  const { code, out } = await diff('small@2.0.0');
  expect(code).toBe(0);
  expect(out).toMatch(/^From edition 1\.0\.0 to 2\.0\.0\. The change is major: .* must be at least 2\.0\.0\./);
  expect(out).toMatch(/minor {5}SUP-01 → SUP-11: moved\n.*\n {10}Note: Numbered anew\./);
  expect(out).toMatch(/major {5}SUP-02: changed\n.*It becomes a gate.*\n {10}gate\n {12}was no\n {12}is {2}yes/);
  expect((await diff('checklists/small/2.0.0.yaml', '--format', 'md')).out).toMatch(/^## SUP-02: changed$/m);
  const { class: level, requirements } = JSON.parse((await diff('small@2.0.0', '--format', 'json')).out) as {
    class: string;
    requirements: { type: string }[];
  };
  expect([level, requirements.map(({ type }) => type).sort()]).toEqual([
    'major',
    ['added', 'changed', 'moved', 'retired'],
  ]);
  expect(await diff('small@3.0.0')).toMatchObject({ code: 2, out: '' });
});

test('a submission is carried, with an account of every answer, and the file given stays as it is', async () => {
  const { root } = withDraft('carry');
  const made = await assure(['new', 'small', '--edition', '1.0.0', '--now', '2026-01-31T09:30:00Z'], { cwd: root });
  const answers = {
    'DEV-01': { objectives: { a: 'met' }, rationale: 'Signed.' },
    'SUP-01': { number: 6 },
    'SUP-02': { choice: 'public' },
  };
  const profile = { deviceType: 'ESME' };
  const given = JSON.stringify({ ...(JSON.parse(made.out) as object), answers, profile });
  writeFileSync(join(root, 'submission.json'), given);
  const run = (...args: string[]) =>
    assure(['carry', 'submission.json', ...args, '--now', '2026-05-01T00:00:00Z'], { cwd: root });

  const preview = await run('--to', '2.0.0', '--preview');
  expect(preview).toMatchObject({ code: 0, err: '' });
  expect(preview.out).toMatch(/^From small 1\.0\.0 to 2\.0\.0: 2 carried, 1 offered, 1 archived\./);
  expect(preview.out).toMatch(/archived DEV-01\n {9}DEV-01 is not part of edition 2\.0\.0\./);
  expect(preview.out).toMatch(/carried {2}SUP-01 → SUP-11\n/);

  expect(await run('--to', '2.0.0', '--out', 'carried.json')).toMatchObject({ code: 0, out: '' });
  const { record, problems } = readRecord(readFileSync(join(root, 'carried.json')));
  expect(problems).toEqual([]);
  expect(record).toMatchObject({ modified: '2026-05-01T00:00:00Z', profile });
  expect(record?.answers).toEqual({
    'SUP-11': { number: 6, carried: { from: ['1.0.0/SUP-01'] } },
    'SUP-02': { carried: { from: ['1.0.0/SUP-02'], offered: { '1.0.0/SUP-02': { choice: 'public' } } } },
  });
  expect(record?.archived?.answers?.['1.0.0/DEV-01']?.answer).toEqual(answers['DEV-01']);
  const score = await assure(['score', 'carried.json', '--format', 'json'], { cwd: root });
  expect(score.out).toContain('"rule":"carried-unconfirmed"');

  expect(await run('--to', '2.0.0', '--out', 'submission.json')).toMatchObject({ code: 2 });
  expect(await run('--to', '9.0.0')).toMatchObject({ code: 2 });
  expect(await run()).toMatchObject({ code: 2 });
  expect(readFileSync(join(root, 'submission.json'), 'utf8')).toBe(given);
});

test('a way over several editions goes through each of them, there and back', async () => {
  const { root, text } = withDraft('chain');
  const third = [
    [
      DRAFT,
      'version: 3.0.0\nstatus: draft\nsupersedes: 2.0.0\nchanges: [{ type: moved, from: [SUP-11], to: [SUP-21] }]\n',
    ],
    ['id: SUP-11', 'id: SUP-21'],
  ].reduce((now, [from = '', to = '']) => replaced(now, from, to), text);
  writeFileSync(join(root, 'checklists/small/3.0.0.yaml'), third);
  expect(await assure(['check'], { cwd: root })).toMatchObject({ code: 0 });
  const made = await assure(['new', 'small', '--edition', '1.0.0', '--now', '2026-01-31T09:30:00Z'], { cwd: root });
  const given = { ...(JSON.parse(made.out) as object), answers: { 'SUP-01': { number: 6 } } };
  const now = ['--now', '2026-01-31T09:30:00Z'];
  const there = await assure(['carry', '-', '--to', '3.0.0', ...now], { cwd: root, input: JSON.stringify(given) });
  expect(there.err).toMatch(/From small 1\.0\.0 to 2\.0\.0.*From small 2\.0\.0 to 3\.0\.0/s);
  expect(JSON.parse(there.out)).toMatchObject({
    answers: { 'SUP-21': { number: 6, carried: { from: ['1.0.0/SUP-01', '2.0.0/SUP-11'] } } },
  });
  const back = await assure(['carry', '-', '--to', '1.0.0', ...now], { cwd: root, input: there.out });
  expect(JSON.parse(back.out)).toEqual(given);
});
