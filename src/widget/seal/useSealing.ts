import { useCallback, useRef, useState } from 'react';
import { sealSubmission, type EvidenceFile } from '../../bundle/sealSubmission.ts';
import type { Report } from '../../formats/makeReport.ts';
import type { StoredKey } from '../../workspace/signingKeys.ts';
import { fileStem } from '../../workspace/naming.ts';
import { historyOf } from '../logic/historyOf.ts';
import { chooseOutlet, type OutletKind } from '../logic/chooseOutlet.ts';
import { saidBy } from './saidBy.ts';

export interface SealOrder {
  readonly report: Report;
  readonly evidence: readonly EvidenceFile[];
  readonly key: StoredKey;
  /** `age1…` */
  readonly recipients: readonly string[];
  /** Whether the history of the assessment is enclosed. */
  readonly withHistory: boolean;
}

const SEALED: OutletKind = {
  description: 'Sealed submission',
  type: 'application/octet-stream',
  ending: '.dassure',
};

/** A file that was made. */
export interface SealedFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly files: number;
  readonly recipients: number;
  readonly withHistory: boolean;
  readonly key: StoredKey;
}

export type SealingState =
  | { readonly kind: 'asking'; readonly problem?: string }
  /** Bytes of about how many. */
  | { readonly kind: 'sealing'; readonly name: string; readonly written: number; readonly total: number }
  | { readonly kind: 'sealed'; readonly file: SealedFile };

export interface Sealing {
  readonly state: SealingState;
  readonly seal: (order: SealOrder) => Promise<void>;
  readonly cancel: () => void;
}

/** Makes the file, as a stream from evidence to disk. */
export function useSealing(): Sealing {
  const [state, setState] = useState<SealingState>({ kind: 'asking' });
  const stop = useRef<AbortController>(undefined);

  const seal = useCallback(async ({ report, evidence, key, recipients, withHistory }: SealOrder): Promise<void> => {
    const controller = new AbortController();
    stop.current = controller;
    try {
      const { stream, parts } = await sealSubmission({
        report,
        evidence,
        key: key.key,
        recipients,
        ...(withHistory && { history: await historyOf(report.record) }),
      });
      const outlet = await chooseOutlet(`${fileStem(report.record)}.dassure`, SEALED);
      if (!outlet) {
        await stream.cancel();
        return;
      }
      const { name } = outlet;
      const total = parts.reduce((sum, { size }) => sum + size, 0);
      let written = 0;
      let shown = 0;
      setState({ kind: 'sealing', name, written, total });
      const counted = stream.pipeThrough(
        new TransformStream<Uint8Array, Uint8Array>({
          transform(chunk, to) {
            written += chunk.length;
            to.enqueue(chunk);
            if (performance.now() - shown < 100) return;
            shown = performance.now();
            setState({ kind: 'sealing', name, written, total });
          },
        }),
      );
      await outlet.write(counted, total, controller.signal);
      const file = {
        name,
        size: written,
        files: parts.filter(({ path }) => path.startsWith('evidence/')).length,
        recipients: recipients.length,
        withHistory,
        key,
      };
      setState({ kind: 'sealed', file });
    } catch (error) {
      setState(controller.signal.aborted ? { kind: 'asking' } : { kind: 'asking', problem: saidBy(error) });
    }
  }, []);

  const cancel = useCallback(() => stop.current?.abort(), []);
  return { state, seal, cancel };
}
