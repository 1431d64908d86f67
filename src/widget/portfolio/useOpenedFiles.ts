import { useRef, useState } from 'react';
import type { FoundFile } from '../../workspace/fileIntake.ts';
import type { ReviewPageProps } from '../props.ts';
import { rememberIdentities } from '../seal/identities.ts';
import { NOTHING, type Opened } from './opened.ts';
import { readFiles, type ReadProgress } from './readFiles.ts';

/** The files that are open on the page, and what is done to have more or none of them. */
export interface OpenedFiles {
  readonly opened: Opened;
  /** Absent while nothing is read. */
  readonly progress: ReadProgress | undefined;
  open(files: readonly FoundFile[]): void;
  /** Leaves what has not been read. */
  stop(): void;
  /** Holds identities in memory, and opens what was locked. */
  unlock(identities: readonly string[]): void;
  /** Forgets all of them. */
  closeAll(): void;
}

/** @param onTable told the day of the first table that is opened */
export function useOpenedFiles(load: ReviewPageProps['load'], onTable: (on: string) => void): OpenedFiles {
  const [opened, setOpened] = useState(NOTHING);
  const [progress, setProgress] = useState<ReadProgress>();
  // One set of files after the other, so that none is lost.
  const queue = useRef(Promise.resolve(NOTHING));
  const stopper = useRef(new AbortController());

  function open(files: readonly FoundFile[]): void {
    if (stopper.current.signal.aborted) stopper.current = new AbortController();
    const { signal } = stopper.current;
    queue.current = queue.current.then(async (before) => {
      setProgress({ done: 0, of: files.length });
      const next = await readFiles(before, files, load, setProgress, signal);
      const [table] = next.tables;
      if (table && before.tables.length === 0) onTable(table.on);
      setOpened(next);
      setProgress(undefined);
      return next;
    });
  }

  return {
    opened,
    progress,
    open,
    stop: () => stopper.current.abort(),
    unlock(identities) {
      rememberIdentities(identities);
      open(opened.locked.map(({ found }) => found));
    },
    closeAll() {
      stopper.current.abort();
      queue.current = queue.current.then(() => {
        setOpened(NOTHING);
        return NOTHING;
      });
    },
  };
}
