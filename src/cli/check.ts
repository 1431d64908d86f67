import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { Option, type Command } from 'commander';
import {
  decodeText,
  formatProblem,
  loadChecklist,
  loadGuidance,
  loadProject,
  type Problem,
  type Project,
  SIDEBARS_FILE,
  sidebarProblems,
  unreadRegisters,
} from '../load/index.ts';
import { openCheckCache } from './checkCache.ts';
import { EXIT_FINDINGS, UsageError } from './exit.ts';
import { findRoot } from './findRoot.ts';
import { fixAll } from './fixAll.ts';
import { describeFileError, paint, readInputFile, type Io } from './output.ts';
import { renderRules } from './renderRules.ts';
import { readSidebars } from './readSidebars.ts';
import { renderSarif } from './renderSarif.ts';

interface CheckOptions {
  readonly root?: string;
  readonly format: 'text' | 'json' | 'sarif';
  readonly strict: boolean;
  readonly rules?: boolean;
  readonly fix?: boolean;
  readonly portal?: string;
  readonly cache: boolean;
}

/** What was checked, and what is wrong with it. */
export interface Findings {
  readonly problems: readonly Problem[];
  readonly texts: ReadonlyMap<string, string>;
  /** What was looked at, in words. */
  readonly extent: string;
}

/** `assure check [paths]`: every problem of checklists, registers and guidance, with its place. */
export function registerCheck(program: Command, io: Io): void {
  program
    .command('check')
    .summary('check checklists, registers and guidance')
    .description('Checks checklists, registers and guidance, and lists every problem with file, line and column.')
    .argument('[paths...]', 'files or folders to check; everything under the root when left out')
    .option('--root <folder>', 'folder that holds checklists/, registers/ and docs/ (default: the nearest upwards)')
    .addOption(
      new Option('--format <format>', 'how to print the problems').choices(['text', 'json', 'sarif']).default('text'),
    )
    .option('--fix', 'put right what can only have meant one thing, and say what was changed')
    .option('--rules', 'list the rules for checklists, with examples, instead of checking')
    .addOption(
      new Option('--portal <address>', 'where the portal is published, for links to rules in SARIF').env('PORTAL_URL'),
    )
    .option('--no-cache', 'check everything again, also what has not changed since the last run')
    .option('--strict', 'warnings count as findings too', false)
    .addHelpText(
      'after',
      '\nExamples:\n  assure check\n  assure check checklists/device-baseline\n  assure check --format json > problems.json\n  assure check --format sarif > problems.sarif\n  assure check --fix\n  assure check --rules\n\nExit codes: 0 no errors, 1 errors (with --strict also warnings), 2 wrong usage or unreadable files.\n',
    )
    .action(async (paths: string[], options: CheckOptions) => {
      if (options.rules === true) return io.out(renderRules(options.format, io));
      const findings =
        options.fix === true ? await fixAll(() => check(paths, options, io), io) : await check(paths, options, io);
      io.out(render(findings, options, io));
      const { errors, warnings } = count(findings.problems);
      if (errors > 0 || (options.strict && warnings > 0)) io.exit(EXIT_FINDINGS);
    });
}

function render(findings: Findings, { format, portal }: CheckOptions, io: Io): string {
  switch (format) {
    case 'json':
      return asJson(findings);
    case 'sarif':
      return renderSarif(findings.problems, portal);
    case 'text':
      return asText(findings, io.colour);
  }
}

async function check(paths: readonly string[], options: CheckOptions, io: Io): Promise<Findings> {
  const root = findRoot(options.root, io);
  if (root === undefined && paths.length === 0) {
    throw new UsageError(
      'No folder from here upwards holds checklists/.',
      'Change to the project, or use --root to name it.',
    );
  }
  const cache = root === undefined || !options.cache ? undefined : openCheckCache(root);
  const project =
    root === undefined
      ? undefined
      : await loadProject(root, cache?.loaders).catch((error: unknown) => {
          throw new UsageError(`${root} cannot be read: ${describeFileError(error)}.`);
        });
  cache?.save();
  if (root === undefined || project === undefined || paths.length > 0) return checkPaths(paths, root, project, io);
  if (project.texts.size === 0) {
    throw new UsageError(
      `There is nothing to check under ${root}.`,
      'Checklists lie at checklists/<id>/<version>.yaml.',
    );
  }
  // Problems name files as seen from where the command runs, so that they can be opened from there.
  const prefix = relative(io.cwd, root);
  const rename = (file: string) => (prefix === '' ? file : join(prefix, file));
  const list = await listOfPages(root, project);
  const problems = [...project.problems, ...list.problems];
  return {
    problems: problems.map((problem) => ({ ...problem, file: rename(problem.file) })),
    texts: new Map([...project.texts, ...list.texts].map(([file, text]) => [rename(file), text])),
    extent: describeProject(project),
  };
}

