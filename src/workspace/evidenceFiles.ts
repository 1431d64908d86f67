/**
 * The bytes of evidence, kept in this browser's private file system and nowhere else. Files are named by their SHA-256:
 * one file is kept once for all assessments, and a record only says which files belong to it.
 */

import { announcer } from './announcer.ts';
import { evidenceFolders, fileIn, removeFrom, type EvidenceFolders } from './evidenceFolders.ts';
import { holdFile, whenUnheld } from './fileLocks.ts';
import type { KeptFile } from './keepFile.ts';
import { readFile, type ReadOptions } from './readFile.ts';
import { roomLeft } from './roomLeft.ts';
import type { Store } from './store.ts';
import { unusedFiles } from './unusedFiles.ts';

/** 'reference': only hash and size are known here. 'missing': it was kept here and has gone. */
export type FileState = 'stored' | 'reference' | 'missing';

export interface FileUsage {
  readonly files: number;
  readonly bytes: number;
  /** Bytes that the browser would still take; undefined where it does not say. */
  readonly room?: number | undefined;
}

const changes = announcer('device-assurance-files');

/** Calls back with the SHA-256 of what came, or nothing when some went, in this tab or another. Returns what stops it. */
export function onFilesChange(listener: (sha256: string) => void): () => void {
  return changes.listen(listener);
}

/** Says that a file was put among the kept ones. */
export function tellKept(sha256: string): void {
  changes.tell(sha256, 1);
}

/**
 * Reads, hashes and, when asked, keeps a file. A file for which there is no room is hashed all the same.
 * @throws the signal's reason when stopped; Error with a sentence for people when the file cannot be read
 */
export async function putFile(file: Blob, options: ReadOptions): Promise<KeptFile> {
  const tight = options.keep && file.size > (await roomLeft());
  const put = await readFile(file, tight ? { ...options, keep: false } : options);
  if (!options.keep) return put;
  if (!put.kept && (await getFile(put.sha256))) {
    // It is here already, from another item or assessment, and needs no more room.
    await holdFile(put.sha256);
    return { sha256: put.sha256, size: put.size, kept: true };
  }
  if (put.kept) tellKept(put.sha256);
  return tight ? { ...put, because: 'no-room' } : put;
}

/** The kept file, read from the disk piece by piece; undefined when it is not kept here. */
export async function getFile(sha256: string): Promise<File | undefined> {
  const folders = await foldersIfAny();
  return folders && fileIn(folders.files, sha256);
}

/** Those of the files that are kept here, by SHA-256, each read from the disk piece by piece. */
export async function keptFiles(hashes: Iterable<string>): Promise<ReadonlyMap<string, File>> {
  const folders = await foldersIfAny();
  const found = new Map<string, File>();
  if (!folders) return found;
  const names = new Set(await namesIn(folders.files));
  for (const sha256 of hashes) {
    const file = names.has(sha256) ? await fileIn(folders.files, sha256) : undefined;
    if (file) found.set(sha256, file);
  }
  return found;
}

/** What is here of each file. */
export async function fileStates(hashes: readonly string[]): Promise<ReadonlyMap<string, FileState>> {
  const folders = await foldersIfAny();
  const files = new Set(folders ? await namesIn(folders.files) : []);
  const marks = new Set(folders ? await namesIn(folders.marks) : []);
  return new Map(
    hashes.map((sha256) => [sha256, files.has(sha256) ? 'stored' : marks.has(sha256) ? 'missing' : 'reference']),
  );
}

/**
 * Reads a kept file again and compares its hash with its name.
 * @throws the signal's reason when stopped
 */
export async function verifyFile(
  sha256: string,
  options: Omit<ReadOptions, 'keep'> = {},
): Promise<'intact' | 'changed' | 'missing'> {
  const file = await getFile(sha256);
  if (!file) return 'missing';
  try {
    return (await readFile(file, { ...options, keep: false })).sha256 === sha256 ? 'intact' : 'changed';
  } catch {
    options.signal?.throwIfAborted();
    return 'changed';
  }
}

export async function fileUsage(): Promise<FileUsage> {
  const folders = await foldersIfAny();
  const names = folders ? await namesIn(folders.files) : [];
  const files = await Promise.all(names.map((name) => folders && fileIn(folders.files, name)));
  const room = await roomLeft();
  return {
    files: names.length,
    bytes: files.reduce((sum, file) => sum + (file?.size ?? 0), 0),
    room: Number.isFinite(room) ? room : undefined,
  };
}

/** Whether this browser keeps files here at all. */
export async function canKeepFiles(): Promise<boolean> {
  return (await foldersIfAny()) !== undefined;
}

/** Keeps the files from being cleared away while this page is open, whatever becomes of the items that name them. */
export async function holdFiles(hashes: readonly string[]): Promise<void> {
  if (!(await canKeepFiles())) return;
  await Promise.all(hashes.map(holdFile));
}

/**
 * Clears away kept files that no assessment names, neither now nor in its journal, nor a deleted one that can still be
 * restored, nor any open page.
 * Does nothing where the list of assessments cannot be relied on. Returns how many went.
 *
 * @param now the present instant, UTC, ISO 8601
 */
export async function removeUnusedFiles(store: Store, now: string): Promise<number> {
  if (!store.durable) return 0;
  const folders = await foldersIfAny();
  if (!folders) return 0;
  const kept = [...new Set([...(await namesIn(folders.files)), ...(await namesIn(folders.marks))])];
  let removed = 0;
  for (const sha256 of unusedFiles(kept, await holdersOf(store, now))) {
    const gone = await whenUnheld(sha256, async () => {
      // Asked again now that nobody can begin to use it: another tab may have saved an item meanwhile.
      if (unusedFiles([sha256], await holdersOf(store, now)).length === 0) return false;
      await removeFrom(folders.marks, sha256);
      await removeFrom(folders.files, sha256);
      return true;
    });
    if (gone) removed++;
  }
  await removeLeftovers();
  if (removed > 0) changes.tell('', 0);
  return removed;
}

/** Clears away what pages that are gone were still writing, or had put on the disk for a while only. */
export async function removeLeftovers(): Promise<void> {
  const folders = await foldersIfAny();
  if (!folders) return;
  for (const name of await namesIn(folders.incoming)) {
    await whenUnheld(name, () => removeFrom(folders.incoming, name).then(() => true));
  }
}

/** All that may name a file. Going back in a journal brings items back, and they must find their files. */
async function holdersOf(store: Store, now: string): Promise<readonly unknown[]> {
  const all = await store.list(now);
  return [...all, ...(await Promise.all(all.map(({ id }) => store.journal(id))))];
}

async function foldersIfAny(): Promise<EvidenceFolders | undefined> {
  try {
    return await evidenceFolders();
  } catch {
    return undefined;
  }
}

async function namesIn(folder: FileSystemDirectoryHandle): Promise<string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names;
}
