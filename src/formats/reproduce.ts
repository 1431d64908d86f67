import type { Content } from './exporter.ts';
import type { ExportFormat } from './exports.ts';
import type { Report } from './makeReport.ts';
import { oneLine } from './plainText.ts';

/** The format of these whose ending a file's name has; the longest where several fit. */
export function formatOfName(name: string, formats: readonly ExportFormat[]): ExportFormat | undefined {
  return formats
    .filter(({ ending }) => name.endsWith(ending))
    .toSorted((a, b) => b.ending.length - a.ending.length)
    .at(0);
}

/** Most characters of a line that are shown. */
const SHOWN = 160;

/**
 * How a file differs from the same export made again, as sentences; none where every byte is the same. What it was made
 * from is told first: a file that does not name a digest was made from something else.
 *
 * @param made the export of `report`
 * @param given what the file holds
 */
export function differences(made: Content, given: Uint8Array, report: Report): readonly string[] {
  const again = typeof made === 'string' ? new TextEncoder().encode(made) : made;
  if (again.length === given.length && again.every((byte, at) => byte === given[at])) return [];
  const shorter = Math.min(again.length, given.length);
  const sizes = `The file has ${given.length} bytes, and made again ${again.length}.`;
  if (typeof made !== 'string') {
    let at = 0;
    while (at < shorter && again[at] === given[at]) at += 1;
    return [sizes, `They are the same up to byte ${at} and differ from there on.`];
  }
  const text = new TextDecoder().decode(given);
  const named: readonly (readonly [string, string | undefined])[] = [
    ['submission', report.digests.record],
    ['edition', report.digests.checklist],
    ['review', report.digests.review],
    ['submission before it', report.previous?.digest],
    ['review of the submission before it', report.previous?.reviewDigest],
  ];
  const unnamed = named.flatMap(([what, digest]) =>
    digest !== undefined && made.includes(digest) && !text.includes(digest)
      ? [`The file does not name the digest of the ${what} given, ${digest}.`]
      : [],
  );
  return [...unnamed, sizes, ...firstLine(made, text)];
}

/** The first line that differs, on both sides. */
function firstLine(made: string, given: string): readonly string[] {
  const [again, lines] = [made.split('\n'), given.split('\n')];
  const at = again.findIndex((line, index) => line !== lines[index]);
  const line = at < 0 ? again.length : at;
  const [want = '', have = ''] = [again[line], lines[line]];
  let same = 0;
  while (same < Math.min(want.length, have.length) && want[same] === have[same]) same += 1;
  const from = Math.max(0, same - 40);
  const shown = (text: string | undefined): string =>
    text === undefined ? 'no such line' : `${from > 0 ? '…' : ''}${oneLine(text.slice(from, from + SHOWN))}`;
  return [
    `Line ${line + 1} is the first that differs.`,
    `  in the file:  ${shown(lines[line])}`,
    `  made again:   ${shown(again[line])}`,
  ];
}
