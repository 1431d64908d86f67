import type { Command } from 'commander';
import { isDate } from '../engine/index.ts';
import { formatProblem, loadProject, type Problem, type Project } from '../load/index.ts';
import { editionWrites, type EditionWords } from './editionWrites.ts';
import { EXIT_FINDINGS, UsageError } from './exit.ts';
import { findRoot } from './findRoot.ts';
import type { Io } from './output.ts';
import { readSidebars } from './readSidebars.ts';
import { writeTogether } from './writeTogether.ts';

interface EditionOptions {
  readonly label: string;
  readonly reflects: string;
  readonly inEffect?: string;
  readonly on?: string;
  readonly summary: string;
  readonly root?: string;
}

/** `assure edition <id>`: publishes the draft of the guidance as an edition, and locks it. */
export function registerEdition(program: Command, io: Io): void {
  program
    .command('edition')
    .summary('publish the draft of the guidance as an edition')
    .description(
      'Publishes the guidance in docs/ as an edition: copies it to versioned_docs, sets status and dates of what was draft, adds the edition to its register, and locks its bytes. Nothing is written while the check finds errors, before or after. Everything it does is in files: "git restore . && git clean -f versioned_docs versioned_sidebars" undoes it.',
    )
    .argument('<id>', 'id of the edition and part of its addresses, such as 2023-02')
    .requiredOption('--label <words>', 'what readers see, such as "February 2023"')
    .requiredOption('--reflects <release>', 'id of the release of the Code that it reflects')
    .requiredOption('--summary <words>', 'what it holds and leaves out')
    .option('--in-effect <date>', 'day from which the Code was as it describes (default: that of the release)')
    .option('--on <date>', 'date of publication (default: today)')
    .option('--root <folder>', 'folder that holds docs/ and registers/ (default: the nearest upwards)')
    .addHelpText(
      'after',
      '\nExample:\n  assure edition 2023-02 --label "February 2023" --reflects february-2023 --summary "After MP000."\n\nExit codes: 0 published, 1 the check finds errors, 2 wrong usage or files that cannot be written.\n',
    )
    .action(async (id: string, options: EditionOptions) => {
      const root = findRoot(options.root, io);
      if (root === undefined) {
        throw new UsageError(
          'No folder from here upwards holds checklists/.',
          'Change to the project, or use --root to name it.',
        );
      }
      const project = await loadProject(root);
      if (listErrors(project.problems, project.texts, io)) return;
      const words = wordsOf(id, options, project);
      const sidebars = await readSidebars(root);
      const undo = writeTogether(root, await editionWrites(root, project, words, sidebars));
      const after = await loadProject(root);
      if (listErrors(after.problems, after.texts, io)) {
        undo();
        return;
      }
      io.out(
        `Published the guidance as edition ${id}: ${after.editions[0]?.documents.length ?? 0} documents in versioned_docs/version-${id}. Commit all that was written together.\n`,
      );
    });
}

function wordsOf(id: string, options: EditionOptions, { releases, editions }: Project): EditionWords {
  if (!/^\d[a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
    throw new UsageError(
      `${JSON.stringify(id)} cannot be the id of an edition.`,
      'Use digits, lower-case letters and hyphens, beginning with a digit, such as 2023-02.',
    );
  }
  if (editions.some(({ entry }) => entry.id === id)) {
    throw new UsageError(
      `There is an edition ${id} already.`,
      'A published edition is frozen. Give the new one another id.',
    );
  }
  const { label, reflects, summary } = options;
  if (editions.some(({ entry }) => entry.label === label))
    throw new UsageError(`There is an edition called ${JSON.stringify(label)} already.`, 'Give it another --label.');
  const release = releases.find((entry) => entry.id === reflects);
  if (release === undefined) {
    throw new UsageError(
      `There is no release ${JSON.stringify(reflects)}.`,
      `Add it to registers/releases.yaml, or name one of ${releases.map((entry) => entry.id).join(', ')}.`,
    );
  }
  const inEffect = day('--in-effect', options.inEffect) ?? release.inEffect;
  const newest = editions[0]?.entry;
  if (inEffect < release.inEffect)
    throw new UsageError(
      `--in-effect ${inEffect} is before the release ${reflects} took effect, on ${release.inEffect}.`,
      'Give a later day, or another release.',
    );
  if (newest !== undefined && inEffect <= newest.inEffect) {
    throw new UsageError(
      `The edition ${newest.id} describes the Code of ${newest.inEffect}; a new one must describe a later day than that, not ${inEffect}.`,
      'Give a later --in-effect, or reflect a later release.',
    );
  }
  const published = day('--on', options.on) ?? new Date().toISOString().slice(0, 10);
  if (newest !== undefined && published < newest.published)
    throw new UsageError(
      `--on ${published} is before the edition ${newest.id} was published, on ${newest.published}.`,
      'Give the day on which this edition is published.',
    );
  return { id, label, reflects, inEffect, published, summary };
}

function day(option: string, given: string | undefined): string | undefined {
  if (given === undefined || isDate(given)) return given;
  throw new UsageError(`${option} ${JSON.stringify(given)} is not a day of the calendar.`, 'Write it as YYYY-MM-DD.');
}

/** Prints the errors; whether there are any. */
function listErrors(problems: readonly Problem[], texts: ReadonlyMap<string, string>, io: Io): boolean {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return false;
  for (const error of errors) io.err(`${formatProblem(error, texts.get(error.file), { colour: io.colourErr })}\n\n`);
  io.err(`Nothing was published: ${errors.length} ${errors.length === 1 ? 'error' : 'errors'}.\n`);
  io.exit(EXIT_FINDINGS);
  return true;
}
