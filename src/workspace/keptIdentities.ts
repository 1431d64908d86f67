/** Identities that a reviewer keeps in this browser, each behind a passphrase. Import this module on demand: it brings encryption along. */

import { armor, Decrypter, Encrypter, identityToRecipient } from 'age-encryption';
import type { DBSchema } from 'idb';
import { databaseOpener } from './openDatabase.ts';

export interface KeptIdentity {
  /** The recipient that files are encrypted to, `age1…`: it is no secret. */
  readonly recipient: string;
  /** When it came into this browser; UTC, ISO 8601. */
  readonly added: string;
  /** The identity in the age format (scrypt, armoured): `age -d` opens it with the passphrase. */
  readonly locked: string;
}

interface Schema extends DBSchema {
  identities: { key: string; value: KeptIdentity };
}

const STRICT = { durability: 'strict' } as const;

/** A database of its own: no backup of assessments or reviews holds what is in it. */
const database = databaseOpener<Schema>('device-assurance-identities', 1, (made) => {
  made.createObjectStore('identities', { keyPath: 'recipient' });
});

/** Those that are kept, in the order in which they came. Rejects where the browser allows no database. */
export async function listIdentities(): Promise<readonly KeptIdentity[]> {
  const all = await (await database()).getAll('identities');
  return all.toSorted((one, other) => (one.added < other.added ? -1 : 1));
}

/**
 * Keeps an identity, encrypted with the passphrase; one that is kept already gets the new passphrase.
 *
 * @param identity `AGE-SECRET-KEY-1…`
 * @param now the present instant, UTC, ISO 8601
 * @throws Error when it is no identity, or the browser does not store it
 */
export async function keepIdentity(identity: string, passphrase: string, now: string): Promise<void> {
  const recipient = await identityToRecipient(identity);
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  const locked = armor.encode(await encrypter.encrypt(identity));
  const transaction = (await database()).transaction('identities', 'readwrite', STRICT);
  await Promise.all([transaction.store.put({ recipient, added: now, locked }), transaction.done]);
}

/** The identity itself; undefined when the passphrase is not the one it was kept with. */
export async function unlockIdentity({ locked }: KeptIdentity, passphrase: string): Promise<string | undefined> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  return decrypter.decrypt(armor.decode(locked), 'text').catch(() => undefined);
}

/** For good. */
export async function forgetIdentity(recipient: string): Promise<void> {
  const transaction = (await database()).transaction('identities', 'readwrite', STRICT);
  await Promise.all([transaction.store.delete(recipient), transaction.done]);
}
