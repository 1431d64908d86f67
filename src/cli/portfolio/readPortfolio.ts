import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { Writable } from 'node:stream';
import type { PortfolioRow } from '../../portfolio/row.ts';
import { loadEdition } from '../batch/scoreLines.ts';
import type { RowLine } from '../batch/scoreRow.ts';
import { scoreStream } from '../batch/scoreStream.ts';
import type { ReviewPlace, Tally } from '../batch/types.ts';
import { listEditions } from '../editions.ts';
import { UsageError } from '../exit.ts';
import type { Io } from '../output.ts';
import { reviewsInFiles, reviewsInLines, type FoundReview } from './findReviews.ts';

/** A file, or a line of one, that is not among the rows, or only partly. */
export interface PortfolioProblem {
  readonly source: string;
  readonly message: string;
  readonly help: string;
}

export interface ReadPortfolioOptions {
  /** YYYY-MM-DD. */
  readonly on: string;
  readonly root?: string;
  readonly jobs?: number;
  readonly allowEditionMismatch: boolean;
}

/** What one line of the batch says. */
interface Line extends Partial<RowLine> {
  readonly line: number;
  readonly error?: { readonly message: string; readonly help: string };
}

/**
 * Reads a folder of files, or a file of one submission or review a line, and hands over the rows in order, no faster
 * than they are taken.
 *
 * @param take called for each row, and not again before it resolves
 * @returns all that is not among the rows, how many submissions there were, and how many reviews cannot be read
 * @throws UsageError when the input or the checklists cannot be had
 */
export async function readPortfolio(
  input: string,
  options: ReadPortfolioOptions,
  take: (row: PortfolioRow) => void | Promise<void>,
  io: Io,
): Promise<{ readonly problems: readonly PortfolioProblem[]; readonly tally: Tally; readonly badReviews: number }> {
  const path = resolve(io.cwd, input);
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new UsageError(`${input} cannot be read: there is no such file or folder.`);
  const { on, root, jobs = availableParallelism(), allowEditionMismatch } = options;
  const editions = await Promise.all((await listEditions(root, io)).map(loadEdition));
  if (editions.length === 0) {
    throw new UsageError('No checklists were found.', 'Use --root to name the folder that holds checklists/.');
  }
  const problems: PortfolioProblem[] = [];
  const folder = found.isDirectory();
  const files = folder ? await jsonFiles(path) : [];
  const nameOf = (file: string): string => relative(path, file);
  const reviews = folder ? await reviewsInFiles(files, nameOf) : await reviewsInLines(path, input);
  const reviewFiles = new Set(reviews.map(({ place }) => place.file));
  const reviewLines = new Set(reviews.map(({ line }) => line));
  const submissions = folder ? files.filter((file) => !reviewFiles.has(file)) : [];
  const used = new Set<number>();
  const older = new Set<number>();
  const sources = new Map<string, string>();
  let skipped = 0;

  const takeLine = async (text: string): Promise<void> => {
    const { line, row, error, ...more } = JSON.parse(text) as Line;
    if (!folder && reviewLines.has(line)) {
      skipped += 1;
      return;
    }
    const source = folder ? nameOf(submissions[line - 1] ?? '') : `${input}:${line}`;
    if (more.review !== undefined) used.add(more.review);
    for (const number of more.older ?? []) older.add(number);
    if (!row) {
      problems.push({ source, message: error?.message ?? '', help: error?.help ?? '' });
      return;
    }
    const before = sources.get(row.submission);
    if (before === undefined) sources.set(row.submission, source);
    else problems.push(repeated(source, before));
    await take({ ...row, source });
  };
  const output = new Writable({
    decodeStrings: false,
    write(chunk: string, _, done) {
      void (async () => {
        for (const text of chunk.split('\n')) if (text !== '') await takeLine(text);
      })().then(() => done(), done);
    },
  });
  const ended = new Promise<void>((done, fail) => output.once('finish', done).once('error', fail));

  const setup = {
    editions,
    options: { output: 'row' as const, strict: false, allowEditionMismatch, requireReady: false },
    portfolio: { on, reviews: bySubmission(reviews) },
    ...(!folder && { file: path }),
  };
  const { tally } = await scoreStream(folder ? submissions : found.size, output, jobs, setup);
  output.end();
  await ended;
  return {
    problems: [...problems, ...reviews.flatMap((review) => reviewProblem(review, used, older))],
    tally: { ...tally, lines: tally.lines - skipped, unreadable: tally.unreadable - skipped },
    badReviews: reviews.filter(({ problem }) => problem !== undefined).length,
  };
}

async function jsonFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.toLowerCase().endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function bySubmission(reviews: readonly FoundReview[]): ReadonlyMap<string, readonly ReviewPlace[]> {
  const places = new Map<string, ReviewPlace[]>();
  for (const { submission, place } of reviews) {
    if (submission !== undefined) places.set(submission, [...(places.get(submission) ?? []), place]);
  }
  return places;
}

function repeated(source: string, before: string): PortfolioProblem {
  return {
    source,
    message: `It has the same id as ${before}: the two are states of one submission, and both are counted.`,
    help: 'Keep the one that is meant, and take the other away.',
  };
}

function reviewProblem(
  { source, place, problem }: FoundReview,
  used: ReadonlySet<number>,
  older: ReadonlySet<number>,
): readonly PortfolioProblem[] {
  if (problem) return [{ source, ...problem }];
  if (used.has(place.number)) return [];
  return older.has(place.number)
    ? [
        {
          source,
          message: 'Another review of the same submission was changed later, and only that one is shown.',
          help: 'Merge the two, or take away the one that is not meant.',
        },
      ]
    : [
        {
          source,
          message: 'It reviews a submission, or a state or edition of one, that is not here.',
          help: 'Put the submission that was reviewed beside it.',
        },
      ];
}
