import { useEffect, useMemo, useState } from 'react';
import {
  canKeepFiles,
  fileStates,
  fileUsage,
  onFilesChange,
  type FileState,
  type FileUsage,
} from '../../workspace/evidenceFiles.ts';

export interface KeptFiles {
  /** By SHA-256; empty until it is known. */
  readonly states: ReadonlyMap<string, FileState>;
  /** Of all assessments; undefined until it is known. */
  readonly usage: FileUsage | undefined;
  /** Whether this browser keeps files here at all; undefined until it is known. */
  readonly able: boolean | undefined;
}

const UNKNOWN: KeptFiles = { states: new Map(), usage: undefined, able: undefined };

/** What this browser keeps of the files with these hashes, followed as files come and go in any tab. */
export function useKeptFiles(hashes: readonly string[]): KeptFiles {
  const [kept, setKept] = useState(UNKNOWN);
  const key = hashes.join(' ');
  const wanted = useMemo(() => (key === '' ? [] : key.split(' ')), [key]);
  useEffect(() => {
    let left = false;
    const look = (): void => {
      void Promise.all([fileStates(wanted), fileUsage(), canKeepFiles()]).then(
        ([states, usage, able]) => {
          if (!left) setKept({ states, usage, able });
        },
        () => undefined,
      );
    };
    look();
    const stop = onFilesChange(look);
    return () => {
      left = true;
      stop();
    };
  }, [wanted]);
  return kept;
}
