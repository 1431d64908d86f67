import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/program.ts';
import type { Io } from '../../../src/cli/output.ts';
import { formatPercent } from '../../../src/engine/index.ts';
import { makeReport } from '../../../src/formats/makeReport.ts';
import { renderCsv } from '../../../src/formats/renderCsv.ts';
import { renderHtml } from '../../../src/formats/renderHtml.ts';
import { renderJson } from '../../../src/formats/renderJson.ts';
import { renderMarkdown } from '../../../src/formats/renderMarkdown.ts';
import type { SubmissionRecord } from '../../../src/generated/record.ts';
import { checklistDigest } from '../../../src/record/digest.ts';
import { readRecord } from '../../../src/record/readRecord.ts';
import { recordText } from '../../../src/record/recordText.ts';
import { sampleChecklist } from '../../../scripts/sample/sampleChecklist.mts';
import { makeSample } from '../../../scripts/sample/makeSample.mts';

const ROOT = resolve(import.meta.dirname, '../../..');
const checklist = await sampleChecklist(ROOT);
const sample = makeSample(checklist);
const report = makeReport(checklist, sample);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'assure-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes a file for the command to read. */
function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}

function submission(change: (record: SubmissionRecord) => void = () => undefined): string {
  const record = structuredClone(sample);
  change(record);
  return file('submission.json', recordText(record));
}

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process, with the project as its root. */
async function assure(
  args: readonly string[],
  options: { input?: string; colour?: boolean; width?: number } = {},
): Promise<Ran> {
  let out = '';
  let err = '';
  let code = 0;
  const io: Io = {
    out: (text) => (out += text),
    err: (text) => (err += text),
    colour: options.colour ?? false,
    colourErr: options.colour ?? false,
    width: options.width ?? 100,
    cwd: folder,
    readInput: () => new TextEncoder().encode(options.input ?? ''),
    exit: (given) => (code = Math.max(code, given)),
  };
  await run([...args, '--root', ROOT], io);
  return { code, out, err };
}

