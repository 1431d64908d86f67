import { useCallback, useEffect, useRef, useState } from 'react';
import { onFilesChange, verifyFile } from '../../workspace/evidenceFiles.ts';

export interface FileToVerify {
  /** Of the evidence item. */
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
  /** Bytes; 0 where it is not noted. */
  readonly size: number;
}

export type Verified = FileToVerify & { readonly found: 'intact' | 'changed' | 'missing' };

export interface Verification {
  readonly running: boolean;
  /** Of the files to be read, those that have been. */
  readonly done: number;
  readonly total: number;
  /** Bytes, of all of them. */
  readonly read: number;
  readonly size: number;
  /** Undefined until a run has begun; kept until the next one. */
  readonly verified: readonly Verified[] | undefined;
  /** Cancelled before the end: the rest was not checked. */
  readonly stopped: boolean;
}

const IDLE: Verification = {
  running: false,
  done: 0,
  total: 0,
  read: 0,
  size: 0,
  verified: undefined,
  stopped: false,
};

/** Reads kept files again, one after another, and tells which are no longer what was noted. */
export function useVerification(): {
  readonly state: Verification;
  readonly start: (files: readonly FileToVerify[]) => void;
  readonly stop: () => void;
} {
  const [state, setState] = useState(IDLE);
  const stopper = useRef<AbortController>(undefined);
  useEffect(() => () => stopper.current?.abort(), []);
  // What was found of a file says nothing of the one that was put in its place.
  useEffect(() => onFilesChange((sha256) => setState((now) => without(now, sha256))), []);

  const start = useCallback((files: readonly FileToVerify[]) => {
    const controller = new AbortController();
    stopper.current = controller;
    void run(files, controller.signal, setState);
  }, []);
  const stop = useCallback(() => stopper.current?.abort(), []);
  return { state, start, stop };
}

function without(state: Verification, sha256: string): Verification {
  const verified = state.verified?.filter((one) => one.sha256 !== sha256);
  if (state.running || verified?.length === state.verified?.length) return state;
  return verified?.length === 0 ? IDLE : { ...state, verified, total: state.total - 1 };
}

async function run(
  files: readonly FileToVerify[],
  signal: AbortSignal,
  show: (state: Verification) => void,
): Promise<void> {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  let verified: readonly Verified[] = [];
  let before = 0;
  const tell = (read: number, running: boolean): void =>
    show({
      running,
      done: verified.length,
      total: files.length,
      read,
      size,
      verified,
      stopped: signal.aborted,
    });
  tell(0, true);
  try {
    for (const file of files) {
      const found = await verifyFile(file.sha256, { signal, onProgress: (read) => tell(before + read, true) });
      verified = [...verified, { ...file, found }];
      before += file.size;
      tell(before, true);
    }
  } catch {
    // Only stopping ends up here, and the state says so.
  }
  tell(before, false);
}
