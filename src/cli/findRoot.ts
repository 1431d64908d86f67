import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { UsageError } from './exit.ts';
import type { Io } from './output.ts';

/**
 * The project's folder: `given`, or the nearest folder from the current one upwards that holds `checklists/`; undefined
 * when there is none. Throws a UsageError when `given` is not such a folder.
 */
export function findRoot(given: string | undefined, io: Io): string | undefined {
  if (given !== undefined) {
    const root = resolve(io.cwd, given);
    if (isFolder(join(root, 'checklists'))) return root;
    throw new UsageError(
      existsSync(root) ? `${given} holds no folder called checklists.` : `There is no folder ${given}.`,
      'Give the folder that holds checklists/, registers/ and docs/.',
    );
  }
  for (let folder = io.cwd; ; folder = dirname(folder)) {
    if (isFolder(join(folder, 'checklists'))) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
