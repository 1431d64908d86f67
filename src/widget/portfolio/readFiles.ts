import { BundleError } from '../../bundle/problem.ts';
import { tooLarge } from '../../record/decode.ts';
import type { FoundFile } from '../../workspace/fileIntake.ts';
import { looksLikeBackup } from '../../workspace/looksLikeBackup.ts';
import type { ReviewPageProps } from '../props.ts';
import { knownIdentities } from '../seal/identities.ts';
import { looksSealed } from '../seal/looksSealed.ts';
import { Gathering } from './Gathering.ts';
import type { LockedFile, Opened } from './opened.ts';
import { openSealedRecord } from './openSealedRecord.ts';
import { pauser } from './pauser.ts';
import { readLines } from './readLines.ts';

/** Bytes; a larger file that is not sealed is not read at all. */
const MOST_BYTES = 256 * 1024 * 1024;

const LINES = /\.(?:ndjson|jsonl)$/i;

/** How far reading has come. */
export interface ReadProgress {
  /** Files. */
  readonly done: number;
  readonly of: number;
  /** What of a large file has been read, for people. */
  readonly within?: string;
}

/**
 * What was opened before, with more files: sealed submissions, records, reviews, tables, and files of one a line. Each that
 * cannot be used is a problem, or locked. Never rejects.
 *
 * @param signal stops: what was read to its end until then is in, the file being read is not
 */
export async function readFiles(
  before: Opened,
  files: readonly FoundFile[],
  load: ReviewPageProps['load'],
  onProgress: (progress: ReadProgress) => void,
  signal: AbortSignal,
): Promise<Opened> {
  const gathering = new Gathering(before, load);
  const known = new Set(before.files);
  const again = new Set(files.map(keyOf));
  const locked: LockedFile[] = before.locked.filter(({ found }) => !again.has(keyOf(found)));
  const pause = pauser();
  let done = 0;
  const tell = async (within?: string): Promise<void> => {
    if (await pause()) onProgress({ done, of: files.length, ...(within !== undefined && { within }) });
    signal.throwIfAborted();
  };

  for (const found of files) {
    if (signal.aborted) break;
    const key = keyOf(found);
    if (!known.has(key)) {
      const back = gathering.mark();
      try {
        const lock = await read(found, gathering, tell, signal);
        if (lock) locked.push(lock);
        else known.add(key);
      } catch {
        back();
        if (signal.aborted) break;
        known.add(key);
        const help = 'It may have been moved or changed. Choose it again.';
        gathering.refuse(found.path, 'The file could not be read.', help);
      }
    }
    done += 1;
    // Stopping between two files is seen at the next one.
    await tell().catch(() => undefined);
  }
  if (done < files.length) {
    const left = files.slice(done);
    const message = `Reading was stopped: ${left.length} of ${files.length} files were not read, from this one on.`;
    gathering.refuse(left[0]?.path ?? '', message, 'Open them again to have them in the table.');
    // A locked file that was to be opened stays on the list.
    const stays = before.locked.filter((one) => left.some((file) => keyOf(file) === keyOf(one.found)));
    locked.push(...stays);
  }
  return { ...gathering.part(), locked, files: [...known] };
}

/** Reads one file. Resolves with a lock where it is encrypted and no identity opens it. */
async function read(
  found: FoundFile,
  gathering: Gathering,
  tell: (within?: string) => Promise<void>,
  signal: AbortSignal,
): Promise<LockedFile | undefined> {
  const { file, path } = found;
  if (await looksLikeBackup(file)) {
    gathering.refuse(
      path,
      'It is a backup of assessments.',
      'Restore it among your assessments, and export those meant.',
    );
    return undefined;
  }
  if (await looksSealed(file)) return readSealed(found, gathering, tell, signal);
  if (file.size > MOST_BYTES) {
    gathering.refuse(path, 'It is larger than 256 MB.', 'Make a table of it with “assure portfolio”, and open that.');
    return undefined;
  }
  if (!LINES.test(path)) {
    await gathering.addFile(path, new Uint8Array(await file.arrayBuffer()));
    return undefined;
  }
  let lines = 0;
  for await (const { number, bytes, tooLong } of readLines(file, signal)) {
    const source = `${path}:${number}`;
    if (gathering.isFull) {
      const message = 'The file was not read from this line on: no more submissions are held at once.';
      gathering.refuse(source, message, 'Make a table of it with “assure portfolio”, and open that.');
      return undefined;
    }
    if (tooLong === undefined) await gathering.addLine(source, bytes);
    else {
      const { message, help } = tooLarge(tooLong);
      gathering.refuse(source, message.replace('The file', 'The line'), help);
    }
    lines += 1;
    await tell(`${path}: ${lines} lines`);
  }
  if (lines === 0) gathering.refuse(path, 'The file is empty.', 'Choose another file.');
  return undefined;
}

async function readSealed(
  found: FoundFile,
  gathering: Gathering,
  tell: (within?: string) => Promise<void>,
  signal: AbortSignal,
): Promise<LockedFile | undefined> {
  const { file, path } = found;
  try {
    const record = await openSealedRecord(file, knownIdentities(), signal, (done, of) => {
      void tell(`${path}: ${done} of ${of} evidence files checked`).catch(() => undefined);
    });
    await gathering.addRecord(path, record);
  } catch (error) {
    if (signal.aborted || !(error instanceof BundleError)) throw error;
    if (error.code === 'encrypted') return { found };
    if (error.code === 'not-for-you') return { found, problem: error.message };
    gathering.refuse(path, error.message, error.help);
  }
  return undefined;
}

/** Name, size and time. */
function keyOf({ file, path }: FoundFile): string {
  return `${path} ${file.size} ${file.lastModified}`;
}
