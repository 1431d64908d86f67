/** The lock of published editions: what each was when it was published, so that nobody changes it unseen. */

import { createHash } from 'node:crypto';
import type { Problem } from './problem.ts';

/** Where the lock lies, relative to the project's root. */
export const LOCK_FILE = 'checklists/editions.lock.json';

/** One published edition. */
export interface LockEntry {
  /** Of the bytes of its file, in lower-case hex. */
  readonly sha256: string;
  /** Date of publication, YYYY-MM-DD. */
  readonly published: string;
}

/** Entries by `id@version`. */
export type EditionsLock = ReadonlyMap<string, LockEntry>;

/** Reads the text of a lock; undefined when it is not one. A project without a lock has no published editions yet. */
export function parseLock(text: string): EditionsLock | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isGroup(value) || value['format'] !== 1 || !isGroup(value['editions'])) return undefined;
  const entries = Object.entries(value['editions']);
  return entries.every((entry): entry is [string, LockEntry] => isEntry(entry)) ? new Map(entries) : undefined;
}

/** The text of a lock: the same for the same entries, one edition after the other, so that two versions compare well. */
export function lockText(lock: EditionsLock): string {
  const editions = Object.fromEntries([...lock].sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ format: 1, editions }, null, 2)}\n`;
}

/** What the lock says of a file. */
export function fingerprint(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** An edition as the lock looks at it. */
export interface LockedFile {
  readonly file: string;
  /** `id@version`, as its path says. */
  readonly name: string;
  readonly sha256: string;
  /** Whether it says of itself that it is or was published; undefined when it could not be loaded. */
  readonly published: boolean | undefined;
}

/**
 * What is wrong between the lock and the files: a published edition that is not what it was, is gone, or is not locked.
 *
 * @param text of the lock; undefined when there is none
 */
export function lockProblems(text: string | undefined, files: readonly LockedFile[]): readonly Problem[] {
  const lock = text === undefined ? new Map<string, LockEntry>() : parseLock(text);
  if (lock === undefined) {
    return [
      problem(LOCK_FILE, 'editions-lock', 'The lock of published editions cannot be read', {
        help: 'Take the file from version control again. Only "assure publish" writes it.',
      }),
    ];
  }
  const there = new Set(files.map(({ name }) => name));
  const missing = [...lock].filter(([name]) => !there.has(name));
  return [
    ...missing.map(([name, { published }]) =>
      problem(LOCK_FILE, 'published-edition-missing', `Edition ${name}, published on ${published}, is gone`, {
        help: `Submissions answer it, so it stays for ever. Take ${name.replace('@', '/')}.yaml under checklists/ or overlays/ from version control again.`,
      }),
    ),
    ...files.flatMap(({ file, name, sha256, published }) => {
      const entry = lock.get(name);
      if (entry && entry.sha256 !== sha256) {
        return problem(
          file,
          'published-edition-changed',
          `This edition was published on ${entry.published}, and has changed since`,
          {
            help: 'A published edition is frozen, because submissions answer it. Take it from version control again, and make the change in a new edition, as a draft that supersedes this one.',
            expected: entry.sha256,
            actual: sha256,
          },
        );
      }
      if (entry || published !== true) return [];
      return problem(
        file,
        'published-edition-not-locked',
        'This edition says that it is published, and the lock does not know it',
        {
          help: `Write "status: draft", remove "published", and publish it with "assure publish ${name.split('@')[0] ?? ''}".`,
        },
      );
    }),
  ];
}

function problem(
  file: string,
  code: string,
  message: string,
  rest: Pick<Problem, 'help' | 'expected' | 'actual'>,
): Problem {
  return { code, severity: 'error', message, ...rest, file, line: 1, column: 1, endLine: 1, endColumn: 1, path: '' };
}

function isEntry([name, value]: readonly [string, unknown]): boolean {
  return (
    /^[a-z0-9-]+@[0-9.]+$/.test(name) &&
    isGroup(value) &&
    typeof value['sha256'] === 'string' &&
    typeof value['published'] === 'string'
  );
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
