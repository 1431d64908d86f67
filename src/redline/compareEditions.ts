import { compareRead, type Unreadable } from './compareTexts.ts';
import type { Redline, Status } from './model.ts';
import { readClauses } from './readClauses.ts';

/** One document of an edition, old and new together. */
export interface DocumentChange {
  /** File of the new edition, or of the old one where the document was deleted; `/` parts folders. */
  readonly file: string;
  /** File in the old edition, where it has another. */
  readonly oldFile?: string;
  readonly title: string;
  readonly status: Status;
  readonly redline: Redline;
}

/** Texts of an edition, by file. */
export type Edition = ReadonlyMap<string, string>;

/**
 * Compares two editions of a body of documents. A document is the same by its file, or by `documentId` in its front
 * matter where its file has another name.
 *
 * @returns documents in the order of their files, and those that cannot be read
 */
export function compareEditions(
  old: Edition,
  now: Edition,
): {
  readonly documents: readonly DocumentChange[];
  readonly unreadable: readonly (Unreadable & { readonly file: string })[];
} {
  const [olds, nows] = [readAll(old), readAll(now)];
  const documents: DocumentChange[] = [];
  const unreadable: (Unreadable & { file: string })[] = [];
  const idle = new Map([...olds].flatMap(([file, read]) => (now.has(file) ? [] : idOf(read, file))));
  const oldFileOf = new Map<string, string>();
  for (const [file, read] of nows) {
    if (old.has(file)) oldFileOf.set(file, file);
    else {
      const [[id] = ['']] = idOf(read, file);
      const renamed = idle.get(id);
      if (renamed !== undefined && idle.delete(id)) oldFileOf.set(file, renamed);
    }
  }
  const used = new Set(oldFileOf.values());
  const deleted = [...old.keys()].filter((file) => !used.has(file));
  for (const file of [...now.keys(), ...deleted].sort()) {
    const oldFile = now.has(file) ? oldFileOf.get(file) : file;
    const before = oldFile === undefined ? undefined : olds.get(oldFile);
    // A deleted file whose name another document has now is not lost: names of `deleted` are never in `now`.
    const after = nows.get(file);
    const compared = compareRead(before ?? NOTHING, after ?? NOTHING);
    if ('unreadable' in compared) {
      unreadable.push({ ...compared.unreadable, file: compared.unreadable.which === 'old' ? (oldFile ?? file) : file });
      continue;
    }
    const { redline } = compared;
    documents.push({
      file,
      ...(oldFile === undefined || oldFile === file ? {} : { oldFile }),
      title: titleOf(after ?? before ?? NOTHING, file),
      status: before === undefined ? 'added' : after === undefined ? 'deleted' : statusOf(redline, oldFile !== file),
      redline,
    });
  }
  return { documents, unreadable };
}

function statusOf({ matter, clauses }: Redline, renamed: boolean): Status {
  const same = clauses.every(({ status, moved }) => status === 'unchanged' && !moved);
  return same && matter.length === 0 && !renamed ? 'unchanged' : 'changed';
}

type Read = ReturnType<typeof readClauses>;

const NOTHING = readClauses('');

/** Each text is read once: reading costs more than comparing. */
function readAll(edition: Edition): ReadonlyMap<string, Read> {
  return new Map([...edition].map(([file, text]) => [file, readClauses(text)]));
}

function idOf(read: Read, file: string): readonly (readonly [id: string, file: string])[] {
  const id = 'document' in read ? read.document.matter['documentId'] : undefined;
  return typeof id === 'string' ? [[id, file]] : [];
}

function titleOf(read: Read, file: string): string {
  if ('fault' in read) return file;
  const { matter, clauses } = read.document;
  const title = matter['title'];
  return typeof title === 'string' ? title : (clauses.find(({ level }) => level === 1)?.title ?? file);
}
