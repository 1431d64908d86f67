/** The workbook and the Word file of a result, as the programs that open them see it. */
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { makeExport } from '../../../../src/formats/exports.ts';
import { HOSTILE } from '../hostile.ts';
import { textOf, unzip } from '../xlsx/unzip.ts';
import { bare, format, hostileReports, reviewed } from './cases.ts';

const SHORT = HOSTILE.map(([, text]) => text.slice(0, 500));

async function parts(id: string, report = reviewed()): Promise<ReadonlyMap<string, string>> {
  const { content } = await makeExport(format(id), report);
  const files = await unzip(content as Uint8Array);
  return new Map([...files].map(([name, bytes]) => [name, textOf(bytes)]));
}

test('the workbook has six sheets, each with a frozen row of heads and a filter', async () => {
  const { sheets } = await readXlsx((await makeExport(format('xlsx'), reviewed())).content as Uint8Array);
  expect(sheets.map(({ name }) => name)).toEqual([
    'Summary',
    'Requirements',
    'Findings',
    'Evidence',
    'Actions',
    'Changes',
  ]);
  for (const [name, text] of await parts('xlsx')) {
    if (!name.startsWith('xl/worksheets/sheet')) continue;
    expect(text).toContain('state="frozen"');
    expect(text).toContain('<autoFilter');
  }
  const findings = sheets.find(({ name }) => name === 'Findings')?.rows;
  expect(findings?.[1]?.slice(0, 6)).toEqual(['O1', 'DEV-01', 'Open', 'Major', 'Evidence', 'As the reviewer saw it.']);
});

test('nothing in the workbook is a formula, whatever people typed', async () => {
  for (const text of ['=HYPERLINK("http://example.com")', SHORT.join('\n')]) {
    for (const report of hostileReports(text)) {
      for (const [name, xml] of await parts('xlsx', report)) {
        if (name.startsWith('xl/worksheets/')) expect(xml).not.toMatch(/<f[ >]/);
      }
    }
  }
});

test('a text that a cell cannot hold says that it is cut off', async () => {
  const report = bare();
  Object.assign(report.record.answers['DEV-01'] ?? {}, { rationale: 'x'.repeat(40_000) });
  const { sheets } = await readXlsx((await makeExport(format('xlsx'), report)).content as Uint8Array);
  const cells = sheets.find(({ name }) => name === 'Requirements')?.rows.flat() ?? [];
  expect(cells.some((cell) => typeof cell === 'string' && cell.endsWith('the submission has it whole)'))).toBe(true);
});

test('the Word file has real headings, heads that repeat and page numbers', async () => {
  const files = await parts('docx');
  const body = files.get('word/document.xml') ?? '';
  for (const level of [1, 2, 3, 4]) expect(body).toContain(`<w:pStyle w:val="Heading${level}"/>`);
  expect(body.match(/<w:tblHeader\/>/g)?.length).toBeGreaterThan(5);
  const foot = [...files].find(([name]) => name.startsWith('word/footer'))?.[1];
  expect(foot).toContain('PAGE');
});

test('Markdown and CSV give the titles of terms', async () => {
  const md = (await makeExport(format('md'), reviewed())).content;
  expect(md).toContain('Observation O1: open, Major, Evidence');
  const csv = (await makeExport(format('csv'), reviewed())).content;
  expect(csv).toContain('O1 open, Major, Evidence: As the reviewer saw it.');
});
