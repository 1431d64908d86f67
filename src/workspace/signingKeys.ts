/** The keys of this browser that sign sealed submissions. Import this module on demand: it brings encryption along. */

import type { DBSchema } from 'idb';
import { lockKey, type SigningKey } from '../bundle/keys.ts';
import { databaseOpener } from './openDatabase.ts';

/** A key as it is stored. Nothing can take its private part out of the browser. */
export interface StoredKey {
  /** Of its public part: 64 lower-case hexadecimal digits. */
  readonly fingerprint: string;
  /** As the person calls it. */
  readonly name: string;
  /** When it came into this browser; UTC, ISO 8601. */
  readonly added: string;
  /** Taken when no other is chosen. One key has it wherever there is a key. */
  readonly usual: boolean;
  readonly key: SigningKey;
}

interface Schema extends DBSchema {
  keys: { key: string; value: StoredKey };
}

const STRICT = { durability: 'strict' } as const;

/** A database of its own, so that nothing that backs up or clears assessments touches keys. */
const database = databaseOpener<Schema>('device-assurance-keys', 1, (made) => {
  made.createObjectStore('keys', { keyPath: 'fingerprint' });
});

/** All keys, in the order in which they came. Rejects where the browser allows no database. */
export async function listKeys(): Promise<readonly StoredKey[]> {
  return inOrder(await (await database()).getAll('keys'));
}

/**
 * Keeps a key, so that it cannot be exported any more. The first is the usual one.
 *
 * @param now the present instant, UTC, ISO 8601
 * @throws Error with a sentence for people when it is stored already, or the browser does not store it
 */
export async function addKey(key: SigningKey, name: string, now: string): Promise<void> {
  const locked = await lockKey(key);
  await rewrite((all) => {
    const { fingerprint } = locked.public;
    const same = all.find((one) => one.fingerprint === fingerprint);
    if (same) throw new Error(`This key is here already, as “${same.name}”.`);
    return [...all, { fingerprint, name, added: now, usual: all.length === 0, key: locked }];
  });
}

/** Makes it the one that is taken when no other is chosen. */
export function makeUsual(fingerprint: string): Promise<void> {
  return rewrite((all) => all.map((one) => ({ ...one, usual: one.fingerprint === fingerprint })));
}

export function renameKey(fingerprint: string, name: string): Promise<void> {
  return rewrite((all) => all.map((one) => (one.fingerprint === fingerprint ? { ...one, name } : one)));
}

/** For good. If it was the usual one, the first of the others is from now on. */
export function removeKey(fingerprint: string): Promise<void> {
  return rewrite((all) => {
    const left = all.filter((one) => one.fingerprint !== fingerprint);
    return left.some(({ usual }) => usual) ? left : left.map((one, at) => ({ ...one, usual: at === 0 }));
  });
}

/** All in one transaction: other tabs may change keys as well. */
async function rewrite(change: (all: readonly StoredKey[]) => readonly StoredKey[]): Promise<void> {
  const transaction = (await database()).transaction('keys', 'readwrite', STRICT);
  try {
    const before = inOrder(await transaction.store.getAll());
    const after = change(before);
    const kept = new Set(after.map(({ fingerprint }) => fingerprint));
    await Promise.all([
      ...before
        .filter(({ fingerprint }) => !kept.has(fingerprint))
        .map((one) => transaction.store.delete(one.fingerprint)),
      ...after.filter((one) => !before.includes(one)).map((one) => transaction.store.put(one)),
    ]);
  } catch (error) {
    transaction.done.catch(() => undefined);
    transaction.abort();
    throw error;
  }
  await transaction.done;
}

function inOrder(all: readonly StoredKey[]): readonly StoredKey[] {
  return all.toSorted((one, other) => (one.added < other.added ? -1 : 1));
}
