/**
 * How long each export of a result of 300 requirements takes, reviewed and with a reviewed submission before it to compare
 * with: made, read back and checked, as the export dialogue and `assure export` do it. Peers: LibreOffice, which turns the
 * same HTML report into a Word file and a PDF, where it is installed; else JSON.stringify of the same result document, and
 * for JSON with a check by Ajv of the whole schema.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { build } from 'esbuild';
import type { COMMAND_FORMATS } from '../src/cli/exportFormats.ts';
import { loadChecklist } from '../src/load/index.ts';
import type { makeExport } from '../src/formats/exports.ts';
import { makeReport, withPrevious, type Report } from '../src/formats/makeReport.ts';
import { withReview } from '../src/formats/withReview.ts';
import type { SubmissionRecord } from '../src/generated/record.ts';
import type { Review } from '../src/generated/review.ts';
import { checklistDigest, digestOf } from '../src/record/digest.ts';
import { basisOf } from '../src/review/basis.ts';
import { writeContent300 } from './content300.mts';
import { makeLine } from './makeLine.mts';
import type { BenchRow } from './row.mts';

/** Seconds that a person waits for a file. */
const TARGET = 2;
/** Seconds after which a peer is stopped. */
const PATIENCE = 60;
const VALUES = ['accepted', 'accepted-with-observation', 'rejected', 'information-requested'] as const;

export async function bench(): Promise<BenchRow[]> {
  const root = resolve(import.meta.dirname, '..');
  const folder = join(root, 'test-output/bench-exports');
  const report = reportOf(root, folder);
  const { COMMAND_FORMATS: formats, makeExport: make } = await bundled(root, folder);
  const rows: BenchRow[] = [];
  let page = '';
  for (const format of formats) {
    // The first time, as people have it: with what is fetched for it.
    const start = performance.now();
    const { content } = await make(format, report);
    const value = (performance.now() - start) / 1000;
    if (format.id === 'committee') page = String(content);
    rows.push({
      name: `${format.id}, made and checked`,
      value,
      unit: 's',
      target: TARGET,
      ...peerOf(format.id, report, page, root, folder),
    });
  }
  rmSync(folder, { recursive: true });
  return rows;
}

/** A reviewed result of 300 requirements, and one before it. */
function reportOf(root: string, folder: string): Report {
  const content = join(folder, 'content');
  const file = `checklists/${writeContent300(root, content)}/1.0.0.yaml`;
  const { checklist } = loadChecklist(readFileSync(join(content, file), 'utf8'), { file });
  if (!checklist) throw new Error('The checklist of 300 has errors.');
  const digest = checklistDigest(checklist);
  const [record, before] = [0, 1].map((number) => JSON.parse(makeLine(checklist, digest, number)) as SubmissionRecord);
  if (!record || !before) throw new Error('There are no submissions.');
  return withPrevious(
    withReview(makeReport(checklist, record), reviewOf(record)),
    { checklist, record: before, review: reviewOf(before) },
    [checklist],
  );
}

/** Determines everything, with an observation and an action for every third requirement. */
function reviewOf(record: SubmissionRecord): Review {
  const [by, at] = ['A reviewer', '2026-02-20T10:00:00Z'];
  const ids = Object.keys(record.answers);
  const thirds = ids.filter((_, index) => index % 3 === 0);
  const text = 'As the reviewer saw it in the report that is named, and as it was explained on the day.';
  const entries = <T,>(letter: string, entry: (requirement: string) => T): Record<string, T> =>
    Object.fromEntries(thirds.map((requirement, index) => [`${letter}${index + 1}`, entry(requirement)]));
  return {
    format: 'device-assurance-review',
    formatVersion: 1,
    id: '7d3c1a52-0000-4000-8000-000000000001',
    round: 1,
    of: { record: { id: record.id, digest: digestOf(record) }, checklist: record.checklist },
    reviewer: by,
    reviewedOn: '2026-02-20',
    created: at,
    modified: at,
    determinations: Object.fromEntries(
      ids.map((id, index) => [
        id,
        { value: VALUES[index % VALUES.length] ?? 'accepted', reason: text, by, at, basis: basisOf(record, id) },
      ]),
    ),
    observations: entries('O', (requirement) => ({
      ...{ requirement, category: 'evidence', severity: 'major', text, state: 'open' as const, round: 1, by, at },
    })),
    actions: entries('A', (requirement) => ({
      ...{ requirement, text, owner: 'The manufacturer', due: '2026-09-30', state: 'open' as const, round: 1, by, at },
    })),
    questions: {},
    samples: [],
  };
}

/** The program as people run it: bundled, every format a part of its own. */
async function bundled(
  root: string,
  folder: string,
): Promise<{ COMMAND_FORMATS: typeof COMMAND_FORMATS; makeExport: typeof makeExport }> {
  mkdirSync(folder, { recursive: true });
  await build({
    absWorkingDir: root,
    stdin: {
      contents:
        "export { COMMAND_FORMATS } from './src/cli/exportFormats.ts'; export { makeExport } from './src/formats/exports.ts';",
      resolveDir: root,
      loader: 'ts',
    },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    minify: true,
    mainFields: ['module', 'main'],
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);",
    },
  });
  return import(pathToFileURL(join(folder, 'stdin.mjs')).href) as ReturnType<typeof bundled>;
}

type Peer = Pick<BenchRow, 'peer' | 'peerValue'>;

function peerOf(id: string, { document }: Report, page: string, root: string, folder: string): Peer {
  if (id === 'docx') return libreOffice('docx', 'docx:MS Word 2007 XML', page, folder);
  if (id === 'committee-pdf') return libreOffice('pdf', 'pdf:writer_web_pdf_Export', page, folder);
  if (id !== 'json')
    return { peer: 'JSON.stringify of the result', peerValue: seconds(() => JSON.stringify(document)) };
  const schema = JSON.parse(readFileSync(join(root, 'checklists/schema/result.schema.json'), 'utf8')) as object;
  const check = new Ajv2020({ allErrors: true, strict: false }).compile(schema);
  return {
    peer: 'JSON.stringify of the result, read back and checked by Ajv',
    peerValue: seconds(() => check(JSON.parse(JSON.stringify(document)))),
  };
}

/** Converts the HTML report; no figure where LibreOffice is not installed. */
function libreOffice(ending: string, filter: string, page: string, folder: string): Peer {
  const file = join(folder, 'report.html');
  writeFileSync(file, page);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'office')).href}`;
  const args = [profile, '--headless', '--convert-to', filter, '--outdir', folder, file];
  const start = performance.now();
  const { status, error } = spawnSync('soffice', args, { stdio: 'ignore', timeout: PATIENCE * 1000 });
  const late = error !== undefined && 'code' in error && error.code === 'ETIMEDOUT';
  if (status !== 0 && !late) return {};
  return {
    peer: `LibreOffice, the HTML report to ${ending}${late ? ', not done and stopped after' : ''}`,
    peerValue: (performance.now() - start) / 1000,
  };
}

function seconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}
