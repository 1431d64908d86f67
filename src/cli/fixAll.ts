import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { applyFixes, type Problem } from '../load/index.ts';
import type { Findings } from './check.ts';
import { UsageError } from './exit.ts';
import { describeFileError, paint, type Io } from './output.ts';

/** Putting one thing right may show another, but not without end. */
const MOST_ROUNDS = 5;

/**
 * Checks, makes every certain fix in the files, says what it changed, and checks again; gives what is left. A file whose
 * fixes would leave it with more errors than before is put back as it was.
 */
export async function fixAll(check: () => Promise<Findings>, io: Io): Promise<Findings> {
  let findings = await check();
  const spoilt = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const changed = fixFiles(findings, spoilt, io);
    if (changed.length === 0) break;
    const after = await check();
    for (const change of changed) {
      if (errorsIn(after, change.file) > errorsIn(findings, change.file)) {
        replaceFile(change.file, change.before, io);
        spoilt.add(change.file);
      } else {
        for (const problem of change.applied) io.err(`${sentence(problem, findings.texts, io)}\n`);
      }
    }
    findings = spoilt.size === 0 ? after : await check();
  }
  return findings;
}

interface Change {
  readonly file: string;
  readonly before: Uint8Array;
  readonly applied: readonly Problem[];
}

function fixFiles({ problems, texts }: Findings, spoilt: ReadonlySet<string>, io: Io): readonly Change[] {
  const changes: Change[] = [];
  for (const [file, checked] of texts) {
    const own = problems.filter((problem) => problem.file === file);
    if (spoilt.has(file) || !own.some(({ fix }) => fix)) continue;
    if (file === '-') throw new UsageError('Standard input cannot be put right with --fix.', 'Name a file.');
    const before = readFileSync(resolve(io.cwd, file));
    // A byte order mark is no part of what was checked, and stays.
    const mark = before[0] === 0xef && before[1] === 0xbb && before[2] === 0xbf ? '\ufeff' : '';
    // Somebody may be writing in it at this moment.
    if (before.toString('utf8') !== mark + checked) throw changedMeanwhile(file);
    const { text, applied } = applyFixes(checked, own);
    replaceFile(file, Buffer.from(mark + text), io);
    changes.push({ file, before, applied });
  }
  return changes;
}

function changedMeanwhile(file: string): UsageError {
  return new UsageError(
    `${file} was changed while it was being checked.`,
    'It was left as it is. Run the command again.',
  );
}

/** All of the new file or all of the old one, whatever happens in between. */
function replaceFile(file: string, content: Uint8Array, io: Io): void {
  const path = resolve(io.cwd, file);
  const part = `${path}.${process.pid}.part`;
  try {
    writeFileSync(part, content, { flag: 'wx', mode: statSync(path).mode });
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw new UsageError(`${file} cannot be written: ${describeFileError(error)}.`, 'It was left as it is.');
  }
}

function errorsIn({ problems }: Findings, file: string): number {
  return problems.filter((problem) => problem.file === file && problem.severity === 'error').length;
}

/** `Changed a.yaml:3:5 wieght to weight [unexpected-property]`. */
function sentence({ file, code, fix }: Problem, texts: ReadonlyMap<string, string>, { colourErr }: Io): string {
  const { bold, dim } = paint(colourErr);
  if (fix === undefined) return '';
  const { line, column, endColumn, newText } = fix;
  const words =
    texts
      .get(file)
      ?.split(/\r\n?|\n/)
      [line - 1]?.slice(column - 1, endColumn - 1) ?? '';
  return `Changed ${bold(`${file}:${line}:${column}`)} ${words} to ${newText} ${dim(`[${code}]`)}`;
}
