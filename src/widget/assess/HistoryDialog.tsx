import Link from '@docusaurus/Link';
import { useEffect, useId, useState, type ReactNode } from 'react';
import type { Session } from '../../workspace/session.ts';
import type { Store } from '../../workspace/store.ts';
import { recordBefore, type JournalEntry } from '../../workspace/journal.ts';
import { historyText } from '../../workspace/historyFile.ts';
import { fileStem } from '../../workspace/naming.ts';
import { setUserName, userName } from '../../workspace/userName.ts';
import { changeWords, fieldWords } from '../logic/changeWords.ts';
import { dayWords } from '../logic/dates.ts';
import { writeAddress } from '../logic/place.ts';
import { saveFile } from '../logic/saveFile.ts';
import { count } from '../logic/words.ts';
import { Dialog } from '../parts/Dialog.tsx';
import fields from '../parts/fields.module.css';
import styles from './HistoryDialog.module.css';

/** Entries shown at first, and more with each press. */
const PAGE = 100;
/** Changes of one entry that are named; an import or a restore has hundreds. */
const NAMED = 6;

/** What was changed in this assessment, when and by whom, with a way back to any point. */
export function HistoryDialog({
  session,
  store,
  requirement,
  onClose,
}: {
  readonly session: Session;
  readonly store: Store;
  /** The one on screen: the history can be that of it alone. */
  readonly requirement: string | undefined;
  readonly onClose: () => void;
}): ReactNode {
  const [entries, setEntries] = useState<readonly JournalEntry[]>();
  const [problem, setProblem] = useState<string>();
  const [only, setOnly] = useState(false);
  const [shown, setShown] = useState(PAGE);
  const [name, setName] = useState(userName);
  const [back, setBack] = useState<string>();
  const nameId = useId();
  const { carriedFrom, record } = session.getState();

  useEffect(() => {
    let left = false;
    const look = (): void => {
      store.journal(session.id).then(
        (read) => {
          if (!left) setEntries(read.toReversed());
        },
        (error: unknown) =>
          setProblem(`The history could not be read: ${error instanceof Error ? error.message : String(error)}`),
      );
    };
    void session.flush().then(look);
    const stop = store.onChange((id) => {
      if (id === session.id) look();
    });
    return () => {
      left = true;
      stop();
    };
  }, [session, store]);

  const meant = (entries ?? []).filter(({ changes }) => !only || changes.some(({ path }) => path[1] === requirement));
  const goBack = async (entry: JournalEntry): Promise<void> => {
    await session.flush();
    const all = await store.journal(session.id);
    const when = whenWords(entry.since);
    const before = recordBefore(
      session.getState().record,
      all.filter(({ seq }) => seq >= entry.seq),
    );
    const { readRecord } = await import('../../record/readRecord.ts');
    // A history that came with a file may say anything.
    if (!readRecord(JSON.stringify(before)).record) {
      setProblem('What was there before this change is not noted in a form that can be used. Nothing was changed.');
      return;
    }
    session.become(before, `go back to before ${when}`);
    setBack(when);
  };

  return (
    <Dialog title="History" onClose={onClose} wide>
      <div className={styles.head}>
        <div>
          <label htmlFor={nameId} className={fields.label}>
            Your name, as colleagues know you
          </label>
          <p className={fields.hint}>
            It stands in the history, in comments and in work files. Kept in this browser, and no part of a submission.
          </p>
          <input
            id={nameId}
            className={fields.input}
            value={name}
            autoComplete="name"
            onChange={({ target }) => {
              setName(target.value);
              setUserName(target.value);
            }}
          />
        </div>
        {requirement !== undefined && (
          <label className={styles.only}>
            <input type="checkbox" checked={only} onChange={({ target }) => setOnly(target.checked)} />
            Only {requirement}
          </label>
        )}
      </div>
      {back !== undefined && (
        <p role="status" className={styles.back}>
          The assessment is as it was before {back}. Undo takes that back.
        </p>
      )}
      {problem && (
        <p role="alert" className={fields.problem}>
          {problem}
        </p>
      )}
      {entries === undefined && !problem && <p role="status">Reading…</p>}
      {entries !== undefined && meant.length === 0 && (
        <p>Nothing has been changed here yet. Every change from now on is noted, and can be gone back to.</p>
      )}
      <ol className={styles.list}>
        {meant.slice(0, shown).map((entry) => (
          <li key={entry.seq} className={styles.entry}>
            <div className={styles.when}>
              <time dateTime={entry.at}>{whenWords(entry.at)}</time>
              <span dir="auto">{entry.who ?? 'no name given'}</span>
            </div>
            <ul className={styles.changes}>
              {entry.changes.slice(0, NAMED).map((change, at) => (
                <li key={at}>
                  <strong>{fieldWords(change.path)}</strong>: <span dir="auto">{short(changeWords(change))}</span>
                </li>
              ))}
              {entry.changes.length > NAMED && <li>and {count(entry.changes.length - NAMED, 'more change')}</li>}
            </ul>
            <button type="button" className={fields.quiet} onClick={() => void goBack(entry)}>
              Go back to before this<span className="dap-hidden">, {whenWords(entry.since)}</span>
            </button>
          </li>
        ))}
      </ol>
      {carriedFrom && (
        <p>
          Carried over from edition {carriedFrom.version} on {dayWords(carriedFrom.at)}. What was changed before is in
          the history of{' '}
          <Link to={`/assess/${record.checklist.id}${writeAddress(carriedFrom.id)}`} onClick={onClose}>
            the assessment of that edition
          </Link>
          , as long as it is in this browser.
        </p>
      )}
      <div className={fields.buttons}>
        {meant.length > shown && (
          <button type="button" className="dap-button" onClick={() => setShown(shown + PAGE)}>
            Show {Math.min(PAGE, meant.length - shown)} more of {meant.length - shown}
          </button>
        )}
        {entries !== undefined && entries.length > 0 && (
          <button
            type="button"
            className="dap-button"
            onClick={() => {
              saveFile(
                `${fileStem(record)}.history.json`,
                'application/json',
                historyText(session.getState().record, entries.toReversed()),
              );
            }}
          >
            Download the history
          </button>
        )}
      </div>
    </Dialog>
  );
}

function whenWords(instant: string): string {
  const date = new Date(instant);
  return `${dayWords(instant)}, ${date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' })}`;
}

function short(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
