import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** SHA-256 that takes its input in pieces. */
export interface Hash {
  update(bytes: Uint8Array): unknown;
  /** 64 lower-case hexadecimal digits; nothing is added afterwards. */
  hex(): string;
}

/** Makes one; callers that have a faster one than this may give theirs. */
export type MakeHash = () => Hash;

/** The same code in every environment: WebCrypto has no hash that takes pieces. */
export const portableHash: MakeHash = () => {
  const hash = sha256.create();
  return { update: (bytes) => hash.update(bytes), hex: () => bytesToHex(hash.digest()) };
};

/** SHA-256 of bytes that are at hand. */
export function hexDigest(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
