import { useCallback, useEffect, useRef, useState } from 'react';
import { isEncrypted } from '../../bundle/encryption.ts';
import { openSubmission, type OpenedSubmission } from '../../bundle/openSubmission.ts';
import { BundleError } from '../../bundle/problem.ts';
import { blobSource, type Source } from '../../bundle/source.ts';
import type { AtHand } from '../../bundle/verifySubmission.ts';
import { makeReport, type Report } from '../../formats/makeReport.ts';
import { pendingFiles, type PendingFiles } from '../../workspace/pendingFiles.ts';
import { listKeys } from '../../workspace/signingKeys.ts';
import { fetchChecklist, type LoadChecklist } from '../list/useChecklists.ts';
import { openStore } from '../../workspace/store.ts';

export type OpeningState =
  /** Bytes of about how many. */
  | { readonly kind: 'reading'; readonly read: number; readonly total: number }
  /** Encrypted; `problem` says why the identity given before does not open it. */
  | { readonly kind: 'locked'; readonly problem?: string }
  | { readonly kind: 'refused'; readonly message: string; readonly help: string }
  | {
      readonly kind: 'open';
      readonly opened: OpenedSubmission;
      /** Absent where this portal does not have the edition that it answers. */
      readonly report: Report | undefined;
      readonly atHand: AtHand;
      /** Name of the signing key of this browser that it is signed with. */
      readonly own: string | undefined;
    };

export interface Opening {
  readonly state: OpeningState;
  readonly unlock: (identities: readonly string[]) => void;
  /** Hands over the evidence files of what is open: the caller keeps or discards them. */
  readonly takeFiles: () => PendingFiles | undefined;
}

/**
 * Checks a sealed submission to its last byte. Identities are held while that is done. Its evidence files are put aside
 * on the way, and thrown away when it is refused, closed or left, unless they were taken.
 */
export function useOpening(file: File, load: LoadChecklist): Opening {
  const [state, setState] = useState<OpeningState>({ kind: 'reading', read: 0, total: file.size });
  const stop = useRef<AbortController>(undefined);
  const pending = useRef<PendingFiles>(undefined);

  const open = useCallback(
    async (identities: readonly string[]): Promise<void> => {
      const controller = new AbortController();
      stop.current = controller;
      const { signal } = controller;
      const files = pendingFiles();
      const show = (next: OpeningState): void => {
        if (!signal.aborted) setState(next);
      };
      try {
        if (identities.length === 0 && (await isEncrypted(blobSource(file)))) return show({ kind: 'locked' });
        const total = file.size;
        let read = 0;
        let shown = 0;
        const source = blobSource(file);
        const watched: Source = {
          size: total,
          read: async (offset, length) => {
            signal.throwIfAborted();
            const bytes = await source.read(offset, length);
            read += bytes.length;
            if (performance.now() - shown > 100) {
              shown = performance.now();
              show({ kind: 'reading', read, total });
            }
            return bytes;
          },
        };
        show({ kind: 'reading', read, total });
        const opened = await openSubmission(watched, { identities, write: files.write });
        const { checklist } = opened.record;
        const page = await fetchChecklist(load, checklist.id);
        const report =
          page?.digest === checklist.digest ? makeReport(page.checklist, opened.record, page.digest) : undefined;
        // Where keys cannot be read, none is known.
        const keys = await listKeys().catch(() => []);
        const own = keys.find(({ fingerprint }) => fingerprint === opened.signer.fingerprint)?.name;
        const atHand = await whatIsHere(opened, page?.checklist.version);
        signal.throwIfAborted();
        pending.current = files;
        show({ kind: 'open', opened, report, own, atHand });
      } catch (error) {
        await files.discard();
        show(refusal(error));
      }
    },
    [file, load],
  );

  useEffect(() => {
    void open([]);
    return () => {
      stop.current?.abort();
      void pending.current?.discard();
    };
  }, [open]);
  const takeFiles = useCallback(() => {
    const files = pending.current;
    pending.current = undefined;
    return files;
  }, []);
  return { state, unlock: (identities) => void open(identities), takeFiles };
}

/** The edition of this portal, and the one that the assessment with the same id answers here. */
async function whatIsHere(
  { record: { id, checklist } }: OpenedSubmission,
  edition: string | undefined,
): Promise<AtHand> {
  const stored = await openStore()
    .then((store) => store.get(id))
    .catch(() => undefined);
  const same = stored && !stored.removed && stored.record.checklist.id === checklist.id;
  return {
    ...(edition !== undefined && { editions: [edition] }),
    ...(same && { stored: stored.record.checklist.version }),
  };
}

function refusal(error: unknown): OpeningState {
  if (!(error instanceof BundleError)) {
    const message = `The file could not be read: ${error instanceof Error ? error.message : String(error)}.`;
    return { kind: 'refused', message, help: 'It may have been moved or changed. Choose it again.' };
  }
  const { code, message, help } = error;
  return code === 'not-for-you'
    ? { kind: 'locked', problem: `${message} ${help}` }
    : { kind: 'refused', message, help };
}
