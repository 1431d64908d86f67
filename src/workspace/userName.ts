/**
 * The name that a person gave in this browser: for the history of what they change, for comments and for work files. Never
 * part of a submission.
 */

const KEY = 'device-assurance:name';
const listeners = new Set<() => void>();
/** Undefined until it is first asked for; then what is known, also where the browser keeps nothing. */
let name: string | undefined;

/** Empty until a name is given. */
export function userName(): string {
  if (name === undefined) {
    try {
      name = localStorage.getItem(KEY) ?? '';
    } catch {
      name = '';
    }
  }
  return name;
}

/** The empty name takes the name away. At most 200 characters are kept. */
export function setUserName(next: string): void {
  name = next.trim().slice(0, 200);
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // It then holds for this visit.
  }
  for (const listener of [...listeners]) listener();
}

/** Returns what stops it. */
export function onUserName(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
