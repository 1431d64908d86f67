import { useSyncExternalStore } from 'react';

const KEY = 'device-assurance:name';
const listeners = new Set<() => void>();
/** Undefined until it is first asked for; then what is known, also where the browser keeps nothing. */
let name: string | undefined;

/** The name a person goes by in comments and work files: asked once, kept in this browser. Empty until it is given. */
export function useOwnName(): readonly [string, (name: string) => void] {
  return [useSyncExternalStore(subscribe, read, () => ''), write];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(): string {
  if (name === undefined) {
    try {
      name = localStorage.getItem(KEY) ?? '';
    } catch {
      name = '';
    }
  }
  return name;
}

function write(next: string): void {
  name = next.trim().slice(0, 200);
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // It then holds for this visit.
  }
  for (const listener of [...listeners]) listener();
}
