import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Counts } from '../../formats/exporter.ts';
import { EXPORT_FORMATS } from '../../formats/exports.ts';
import { saveBlob } from '../logic/saveFile.ts';
import { count, listOf } from '../logic/words.ts';
import { Dialog } from '../parts/Dialog.tsx';
import fields from '../parts/fields.module.css';
import { Icon } from '../parts/Icon.tsx';
import { Notice } from '../parts/Notice.tsx';
import type { ExportOrder, ExportState } from './exportWorker.ts';
import styles from './FormatsDialog.module.css';
import { makeFiles } from './makeFiles.ts';
import { printPage } from './printPage.ts';
import { newSalt, type RedactionProfile } from '../../record/redact.ts';
import { LeaveOut } from './LeaveOut.tsx';
import { RedactedCopy } from './RedactedCopy.tsx';

/** Problems of one file that are listed; the rest is counted. */
const MOST = 20;

/** A submission and its review in every format: each file is made, read back and checked before it can be downloaded. */
export function FormatsDialog({
  of,
  onClose,
}: {
  readonly of: Omit<ExportOrder, 'formats' | 'leaveOut'>;
  readonly onClose: () => void;
}): ReactNode {
  const [states, setStates] = useState<ReadonlyMap<string, ExportState>>(new Map());
  const [asked, setAsked] = useState<readonly string[]>([]);
  const [failure, setFailure] = useState<string>();
  const [printed, setPrinted] = useState(true);
  const [leaveOut, setLeaveOut] = useState<ExportOrder['leaveOut']>();
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);
  const done = asked.filter((id) => states.has(id)).length;
  const running = done < asked.length;

  function make(formats: readonly string[]): void {
    setFailure(undefined);
    setAsked(formats);
    setStates((before) => new Map([...before].filter(([id]) => !formats.includes(id))));
    stop.current = makeFiles(
      { ...of, ...(leaveOut && { leaveOut }), formats },
      ({ format, state }) => setStates((before) => new Map(before).set(format, state)),
      (message) => {
        setAsked([]);
        setFailure(message);
      },
    );
  }

  /** Files that were made with another choice are no longer offered. */
  function choose(profiles: readonly RedactionProfile[]): void {
    setLeaveOut(profiles.length === 0 ? undefined : { profiles, salt: newSalt() });
    setStates(new Map());
    setAsked([]);
  }

  function cancel(): void {
    stop.current?.();
    setAsked([]);
  }

  async function print(blob: Blob): Promise<void> {
    const html = await blob.text();
    setPrinted(printPage(html));
  }

  return (
    <Dialog title="Export" wide onClose={onClose}>
      <p>
        {of.review
          ? 'The submission with its review. What is self-assessed and what is reviewed stand beside each other.'
          : 'The submission as it was self-assessed.'}{' '}
        {of.previous && 'What changed since the submission of the round before is shown in the committee report. '}
        Each file is read back and checked before it is given to you. It is made in this browser; nothing is sent. A
        report that is one HTML file can also be printed, and the print dialogue of the browser saves it as PDF.
      </p>
      {failure !== undefined && <Notice tone="error" announce="now" title={`The files were not made: ${failure}`} />}
      {!printed && (
        <Notice
          tone="warning"
          announce="now"
          title="The browser opened no tab to print from. Download the report, open the file and print it there."
        />
      )}
      <LeaveOut chosen={leaveOut?.profiles ?? []} disabled={running} onChoose={choose} />
      <div className={styles.bar}>
        <button
          type="button"
          className="dap-button dap-button--primary"
          disabled={running}
          onClick={() => make(EXPORT_FORMATS.map(({ id }) => id))}
        >
          Make all {EXPORT_FORMATS.length} files
        </button>
        {running && (
          <>
            <progress className={styles.progress} max={asked.length} value={done} aria-label="Files made" />
            <button type="button" className="dap-button" onClick={cancel}>
              Cancel
            </button>
          </>
        )}
        <span role="status">{asked.length > 0 && `${done} of ${count(asked.length, 'file')} made and checked`}</span>
      </div>
      <ul className={styles.list}>
        {EXPORT_FORMATS.map(({ id, title, ending, mediaType }) => {
          const state = states.get(id);
          return (
            <li key={id} data-format={id}>
              <div className={styles.row}>
                <span className={styles.what}>
                  <strong>{title}</strong> <code>{ending}</code>
                </span>
                {state?.kind === 'made' ? (
                  <span className={styles.actions}>
                    {mediaType === 'text/html' && (
                      <button
                        type="button"
                        className={`dap-button ${fields.small}`}
                        onClick={() => void print(state.blob)}
                      >
                        Print or save as PDF<span className="dap-hidden">: {title}</span>
                      </button>
                    )}
                    <button
                      type="button"
                      className={`dap-button ${fields.small}`}
                      onClick={() => saveBlob(state.fileName, state.blob)}
                    >
                      <Icon name="download" />
                      Download<span className="dap-hidden"> {title}</span>
                    </button>
                  </span>
                ) : (
                  <button
                    type="button"
                    className={`dap-button ${fields.small}`}
                    disabled={running}
                    onClick={() => make([id])}
                  >
                    Make<span className="dap-hidden"> {title}</span>
                  </button>
                )}
              </div>
              {state && <Outcome state={state} />}
            </li>
          );
        })}
      </ul>
      {leaveOut && <RedactedCopy of={of} leaveOut={leaveOut} />}
    </Dialog>
  );
}

function Outcome({ state }: { readonly state: ExportState }): ReactNode {
  switch (state.kind) {
    case 'made':
      return (
        <p className={styles.outcome}>
          <Icon name="pass" /> Checked: {countsText(state.counts)}
        </p>
      );
    case 'wrong':
      return (
        <div className={styles.outcome} role="alert">
          <p>
            <Icon name="fail" /> It was made and failed its own check, so it is not offered:
          </p>
          <ul>
            {state.problems.slice(0, MOST).map(({ path, message }) => (
              <li key={`${path} ${message}`}>
                <code>{path}</code>: {message}
              </li>
            ))}
          </ul>
          {state.problems.length > MOST && <p>and {state.problems.length - MOST} more.</p>}
        </div>
      );
    case 'failed':
      return (
        <p className={styles.outcome} role="alert">
          <Icon name="error" /> It could not be made: {state.message}
        </p>
      );
  }
}

const ONE_OF: readonly (readonly [keyof Counts, string])[] = [
  ['requirements', 'requirement'],
  ['findings', 'finding'],
  ['evidence', 'evidence item'],
  ['observations', 'observation'],
  ['actions', 'action'],
];

/** "69 requirements, 12 evidence items and 1 action." */
function countsText(counts: Counts): string {
  const held = ONE_OF.flatMap(([kind, word]) => {
    const many = counts[kind];
    return many === undefined ? [] : [count(many, word)];
  });
  return held.length === 0 ? 'it says what the result says.' : `${listOf(held)}.`;
}
