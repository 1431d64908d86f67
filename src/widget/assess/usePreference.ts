import { useCallback, useEffect, useState } from 'react';

export const ON_OFF = ['on', 'off'] as const;

/** Whether files of evidence are kept in the browser: the choice goes for all assessments. */
export const KEEP_FILES = 'keep-evidence-files';

/** A choice of how the page works, remembered in this browser where it allows that. `choices[0]` until one is made; give a constant. */
export function usePreference<T extends string>(
  name: string,
  choices: readonly [T, ...T[]],
): readonly [T, (value: T) => void] {
  const key = `device-assurance:${name}`;
  const [value, setValue] = useState<T>(choices[0]);
  useEffect(() => {
    const stored = readStored(key);
    const known = choices.find((choice) => choice === stored);
    if (known !== undefined) setValue(known);
  }, [key, choices]);
  const choose = useCallback(
    (next: T) => {
      setValue(next);
      try {
        localStorage.setItem(key, next);
      } catch {
        // It then holds for this visit.
      }
    },
    [key],
  );
  return [value, choose];
}

function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
