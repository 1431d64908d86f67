import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { TotalsMaker, type Totals } from '../../portfolio/totals.ts';
import { loadEdition } from '../batch/scoreLines.ts';
import { isSealedName } from '../batch/scoreFiles.ts';
import { scoreStream } from '../batch/scoreStream.ts';
import type { ReviewPlace, ScoredBlock, Tally } from '../batch/types.ts';
import { readIdentities } from '../bundleFiles.ts';
import { listEditions } from '../editions.ts';
import { UsageError } from '../exit.ts';
import type { Io } from '../output.ts';
import type { PortfolioOutput } from './outputs.ts';
import { reviewsInFiles, reviewsInLines, type FoundReview } from './findReviews.ts';
import type { RowText } from './rowText.ts';

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
  /** File with age identities, for sealed submissions that are encrypted. */
  readonly identity?: string;
}

/** What is read from a line that gives no row. */
interface FailedLine {
  readonly error?: { readonly message: string; readonly help: string };
}

/**
 * Reads a folder of files, or a file of one submission or review a line, and hands over the rows in order, no faster
 * than they are taken.
 *
 * @returns all that is not among the rows, how many submissions there were, how many reviews cannot be read, how many
 *   files of a folder have other names, and what the rows add up to; that is nothing where the output does not ask for it
 * @throws UsageError when the input or the checklists cannot be had
 */
export async function readPortfolio(
  input: string,
  options: ReadPortfolioOptions,
  output: PortfolioOutput,
  io: Io,
): Promise<{
  readonly problems: readonly PortfolioProblem[];
  readonly tally: Tally;
  readonly badReviews: number;
  readonly others: number;
  readonly totals: Totals;
}> {
  const path = resolve(io.cwd, input);
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new UsageError(`${input} cannot be read: there is no such file or folder.`);
  const { on, root, jobs = availableParallelism(), allowEditionMismatch, identity } = options;
  const identities = readIdentities(identity, io);
  const editions = await Promise.all((await listEditions(root, io)).map(loadEdition));
  if (editions.length === 0) {
    throw new UsageError('No checklists were found.', 'Use --root to name the folder that holds checklists/.');
  }
  const problems: PortfolioProblem[] = [];
  const folder = found.isDirectory();
  const files = folder ? await filesIn(path) : [];
  const records = files.filter(isRecordName);
  const nameOf = (file: string): string => relative(path, file);
  const reviews = folder
    ? reviewsInFiles(
        records.filter((file) => !isSealedName(file)),
        nameOf,
      )
    : await reviewsInLines(path, input);
  const reviewFiles = new Set(reviews.map(({ place }) => place.file));
  const reviewLines = new Set(reviews.map(({ line }) => line));
  const submissions = folder ? records.filter((file) => !reviewFiles.has(file)) : [];
  const used = new Set<number>();
  const older = new Set<number>();
  const sources = new Map<string, string>();
  let skipped = 0;

  const takeBlock = ({ texts, places, rows = [] }: ScoredBlock, first: number): Promise<void> => {
    const made: RowText[] = [];
    texts.forEach((text, index) => {
      const line = first + (places[index] ?? 0);
      if (!folder && reviewLines.has(line)) {
        skipped += 1;
        return;
      }
      const source = folder ? nameOf(submissions[line - 1] ?? '') : `${input}:${line}`;
      const row = rows[index];
      if (!row) {
        const { error } = JSON.parse(`{${text.slice(1)}`) as FailedLine;
        problems.push({ source, message: error?.message ?? '', help: error?.help ?? '' });
        return;
      }
      if (row.review !== undefined) used.add(row.review);
      for (const number of row.older ?? []) older.add(number);
      const before = sources.get(row.submission);
      if (before === undefined) sources.set(row.submission, source);
      else problems.push(repeated(source, before));
      made.push({ source, rest: text });
    });
    return output.add(made);
  };

  const setup = {
    editions,
    options: { output: 'row' as const, strict: false, allowEditionMismatch, requireReady: false },
    portfolio: { on, reviews: bySubmission(reviews), format: output.format, totals: output.totals },
    ...(folder ? { identities } : { file: path }),
  };
  const { tally, totals } = await scoreStream(folder ? submissions : found.size, jobs, setup, takeBlock);
  const all = new TotalsMaker(on);
  for (const part of totals) all.merge(part);
  return {
    problems: [...problems, ...reviews.flatMap((review) => reviewProblem(review, used, older))],
    tally: { ...tally, lines: tally.lines - skipped, unreadable: tally.unreadable - skipped },
    badReviews: reviews.filter(({ problem }) => problem !== undefined).length,
    others: files.length - records.length,
    totals: all.totals(),
  };
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function isRecordName(file: string): boolean {
  return file.toLowerCase().endsWith('.json') || isSealedName(file);
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
