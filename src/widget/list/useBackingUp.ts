import { useCallback, useEffect, useRef, useState } from 'react';
import { countFiles } from '../../workspace/fileCount.ts';
import { chooseOutlet, type OutletKind } from '../logic/chooseOutlet.ts';
import { saveBackupText } from './saveBackupText.ts';
import type { PreparedBackup } from './prepareBackup.ts';

export type BackingUpState =
  | { readonly kind: 'asking'; readonly problem?: string }
  /** Bytes of about how many. */
  | { readonly kind: 'writing'; readonly name: string; readonly written: number; readonly total: number }
  | {
      readonly kind: 'done';
      readonly name: string;
      /** Bytes. */
      readonly size: number;
      readonly files: number;
      /** Names of files whose bytes here are no longer what was noted, so that no backup can give them back. */
      readonly damaged: readonly string[];
    };

export interface BackingUp {
  readonly state: BackingUpState;
  readonly start: (withFiles: boolean) => Promise<void>;
  readonly cancel: () => void;
}

const ARCHIVE: OutletKind = { description: 'Backup', type: 'application/zip', ending: '.zip' };

/** Makes a backup with files of evidence, as a stream from disk to disk, or one without. */
export function useBackingUp({ text, made, stem, files, names }: PreparedBackup): BackingUp {
  const [state, setState] = useState<BackingUpState>({ kind: 'asking' });
  const stop = useRef<AbortController>(undefined);

  const start = useCallback(
    async (withFiles: boolean): Promise<void> => {
      if (!withFiles) {
        const { name, size } = saveBackupText(stem, text);
        setState({ kind: 'done', name, size, files: 0, damaged: [] });
        return;
      }
      const controller = new AbortController();
      stop.current = controller;
      try {
        const outlet = await chooseOutlet(`${stem}.zip`, ARCHIVE);
        if (!outlet) return;
        const { name } = outlet;
        const { backupArchive } = await import('../../workspace/backupArchive.ts');
        const total = text.length + countFiles(files.values()).bytes;
        const damaged: string[] = [];
        let written = 0;
        let shown = 0;
        setState({ kind: 'writing', name, written, total });
        const archive = backupArchive(text, files, made, (sha256) => damaged.push(names.get(sha256) ?? sha256));
        const counted = archive.pipeThrough(
          new TransformStream<Uint8Array, Uint8Array>({
            transform(chunk, to) {
              written += chunk.length;
              to.enqueue(chunk);
              if (performance.now() - shown < 100) return;
              shown = performance.now();
              setState({ kind: 'writing', name, written, total });
            },
          }),
        );
        await outlet.write(counted, total, controller.signal);
        setState({ kind: 'done', name, size: written, files: files.size, damaged });
      } catch (error) {
        const problem = error instanceof Error ? error.message : String(error);
        setState(controller.signal.aborted ? { kind: 'asking' } : { kind: 'asking', problem });
      }
    },
    [text, made, stem, files, names],
  );

  const cancel = useCallback(() => stop.current?.abort(), []);
  useEffect(() => cancel, [cancel]);
  return { state, start, cancel };
}
