/** The committee report as PDF, printed by a real browser. */
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureBrowser } from '../../../scripts/browser.mts';
import { COMMAND_FORMATS } from '../../../src/cli/exportFormats.ts';
import { readPdfFacts } from '../../../src/cli/pdf/pdfText.ts';
import { ExportError, makeExport, type ExportFormat } from '../../../src/formats/exports.ts';
import { makeReport, type Report } from '../../../src/formats/makeReport.ts';
import { withReview } from '../../../src/formats/withReview.ts';
import { recordText } from '../../../src/record/recordText.ts';
import { makeSample } from '../../../scripts/sample/makeSample.mts';
import { sampleChecklist } from '../../../scripts/sample/sampleChecklist.mts';
import { bare, reviewed, reviewOf } from '../formats/exports/cases.ts';
import { fixtureChecklist, fixtureRecord } from '../record/fixture.ts';
import { assure } from './assure.ts';

const root = resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'committee-pdf-'));
// Where there is none, one is installed.
beforeAll(() => void ensureBrowser(), 600_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const format = COMMAND_FORMATS.find(({ id }) => id === 'committee-pdf') as ExportFormat;
const pdfOf = async (report: Report): Promise<Buffer> =>
  Buffer.from((await makeExport(format, report)).content as Uint8Array);

test('is tagged, in English, has the headings as its outline, and the time of the review', async () => {
  const pdf = await pdfOf(reviewed());
  const { title, language, tagged, outline } = readPdfFacts(pdf);
  expect({ title, language, tagged }).toEqual({
    title: 'Committee report: Fixture Meters FM-1 00AB12CD',
    language: 'en-GB',
    tagged: true,
  });
  expect(outline).toEqual(expect.arrayContaining(['Summary', 'Remediation plan', 'Control table']));
  for (const { id } of bare().result.requirements) expect(outline.some((each) => each.startsWith(`${id} `))).toBe(true);
  expect(pdf.toString('latin1').match(/D:\d{14}/g)).toEqual(['D:20260420100000', 'D:20260420100000']);
});

test('names a Device in any script, and runs nothing of what was typed', async () => {
  const record = fixtureRecord();
  record.device.manufacturer = 'Zähler & Söhne 電力';
  record.device.modelName = '<script>document.title = "other"</script> (1\\2)';
  const { title } = readPdfFacts(await pdfOf(withReview(makeReport(fixtureChecklist(), record), reviewOf(record))));
  expect(title).toBe('Committee report: Zähler & Söhne 電力 <script>document.title = "other"</script> (1\\2) 00AB12CD');
});

test('is refused where a requirement is missing in it', async () => {
  const { render, check } = await format.load();
  const whole = bare();
  const requirements = whole.result.requirements.filter(({ id }) => id !== 'DEV-01');
  const lost = { ...whole, result: { ...whole.result, requirements } };
  const broken = { ...format, load: async () => ({ check, render: () => render(lost) }) };
  await expect(makeExport(broken, whole)).rejects.toThrow(ExportError);
});

describe('assure export --format committee-pdf', () => {
  beforeAll(async () => {
    const record = makeSample(await sampleChecklist(root));
    writeFileSync(join(folder, 'submission.json'), recordText(record));
  });
  const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    assure([...args, '--root', root], { cwd: folder, env: { TMPDIR: folder, ...env } });
  const made = ['export', 'submission.json', '--format', 'committee-pdf', '-o', 'paper.committee.pdf'];

  test('says what to do where there is no browser, and writes nothing', async () => {
    const { code, err } = await run(made, { CHROME_PATH: '/no/such/browser' });
    expect(code).toBe(2);
    expect(err).toContain('CHROME_PATH names /no/such/browser, which does not exist');
    expect(err).toContain('The format committee gives the same report as a page');
    const silent = await run(made, { CHROME_PATH: '/bin/true' });
    expect(silent.code).toBe(2);
    expect(silent.err).toContain('/bin/true printed nothing.');
    expect(existsSync(join(folder, 'paper.committee.pdf'))).toBe(false);
  });

  test('writes it, can make it again, and leaves nothing else behind', async () => {
    expect(await run(made)).toEqual({
      code: 0,
      out: '',
      err: expect.stringMatching(/^Wrote .*: 82 requirements\.\n$/),
    });
    expect(await run(['verify', '--reproduce', 'paper.committee.pdf', 'submission.json'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('byte for byte') as string,
    });
    expect(readdirSync(folder).sort()).toEqual(['paper.committee.pdf', 'submission.json']);
  });
});
