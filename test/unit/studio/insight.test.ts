/** What the Studio says beside the text: coverage, made-up answers, what a change means, and the patch. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Checklist } from '../../../src/engine/index.ts';
import { loadChecklist } from '../../../src/load/loadChecklist.ts';
import { checklistDigest } from '../../../src/record/digest.ts';
import { newRecord } from '../../../src/record/newRecord.ts';
import { checker } from '../../../src/studio/check.ts';
import { coverageOf } from '../../../src/studio/coverage.ts';
import { inFormOf, plainForm } from '../../../src/studio/fileForm.ts';
import { meaningOf } from '../../../src/studio/meaning.ts';
import { patchText } from '../../../src/studio/patchText.ts';
import { incrementalTree } from '../../../src/studio/text/incrementalTree.ts';
import { tryOut } from '../../../src/studio/trial.ts';

const IDS = ['device-baseline', 'firmware-release', 'release-2022-06', 'cpl-submission'];
const textOf = (id: string): string => readFileSync(`checklists/${id}/0.1.0.yaml`, 'utf8');
function compiled(text: string): Checklist {
  const { checklist, problems } = loadChecklist(text, { file: 'checklist.yaml' });
  if (!checklist) throw new Error(problems[0]?.message);
  return checklist;
}

test('a change inside a requirement is read without reading the rest again', () => {
  const text = textOf('cpl-submission');
  const read = incrementalTree();
  const first = read(text).root;
  expect(read(text.replace('weight: 1', 'weight: 12')).root).toBe(first);
  expect(read(text.replace('format: 1', 'format: 2')).root).not.toBe(first);
});

test('the checker finds what the command line finds, sources, clauses and earlier editions included', () => {
  const text = textOf('cpl-submission');
  const earlier = compiled(text.replace('version: 0.1.0', 'version: 0.0.9'));
  const portal = { clauses: [], sources: [] };
  const next = text.replace('version: 0.1.0', 'version: 0.1.0\nsupersedes: 0.0.8');
  const references = { clauses: new Set<string>(), sources: new Map(), editions: new Map([['0.0.9', earlier]]) };
  const { problems } = checker({ portal, editions: [earlier] })(next);
  expect(problems).toEqual(loadChecklist(next, { file: 'checklists/cpl-submission/0.1.0.yaml', references }).problems);
  expect(new Set(problems.map(({ code }) => code))).toEqual(
    new Set(['unknown-clause', 'unknown-source', 'supersedes']),
  );
});

describe('made-up answers', () => {
  test.each(IDS)('%s: ready when all is met, nothing when all is not, the same each time', (id) => {
    const checklist = compiled(textOf(id));
    const [best, worst] = [tryOut(checklist, 'all-met', 1), tryOut(checklist, 'worst', 1)];
    expect(best.result.outcome.value).toBe('ready');
    expect(worst.result.outcome.value).toBe('not-ready');
    expect(worst.result.score.demonstrated).toMatchObject({ num: 0 });
    expect(tryOut(checklist, 'typical', 3)).toEqual(tryOut(checklist, 'typical', 3));
    expect(tryOut(checklist, 'typical', 3)).not.toEqual(tryOut(checklist, 'typical', 4));
  });
});

test('coverage names clauses without a requirement and requirements without a clause', () => {
  const checklist = compiled(textOf('cpl-submission').replace(/guidance: \[.*\]/, 'guidance: []'));
  const clause = (id: string, document: string) => ({ id, title: id, document, permalink: `/guidance#${id}` });
  const clauses = [clause('da-cpl-5', 'CPL'), clause('da-none', 'CPL'), clause('x-1', 'Other')];
  const { documents, untouched, withoutClause } = coverageOf(checklist, { clauses });
  expect(documents).toMatchObject([
    { title: 'CPL', clauses: [{ id: 'da-cpl-5' }, { id: 'da-none', requirements: [] }] },
  ]);
  expect(documents[0]?.clauses[0]?.requirements.length).toBeGreaterThan(0);
  expect(untouched).toEqual([{ title: 'Other', clauses: 1 }]);
  expect(withoutClause).toHaveLength(1);
});

test('what a change means: its class, and the answers that have to be given again', () => {
  const text = textOf('cpl-submission');
  const base = compiled(text);
  const [, first = ''] = /- id: (CPL-\d+)/.exec(text) ?? [];
  const now = compiled(text.replace(/(- id: CPL-\d+\n[^]*?statement: >-\n +)/, '$1Never: '));
  const now2 = compiled(text.replace(/title: .*/, 'title: Another title'));
  const record = {
    ...newRecord(base, { id: 'r', now: '', digest: checklistDigest(base), assessedOn: '2026-01-31' }),
    answers: { [first]: { answer: 'met' as const } },
  };
  const inFlight = [
    { id: 'r', name: 'Meter', record },
    { id: 's', name: 'Old', record: { ...record, checklist: { ...record.checklist, digest: 'f'.repeat(64) } } },
    { id: 't', name: 'Other', record: { ...record, checklist: { ...record.checklist, id: 'other' } } },
  ];
  expect(now).not.toEqual(base);
  expect(meaningOf(base, now, [], inFlight)).toMatchObject({
    class: 'major',
    least: '0.2.0',
    effects: [
      { name: 'Meter', kept: 0, reopened: [first], homeless: [] },
      { name: 'Old', unknownEdition: '0.1.0' },
    ],
  });
  expect(meaningOf(base, now2, [], inFlight)).toMatchObject({
    class: 'patch',
    effects: [{ kept: 1, reopened: [] }, {}],
  });
});

describe('a patch', () => {
  const text = textOf('cpl-submission');
  const place = 'checklists/cpl-submission/0.1.0.yaml';
  const applied = (base: string | undefined, now: string, file: string): string => {
    const folder = mkdtempSync(join(tmpdir(), 'patch-'));
    mkdirSync(join(folder, 'checklists/cpl-submission'), { recursive: true });
    if (base !== undefined) writeFileSync(join(folder, place), base);
    writeFileSync(join(folder, 'it.patch'), patchText(base, now) ?? '');
    execFileSync('git', ['apply', 'it.patch'], { cwd: folder });
    return readFileSync(join(folder, file), 'utf8');
  };
  test.each([
    ['one line', text, text.replace('weight: 1', 'weight: 9')],
    ['without a line end at its end', text, text.trimEnd()],
    [
      'with Windows line ends',
      text.replaceAll('\n', '\r\n'),
      text.replaceAll('\n', '\r\n').replace('weight: 1', 'weight: 9'),
    ],
  ])('%s is applied by git', (_, base, now) => {
    expect(applied(base, now, place)).toBe(now);
  });

  test('of another edition is a new file beside its base', () => {
    const now = text.replace('version: 0.1.0', 'version: 0.2.0');
    expect(applied(text, now, 'checklists/cpl-submission/0.2.0.yaml')).toBe(now);
    expect(applied(undefined, text, place)).toBe(text);
  });

  test('is not made where nothing differs', () => {
    expect(patchText(text, text)).toBeUndefined();
  });
});

test('a file keeps its line ends and its mark', () => {
  const file = '\ufeffa: 1\r\nb: 2\r\n';
  expect(plainForm(file)).toBe('a: 1\nb: 2\n');
  expect(inFormOf(file, plainForm(file))).toBe(file);
});
