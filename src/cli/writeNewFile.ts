import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from './exit.ts';
import { describeFileError, type Io } from './output.ts';

/** Writes a file that is not there yet: a submission may hold weeks of work. `mode` says who may read it. */
export function writeNewFile(
  file: string,
  content: string | Uint8Array,
  io: Io,
  { mode = 0o666 }: { readonly mode?: number } = {},
): void {
  try {
    writeFileSync(resolve(io.cwd, file), content, { flag: 'wx', mode });
  } catch (error) {
    throw new UsageError(
      `${file} cannot be written: ${describeFileError(error)}.`,
      'Nothing was changed. Give another name with --out.',
    );
  }
}
