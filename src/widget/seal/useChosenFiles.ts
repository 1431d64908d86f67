import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { hashFile } from '../../record/hashFile.ts';
import type { EvidenceSource } from './evidenceSource.ts';

/** A file whose SHA-256 is being computed. Sizes in bytes. */
export interface HashProgress {
  readonly name: string;
  readonly read: number;
  readonly size: number;
}

export interface ChosenFiles {
  /** By SHA-256. */
  readonly files: ReadonlyMap<string, File>;
  readonly source: EvidenceSource;
  readonly hashing: HashProgress | undefined;
  /** What could not be read, in words. */
  readonly problems: readonly string[];
  readonly add: (files: readonly File[]) => void;
  readonly stop: () => void;
}

/** Files that a person chose, told by their digests. One is read at a time, and none is held in memory. */
export function useChosenFiles(): ChosenFiles {
  const [files, setFiles] = useState<ReadonlyMap<string, File>>(new Map());
  const [hashing, setHashing] = useState<HashProgress>();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const work = useRef({ queue: [] as File[], running: false, stop: new AbortController() });

  const stop = useCallback(() => {
    work.current.queue = [];
    work.current.stop.abort();
  }, []);
  useEffect(() => stop, [stop]);

  const add = useCallback((chosen: readonly File[]): void => {
    const { current } = work;
    current.queue.push(...chosen);
    setProblems([]);
    if (current.running) return;
    current.running = true;
    current.stop = new AbortController();
    const run = async (): Promise<void> => {
      for (let file = current.queue.shift(); file; file = current.queue.shift()) {
        const { name, size } = file;
        let shown = 0;
        setHashing({ name, size, read: 0 });
        try {
          const progress = (read: number): void => {
            // Drawing at most ten times a second does not slow the reading.
            if (performance.now() - shown < 100) return;
            shown = performance.now();
            setHashing({ name, size, read });
          };
          const sha256 = await hashFile(file, progress, current.stop.signal);
          const kept = file;
          setFiles((before) => new Map(before).set(sha256, kept));
        } catch (error) {
          if (current.stop.signal.aborted) break;
          const why = error instanceof Error ? error.message : String(error);
          setProblems((before) => [...before, `${name}: ${why}`]);
        }
      }
      current.running = false;
      setHashing(undefined);
    };
    void run();
  }, []);

  const source = useMemo<EvidenceSource>(() => ({ get: (sha256) => Promise.resolve(files.get(sha256)) }), [files]);
  return { files, source, hashing, problems, add, stop };
}
