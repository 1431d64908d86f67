import type { ReactNode } from 'react';
import type { FoundFile } from '../../workspace/fileIntake.ts';
import { MOST_FILES } from '../logic/foundFiles.ts';
import { FilesBox } from '../parts/FilesBox.tsx';

/** Of a folder, the files that can be submissions, reviews or their answers. */
const MEANT = /\.(dassure|json|age)$/i;

/** Where submissions are chosen or dropped: one, many, or a folder with all of them. */
export function IntakeBox({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }): ReactNode {
  function take(found: readonly FoundFile[]): string | undefined {
    const files = found.map(({ file }) => file);
    const meant = files.length === 1 ? files : files.filter(({ name }) => MEANT.test(name));
    if (meant.length > MOST_FILES) return `That is more than ${MOST_FILES} files. Choose fewer.`;
    if (meant.length === 0) return 'There is no submission in it: one ends in “.dassure” or “.json”.';
    onFiles(meant);
    return undefined;
  }
  return (
    <FilesBox
      drop="Drop submissions or a folder here"
      open="Open submissions"
      hint="Sealed submissions (“.dassure”, encrypted ones too), submission records and review files (“.json”). Opening stores nothing."
      most={MOST_FILES}
      onFiles={take}
    />
  );
}
