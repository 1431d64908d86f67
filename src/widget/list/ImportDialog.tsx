import { useMemo, useState, type ReactNode } from 'react';
import { assess, scoreText } from '../../engine/index.ts';
import type { RecordProblem } from '../../record/problem.ts';
import type { JournalEntry } from '../../workspace/journal.ts';
import type { ImportChoice, ImportPreview } from '../../workspace/importRecord.ts';
import type { PendingCount } from '../../workspace/pendingFiles.ts';
import { assessmentName } from '../../workspace/naming.ts';
import { dayWords, timeWords } from '../logic/dates.ts';
import { count, fileSize } from '../logic/words.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { EvidenceFilesChoice } from './EvidenceFilesChoice.tsx';
import { FactList } from './FactList.tsx';
import { Notice } from '../parts/Notice.tsx';
import { OutcomeTag } from '../parts/Tag.tsx';
import type { ReadFile } from './useImport.ts';
import styles from './ImportDialog.module.css';

/** What a chosen file holds, before anything is changed; or why it cannot be used. */
export function ImportDialog({
  file,
  read,
  files,
  onKeepFiles,
  onCommit,
  onOpen,
  onClose,
}: ReadFile & {
  /** Rejects when one cannot be kept. */
  readonly onKeepFiles: (preview: ImportPreview) => Promise<void>;
  /** Rejects when it could not be stored. */
  readonly onCommit: (preview: ImportPreview, how: ImportChoice) => Promise<void>;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}): ReactNode {
  if (!('preview' in read)) {
    return (
      <Dialog title="This file was not imported" onClose={onClose}>
        <p>
          <strong className={styles.file}>{file}</strong> is not a submission that can be used. Nothing was changed.
        </p>
        <Problems problems={read.problems} />
        <button type="button" className="dap-button dap-button--primary" onClick={onClose}>
          Close
        </button>
      </Dialog>
    );
  }
  const count = files?.count();
  return (
    <Preview
      file={file}
      preview={read.preview}
      files={count && count.all.files > 0 ? count : undefined}
      onKeepFiles={onKeepFiles}
      onCommit={onCommit}
      onOpen={onOpen}
      onClose={onClose}
    />
  );
}

