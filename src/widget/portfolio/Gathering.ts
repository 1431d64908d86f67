import { assess } from '../../engine/index.ts';
import type { SubmissionRecord } from '../../generated/record.ts';
import { readTable, TABLE_FORMAT } from '../../portfolio/readTable.ts';
import { sideOf } from '../../portfolio/side.ts';
import { digestOf } from '../../record/digest.ts';
import { readRecord } from '../../record/readRecord.ts';
import { readReview } from '../../review/readReview.ts';
import type { ReviewPageProps } from '../props.ts';
import { fetchEdition } from '../review/useEdition.ts';
import type { FileProblem, Opened } from './opened.ts';

/** All of them are held in memory. */
export const MOST_SUBMISSIONS = 5000;

type Part = Pick<Opened, 'submissions' | 'reviews' | 'tables' | 'problems'>;

/** Puts together what files hold, one file after another; a file that was not read to its end leaves nothing. */
export class Gathering {
  private readonly load: ReviewPageProps['load'];
  private readonly submissions: Opened['submissions'][number][];
  private readonly reviews: Opened['reviews'][number][];
  private readonly tables: Opened['tables'][number][];
  private readonly problems: FileProblem[];
  /** Where each submission was found. */
  private readonly byDigest: Map<string, string>;

  constructor(before: Part, load: ReviewPageProps['load']) {
    this.load = load;
    this.submissions = [...before.submissions];
    this.reviews = [...before.reviews];
    this.tables = [...before.tables];
    this.problems = [...before.problems];
    this.byDigest = new Map(before.submissions.map(({ digest, source }) => [digest, source]));
  }

  /** What there is so far. */
  part(): Part {
    return {
      submissions: [...this.submissions],
      reviews: [...this.reviews],
      tables: [...this.tables],
      problems: [...this.problems],
    };
  }

  /** Makes a function that takes away all that was put in after. */
  mark(): () => void {
    const lists = [this.submissions, this.reviews, this.tables, this.problems];
    const lengths = lists.map(({ length }) => length);
    return () => {
      for (const { digest } of this.submissions.slice(lengths[0])) this.byDigest.delete(digest);
      lists.forEach((list, index) => (list.length = lengths[index] ?? 0));
    };
  }

  get isFull(): boolean {
    return this.submissions.length >= MOST_SUBMISSIONS;
  }

  refuse(source: string, message: string, help: string): void {
    this.problems.push({ source, message, help });
  }

  /** A whole file: a submission, a review, or a table of many. */
  async addFile(source: string, bytes: Uint8Array): Promise<void> {
    const value = parsed(bytes);
    if (!value || formatOf(value) !== TABLE_FORMAT) return this.addOne(source, bytes, value);
    const read = readTable(value);
    if ('problem' in read) return this.refuse(source, read.problem.message, read.problem.help);
    this.tables.push({ source, ...read.table });
    for (const one of read.table.problems) this.problems.push({ ...one, source: `${source}, ${one.source}` });
    return undefined;
  }

  /** A line of a file that holds many: a submission or a review. */
  async addLine(source: string, bytes: Uint8Array): Promise<void> {
    return this.addOne(source, bytes, parsed(bytes));
  }

  async addRecord(source: string, record: SubmissionRecord): Promise<void> {
    if (this.isFull) {
      const message = `It is not in the table: more than ${MOST_SUBMISSIONS} submissions are not held at once.`;
      return this.refuse(source, message, 'Make one table of them with “assure portfolio”, and open that.');
    }
    const digest = digestOf(record);
    const same = this.byDigest.get(digest);
    if (same !== undefined) {
      const message = `It holds the very submission that ${same} holds, and is counted once.`;
      return this.refuse(source, message, 'Nothing is to be done.');
    }
    const { id, version, digest: named } = record.checklist;
    const edition = await fetchEdition(this.load, named);
    if (!edition) {
      const message = `It answers edition ${version} of “${id}”, which this portal does not have.`;
      return this.refuse(source, message, 'Use a portal that has it.');
    }
    const { checklist } = edition;
    const self = sideOf(assess(checklist, record));
    this.byDigest.set(digest, source);
    this.submissions.push({ source, digest, edition: edition.digest, checklist, record, self });
    return undefined;
  }

  private async addOne(source: string, bytes: Uint8Array, value: object | undefined): Promise<void> {
    if (value && formatOf(value) === 'device-assurance-review') {
      const { review, problems } = readReview(bytes);
      if (review) this.reviews.push({ source, review });
      else this.refuse(source, problems[0]?.message ?? 'It is no review.', problems[0]?.help ?? 'Choose another file.');
      return undefined;
    }
    const { record, problems } = readRecord(bytes);
    if (record) return this.addRecord(source, record);
    const first = problems.find(({ severity }) => severity === 'error');
    return this.refuse(source, first?.message ?? 'It is no submission.', first?.help ?? 'Choose another file.');
  }
}

/** The object that bytes hold, where they hold one. */
function parsed(bytes: Uint8Array): object | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function formatOf(value: object): unknown {
  return 'format' in value ? value.format : undefined;
}
