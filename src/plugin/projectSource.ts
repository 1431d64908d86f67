import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PortalConfig } from './portalConfig.ts';
import { CONTENT_FOLDERS } from '../load/contentFolders.ts';
import { formatProblem, loadProject, type Project } from '../load/index.ts';

/** The project, loaded once for all plugins, and again when a file of it has changed. */
export interface ProjectSource {
  /** Patterns of the files it is made of, for watching. */
  readonly inputs: string[];
  /**
   * Loads what has changed; otherwise gives what is there.
   * @throws Error with all problems, each with place and code frame, when the content has errors and is not being edited
   */
  load(): Promise<Project>;
  /** As last loaded. */
  current(): Project;
}

interface Options {
  /** While authors edit: problems are printed, and what was last without errors stays until they are mended. */
  readonly forgiving: boolean;
  /** Where problems are printed. */
  readonly print: (text: string) => void;
  /** What the site has pages of; everything unless given. */
  readonly shown?: Pick<PortalConfig, 'checklists' | 'forms'>;
}

/** The project under a folder. */
export function projectSource(root: string, { forgiving, print, shown: chosen }: Options): ProjectSource {
  let shown: Project | undefined;
  let said = '';
  let stamp: string | undefined;
  let loading: Promise<Project> | undefined;

  const settle = (project: Project): Project => {
    const errors = project.problems.filter(({ severity }) => severity === 'error');
    const text = project.problems.length > 0 ? report(project) : '';
    if (errors.length > 0 && !forgiving) throw new Error(`\n${text}`);
    // A file saved twice, or two plugins that load in turn: what was said is not said again.
    if (text !== said) {
      if (text === '') print('All problems in checklists, registers and guidance are mended.');
      else print(errors.length === 0 ? text : `${text}\n${shown ? STILL_SHOWN : PARTLY_SHOWN}`);
    }
    said = text;
    if (errors.length === 0 || !shown) shown = project;
    return shown;
  };

  return {
    inputs: CONTENT_FOLDERS.map((folder) => join(root, folder, '**/*.{yaml,yml,md,mdx}')),
    load() {
      const now = stampOf(root);
      if (!loading || now !== stamp) {
        stamp = now;
        loading = loadProject(root).then((project) =>
          settle(chosen === undefined ? project : only(project, chosen, forgiving)),
        );
      }
      return loading;
    },
    current() {
      if (!shown) throw new Error('The project is asked for before it was loaded.');
      return shown;
    },
  };
}

/** The project without what the site is not to show. @throws Error that names ids which are not there */
function only(project: Project, chosen: Pick<PortalConfig, 'checklists' | 'forms'>, forgiving: boolean): Project {
  const checklists = new Set(project.checklists.map(({ checklist }) => checklist.id));
  const forms = new Set(project.forms.map(({ id }) => id));
  // With errors in the content, what is named may be among what could not be read.
  if (!forgiving && !project.problems.some(({ severity }) => severity === 'error')) {
    const problems = [
      ...unknownIds('checklists', chosen.checklists.order, checklists),
      ...unknownIds('forms', chosen.forms.order, forms),
    ];
    if (problems.length > 0) throw new Error(problems.join('\n'));
  }
  const keeps = (setting: PortalConfig['forms'], id: string): boolean =>
    setting.others === 'follow' || setting.order.includes(id);
  return {
    ...project,
    checklists: project.checklists.filter(({ checklist }) => keeps(chosen.checklists, checklist.id)),
    forms: project.forms.filter(({ id }) => keeps(chosen.forms, id)),
  };
}

function unknownIds(setting: string, named: readonly string[], there: ReadonlySet<string>): string[] {
  return named
    .filter((id) => !there.has(id))
    .map(
      (id) =>
        `portal.config.ts: ${setting}.order names "${id}", which is not there. There are: ${[...there].join(', ') || 'none'}.`,
    );
}

const STILL_SHOWN = 'The site still shows what was last without errors. It follows as soon as these are mended.';
const PARTLY_SHOWN = 'The site leaves out what has errors. It follows as soon as these are mended.';

/** All problems, each with its place in the file, and how many there are. */
function report({ texts, problems }: Project): string {
  const colour = process.stderr.isTTY === true;
  const blocks = problems.map((problem) => formatProblem(problem, texts.get(problem.file), { colour }));
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  return [
    ...blocks,
    `${count(errors, 'error')}, ${count(warnings, 'warning')} in checklists, registers and guidance.`,
  ].join('\n\n');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Changes whenever a file of the project is changed, added or removed. */
function stampOf(root: string): string {
  const hash = createHash('sha256');
  for (const folder of CONTENT_FOLDERS.filter((name) => existsSync(join(root, name)))) {
    for (const name of (readdirSync(join(root, folder), { recursive: true }) as string[]).sort()) {
      const { mtimeMs, size } = statSync(join(root, folder, name));
      hash.update(`${folder}/${name} ${mtimeMs} ${size}\n`);
    }
  }
  return hash.digest('hex');
}
