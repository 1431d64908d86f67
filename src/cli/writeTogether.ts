import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from './exit.ts';
import { describeFileError } from './output.ts';

/**
 * Writes files that only make sense together. When one cannot be written, all are put back as they were.
 *
 * @param writes texts by path relative to the root
 * @returns puts all of them back
 */
export function writeTogether(root: string, writes: ReadonlyMap<string, string>): () => void {
  const before = new Map<string, Uint8Array | undefined>();
  const undo = (): void => {
    for (const [path, bytes] of before) {
      if (bytes === undefined) rmSync(path, { force: true });
      else writeFileSync(path, bytes);
    }
  };
  for (const [file, text] of writes) {
    const path = join(root, file);
    try {
      const bytes = existsSync(path) ? readFileSync(path) : undefined;
      mkdirSync(dirname(path), { recursive: true });
      before.set(path, bytes);
      writeFileSync(path, text);
    } catch (error) {
      undo();
      throw new UsageError(`${file} cannot be written: ${describeFileError(error)}.`, 'Nothing was changed.');
    }
  }
  return undo;
}