describe('assure score', () => {
  test('prints outcome, reasons, scores, sections and next steps', async () => {
    const { code, out, err } = await assure(['score', submission()]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { demonstrated, attainable } = report.result.score;
    for (const part of [
      'Example Meters Ltd (fictional)',
      `edition device-baseline ${checklist.version} (${checklist.status}), assessed`,
      'Readiness outcome (self-assessed): Not ready',
      '- DEP-13 is a gate and fails',
      `${formatPercent(demonstrated)}%`,
      `${formatPercent(attainable)}%`,
      'What would raise this',
      ' 1. ',
    ]) {
      expect(out).toContain(part);
    }
    expect(out.split('\n').every((line) => line.length <= 100)).toBe(true);
  });

  test('--format json gives exactly the bytes of the result document', async () => {
    const { out } = await assure(['score', submission(), '--format', 'json']);
    expect(out).toBe(renderJson(report));
  });

  test('reads standard input', async () => {
    const { code, out } = await assure(['score', '-', '--format', 'json'], { input: recordText(sample) });
    expect({ code, out }).toEqual({ code: 0, out: renderJson(report) });
  });

  test('--require-ready is a finding while the outcome is not ready', async () => {
    const { code, err } = await assure(['score', submission(), '--require-ready']);
    expect(code).toBe(1);
    expect(err).toBe('The outcome is “not ready”, and --require-ready asks for “ready”.\n');
  });

  test('--fail-under compares exactly', async () => {
    const { demonstrated } = report.result.score;
    const whole = Math.floor((100 * (demonstrated?.num ?? 0)) / (demonstrated?.den ?? 1));
    expect((await assure(['score', submission(), '--fail-under', String(whole)])).code).toBe(0);
    const { code, err } = await assure(['score', submission(), '--fail-under', String(whole + 1)]);
    expect(code).toBe(1);
    expect(err).toBe(`${formatPercent(demonstrated)}% is demonstrated, and --fail-under asks for ${whole + 1}%.\n`);
  });

  test.each(['80.5', '-1', '101', 'ten', ''])('--fail-under %j is wrong usage', async (percent) => {
    const { code, out, err } = await assure(['score', submission(), '--fail-under', percent]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Give a whole number');
  });

  test('colours only when they are wanted', async () => {
    expect((await assure(['score', submission()])).out).not.toContain('\u001b');
    expect((await assure(['score', submission()], { colour: true })).out).toContain('\u001b[31mNot ready\u001b[39m');
  });

  test('what people typed cannot command the terminal', async () => {
    const { out } = await assure([
      'score',
      submission((record) => {
        record.device.manufacturer = 'Evil\u001b[2J\u001b]0;title\u0007\r\nMeters\u202e';
      }),
    ]);
    expect(out.split('\n')[0]).toBe('Evil\ufffd[2J\ufffd]0;title\ufffd Meters\ufffd EM-100 sample ESME 0EE00100');
  });
});

describe('a submission that cannot be used', () => {
  test.each<[string, string | Uint8Array, RegExp]>([
    ['a PDF', '%PDF-1.7', /error: The file is a PDF document, not a submission\./],
    [
      'a file cut off',
      recordText(sample).slice(0, 5000),
      /error: The file ends in the middle, at line \d+.*\nExport it again/,
    ],
    ['a result', renderJson(report), /error: This is a result, not a submission/],
    [
      'wrong types',
      recordText({ ...sample, device: [] as unknown as SubmissionRecord['device'] }),
      /“device” should be an object, and is a list/,
    ],
    [
      'a poisoned file',
      recordText(sample).replace('"answers": {', '"answers": {"__proto__": {"answer": "met"},'),
      /error: The file uses the name “__proto__”/,
    ],
  ])('%s: exit 2, nothing on standard output', async (_, content, message) => {
    for (const command of ['score', 'report']) {
      const { code, out, err } = await assure([command, file('bad.json', content)]);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(message);
    }
  });

  test('a file that is not there', async () => {
    const { code, out, err } = await assure(['score', 'nowhere.json']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('nowhere.json cannot be read: there is no such file');
  });

  test('a checklist that is not there', async () => {
    const { code, err } = await assure(['score', submission((record) => (record.checklist.id = 'device-basline'))]);
    expect(code).toBe(2);
    expect(err).toContain('There is no checklist "device-basline"; did you mean "device-baseline"?');
  });

  test.each<[string, (record: SubmissionRecord) => void, RegExp]>([
    [
      'another version',
      (record) => (record.checklist.version = '99.0.0'),
      /error: The submission answers edition 99\.0\.0/,
    ],
    [
      'other content',
      (record) => (record.checklist.digest = 'd'.repeat(64)),
      /error: The submission answers edition .* with other content/,
    ],
  ])('%s of the edition: exit 1 and no result, unless it is allowed', async (_, change, message) => {
    const refused = await assure(['score', submission(change)]);
    expect({ code: refused.code, out: refused.out }).toEqual({ code: 1, out: '' });
    expect(refused.err).toMatch(message);
    expect(refused.err).toContain('Nothing was assessed. To assess all the same, add --allow-edition-mismatch.');
    const allowed = await assure(['score', submission(change), '--allow-edition-mismatch']);
    expect(allowed.code).toBe(0);
    expect(allowed.err).toContain('warning: The submission answers edition');
    expect(allowed.out).toContain('Note: The submission was answered against edition device-baseline');
  });

  test('an answer to an unknown requirement is a warning, and the rest is assessed', async () => {
    const { code, err, out } = await assure([
      'score',
      submission((record) => (record.answers['OLD-01'] = { answer: 'met' })),
    ]);
    expect(code).toBe(0);
    expect(err).toMatch(/^warning: The submission answers “OLD-01”, which edition .* does not have\.\n/);
    expect(out).toContain('Readiness outcome');
  });
});

describe('assure report', () => {
  test.each([
    ['json', renderJson(report)],
    ['md', renderMarkdown(report)],
    ['csv', renderCsv(report)],
    ['html', renderHtml(report)],
  ])('--format %s is what the portal downloads', async (format, expected) => {
    const { code, out, err } = await assure(['report', submission(), '--format', format]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(expected);
  });

  test('the table holds every requirement', async () => {
    const { out } = await assure(['report', submission()]);
    for (const { id } of report.result.requirements) expect(out).toContain(`\n${id} `);
    expect(out).not.toContain('lists all');
  });

  test('--bom begins the CSV with a byte order mark', async () => {
    const { out } = await assure(['report', submission(), '--format', 'csv', '--bom']);
    expect(out).toBe(renderCsv(report, { bom: true }));
  });

  test('--out writes the file whole, replaces a report, and says so on standard error', async () => {
    for (const name of ['first', 'again']) {
      const { code, out, err } = await assure(['report', submission(), '--format', 'html', '--out', 'report.html']);
      expect({ name, code, out, err }).toEqual({ name, code: 0, out: '', err: 'Wrote report.html.\n' });
    }
    expect(readFileSync(join(folder, 'report.html'), 'utf8')).toBe(renderHtml(report));
  });

  test('--out never replaces a submission', async () => {
    const name = submission();
    const before = readFileSync(join(folder, name), 'utf8');
    const { code, err } = await assure(['report', name, '--out', name]);
    expect(code).toBe(2);
    expect(err).toContain('submission.json is a submission, and a report would replace it.');
    expect(readFileSync(join(folder, name), 'utf8')).toBe(before);
  });

  test('--out into a folder that is not there leaves nothing behind', async () => {
    const { code, err } = await assure(['report', submission(), '--out', 'nowhere/report.txt']);
    expect(code).toBe(2);
    expect(err).toContain('nowhere/report.txt cannot be written: there is no such file or folder.');
  });

  test('an unknown format is wrong usage that names the formats', async () => {
    const { code, err } = await assure(['report', submission(), '--format', 'pdf']);
    expect(code).toBe(2);
    expect(err).toContain('table, json, md, csv, html');
  });
});

describe('as a process', () => {
  const spawn = (args: readonly string[], input?: string) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], {
      cwd: ROOT,
      encoding: 'utf8',
      ...(input !== undefined && { input }),
    });
    return { status, stdout, stderr };
  };
  const path = join(ROOT, 'static/samples/esme-sample.record.json');

  test('scores a file: the bytes of the result on standard output, exit 0', () => {
    expect(spawn(['score', path, '--format', 'json'])).toEqual({ status: 0, stdout: renderJson(report), stderr: '' });
  });

  test('gates a release: exit 1 with the reasons on standard error, no colours in a pipe', () => {
    const { status, stdout, stderr } = spawn(
      ['score', '-', '--fail-under', '100', '--require-ready'],
      readFileSync(path, 'utf8'),
    );
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(2);
    expect(stdout).not.toContain('\u001b');
  });

  test('refuses what is no submission: exit 2', () => {
    const { status, stdout, stderr } = spawn(['score', '-'], '<html></html>');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('a web page');
  });
});

describe('the bundled sample', () => {
  const text = readFileSync(join(ROOT, 'static/samples/esme-sample.record.json'), 'utf8');

  test('is what its script makes from the present checklist', () => {
    expect(text, 'Run npx tsx scripts/make-sample.mts.').toBe(recordText(sample));
  });

  test('is a good submission that names the present edition, and says that it is fictional', () => {
    const { record, problems } = readRecord(text);
    expect(problems).toEqual([]);
    expect(record?.checklist).toEqual({
      id: checklist.id,
      version: checklist.version,
      digest: checklistDigest(checklist),
    });
    expect(record?.device.manufacturer).toContain('fictional');
  });

  test('shows everything: each kind of verdict and evidence, a failed gate, an answer that does not count', () => {
    const { result } = report;
    const verdicts = new Set(result.requirements.map(({ verdict }) => verdict));
    expect([...verdicts].sort()).toEqual(
      ['fail', 'needs-review', 'not-answered', 'not-applicable', 'partial', 'pass', 'pending', undefined].sort(),
    );
    const states = new Set(result.requirements.flatMap(({ evidence }) => evidence.map(({ state }) => state)));
    expect([...states].sort()).toEqual(['below-level', 'expired', 'usable']);
    expect(result.outcome.reasons[0]?.kind).toBe('gate-failed');
    expect(result.inert.length).toBeGreaterThan(0);
    const applying = result.counts.requirements - result.counts.notApplying;
    const answered = applying - result.counts.notAnswered;
    expect(answered / applying).toBeGreaterThan(0.65);
    expect(answered / applying).toBeLessThan(0.9);
  });
});
