/**
 * Where the bytes of evidence lie in the browser's private file system, named by their SHA-256, so that a file is kept once
 * however many assessments name it.
 */

export interface EvidenceFolders {
  /** The bytes, whole, by SHA-256. */
  readonly files: FileSystemDirectoryHandle;
  /** An empty file for each that was kept: by it a file that has gone is told from one that never was here. */
  readonly marks: FileSystemDirectoryHandle;
  /** What is being written. */
  readonly incoming: FileSystemDirectoryHandle;
}

/** Made on first use. Rejects where the browser keeps no files: without TLS, or in some private windows. */
export async function evidenceFolders(): Promise<EvidenceFolders> {
  const root = await navigator.storage.getDirectory();
  const evidence = await root.getDirectoryHandle('evidence', { create: true });
  const [files, marks, incoming] = await Promise.all(
    ['files', 'marks', 'incoming'].map((name) => evidence.getDirectoryHandle(name, { create: true })),
  );
  if (!files || !marks || !incoming) throw new Error('The browser made no folder for evidence.');
  return { files, marks, incoming };
}

/** The file with this name, as it is now; undefined when there is none. */
export async function fileIn(folder: FileSystemDirectoryHandle, name: string): Promise<File | undefined> {
  try {
    return await (await folder.getFileHandle(name)).getFile();
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

/** Removes the entry; nothing if it is not there. */
export async function removeFrom(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  try {
    await folder.removeEntry(name);
  } catch (error) {
    if (!isNotFound(error)) throw error;
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotFoundError';
}
