/** Whose words imported requirements are, and on which terms, stands in everything that shows them. */
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { sampleChecklist } from '../../../scripts/sample/sampleChecklist.mts';
import { makeSample } from '../../../scripts/sample/makeSample.mts';
import { renderCommittee } from '../../../src/formats/committee/renderCommittee.ts';
import { makeReport } from '../../../src/formats/makeReport.ts';
import { renderCsv } from '../../../src/formats/renderCsv.ts';
import { renderHtml } from '../../../src/formats/renderHtml.ts';
import { renderJson } from '../../../src/formats/renderJson.ts';
import { renderMarkdown } from '../../../src/formats/renderMarkdown.ts';
import { writeAnswersWorkbook } from '../../../src/formats/xlsx/writeAnswersWorkbook.ts';
import { validate } from '../../../src/generated/validate-result-document.js';
import { checklistDigest } from '../../../src/record/digest.ts';

const plain = await sampleChecklist('.');
const checklist = {
  ...plain,
  attribution: { text: 'Written by the kite club', licence: 'CC BY 4.0', url: 'https://kites.example/rules' },
};
const sample = makeSample(plain);
const record = { ...sample, checklist: { ...sample.checklist, digest: checklistDigest(checklist) } };
const report = makeReport(checklist, record);
const WORDS = 'Written by the kite club. Licence: CC BY 4.0. https://kites.example/rules';

test.each([
  ['HTML', renderHtml(report)],
  ['CSV', renderCsv(report)],
  ['the committee report', renderCommittee(report)],
])('in %s', (_, text) => {
  expect(text).toContain(WORDS);
});

test('in Markdown', () => {
  expect(renderMarkdown(report)).toContain('Written by the kite club. Licence: CC BY 4.0.');
});

test('in the result document, as its parts', () => {
  const document = JSON.parse(renderJson(report)) as { readonly checklist: { readonly attribution: unknown } };
  expect(document.checklist.attribution).toEqual(checklist.attribution);
  expect(validate(document)).toEqual([]);
});

test('in the workbook of answers', async () => {
  const { sheets } = await readXlsx(await writeAnswersWorkbook(checklist, record));
  expect(JSON.stringify(sheets)).toContain(JSON.stringify(WORDS));
});
