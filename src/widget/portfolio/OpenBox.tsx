import type { ReactNode } from 'react';
import type { FoundFile } from '../../workspace/fileIntake.ts';
import { count } from '../logic/words.ts';
import { FilesBox } from '../parts/FilesBox.tsx';

/** All of them are held in memory. */
const MOST_FILES = 5000;
const MEANT = /\.(?:json|ndjson|jsonl|dassure)$/i;

/** Where files or a folder are chosen or dropped. Says what is left out of them. */
export function OpenBox({ onFiles }: { readonly onFiles: (files: readonly FoundFile[]) => void }): ReactNode {
  function take(found: readonly FoundFile[]): string | undefined {
    if (found.length > MOST_FILES) {
      return `That is more than ${MOST_FILES} files. Make one table of them with “assure portfolio”.`;
    }
    const meant = found.filter(({ path }) => MEANT.test(path));
    const others = found.length - meant.length;
    if (meant.length > 0) onFiles(meant);
    return others > 0 ? `Not opened, for their names end in none of these: ${count(others, 'file')}.` : undefined;
  }
  return (
    <FilesBox
      drop="Drop files or a folder here"
      open="Open files"
      hint="Sealed submissions (“.dassure”); submission records, review files, and tables of the command line (“.json”); files with a record or review a line (“.ndjson”)."
      most={MOST_FILES}
      onFiles={take}
    />
  );
}
