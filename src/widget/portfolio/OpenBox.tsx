import clsx from 'clsx';
import { useRef, useState, type ReactNode } from 'react';
import type { FoundFile } from '../../workspace/fileIntake.ts';
import { useDroppedFiles } from '../assess/useDroppedFiles.ts';
import { chosenFiles, droppedFiles } from '../logic/foundFiles.ts';
import { count } from '../logic/words.ts';
import fields from '../parts/fields.module.css';
import { Icon } from '../parts/Icon.tsx';
import styles from './portfolio.module.css';

/** All of them are held in memory. */
const MOST_FILES = 5000;
const MEANT = /\.(json|dassure)$/i;

/** Where files or a folder are chosen or dropped. Says what is left out of them. */
export function OpenBox({ onFiles }: { readonly onFiles: (files: readonly FoundFile[]) => void }): ReactNode {
  const several = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string>();
  const over = useDroppedFiles((data) => {
    droppedFiles(data, MOST_FILES).then(take, (error: unknown) =>
      setProblem(error instanceof Error ? error.message : String(error)),
    );
  });

  function take(found: readonly FoundFile[]): void {
    if (found.length > MOST_FILES) {
      return setProblem(`That is more than ${MOST_FILES} files. Make one table of them with “assure portfolio”.`);
    }
    const meant = found.filter(({ path }) => MEANT.test(path));
    const others = found.length - meant.length;
    setProblem(others > 0 ? `Not opened, for its name does not end in “.json”: ${count(others, 'file')}.` : undefined);
    if (meant.length > 0) onFiles(meant);
  }

  const input = (ref: typeof several, whole: boolean): ReactNode => (
    <input
      ref={(element) => {
        ref.current = element;
        if (whole) element?.setAttribute('webkitdirectory', '');
      }}
      className="dap-hidden"
      type="file"
      multiple
      tabIndex={-1}
      aria-hidden="true"
      data-open={whole ? 'folder' : 'files'}
      onChange={({ target }) => {
        take(chosenFiles(target.files ?? []));
        // Lets the same files be chosen again.
        target.value = '';
      }}
    />
  );

  return (
    <div className={clsx(styles.intake, over && styles.over)}>
      <p>
        <strong>{over ? 'Let go to open' : 'Drop files or a folder here'}</strong>
      </p>
      {input(several, false)}
      {input(folder, true)}
      <p className={styles.row}>
        <button type="button" className="dap-button dap-button--primary" onClick={() => several.current?.click()}>
          <Icon name="file" />
          Open files
        </button>
        <button type="button" className="dap-button" onClick={() => folder.current?.click()}>
          <Icon name="upload" />
          Open a folder
        </button>
      </p>
      <p className={fields.hint}>Submission records, review files, and tables of the command line (“.json”).</p>
      {problem !== undefined && (
        <p className={fields.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
