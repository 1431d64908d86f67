import { readdir, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import type { EvidenceFile } from '../bundle/sealSubmission.ts';
import { fileStream } from './bundleFiles.ts';
import { nodeHash } from './nodeHash.ts';
import { UsageError } from './exit.ts';
import { describeFileError, type Io } from './output.ts';

/** All files in a folder and the folders in it, with their digests. Links are left out: they may lead anywhere. */
export async function findEvidence(folder: string, io: Io): Promise<readonly EvidenceFile[]> {
  const root = resolve(io.cwd, folder);
  try {
    const entries = await readdir(root, { recursive: true, withFileTypes: true });
    const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    const files: EvidenceFile[] = [];
    for (const path of paths.toSorted()) {
      const { size } = await stat(path);
      const hash = nodeHash();
      for await (const chunk of fileStream(path)) hash.update(chunk);
      files.push({ name: relative(root, path), size, sha256: hash.hex(), stream: () => fileStream(path) });
    }
    return files;
  } catch (error) {
    throw new UsageError(`${folder} cannot be read: ${describeFileError(error)}.`);
  }
}
