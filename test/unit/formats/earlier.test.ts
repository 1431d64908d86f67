/** What a record keeps of earlier editions stands in every report, as given and not counted. */
import { expect, test } from 'vitest';
import { makeReport } from '../../../src/formats/makeReport.ts';
import { renderCsv } from '../../../src/formats/renderCsv.ts';
import { renderHtml } from '../../../src/formats/renderHtml.ts';
import { renderMarkdown } from '../../../src/formats/renderMarkdown.ts';
import { fixtureChecklist, fixtureRecord } from '../record/fixture.ts';

const record = fixtureRecord();
const [first = ''] = Object.keys(record.answers);
const offered = { '0.9.0/OLD-01': { answer: 'partly-met' as const, rationale: 'Half of it was there.' } };
const report = makeReport(fixtureChecklist(), {
  ...record,
  answers: { ...record.answers, [first]: { carried: { from: ['0.9.0/OLD-01'], offered } } },
  archived: {
    answers: {
      '0.9.0/OLD-02': { answer: { number: 31, rationale: 'Counted by hand.' }, reason: 'OLD-02 is retired.' },
    },
    facts: { '0.9.0/oldFact': { value: 'seldom', reason: 'It is not asked.' } },
  },
});

test.each([
  ['CSV', renderCsv(report)],
  ['Markdown', renderMarkdown(report)],
  ['HTML', renderHtml(report)],
])('%s', (_, text) => {
  for (const part of [
    '0.9.0/OLD-01',
    'Partly met',
    'Half of it was there',
    '31',
    'Counted by hand',
    'OLD-02 is retired',
  ]) {
    expect(text).toContain(part);
  }
  expect(text).toMatch(/0\.9\.0\/oldFact[^]*seldom|seldom[^]*0\.9\.0\/oldFact/);
});
