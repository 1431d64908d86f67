import { useCallback, useEffect, useState } from 'react';
import { listKeys, type StoredKey } from '../../workspace/signingKeys.ts';

export interface Keys {
  /** Undefined until the browser has answered. */
  readonly keys: readonly StoredKey[] | undefined;
  /** The browser's words when keys cannot be read or kept. */
  readonly problem: string | undefined;
  /** Reads them again. */
  readonly look: () => Promise<void>;
}

/** The signing keys of this browser. */
export function useKeys(): Keys {
  const [keys, setKeys] = useState<readonly StoredKey[]>();
  const [problem, setProblem] = useState<string>();
  const look = useCallback(async (): Promise<void> => {
    try {
      setKeys(await listKeys());
      setProblem(undefined);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  }, []);
  useEffect(() => {
    void look();
  }, [look]);
  return { keys, problem, look };
}
