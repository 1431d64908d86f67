import { useRef, useState, type ReactNode } from 'react';
import clsx from 'clsx';
import { EVIDENCE_LEVELS } from '../../engine/index.ts';
import type { AddOptions, FoundFile } from '../../workspace/fileIntake.ts';
import { kindOfFile } from '../logic/fileKinds.ts';
import { chosenFiles, droppedFiles, MOST_FILES } from '../logic/foundFiles.ts';
import { sentenceCase } from '../logic/words.ts';
import { Icon } from '../parts/Icon.tsx';
import styles from './AddFiles.module.css';
import fields from '../parts/fields.module.css';
import { KeepChoice } from './KeepChoice.tsx';
import { SelectField } from './SelectField.tsx';
import { KEEP_FILES, ON_OFF, usePreference } from './usePreference.ts';
import { useDroppedFiles } from './useDroppedFiles.ts';
import type { KeptFiles } from './useKeptFiles.ts';

/** Where files and folders are dropped or chosen, and what is done with them. */
export function AddFiles({
  kept: { able, usage },
  onFiles,
}: {
  readonly kept: KeptFiles;
  readonly onFiles: (files: readonly FoundFile[], options: AddOptions) => void;
}): ReactNode {
  const several = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [keep, setKeep] = usePreference(KEEP_FILES, ON_OFF);
  const [level, setLevel] = useState('0');
  const [problem, setProblem] = useState<string>();
  const over = useDroppedFiles((data) => {
    droppedFiles(data).then(take, (error: unknown) => setProblem(error instanceof Error ? error.message : ''));
  });

  function take(found: readonly FoundFile[]): void {
    if (found.length === 0) return setProblem('There are no files in it.');
    if (found.length > MOST_FILES) {
      return setProblem(`That is more than ${MOST_FILES} files, and none was added. Choose those that are evidence.`);
    }
    setProblem(undefined);
    onFiles(found, { keep: keep === 'on' && able !== false, level: Number(level), kindOf: kindOfFile });
  }

  const input = (ref: typeof several, label: string, whole: boolean): ReactNode => (
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
      data-add={label}
      onChange={({ target }) => {
        take(chosenFiles(target.files ?? []));
        // Lets the same files be chosen again.
        target.value = '';
      }}
    />
  );

  return (
    <div className={clsx(styles.panel, over && styles.over)}>
      <p className={styles.lead}>
        <strong>{over ? 'Let go to add' : 'Drop files or folders here'}</strong>
        <span className={fields.hint}>Each file becomes an item with its name, size and SHA-256.</span>
      </p>
      {input(several, 'files', false)}
      {input(folder, 'folder', true)}
      <p className={styles.buttons}>
        <button type="button" className={`dap-button ${fields.small}`} onClick={() => several.current?.click()}>
          <Icon name="file" />
          Choose files
        </button>
        <button type="button" className={`dap-button ${fields.small}`} onClick={() => folder.current?.click()}>
          <Icon name="upload" />
          Choose a folder
        </button>
      </p>
      {problem !== undefined && (
        <p className={fields.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={styles.how}>
        <KeepChoice keep={keep === 'on'} onKeep={(on) => setKeep(on ? 'on' : 'off')} able={able} usage={usage} />
        <SelectField
          label="Level of the files added"
          value={level}
          options={EVIDENCE_LEVELS.map((words, at) => [String(at), `${at} ${sentenceCase(words)}`])}
          onChange={(chosen) => setLevel(chosen === '' ? '0' : chosen)}
          remark="Each item can be changed later. Level 0 is not enough where evidence is asked for."
        />
      </div>
    </div>
  );
}