/** What is wrong with the list of pages. It is a program: where it does not run, that is the one thing told of it. */
async function listOfPages(root: string, { documents }: Project): Promise<Pick<Findings, 'problems' | 'texts'>> {
  const path = join(root, SIDEBARS_FILE);
  if (!existsSync(path)) return { problems: [], texts: new Map() };
  const text = readFileSync(path, 'utf8');
  const texts = new Map([[SIDEBARS_FILE, text]]);
  try {
    return { problems: sidebarProblems(await readSidebars(root), text, documents), texts };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const severity = /Unknown file extension/.test(error.message) ? 'warning' : 'error';
    const place = { file: SIDEBARS_FILE, line: 1, column: 1, endLine: 1, endColumn: 1, path: '' };
    const help =
      'Run "npm run check", which reads TypeScript. If it says the same, look for a missing comma or quotation mark.';
    return {
      problems: [{ code: 'sidebars-unread', severity, message: error.message, help, ...place }],
      texts,
    };
  }
}

/** Checks the files that paths name: as part of the project where they are, else on their own against its references. */
function checkPaths(
  paths: readonly string[],
  root: string | undefined,
  project: Project | undefined,
  io: Io,
): Findings {
  const problems = new Map<string, readonly Problem[]>();
  const texts = new Map<string, string>();
  for (const path of paths) {
    const full = resolve(io.cwd, path);
    if (path !== '-' && !existsSync(full)) throw new UsageError(`There is no file or folder ${path}.`);
    const inside = [...(project?.texts ?? [])].filter(
      ([file]) => root !== undefined && isWithin(join(root, file), full),
    );
    for (const [file, text] of inside) {
      const name = relative(io.cwd, join(root ?? '', file));
      texts.set(name, text);
      problems.set(
        name,
        (project?.problems ?? [])
          .filter((problem) => problem.file === file)
          .map((problem) => ({ ...problem, file: name })),
      );
    }
    if (inside.length > 0) continue;
    if (path !== '-' && statSync(full).isDirectory()) throw new UsageError(`There is nothing to check in ${path}.`);
    const { text = '', problem } = decodeText(readInputFile(path, io), path);
    texts.set(path, text);
    problems.set(path, problem === undefined ? checkAlone(path, text, project) : [problem]);
  }
  const asked = new Set(texts.keys());
  // Nothing was checked against a register that cannot be read, so silence about the files would say too much.
  for (const problem of unreadRegisters(project?.problems ?? [])) {
    const name = relative(io.cwd, join(root ?? '', problem.file));
    if (asked.has(name)) continue;
    texts.set(name, project?.texts.get(problem.file) ?? '');
    problems.set(name, [...(problems.get(name) ?? []), { ...problem, file: name }]);
  }
  return { problems: [...problems.values()].flat(), texts, extent: plural(asked.size, 'file') };
}

function checkAlone(path: string, text: string, project: Project | undefined): readonly Problem[] {
  if (/\.mdx?$/.test(path)) {
    return loadGuidance(text, { file: path, ...(project === undefined ? {} : { sources: project.references.sources }) })
      .problems;
  }
  if (path.endsWith('.json')) {
    throw new UsageError(`${path} is not content of the portal.`, 'To check a submission, use "assure score".');
  }
  return loadChecklist(text, { file: path, ...(project === undefined ? {} : { references: project.references }) })
    .problems;
}

function isWithin(file: string, folder: string): boolean {
  return file === folder || file.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}

function asJson({ problems, texts }: Findings): string {
  return `${JSON.stringify({ ...count(problems), files: texts.size, problems }, null, 2)}\n`;
}

function asText({ problems, texts, extent }: Findings, colour: boolean): string {
  const { errors, warnings } = count(problems);
  const { green, red, yellow } = paint(colour);
  const list = problems.map((problem) => `${formatProblem(problem, texts.get(problem.file), { colour })}\n\n`).join('');
  if (problems.length === 0) return `${green('No problems.')} Checked ${extent}.\n`;
  const files = new Set(problems.map((problem) => problem.file)).size;
  const counts = [
    ...(errors > 0 ? [red(plural(errors, 'error'))] : []),
    ...(warnings > 0 ? [yellow(plural(warnings, 'warning'))] : []),
  ];
  return `${list}${counts.join(' and ')} in ${plural(files, 'file')}. Checked ${extent}.\n`;
}

function count(problems: readonly Problem[]): { errors: number; warnings: number } {
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  return { errors, warnings: problems.length - errors };
}

function describeProject({ texts, documents, references }: Project): string {
  const forms = [...texts.keys()].filter((file) => file.startsWith('forms/')).length;
  const editions = [...texts.keys()].filter((file) => file.startsWith('checklists/')).length;
  const registers = [...texts.keys()].filter((file) => file.startsWith('registers/')).length;
  const overlays = [...texts.keys()].filter((file) => file.startsWith('overlays/')).length;
  return `${plural(editions, 'checklist edition')}, ${overlays > 0 ? `${plural(overlays, 'overlay')}, ` : ''}${forms > 0 ? `${plural(forms, 'request form')}, ` : ''}${plural(registers, 'register')} and ${plural(documents.length, 'guidance document')} with ${plural(references.clauses.size, 'clause')}`;
}

function plural(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
