/**
 * A backup with files of evidence: a ZIP archive of the lines that a backup without them is, and each file under its
 * SHA-256. Nothing in it is compressed, and whatever else is in one is refused.
 */

import { makeZip } from 'client-zip';
import type { ArchiveKind } from '../bundle/archiveKind.ts';
import { holdPart } from '../bundle/copyPart.ts';
import { portableHash } from '../bundle/hash.ts';
import { FILE_LIMIT, PART_LIMIT } from '../bundle/limits.ts';
import { evidencePath } from '../bundle/manifest.ts';
import { BundleError } from '../bundle/problem.ts';
import { readZip, type ZipPart } from '../bundle/readZip.ts';
import { blobSource } from '../bundle/source.ts';

const LINES = 'backup.ndjson';
const MB = 1024 * 1024;
/** In bytes: more than a browser full of assessments. */
const LINES_LIMIT = 512 * MB;
const EARLIER = 'Look for an earlier backup. Nothing was changed.';

const BACKUP_ARCHIVE: ArchiveKind = {
  name: 'a backup',
  paths: /^(?:backup\.ndjson|evidence\/sha256\/[0-9a-f]{64})$/,
  held: { [LINES]: LINES_LIMIT },
  other: ['The file is not a backup of this portal.', 'Choose the file that “Back up everything” made.'],
  help: EARLIER,
};

/** A backup that was opened. Its lines are read by `readBackup`. */
export interface OpenedBackup {
  readonly text: string;
  /** Files of evidence, by SHA-256. Their content is not checked yet. */
  readonly files: ReadonlyMap<string, ZipPart>;
}

/** Whether this many files, and so many bytes, can go into one backup, and come back out of it. */
export function fitsBackup(files: number, bytes: number): boolean {
  return files < PART_LIMIT && bytes < FILE_LIMIT - LINES_LIMIT;
}

/**
 * The archive, as a stream.
 *
 * @param files by SHA-256
 * @param made when, which is noted beside each part
 * @param onDamaged called for a file whose bytes are not what its SHA-256 says. It goes in all the same, and restoring leaves it out.
 */
export function backupArchive(
  text: string,
  files: ReadonlyMap<string, Blob>,
  made: Date,
  onDamaged: (sha256: string) => void,
): ReadableStream<Uint8Array> {
  return makeZip(
    (function* () {
      yield { name: LINES, input: new TextEncoder().encode(text), lastModified: made };
      for (const [sha256, file] of files) {
        const hash = portableHash();
        const input = file.stream().pipeThrough(
          new TransformStream<Uint8Array, Uint8Array>({
            transform(chunk, to) {
              hash.update(chunk);
              to.enqueue(chunk);
            },
            flush() {
              if (hash.hex() !== sha256) onDamaged(sha256);
            },
          }),
        );
        yield { name: evidencePath(sha256), input, size: file.size, lastModified: made };
      }
    })(),
  );
}

/**
 * Opens a file that may be anything. What it says is not read yet, and no file of evidence.
 *
 * @throws BundleError with what is wrong and what to do
 */
export async function openBackup(file: Blob): Promise<OpenedBackup> {
  if ((await file.slice(0, 2).text()) !== 'PK') {
    if (file.size <= LINES_LIMIT) return { text: await file.text(), files: new Map() };
    const help = 'A backup of assessments is far smaller. Choose another file.';
    throw new BundleError('too-large', `The file is larger than ${LINES_LIMIT / MB} MB.`, help);
  }
  const parts = await readZip(blobSource(file), BACKUP_ARCHIVE);
  const lines = parts.get(LINES);
  if (!lines) throw new BundleError('missing-part', 'The assessments are missing from the backup.', EARLIER);
  const files = [...parts.values()].filter((part) => part !== lines);
  return {
    text: new TextDecoder().decode(await holdPart(lines)),
    files: new Map(files.map((part) => [part.path.slice(-64), part])),
  };
}
