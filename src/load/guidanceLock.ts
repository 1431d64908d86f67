/** The lock of the guidance's published editions: the digest of each of their files. */

import type { Problem } from './problem.ts';

/** Where the lock lies, relative to the project's root. */
export const GUIDANCE_LOCK_FILE = 'registers/guidance-editions.lock.json';

/** SHA-256 in lower-case hex of each file, by its path relative to the root; by edition. */
export type GuidanceLock = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** Reads the text of a lock; undefined when it is not one. */
export function parseGuidanceLock(text: string): GuidanceLock | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isGroup(value) || value['format'] !== 1 || !isGroup(value['editions'])) return undefined;
  const entries = Object.entries(value['editions']);
  const sound = entries.every(
    (entry): entry is [string, Record<string, string>] =>
      isGroup(entry[1]) && Object.values(entry[1]).every((digest) => typeof digest === 'string'),
  );
  return sound ? new Map(entries) : undefined;
}

/** The text of a lock: the same for the same entries, one file a line. */
export function guidanceLockText(lock: GuidanceLock): string {
  const sorted = <Value>(entries: Iterable<[string, Value]>) =>
    Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
  const editions = sorted([...lock].map(([id, files]) => [id, sorted(Object.entries(files))]));
  return `${JSON.stringify({ format: 1, editions }, null, 2)}\n`;
}

/**
 * What is wrong between the lock and the files: a file of a published edition that is not what it was, is gone or is new.
 *
 * @param text of the lock; undefined when there is none
 * @param editions digest of each file that is there, by edition
 */
export function guidanceLockProblems(text: string | undefined, editions: GuidanceLock): readonly Problem[] {
  const lock: GuidanceLock | undefined = text === undefined ? new Map() : parseGuidanceLock(text);
  if (lock === undefined) {
    return [
      problem(
        GUIDANCE_LOCK_FILE,
        'editions-lock',
        'The lock of published guidance cannot be read',
        'Take the file from version control again. Only "npm run edition" writes it.',
      ),
    ];
  }
  const gone = [...lock.keys()]
    .filter((id) => !editions.has(id))
    .map((id) =>
      problem(
        GUIDANCE_LOCK_FILE,
        'published-edition-missing',
        `The guidance edition ${id} was published and is not in the register`,
        'Its pages stay for ever. Take its entry in registers/guidance-editions.yaml from version control again; to withdraw it, add "withdrawn" to the entry.',
      ),
    );
  return [...gone, ...[...editions].flatMap(([id, files]) => editionProblems(id, files, lock.get(id)))];
}

function editionProblems(
  id: string,
  files: Readonly<Record<string, string>>,
  locked: Readonly<Record<string, string>> | undefined,
): Problem[] {
  if (locked === undefined) {
    return [
      problem(
        'registers/guidance-editions.yaml',
        'published-edition-not-locked',
        `The guidance edition ${id} is in the register, and the lock does not know it`,
        'Remove its entry, and cut the edition with "npm run edition".',
      ),
    ];
  }
  const again =
    'A published edition is frozen. Take the file from version control again, and change the draft in docs/.';
  return [...new Set([...Object.keys(files), ...Object.keys(locked)])].flatMap((file) => {
    if (files[file] === locked[file]) return [];
    if (files[file] === undefined)
      return problem(GUIDANCE_LOCK_FILE, 'published-file-missing', `${file} of the edition ${id} is gone`, again);
    if (locked[file] === undefined)
      return problem(file, 'published-edition-changed', `This file was added to the published edition ${id}`, again);
    return problem(
      file,
      'published-edition-changed',
      `This file of the published edition ${id} has changed since it was published`,
      again,
    );
  });
}

function problem(file: string, code: string, message: string, help: string): Problem {
  return { code, severity: 'error', message, help, file, line: 1, column: 1, endLine: 1, endColumn: 1, path: '' };
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
