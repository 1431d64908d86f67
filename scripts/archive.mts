import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * Puts a folder into an archive whose bytes depend on names and contents alone: sorted, owned by nobody, all of one time.
 *
 * @param file where it goes, ending in `.tar.gz`
 * @param name what the folder is called in it
 * @param time of everything in it, in seconds since 1970
 * @throws Error where there is no GNU tar, or it fails
 */
export function archive(
  folder: string,
  file: string,
  { name, time }: { readonly name: string; readonly time: number },
): void {
  const { status, stdout, stderr, error } = spawnSync(
    'tar',
    [
      ...['--create', '--file=-', '--format=ustar', '--sort=name', `--mtime=@${time}`, '--mode=u=rwX,go=rX'],
      ...['--owner=0', '--group=0', '--numeric-owner', `--transform=s,^${basename(folder)},${name},`],
      ...[`--directory=${dirname(folder)}`, basename(folder)],
    ],
    { maxBuffer: 1024 ** 3 },
  );
  if (error !== undefined || status !== 0) {
    throw new Error(
      `GNU tar is needed for an archive that repeats, and did not make it: ${error?.message ?? stderr.toString()}`,
    );
  }
  // Without the time and the name that gzip would note.
  writeFileSync(file, gzipSync(stdout, { level: 9 }));
}

/** Writes `SHA256SUMS` for the files of a folder, as `sha256sum --check` reads it, and gives its text. */
export function writeSums(folder: string): string {
  const names = readdirSync(folder).filter((name) => name !== 'SHA256SUMS');
  const text = names
    .sort()
    .map(
      (name) =>
        `${createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex')}  ${name}\n`,
    )
    .join('');
  writeFileSync(join(folder, 'SHA256SUMS'), text);
  return text;
}
