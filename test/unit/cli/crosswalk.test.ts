/** Answers of one checklist proposed to another on the command line, by the crosswalk of this project and of a small one. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync, cpSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SubmissionRecord } from '../../../src/generated/record.ts';
import { assure } from './assure.ts';

const root = mkdtempSync(join(tmpdir(), 'crosswalk-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const CROSSWALK = `format: 1
from: { id: small, version: 1.0.0 }
to: { id: other, version: 0.1.0 }
notice: For tests.
relations:
  - { from: DEV-01, to: DEV-01, relation: superset, confidence: inferred, note: The first asks more. }
  - { from: SUP-02, to: SUP-02, relation: equal, confidence: inferred, note: Both ask the same. }
  - { from: SUP-01, to: SUP-01, relation: intersects, confidence: inferred, note: They share something. }
`;

async function submission(
  checklist: string,
  name: string,
  change: (record: SubmissionRecord) => SubmissionRecord,
): Promise<string> {
  const { out } = await assure(['new', checklist], { cwd: root });
  const path = join(root, name);
  writeFileSync(path, JSON.stringify(change(JSON.parse(out) as SubmissionRecord)));
  return path;
}

beforeAll(async () => {
  cpSync('test/fixtures/load/small', root, { recursive: true });
  mkdirSync(join(root, 'checklists/other'));
  mkdirSync(join(root, 'crosswalks'));
  writeFileSync(join(root, 'crosswalks/small--other.yaml'), CROSSWALK);
  const other = readFileSync(join(root, 'checklists/small/1.0.0.yaml'), 'utf8').replace(
    'id: small\nversion: 1.0.0\nstatus: published\npublished: 2026-01-31\ninEffect: 2026-02-28',
    'id: other\nversion: 0.1.0\nstatus: draft',
  );
  writeFileSync(join(root, 'checklists/other/0.1.0.yaml'), other);
  await submission('small', 'small.json', (record) => ({
    ...record,
    device: { model: 'M1' },
    answers: { 'SUP-02': { choice: 'public', rationale: 'On our page.', evidence: ['E1'] }, 'SUP-01': { number: 9 } },
    evidence: { E1: { name: 'page.pdf', kind: 'document', level: 1 } },
  }));
  await submission('other', 'other.json', (record) => ({ ...record, device: { model: 'M2' } }));
});

test('a preview says what would be offered and why not', async () => {
  const done = await assure(['crosswalk', 'propose', 'small.json', '--to', 'other', '--preview'], { cwd: root });
  expect(done).toEqual({
    code: 0,
    err: '',
    out: `From small to other: 1 to confirm, 2 not proposed.
offered  SUP-02 → SUP-02
         SUP-02 asks the same as SUP-02 (inferred). Both ask the same.
not      DEV-01 → DEV-01
         DEV-01 has no answer that counts.
not      SUP-01 → SUP-01
         They share something only.
`,
  });
});

test('a new submission holds the offer, which changes no score', async () => {
  const made = await assure(['crosswalk', 'propose', 'small.json', '--to', 'other'], { cwd: root });
  expect(made.code).toBe(0);
  const record = JSON.parse(made.out) as SubmissionRecord;
  expect(record).toMatchObject({ checklist: { id: 'other' }, device: { model: 'M1' } });
  expect(record.answers['SUP-02']).toEqual({
    carried: {
      from: ['small@1.0.0/SUP-02'],
      offered: { 'small@1.0.0/SUP-02': { choice: 'public', rationale: 'On our page.', evidence: ['E1'] } },
    },
  });
  const bare = { ...record, answers: {} };
  const score = async (input: unknown) =>
    (
      JSON.parse(
        (await assure(['score', '-', '--format', 'json'], { cwd: root, input: JSON.stringify(input) })).out,
      ) as { score: unknown }
    ).score;
  expect(await score(record)).toEqual(await score(bare));
});

test('offers go into a submission that is there, and another Device is pointed out', async () => {
  const args = ['crosswalk', 'propose', 'small.json', '--to', 'other', '--into', 'other.json', '--out', 'both.json'];
  const done = await assure(args, { cwd: root });
  expect(done).toMatchObject({ code: 0, out: '' });
  expect(done.err).toContain('The two name different Devices: they differ in model.');
  expect(JSON.parse(readFileSync(join(root, 'both.json'), 'utf8'))).toMatchObject({ device: { model: 'M2' } });
  // A second time nothing is proposed again.
  const again = await assure(
    ['crosswalk', 'propose', 'small.json', '--to', 'other', '--into', 'both.json', '--preview'],
    { cwd: root },
  );
  expect(again.out).toContain('0 to confirm');
  expect(again.out).toContain('It was proposed before.');
});

test.each([
  ['no such checklist', ['small.json', '--to', 'none'], 2, /There is no checklist "none"/],
  ['no crosswalk', ['small.json', '--to', 'small'], 2, /no crosswalk between small and small/],
  ['no submission', ['crosswalks/small--other.yaml', '--to', 'other'], 2, /not a submission/],
  [
    'a submission of another checklist',
    ['small.json', '--to', 'other', '--into', 'small.json'],
    2,
    /answers small, not other/,
  ],
  ['a crosswalk that is none', ['small.json', '--to', 'other', '--by', 'docs/help.md'], 1, /error/],
])('%s', async (_, args, code, message) => {
  const done = await assure(['crosswalk', 'propose', ...args], { cwd: root });
  expect({ code: done.code, out: done.out }).toEqual({ code, out: '' });
  expect(done.err).toMatch(message);
});

test('a crosswalk is checked with the project', async () => {
  const file = join(root, 'crosswalks/small--other.yaml');
  writeFileSync(file, CROSSWALK.replace('to: SUP-02', 'to: SUP-2'));
  const done = await assure(['check'], { cwd: root });
  writeFileSync(file, CROSSWALK);
  expect(done.code).toBe(1);
  expect(done.out).toMatch(/crosswalks\/small--other\.yaml:7:\d+ error .*did you mean "SUP-02"/);
});
