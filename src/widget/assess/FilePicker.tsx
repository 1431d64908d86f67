import { useEffect, useRef, useState, type ReactNode } from 'react';
import { fileSize } from '../logic/words.ts';
import { Icon } from '../parts/Icon.tsx';
import styles from './FilePicker.module.css';
import fields from '../parts/fields.module.css';

export interface HashedFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
}

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'hashing'; readonly name: string; readonly size: number; readonly read: number }
  | { readonly kind: 'failed'; readonly message: string };

/** Chooses a file and computes its SHA-256 here in the browser. The file goes nowhere. */
export function FilePicker({
  label,
  onHashed,
}: {
  readonly label: string;
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
      const { hashFile } = await import('../../record/hashFile.ts');
      const progress = throttled((read) => setState({ kind: 'hashing', name, size, read }));
      const sha256 = await hashFile(file, progress, controller.signal);
      setState({ kind: 'idle' });
      onHashed({ name, size, sha256 });
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

/** Passes on at most ten calls a second, so that drawing does not slow the reading. */
function throttled(show: (read: number) => void): (read: number) => void {
  let last = 0;
  return (read) => {
    const now = performance.now();
    if (now - last < 100) return;
    last = now;
    show(read);
  };
}
