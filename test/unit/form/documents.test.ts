import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { askedSections, setAside } from '../../../src/form/asked.ts';
import { findIssues } from '../../../src/form/findIssues.ts';
import { makeDocument } from '../../../src/form/makeDocument.ts';
import type { Form } from '../../../src/form/model.ts';
import { answersText, newAnswers } from '../../../src/form/newAnswers.ts';
import { readAnswers } from '../../../src/form/readAnswers.ts';
import { renderFormDocx } from '../../../src/form/renderDocx.ts';
import { renderFormMarkdown } from '../../../src/form/renderMarkdown.ts';
import { loadForm } from '../../../src/load/index.ts';

const file = 'forms/security-characteristic-change/0.1.0.yaml';
const loaded = loadForm(readFileSync(file, 'utf8'), { file }).form;
if (loaded === undefined) throw new Error('The form has errors.');
const form: Form = loaded;

const empty = newAnswers(form, '11111111-2222-4333-8444-555555555555', '2026-01-02T03:04:05.000Z');
const filled = {
  ...empty,
  answers: {
    organisation: '<b>Acme</b> & [x](javascript:1)',
    role: 'other',
    otherRole: '=1+1',
    problem: 'First line\n# second',
    deviceTypes: ['esme'],
    characteristics: [{ document: 'a | b', version: '1.2', passage: '' }],
    hasSupport: false,
    supporters: [{ party: 'Hidden', reason: 'x' }],
  },
};

test('questions appear as their conditions come to hold; answers to others are kept aside', () => {
  const ids = askedSections(form, filled.answers).flatMap(({ questions }) => questions.map(({ id }) => id));
  expect(ids).toContain('otherRole');
  expect(ids).toContain('supportSought');
  expect(ids).not.toContain('supporters');
  expect(setAside(form, filled.answers)).toEqual(['supporters']);
});

test('what is missing or wrong is said', () => {
  const issues = findIssues(form, { ...filled.answers, preparedOn: '2026-02-30' });
  expect(issues).toContainEqual(expect.objectContaining({ question: 'preparedOn', kind: 'wrong' }));
  expect(issues).toContainEqual(expect.objectContaining({ question: 'contactName', kind: 'missing' }));
  expect(renderFormMarkdown(makeDocument(form, empty))).toContain('**Not complete: ');
});

test('Markdown shows answers literally', () => {
  const text = renderFormMarkdown(makeDocument(form, filled));
  expect(text).toContain('\\<b\\>Acme');
  expect(text).not.toMatch(/^# second|<b>|^=1/m);
  expect(text).toContain('\\# second');
  expect(text).not.toContain('Hidden');
});

describe('Word', () => {
  test('the same answers give the same bytes', async () => {
    const make = () => renderFormDocx(makeDocument(form, filled), filled.modified);
    const first = await make();
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(Buffer.compare(Buffer.from(first), Buffer.from(await make()))).toBe(0);
  });

  const office = ((): boolean => {
    try {
      execFileSync('soffice', ['--version'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  })();
  test.skipIf(!office)(
    'LibreOffice, where it is installed, reads every answer as it was typed',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'form-'));
      writeFileSync(join(folder, 'a.docx'), await renderFormDocx(makeDocument(form, filled), filled.modified));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      execFileSync(
        'soffice',
        [profile, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, join(folder, 'a.docx')],
        {
          stdio: 'ignore',
        },
      );
      const text = readFileSync(join(folder, 'a.txt'), 'utf8');
      for (const typed of ['<b>Acme</b> & [x](javascript:1)', '=1+1', '# second', 'a | b', 'ESME (electricity meter)'])
        expect(text).toContain(typed);
      expect(text).not.toContain('Hidden');
    },
    120_000,
  );
});

test('an answers file is read back as it was; answers to unknown questions are kept', () => {
  const kept = { ...filled, answers: { ...filled.answers, fromElsewhere: 'kept' } };
  expect(readAnswers(Buffer.from(answersText(kept)))).toEqual({ answers: kept });
});

test.each([
  ['nothing', ''],
  ['no JSON', 'Dear all'],
  ['a foreign file', '{"name":"x"}'],
  ['cut off', answersText(filled).slice(0, 200)],
  ['prototype keys', answersText(filled).replace('"answers": {', '"answers": {"__proto__": "x",')],
  ['an unknown field', answersText(filled).replace('"answers": {', '"extra": 1, "answers": {')],
  ['deep nesting', '['.repeat(100_000)],
  ['a large file', ' '.repeat(6_000_000)],
])('refused with a reason: %s', (_, text) => {
  const read = readAnswers(Buffer.from(text));
  expect('problems' in read && read.problems.length).toBeGreaterThan(0);
});
