/**
 * Files on their way into an evidence register: read one after another, each an item of its own as soon as it is read.
 * Stopping, or leaving the page, loses nothing that was added before.
 */

import type { SubmissionRecord } from '../generated/record.ts';
import type { Action, EvidenceItem } from './actions.ts';
import { newEvidenceId } from './ids.ts';
import type { KeptFile } from './keepFile.ts';
import type { NotKept } from './notKept.ts';
import type { ReadOptions } from './readFile.ts';

export interface FoundFile {
  readonly file: File;
  /** Where it lay in the folder that was given, with its name; the name alone when it was given by itself. */
  readonly path: string;
}

export interface AddOptions {
  /** Keeps the bytes in this browser. */
  readonly keep: boolean;
  readonly level: number;
  readonly kindOf: (name: string) => EvidenceItem['kind'];
}

/** One file and what became of it. */
export interface IntakeEntry {
  readonly id: number;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly state: 'waiting' | 'reading' | 'added' | 'known' | 'failed' | 'stopped';
  /** Bytes read so far. */
  readonly read: number;
  /** Why it was not kept, though it was asked. */
  readonly because?: NotKept | undefined;
  /** 'known': the item that has the same bytes. 'added': an item of the same name and other bytes. */
  readonly other?: { readonly id: string; readonly name: string } | undefined;
  /** Why it failed, for people. */
  readonly problem?: string;
}

export interface Intake {
  /** Oldest first; a new list whenever anything in it changes. */
  getState(): readonly IntakeEntry[];
  subscribe(listener: () => void): () => void;
  add(files: readonly FoundFile[], options: AddOptions): void;
  /** Stops the one named, or all. */
  stop(id?: number): void;
  /** Forgets what is finished. */
  clear(): void;
}

/** What an intake needs of the assessment and of the browser. */
export interface IntakeSurroundings {
  readonly record: () => Pick<SubmissionRecord, 'evidence'>;
  readonly dispatch: (action: Action) => void;
  readonly put: (file: File, options: ReadOptions) => Promise<KeptFile>;
}

interface Job extends FoundFile, AddOptions {
  readonly id: number;
  readonly stopper: AbortController;
}

/** An intake with nothing in it. */
export function startIntake({ record, dispatch, put }: IntakeSurroundings): Intake {
  const listeners = new Set<() => void>();
  let entries: readonly IntakeEntry[] = [];
  let jobs: readonly Job[] = [];
  let count = 0;
  let busy = false;

  function show(next: readonly IntakeEntry[]): void {
    entries = next;
    for (const listener of [...listeners]) listener();
  }

  function change(id: number, part: Partial<IntakeEntry>): void {
    show(entries.map((entry) => (entry.id === id ? { ...entry, ...part } : entry)));
  }

  async function work(): Promise<void> {
    if (busy) return;
    busy = true;
    for (let [job] = jobs; job; [job] = jobs) {
      if (!job.stopper.signal.aborted) await take(job);
      const done = job.id;
      jobs = jobs.filter(({ id }) => id !== done);
    }
    busy = false;
  }

  async function take({ id, file, path, keep, level, kindOf, stopper }: Job): Promise<void> {
    change(id, { state: 'reading' });
    try {
      const { sha256, size, because } = await put(file, {
        keep,
        signal: stopper.signal,
        onProgress: (read) => change(id, { read }),
      });
      stopper.signal.throwIfAborted();
      const items = Object.entries(record().evidence);
      const same = items.find(([, item]) => item.sha256 === sha256);
      if (same) {
        change(id, { state: 'known', read: size, because, other: { id: same[0], name: same[1].name } });
        return;
      }
      const namesake = items.find(([, item]) => item.name === file.name && item.sha256 !== undefined);
      dispatch({
        type: 'add-evidence',
        id: newEvidenceId(record().evidence),
        item: {
          name: file.name,
          kind: kindOf(file.name),
          level,
          ...(path !== file.name && { reference: path }),
          sha256,
          size,
        },
      });
      const other = namesake && { id: namesake[0], name: namesake[1].name };
      change(id, { state: 'added', read: size, because, other });
    } catch (error) {
      if (stopper.signal.aborted) change(id, { state: 'stopped' });
      else
        change(id, {
          state: 'failed',
          problem: error instanceof Error ? error.message : 'The file could not be read.',
        });
    }
  }

  return {
    getState: () => entries,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add(files, options) {
      const more = files.map((found): Job => ({ ...found, ...options, id: ++count, stopper: new AbortController() }));
      // What became of an earlier lot has been said.
      const before = entries.some(isOpen) ? entries : [];
      jobs = [...jobs, ...more];
      show([
        ...before,
        ...more.map(({ id, file }) => ({ id, name: file.name, size: file.size, state: 'waiting' as const, read: 0 })),
      ]);
      void work();
    },
    stop(only) {
      for (const { id, stopper } of jobs) if (only === undefined || id === only) stopper.abort();
      show(
        entries.map((entry) =>
          entry.state === 'waiting' && (only === undefined || entry.id === only)
            ? { ...entry, state: 'stopped' }
            : entry,
        ),
      );
    },
    clear() {
      show(entries.filter(isOpen));
    },
  };
}

/** Whether it is still to be read to its end. */
export function isOpen({ state }: IntakeEntry): boolean {
  return state === 'waiting' || state === 'reading';
}
