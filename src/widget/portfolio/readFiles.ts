import { assess } from '../../engine/index.ts';
import { readTable, TABLE_FORMAT } from '../../portfolio/readTable.ts';
import { sideOf } from '../../portfolio/side.ts';
import { digestOf } from '../../record/digest.ts';
import { readRecord } from '../../record/readRecord.ts';
import { readReview } from '../../review/readReview.ts';
import { fetchEdition } from '../review/useEdition.ts';
import type { ReviewPageProps } from '../props.ts';
import { looksSealed } from '../seal/looksSealed.ts';
import type { FoundFile } from '../../workspace/fileIntake.ts';
import type { FileProblem, Opened } from './opened.ts';
import { pauser } from './pauser.ts';

/** Bytes; a larger file is not read at all. */
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * What was opened before, with more files. Each that cannot be used is a problem. Never rejects.
 *
 * @param onProgress told how many files have been read
 */
export async function readFiles(
  before: Opened,
  files: readonly FoundFile[],
  load: ReviewPageProps['load'],
  onProgress: (done: number) => void,
): Promise<Opened> {
  const submissions = [...before.submissions];
  const reviews = [...before.reviews];
  const tables = [...before.tables];
  const problems: FileProblem[] = [...before.problems];
  const known = new Set(before.files);
  const byDigest = new Map(submissions.map(({ digest, source }) => [digest, source]));
  const pause = pauser();

  const take = async (source: string, file: File): Promise<void> => {
    const refuse = (message: string, help: string): void => void problems.push({ source, message, help });
    if (await looksSealed(file)) {
      return refuse('It is a sealed submission.', 'Open the submission record (“.json”) that is in it.');
    }
    if (file.size > MOST_BYTES) return refuse('It is larger than 256 MB.', 'Make a smaller table.');
    const bytes = new Uint8Array(await file.arrayBuffer());
    const value = parsed(bytes);
    const format = value && 'format' in value ? value.format : undefined;
    if (value && format === TABLE_FORMAT) {
      const read = readTable(value);
      if ('problem' in read) return refuse(read.problem.message, read.problem.help);
      tables.push({ source, ...read.table });
      for (const one of read.table.problems) problems.push({ ...one, source: `${source}, ${one.source}` });
      return;
    }
    if (format === 'device-assurance-review') {
      const { review, problems: wrong } = readReview(bytes);
      if (review) return void reviews.push({ source, review });
      return refuse(wrong[0]?.message ?? 'It is no review.', wrong[0]?.help ?? 'Choose another file.');
    }
    const { record, problems: wrong } = readRecord(bytes);
    if (!record) {
      const first = wrong.find(({ severity }) => severity === 'error');
      return refuse(first?.message ?? 'It is no submission.', first?.help ?? 'Choose another file.');
    }
    const digest = digestOf(record);
    const same = byDigest.get(digest);
    if (same !== undefined) {
      return refuse(`It holds the very submission that ${same} holds, and is counted once.`, 'Nothing is to be done.');
    }
    const edition = await fetchEdition(load, record.checklist.digest);
    if (!edition) {
      const { id, version } = record.checklist;
      return refuse(
        `It answers edition ${version} of “${id}”, which this portal does not have.`,
        'Use a portal that has it.',
      );
    }
    byDigest.set(digest, source);
    const { checklist } = edition;
    submissions.push({
      source,
      digest,
      edition: edition.digest,
      checklist,
      record,
      self: sideOf(assess(checklist, record)),
    });
  };

  for (const [index, { file, path }] of files.entries()) {
    const key = `${path} ${file.size} ${file.lastModified}`;
    if (!known.has(key)) {
      known.add(key);
      try {
        await take(path, file);
      } catch {
        const help = 'It may have been moved or changed. Choose it again.';
        problems.push({ source: path, message: 'The file could not be read.', help });
      }
    }
    if (await pause()) onProgress(index + 1);
  }
  return { submissions, reviews, tables, problems, files: [...known] };
}

/** The object that a file holds, where it holds one. */
function parsed(bytes: Uint8Array): object | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
