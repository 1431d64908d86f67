/** `assure score --baseline`, as a process: a build fails when anything is worse than in the last submission. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordText } from '../../../src/record/recordText.ts';
import type { SubmissionRecord } from '../../../src/generated/record.ts';
import { makeSample } from '../../../scripts/sample/makeSample.mts';
import { sampleChecklist } from '../../../scripts/sample/sampleChecklist.mts';
import { assure, type Done } from './assure.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const sample = makeSample(await sampleChecklist(ROOT));
const cwd = mkdtempSync(join(tmpdir(), 'baseline-'));
afterAll(() => rmSync(cwd, { recursive: true }));
writeFileSync(join(cwd, 'last.json'), recordText(sample));
/** An id that the sample passes. */
const PASSED = 'DEV-01';

function score(change: (record: SubmissionRecord) => void, ...more: string[]): Promise<Done> {
  const record = structuredClone(sample);
  change(record);
  writeFileSync(join(cwd, 'now.json'), recordText(record));
  return assure(['score', 'now.json', '--root', ROOT, '--baseline', 'last.json', ...more], { cwd });
}

describe('assure score --baseline', () => {
  test('passes what is the same', async () => {
    expect(await score(() => undefined)).toMatchObject({ code: 0, err: '' });
  });

  test('names each requirement that is worse, and the score', async () => {
    const { code, err, out } = await score(({ answers }) => {
      answers[PASSED] = { answer: 'not-met' };
    });
    expect(code).toBe(1);
    expect(err).toMatch(/^[\d.]+% was demonstrated in the baseline, and [\d.]+% is\.$/m);
    expect(err).toMatch(new RegExp(`^${PASSED} .+: “pass” in the baseline, and now “not met”\\.$`, 'm'));
    expect(out).toContain('device-baseline 0.1.0');
  });

  test('counts evidence that has expired meanwhile as worse', async () => {
    const { code, err } = await score((record) => {
      record.assessedOn = '2090-01-01';
    });
    expect(code).toBe(1);
    expect(err).toContain('now “needs review”.');
  });

  test('passes what is better', async () => {
    const weaker = structuredClone(sample);
    weaker.answers[PASSED] = { answer: 'not-met' };
    writeFileSync(join(cwd, 'weaker.json'), recordText(weaker));
    const ran = await assure(['score', 'last.json', '--root', ROOT, '--baseline', 'weaker.json'], { cwd });
    expect(ran).toMatchObject({ code: 0, err: '' });
  });

  test('says so with JSON too, and keeps the output a result document', async () => {
    const { code, out } = await score(({ answers }) => delete answers[PASSED], '--format', 'json');
    expect(code).toBe(1);
    expect((JSON.parse(out) as { format: unknown }).format).toBeDefined();
  });

  test.each([
    ['a baseline that is not there', ['--baseline', 'no.json'], 2, 'no.json'],
    ['many submissions', ['--ndjson'], 2, 'cannot be used with option'],
  ])('refuses %s', async (_, more, code, words) => {
    const ran = await score(() => undefined, ...more);
    expect(ran.code).toBe(code);
    expect(ran.err).toContain(words);
  });

  test('refuses a baseline of another checklist', async () => {
    const made = await assure(['new', 'cpa-readiness', '--root', ROOT, '--out', 'other.json'], { cwd });
    expect(made.code).toBe(0);
    const { code, err } = await score(() => undefined, '--baseline', 'other.json');
    expect(code).toBe(1);
    expect(err).toContain('editions of the same checklist');
  });
});

describe('a baseline that answers the edition before', () => {
  const root = join(cwd, 'small');
  const file = (version: string): string => join(root, `checklists/small/${version}.yaml`);
  const old = (): string => readFileSync(file('1.0.0'), 'utf8');
  /** The next edition numbers one requirement anew, asks for more in another, and has a new one. */
  const NEXT = [
    [/^version: [^]*?\ntitle/m, 'version: 2.0.0\nstatus: draft\nsupersedes: 1.0.0\nCHANGES\ntitle'],
    ['CHANGES', 'changes: [{ type: moved, from: [SUP-01], to: [SUP-11] }, { type: retired, from: [DEV-01] }]'],
    ['id: SUP-01', 'id: SUP-11'],
    ['id: DEV-01', 'id: DEV-02'],
    ['Anybody can report a flaw.', 'Anybody can report a flaw and is answered.'],
  ] as const;
  const json = (name: string): SubmissionRecord =>
    JSON.parse(readFileSync(join(cwd, name), 'utf8')) as SubmissionRecord;
  const write = (name: string, record: SubmissionRecord): void => writeFileSync(join(cwd, name), recordText(record));
  const compare = (): Promise<Done> =>
    assure(['score', 'next.json', '--root', root, '--baseline', 'before.json'], { cwd });

  beforeAll(async () => {
    cpSync('test/fixtures/load/small', root, { recursive: true });
    writeFileSync(
      file('2.0.0'),
      NEXT.reduce((text, [from, to]) => text.replace(from, to), old()),
    );
    const made = ['new', 'small', '--edition', '1.0.0', '--root', root, '--out', 'before.json'];
    expect(await assure(made, { cwd })).toMatchObject({ code: 0 });
    write('before.json', {
      ...json('before.json'),
      profile: { deviceType: 'ESME', remoteUpdate: false },
      answers: { 'SUP-01': { number: 7 }, 'SUP-02': { choice: 'public' } },
    });
    const carried = ['carry', 'before.json', '--to', '2.0.0', '--root', root, '--out', 'next.json'];
    expect(await assure(carried, { cwd })).toMatchObject({ code: 0 });
  });

  test('is carried onto it, so what the checklist alone has changed is no regress', async () => {
    const { code, err, out } = await compare();
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('small 2.0.0');
  });

  test('shows what the answers made worse, under the new id', async () => {
    const next = json('next.json');
    write('next.json', { ...next, answers: { ...next.answers, 'SUP-11': { number: 3 } } });
    const { code, err } = await compare();
    expect(code).toBe(1);
    expect(err).toMatch(/^SUP-11 Updates for years: “pass” in the baseline, and now “partly met”\.$/m);
    expect(err).not.toContain('SUP-02');
  });
});
