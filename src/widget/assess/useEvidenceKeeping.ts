import { useEffect } from 'react';
import type { SubmissionRecord } from '../../generated/record.ts';
import { holdFiles, removeUnusedFiles } from '../../workspace/evidenceFiles.ts';
import type { Store } from '../../workspace/store.ts';

/** Milliseconds after opening when files that nothing names are cleared away. */
const QUIET = 5000;

/**
 * Keeps the files of the assessment that is open from being cleared away, also those of items that an undo may bring back,
 * and clears away what no assessment names any more. What fails here is tried when the next assessment is opened.
 */
export function useEvidenceKeeping(store: Store, evidence: SubmissionRecord['evidence']): void {
  useEffect(() => {
    const hashes = Object.values(evidence).flatMap(({ sha256 }) => (sha256 === undefined ? [] : [sha256]));
    if (hashes.length === 0) return;
    holdFiles(hashes).catch(() => undefined);
  }, [evidence]);
  useEffect(() => {
    const timer = setTimeout(() => {
      removeUnusedFiles(store, new Date().toISOString()).catch(() => undefined);
    }, QUIET);
    return () => clearTimeout(timer);
  }, [store]);
}
