import { hashFile } from '../record/hashFile.ts';
import { fileIn, removeFrom, type EvidenceFolders } from './evidenceFolders.ts';
import { holdFile, whileHeld } from './fileLocks.ts';

interface MovableFile extends FileSystemFileHandle {
  move(folder: FileSystemDirectoryHandle, name: string): Promise<void>;
}

/**
 * Puts what was written in its place, and holds it there. What is there already stays, unless it has been damaged.
 *
 * @param sha256 of the bytes written, which has been compared
 */
export async function settleFile(
  { files, marks }: EvidenceFolders,
  handle: FileSystemFileHandle,
  sha256: string,
): Promise<void> {
  await holdFile(sha256);
  // Two tabs may have read the same file.
  await whileHeld(`${sha256}-settling`, async () => {
    const there = await fileIn(files, sha256);
    const good = there && (await hashFile(there).catch(() => '')) === sha256;
    if (!good) {
      await removeFrom(files, sha256);
      await (handle as MovableFile).move(files, sha256);
    }
    await marks.getFileHandle(sha256, { create: true });
  });
}
