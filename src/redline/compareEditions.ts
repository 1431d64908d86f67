import { compareTexts, type Unreadable } from './compareTexts.ts';
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
  const documents: DocumentChange[] = [];
  const unreadable: (Unreadable & { file: string })[] = [];
  const idle = new Map([...old].flatMap(([file, text]) => (now.has(file) ? [] : idOf(text, file))));
  const oldFileOf = new Map<string, string>();
  for (const [file, text] of now) {
    if (old.has(file)) oldFileOf.set(file, file);
    else {
      const [[id] = ['']] = idOf(text, file);
      const renamed = idle.get(id);
      if (renamed !== undefined && idle.delete(id)) oldFileOf.set(file, renamed);
    }
  }
  const used = new Set(oldFileOf.values());
  const deleted = [...old.keys()].filter((file) => !used.has(file));
  for (const file of [...now.keys(), ...deleted].sort()) {
    const oldFile = now.has(file) ? oldFileOf.get(file) : file;
    const before = oldFile === undefined ? undefined : old.get(oldFile);
    // A deleted file whose name another document has now is not lost: names of `deleted` are never in `now`.
    const after = now.get(file);
    const compared = compareTexts(before ?? '', after ?? '');
    if ('unreadable' in compared) {
      unreadable.push({ ...compared.unreadable, file: compared.unreadable.which === 'old' ? (oldFile ?? file) : file });
      continue;
    }
    const { redline } = compared;
    documents.push({
      file,
      ...(oldFile === undefined || oldFile === file ? {} : { oldFile }),
      title: titleOf(after ?? before ?? '', file),
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

function idOf(text: string, file: string): readonly (readonly [id: string, file: string])[] {
  const read = readClauses(text);
  const id = 'document' in read ? read.document.matter['documentId'] : undefined;
  return typeof id === 'string' ? [[id, file]] : [];
}

function titleOf(text: string, file: string): string {
  const read = readClauses(text);
  if ('fault' in read) return file;
  const { matter, clauses } = read.document;
  const title = matter['title'];
  return typeof title === 'string' ? title : (clauses.find(({ level }) => level === 1)?.title ?? file);
}