function Preview({
  file,
  preview,
  files,
  onKeepFiles,
  onCommit,
  onOpen,
  onClose,
}: {
  readonly file: string;
  readonly preview: ImportPreview;
  readonly files: PendingCount | undefined;
  readonly onKeepFiles: (preview: ImportPreview) => Promise<void>;
  readonly onCommit: (preview: ImportPreview, how: ImportChoice) => Promise<void>;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { record, checklist, notes, stored, history } = preview;
  const [back, setBack] = useState(false);
  const [state, setState] = useState<'ready' | 'storing' | { readonly problem: string }>('ready');
  const [keep, setKeep] = useState(true);
  const keeping = keep && files !== undefined && files.received.files > 0;
  const result = useMemo(() => assess(checklist, record), [checklist, record]);
  const { device } = record;
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['Device', <bdi key="d">{assessmentName({ record })}</bdi>],
    ['Manufacturer', device.manufacturer],
    ['Device Model', device.model],
    ['Firmware version', device.firmwareVersion],
    ['Checklist', `${checklist.title}, edition ${record.checklist.version}`],
    ['Assessment date', dayWords(record.assessedOn)],
    ['Assessor', record.assessor],
    ['Last changed', timeWords(record.modified, new Date())],
    [
      'Holds',
      `${count(Object.keys(record.answers).length, 'answer')}, ${count(Object.keys(record.evidence).length, 'evidence item')}`,
    ],
    ['History', history && historyWords(history)],
    [
      'Evidence files',
      files &&
        `${files.all.files}, ${fileSize(files.all.bytes)}${files.here.files > 0 ? `; ${files.here.files} kept here already` : ''}`,
    ],
    [
      'By this portal',
      <>
        {scoreText(result.score.demonstrated, result.score)} demonstrated, up to{' '}
        {scoreText(result.score.attainable, result.score)} <OutcomeTag outcome={result.outcome.value} />
      </>,
    ],
  ];
  /** Files first: an assessment never comes in without those that were to come with it. */
  const act = async (then: () => void | Promise<void>): Promise<void> => {
    setState('storing');
    try {
      if (keeping) await onKeepFiles(preview);
      await then();
    } catch (error) {
      setState({ problem: error instanceof Error ? error.message : String(error) });
    }
  };
  const commit = (how: ImportChoice): void => void act(() => onCommit(preview, how));
  const busy = state === 'storing';
  return (
    <Dialog title="Import this submission?" onClose={onClose}>
      <p>
        Read from <strong className={styles.file}>{file}</strong>. Nothing has been changed yet.
      </p>
      <FactList facts={facts} />
      {notes.length > 0 && (
        <Notice tone="warning" title="Worth knowing; everything is kept all the same">
          <Problems problems={notes} />
        </Notice>
      )}
      {stored && (
        <Notice
          tone="info"
          title={
            stored.same
              ? 'This very submission is stored already'
              : 'Another state of this assessment is stored already'
          }
        >
          <p>
            {stored.same
              ? 'The file and what is stored are the same in every answer.'
              : `“${assessmentName(stored.assessment)}”, last changed ${timeWords(stored.assessment.record.modified, new Date())}. Replacing keeps the stored one among the recently deleted.`}
            {history &&
              ' The history in the file comes along when you keep both; what is replaced goes on with its own.'}
          </p>
        </Notice>
      )}
      {stored?.older && (
        <Notice tone="warning" title="The stored assessment answers a newer edition">
          <p>
            It answers edition {stored.assessment.record.checklist.version}, and the file the older edition{' '}
            {record.checklist.version}. Replacing would be a step back.
          </p>
          <label className={styles.back}>
            <input type="checkbox" checked={back} onChange={({ target }) => setBack(target.checked)} />
            <span>Go back to edition {record.checklist.version} all the same</span>
          </label>
        </Notice>
      )}
      {files && <EvidenceFilesChoice files={files} keep={keep} onKeep={setKeep} />}
      {typeof state === 'object' && (
        <Notice tone="error" announce="now" title="It was not stored">
          <p>The browser says: {state.problem}. Nothing was changed; try again.</p>
        </Notice>
      )}
      <div className={styles.actions}>
        {!stored && (
          <button
            type="button"
            className="dap-button dap-button--primary"
            disabled={busy}
            onClick={() => commit('keep-both')}
          >
            Import
          </button>
        )}
        {stored && (
          <button
            type="button"
            className="dap-button dap-button--primary"
            disabled={busy}
            onClick={() => {
              const { id } = stored.assessment;
              if (stored.same) void act(() => onOpen(id));
              else onOpen(id);
            }}
          >
            {stored.same && keeping ? 'Keep the files and open the stored one' : 'Open the stored one'}
          </button>
        )}
        {stored && (
          <button type="button" className="dap-button" disabled={busy} onClick={() => commit('keep-both')}>
            Keep both
          </button>
        )}
        {stored && !stored.same && (
          <button
            type="button"
            className="dap-button"
            disabled={busy || (stored.older && !back)}
            onClick={() => commit(stored.older ? 'step-back' : 'replace')}
          >
            Replace the stored one
          </button>
        )}
        <button type="button" className="dap-button" onClick={onClose}>
          Cancel
        </button>
      </div>
    </Dialog>
  );
}

function historyWords(history: readonly JournalEntry[]): string {
  const names = [...new Set(history.flatMap(({ who }) => who ?? []))];
  const by = names.length > 0 ? `, by ${names.slice(0, 5).join(', ')}${names.length > 5 ? ' and others' : ''}` : '';
  return `${count(history.length, 'entry', 'entries')}${by}`;
}

/** Problems of a file, each with its place and what to do. */
export function Problems({ problems }: { readonly problems: readonly RecordProblem[] }): ReactNode {
  return (
    <ul className={styles.problems}>
      {problems.map(({ message, help, path }, at) => (
        <li key={at}>
          {path && (
            <>
              <code>{path}</code>:{' '}
            </>
          )}
          {message} <span className={styles.help}>{help}</span>
        </li>
      ))}
    </ul>
  );
}
