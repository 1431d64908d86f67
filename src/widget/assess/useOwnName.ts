import { useSyncExternalStore } from 'react';
import { onUserName, setUserName, userName } from '../../workspace/userName.ts';

/** The name a person goes by in this browser, and what changes it. Empty until it is given. */
export function useOwnName(): readonly [string, (name: string) => void] {
  return [useSyncExternalStore(onUserName, userName, () => ''), setUserName];
}
