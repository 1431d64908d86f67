import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from './exit.ts';
import { describeFileError, type Io } from './output.ts';

/** Writes the file whole or not at all. A report may be replaced; a submission never, since it cannot be made again. */
export function writeReport(file: string, text: string | Uint8Array, io: Io): void {
  const path = resolve(io.cwd, file);
  const there = statSync(path, { throwIfNoEntry: false });
  if (there?.isFile() && isSubmission(path)) {
    throw new UsageError(
      `${file} is a submission, and a report would replace it.`,
      'Nothing was changed. Give another name with --out.',
    );
  }
  const part = `${path}.${process.pid}.part`;
  try {
    if (there && !there.isFile()) {
      writeFileSync(path, text); // a pipe or a device
      return;
    }
    writeFileSync(part, text, { flag: 'wx' });
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw new UsageError(`${file} cannot be written: ${describeFileError(error)}.`, 'Nothing was changed.');
  }
}

function isSubmission(path: string): boolean {
  try {
    const text = readFileSync(path, 'latin1');
    return text.includes('"device-assurance-record"') || text.includes('"device-assurance-review"') || isSealed(text);
  } catch {
    return false;
  }
}

/** A ZIP archive that begins with a record, or a file that is encrypted: sealed submissions begin so. */
function isSealed(text: string): boolean {
  return (
    text.startsWith('age-encryption.org/') || (text.startsWith('PK') && text.slice(0, 200).includes('record.json'))
  );
}
