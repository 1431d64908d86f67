/**
 * Who is using a kept file, across tabs. A lock goes with its page: when that is closed, or crashes, the lock is free.
 */

const held = new Set<string>();

const NEVER = new Promise<never>(() => undefined);

/**
 * Keeps the file with this SHA-256 from being cleared away for as long as this page, or worker, lives: what it stands for
 * may not be saved yet, or an undo may bring it back. Resolves when it is safe.
 */
export async function holdFile(sha256: string): Promise<void> {
  if (held.has(sha256)) return;
  await new Promise<void>((resolve, reject) => {
    navigator.locks
      .request(nameOf(sha256), { mode: 'shared' }, () => {
        held.add(sha256);
        resolve();
        return NEVER;
      })
      .catch(reject);
  });
}

/** Does the work while nobody else holds what is named, a file by its SHA-256 or one being written; false when somebody does. */
export async function whenUnheld(name: string, work: () => Promise<boolean>): Promise<boolean> {
  return navigator.locks.request(nameOf(name), { ifAvailable: true }, (lock) => (lock ? work() : false));
}

/** Does the work while this alone holds what is named. */
export async function whileHeld<T>(name: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(nameOf(name), work);
}

function nameOf(what: string): string {
  return `device-assurance-evidence-${what}`;
}
