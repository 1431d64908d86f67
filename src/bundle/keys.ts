import { armor, Decrypter, Encrypter } from 'age-encryption';
import { fromBase64, toBase64 } from './base64.ts';
import { hexDigest } from './hash.ts';
import { BundleError } from './problem.ts';

export type KeyAlgorithm = 'Ed25519' | 'P-256';

/** A key that checks signatures. */
export interface PublicKey {
  readonly algorithm: KeyAlgorithm;
  /** SubjectPublicKeyInfo, DER. */
  readonly spki: Uint8Array<ArrayBuffer>;
  /** SHA-256 of it, 64 lower-case hexadecimal digits. */
  readonly fingerprint: string;
  readonly key: CryptoKey;
}

/** A key that signs, with the one that checks what it signed. */
export interface SigningKey {
  readonly public: PublicKey;
  readonly key: CryptoKey;
}

const PARAMETERS = { Ed25519: { name: 'Ed25519' }, 'P-256': { name: 'ECDSA', namedCurve: 'P-256' } } as const;

const KEY_HELP =
  'Give an Ed25519 or ECDSA P-256 key in PEM: PKCS#8 ("PRIVATE KEY") to sign, SPKI ("PUBLIC KEY") to check.';

/** Makes a key pair for signing. The private key can be exported, by {@link exportKey} only. */
export async function makeKey(algorithm: KeyAlgorithm = 'Ed25519'): Promise<SigningKey> {
  const pair = await crypto.subtle.generateKey(PARAMETERS[algorithm], true, ['sign', 'verify']);
  const { privateKey, publicKey } = pair as CryptoKeyPair;
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', publicKey));
  return { key: privateKey, public: { algorithm, spki, fingerprint: hexDigest(spki), key: publicKey } };
}

/** The same key, of which nothing that signs can be taken out again: {@link exportKey} fails from here on. */
export async function lockKey({ key, public: own }: SigningKey): Promise<SigningKey> {
  const pkcs8 = await crypto.subtle.exportKey('pkcs8', key);
  return {
    key: await crypto.subtle.importKey('pkcs8', pkcs8, PARAMETERS[own.algorithm], false, ['sign']),
    public: own,
  };
}

/**
 * The private key as a file: PKCS#8 in PEM, which openssl reads. With a passphrase, that PEM encrypted in the age format
 * (scrypt, armoured), which `age -d` turns back into it.
 */
export async function exportKey({ key }: SigningKey, passphrase?: string): Promise<string> {
  const pem = toPem('PRIVATE KEY', new Uint8Array(await crypto.subtle.exportKey('pkcs8', key)));
  if (passphrase === undefined) return pem;
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  return `${armor.encode(await encrypter.encrypt(pem)).trimEnd()}\n`;
}

/** The public key as PEM (SPKI). */
export function exportPublicKey({ spki }: PublicKey): string {
  return toPem('PUBLIC KEY', spki);
}

/**
 * Reads a private key that {@link exportKey} or openssl wrote.
 *
 * @throws BundleError `bad-key` or `wrong-passphrase`
 */
export async function importKey(text: string, passphrase?: string): Promise<SigningKey> {
  const pem = text.startsWith('-----BEGIN AGE ENCRYPTED FILE-----') ? await decryptKey(text, passphrase) : text;
  const pkcs8 = fromPem('PRIVATE KEY', pem);
  for (const algorithm of ['Ed25519', 'P-256'] as const) {
    const key = await crypto.subtle.importKey('pkcs8', pkcs8, PARAMETERS[algorithm], true, ['sign']).catch(() => null);
    if (!key) continue;
    const { d: _, key_ops: __, ...jwk } = await crypto.subtle.exportKey('jwk', key);
    const publicKey = await crypto.subtle.importKey('jwk', jwk, PARAMETERS[algorithm], true, ['verify']);
    const spki = new Uint8Array(await crypto.subtle.exportKey('spki', publicKey));
    return { key, public: { algorithm, spki, fingerprint: hexDigest(spki), key: publicKey } };
  }
  throw new BundleError('bad-key', 'The key is neither an Ed25519 nor an ECDSA P-256 private key.', KEY_HELP);
}

/** Reads a public key in PEM. @throws BundleError `bad-key` */
export function importPublicKey(text: string): Promise<PublicKey> {
  return publicKeyOf(fromPem('PUBLIC KEY', text));
}

/** The key of these bytes (SPKI). @throws BundleError `bad-key` */
export async function publicKeyOf(spki: Uint8Array<ArrayBuffer>): Promise<PublicKey> {
  for (const algorithm of ['Ed25519', 'P-256'] as const) {
    const key = await crypto.subtle.importKey('spki', spki, PARAMETERS[algorithm], true, ['verify']).catch(() => null);
    if (key) return { algorithm, spki, fingerprint: hexDigest(spki), key };
  }
  throw new BundleError('bad-key', 'The key is neither an Ed25519 nor an ECDSA P-256 public key.', KEY_HELP);
}

/** A fingerprint in groups of four, to be read out and compared. */
export function fingerprintText(fingerprint: string): string {
  return fingerprint.replace(/(.{4})(?=.)/g, '$1 ');
}

async function decryptKey(text: string, passphrase: string | undefined): Promise<string> {
  if (passphrase === undefined) {
    throw new BundleError('wrong-passphrase', 'The key is encrypted with a passphrase.', 'Give the passphrase.');
  }
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return await decrypter.decrypt(armor.decode(text), 'text');
  } catch (cause) {
    throw new BundleError(
      'wrong-passphrase',
      'The passphrase does not open the key.',
      'Give the passphrase that the key was encrypted with.',
      { cause },
    );
  }
}

function toPem(label: string, bytes: Uint8Array): string {
  const lines = toBase64(bytes).match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}

function fromPem(label: string, text: string): Uint8Array<ArrayBuffer> {
  const [, body] = new RegExp(`-----BEGIN ${label}-----([A-Za-z0-9+/=\\s]+)-----END ${label}-----`).exec(text) ?? [];
  try {
    if (body !== undefined) return fromBase64(body.replace(/\s/g, ''));
  } catch {
    // said below
  }
  throw new BundleError('bad-key', `The file holds no ${label.toLowerCase()} in PEM.`, KEY_HELP);
}
