import { useEffect, useState } from 'react';

export interface Kept<Store, Item> {
  /** Undefined until the browser has answered; nothing is known before. */
  readonly store?: Store;
  readonly all?: readonly Item[];
  /** The browser's words when they cannot be read. */
  readonly problem?: string;
}

/**
 * What a store of this browser holds, kept up to date with this tab and all others.
 *
 * @param open opens the store; give a constant
 * @param list reads all of it; give a constant
 */
export function useKept<Store extends { onChange(listener: () => void): () => void }, Item>(
  open: () => Promise<Store>,
  list: (store: Store) => Promise<readonly Item[]>,
): Kept<Store, Item> {
  const [known, setKnown] = useState<Kept<Store, Item>>({});
  useEffect(() => {
    let stop: (() => void) | undefined;
    let left = false;
    const look = async (store: Store): Promise<void> => {
      try {
        setKnown({ store, all: await list(store) });
      } catch (error) {
        setKnown((before) => ({ ...before, store, problem: error instanceof Error ? error.message : String(error) }));
      }
    };
    void open().then((store) => {
      if (left) return;
      stop = store.onChange(() => void look(store));
      void look(store);
    });
    return () => {
      left = true;
      stop?.();
    };
  }, [open, list]);
  return known;
}
