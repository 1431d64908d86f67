import { useEffect, useRef, useState, type ReactNode } from 'react';
import { putFile } from '../../workspace/evidenceFiles.ts';
import type { KeptFile } from '../../workspace/keepFile.ts';
import { fileSize } from '../logic/words.ts';
import { Icon } from '../parts/Icon.tsx';
import styles from './FilePicker.module.css';
import fields from '../parts/fields.module.css';

export interface HashedFile extends KeptFile {
  readonly name: string;
}

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'hashing'; readonly name: string; readonly size: number; readonly read: number }
  | { readonly kind: 'failed'; readonly message: string };

/** Chooses a file, computes its SHA-256 here in the browser, and keeps it there when asked. The file is sent nowhere. */
export function FilePicker({
  label,
  keep,
  onHashed,
}: {
  readonly label: string;
  /** Keeps the file in this browser. */
  readonly keep: boolean;
  readonly onHashed: (file: HashedFile) => void;
}): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const stop = useRef<AbortController>(undefined);
  const [state, setState] = useState<State>({ kind: 'idle' });
  useEffect(() => () => stop.current?.abort(), []);

  async function hash(file: File): Promise<void> {
    const controller = new AbortController();
    stop.current = controller;
    const { name, size } = file;
    setState({ kind: 'hashing', name, size, read: 0 });
    try {
      const put = await putFile(file, {
        keep,
        signal: controller.signal,
        onProgress: (read) => setState({ kind: 'hashing', name, size, read }),
      });
      setState({ kind: 'idle' });
      onHashed({ name, ...put });
    } catch (error) {
      if (controller.signal.aborted) setState({ kind: 'idle' });
      else
        setState({ kind: 'failed', message: error instanceof Error ? error.message : 'The file could not be read.' });
    }
  }

  return (
    <div className={styles.picker}>
      <input
        ref={input}
        className="dap-hidden"
        type="file"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(chosen) => {
          const [file] = chosen.target.files ?? [];
          if (file) void hash(file);
          // Lets the same file be chosen again.
          chosen.target.value = '';
        }}
      />
      {state.kind === 'hashing' ? (
        <div className={styles.progress} role="status">
          <span>
            Computing the SHA-256 of {state.name} ({fileSize(state.size)})
          </span>
          <progress value={state.read} max={state.size || 1} aria-label={`Read ${fileSize(state.read)}`} />
          <button type="button" className={fields.quiet} onClick={() => stop.current?.abort()}>
            Cancel
          </button>
        </div>
      ) : (
        <button type="button" className={`dap-button ${fields.small}`} onClick={() => input.current?.click()}>
          <Icon name="file" />
          {label}
        </button>
      )}
      {state.kind === 'failed' && (
        <p className={fields.problem} role="alert">
          {state.message}
        </p>
      )}
    </div>
  );
}
