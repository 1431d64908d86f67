import clsx from 'clsx';
import { useRef, useState, type ReactNode } from 'react';
import { useDroppedFiles } from '../assess/useDroppedFiles.ts';
import { chosenFiles, droppedFiles, MOST_FILES } from '../logic/foundFiles.ts';
import fields from '../parts/fields.module.css';
import { Icon } from '../parts/Icon.tsx';
import styles from './review.module.css';

/** Of a folder, the files that can be submissions, reviews or their answers. */
const MEANT = /\.(dassure|json|age)$/i;

/** Where submissions are chosen or dropped: one, many, or a folder with all of them. */
export function IntakeBox({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }): ReactNode {
  const several = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string>();
  const over = useDroppedFiles((data) => {
    droppedFiles(data).then(
      (found) => take(found.map(({ file }) => file)),
      (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)),
    );
  });

  function take(found: readonly File[]): void {
    const meant = found.length === 1 ? found : found.filter(({ name }) => MEANT.test(name));
    if (meant.length > MOST_FILES) return setProblem(`That is more than ${MOST_FILES} files. Choose fewer.`);
    setProblem(meant.length === 0 ? 'There is no submission in it: one ends in “.dassure” or “.json”.' : undefined);
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
        take(chosenFiles(target.files ?? []).map(({ file }) => file));
        // Lets the same files be chosen again.
        target.value = '';
      }}
    />
  );

  return (
    <div className={clsx(styles.intake, over && styles.over)}>
      <p className={styles.plain}>
        <strong>{over ? 'Let go to open' : 'Drop submissions or a folder here'}</strong>
      </p>
      {input(several, false)}
      {input(folder, true)}
      <p className={styles.row}>
        <button type="button" className="dap-button dap-button--primary" onClick={() => several.current?.click()}>
          <Icon name="file" />
          Open submissions
        </button>
        <button type="button" className="dap-button" onClick={() => folder.current?.click()}>
          <Icon name="upload" />
          Open a folder
        </button>
      </p>
      <p className={fields.hint}>
        Sealed submissions (“.dassure”, encrypted ones too), submission records and review files (“.json”). Opening
        stores nothing.
      </p>
      {problem !== undefined && (
        <p className={fields.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
