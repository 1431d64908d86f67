import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { isDate, type Checklist } from '../engine/index.ts';
import {
  basesOf,
  fingerprint,
  formatProblem,
  loadChecklist,
  loadOverlay,
  loadProject,
  LOCK_FILE,
  lockText,
  parseLock,
  publishedText,
  type Project,
} from '../load/index.ts';
import { EXIT_FINDINGS, UsageError } from './exit.ts';
import { findRoot } from './findRoot.ts';
import { describeFileError, type Io } from './output.ts';

interface PublishOptions {
  readonly edition?: string;
  readonly root?: string;
  readonly on?: string;
  readonly inEffect?: string;
}

/** `assure publish <id>`: makes the draft of a checklist its newest published edition, and locks it. */
export function registerPublish(program: Command, io: Io): void {
  program
    .command('publish')
    .summary('publish the draft of a checklist')
    .description(
      'Publishes the draft of a checklist: sets its status and dates, and locks its bytes in checklists/editions.lock.json. From then on a change to it fails "assure check". Nothing is published while the check finds errors.',
    )
    .argument('<checklist>', 'id of the checklist, such as device-baseline')
    .option('--edition <version>', 'version of the draft, where there are several')
    .option('--on <date>', 'date of publication (default: today)')
    .option('--in-effect <date>', 'date from which it is in effect (default: as the draft says)')
    .option('--root <folder>', 'folder that holds checklists/ (default: the nearest upwards)')
    .addHelpText(
      'after',
      '\nExample:\n  assure publish device-baseline --on 2026-03-01 --in-effect 2026-04-01\n\nExit codes: 0 published, 1 the check finds errors, 2 wrong usage or files that cannot be written.\n',
    )
    .action(async (id: string, options: PublishOptions) => {
      const on = dateFrom('--on', options.on) ?? new Date().toISOString().slice(0, 10);
      const inEffect = dateFrom('--in-effect', options.inEffect);
      const root = findRoot(options.root, io);
      if (root === undefined) {
        throw new UsageError(
          'No folder from here upwards holds checklists/.',
          'Change to the project, or use --root to name it.',
        );
      }
      const project = await loadProject(root);
      if (listErrors(project, io)) return;
      const { file, checklist } = draftOf(project, id, options.edition);
      refuseAfterDraft(project, checklist);
      const text = publishedText(project.texts.get(file) ?? '', {
        on,
        ...(inEffect === undefined ? {} : { inEffect }),
      });
      const { problems } = checklist.overlay
        ? loadOverlay(text, { file, bases: basesOf(project.checklists.map((loaded) => loaded.checklist)) })
        : loadChecklist(text, { file });
      if (problems.some(({ severity }) => severity === 'error')) {
        throw new UsageError(
          `${file} is written in a way that "publish" cannot edit: ${problems.map(({ message }) => message).join('; ')}.`,
          'Write "status: draft" on a line of its own, and dates as YYYY-MM-DD.',
        );
      }
      await writeBoth(root, file, text, `${id}@${checklist.version}`, on);
      io.out(`Published ${id} ${checklist.version}: ${file} and ${LOCK_FILE} are written. Commit them together.\n`);
      if (checklist.supersedes !== undefined) {
        io.out(`Edition ${checklist.supersedes} is now superseded; its file stays as it is.\n`);
      }
    });
}

function dateFrom(option: string, given: string | undefined): string | undefined {
  if (given === undefined || isDate(given)) return given;
  throw new UsageError(`${option} ${JSON.stringify(given)} is not a day of the calendar.`, 'Write it as YYYY-MM-DD.');
}

/** Prints the errors of the project; whether there are any. */
function listErrors({ problems, texts }: Project, io: Io): boolean {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return false;
  for (const error of errors) io.err(`${formatProblem(error, texts.get(error.file), { colour: io.colourErr })}\n\n`);
  io.err(`Nothing was published: ${errors.length} ${errors.length === 1 ? 'error' : 'errors'}.\n`);
  io.exit(EXIT_FINDINGS);
  return true;
}

function draftOf({ checklists }: Project, id: string, version: string | undefined): Project['checklists'][number] {
  const editions = checklists.filter(({ checklist }) => checklist.id === id);
  const drafts = editions.filter(({ checklist }) => checklist.status === 'draft');
  const wanted = version === undefined ? drafts : drafts.filter(({ checklist }) => checklist.version === version);
  const [draft] = wanted;
  if (draft && wanted.length === 1) return draft;
  const versions = drafts.map(({ checklist }) => checklist.version).join(', ');
  if (editions.length === 0) {
    const ids = [...new Set(checklists.map(({ checklist }) => checklist.id))];
    throw new UsageError(`There is no checklist ${JSON.stringify(id)}.`, `The checklists are ${ids.join(', ')}.`);
  }
  if (drafts.length === 0) {
    throw new UsageError(
      `Checklist ${id} has no draft.`,
      'A new edition begins as a file checklists/<id>/<version>.yaml with "status: draft".',
    );
  }
  throw new UsageError(
    version === undefined ? `Checklist ${id} has several drafts.` : `Checklist ${id} has no draft ${version}.`,
    `Its drafts are ${versions}. Name one with --edition.`,
  );
}

/** An edition that is published answers for its changes against one that cannot change any more. */
function refuseAfterDraft({ checklists }: Project, { id, supersedes }: Checklist): void {
  const before = checklists.find(({ checklist }) => checklist.id === id && checklist.version === supersedes);
  if (before?.checklist.status !== 'draft') return;
  throw new UsageError(
    `It supersedes edition ${supersedes ?? ''}, which is a draft itself.`,
    `Publish that one first, with --edition ${supersedes ?? ''}.`,
  );
}

/** The edition first: should the lock then fail, the check says that the edition is not locked. */
async function writeBoth(root: string, file: string, text: string, name: string, published: string): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  const path = join(root, LOCK_FILE);
  const there = await readFile(path, 'utf8').catch(() => undefined);
  const lock = new Map(there === undefined ? [] : (parseLock(there) ?? []));
  lock.set(name, { sha256: fingerprint(bytes), published });
  const before = await readFile(join(root, file));
  await writeWhole(join(root, file), bytes);
  try {
    await writeWhole(path, new TextEncoder().encode(lockText(lock)));
  } catch (error) {
    await writeWhole(join(root, file), before);
    throw error;
  }
}

/** Writes a file whole or not at all. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const part = `${path}.${process.pid}.part`;
  try {
    await writeFile(part, bytes, { flag: 'wx' });
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw new UsageError(`${path} cannot be written: ${describeFileError(error)}.`, 'Nothing was changed.');
  }
}
