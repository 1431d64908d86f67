import clsx from 'clsx';
import { useRef, useState, type ReactNode } from 'react';
import type { FoundFile } from '../../workspace/fileIntake.ts';
import { useDroppedFiles } from '../assess/useDroppedFiles.ts';
import { chosenFiles, droppedFiles } from '../logic/foundFiles.ts';
import fields from './fields.module.css';
import styles from './FilesBox.module.css';
import { Icon } from './Icon.tsx';

/** Where files or a whole folder are chosen or dropped. */
export function FilesBox({
  drop,
  open,
  hint,
  most,
  onFiles,
}: {
  /** What is asked for, as in “Drop files or a folder here”. */
  readonly drop: string;
  /** On the button that chooses files. */
  readonly open: string;
  /** Which files are meant. */
  readonly hint: string;
  /** Looking through a folder stops soon after so many. */
  readonly most: number;
  /** Takes them; returns what is to be said about it, if anything. */
  readonly onFiles: (found: readonly FoundFile[]) => string | undefined;
}): ReactNode {
  const several = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string>();
  const take = (found: readonly FoundFile[]): void => setProblem(onFiles(found));
  const over = useDroppedFiles((data) => {
    droppedFiles(data, most).then(take, (error: unknown) =>
      setProblem(error instanceof Error ? error.message : String(error)),
    );
  });

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
        <strong>{over ? 'Let go to open' : drop}</strong>
      </p>
      {input(several, false)}
      {input(folder, true)}
      <p className={styles.row}>
        <button type="button" className="dap-button dap-button--primary" onClick={() => several.current?.click()}>
          <Icon name="file" />
          {open}
        </button>
        <button type="button" className="dap-button" onClick={() => folder.current?.click()}>
          <Icon name="upload" />
          Open a folder
        </button>
      </p>
      <p className={fields.hint}>{hint}</p>
      {problem !== undefined && (
        <p className={fields.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
