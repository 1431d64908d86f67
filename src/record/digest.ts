import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Checklist } from '../engine/model.ts';
import { canonicalJson } from './canonicalJson.ts';

/**
 * SHA-256 of the UTF-8 canonical JSON of a value, 64 lower-case hexadecimal digits. Synchronous, and the same in every
 * browser and on the command line.
 *
 * @throws Error when the value is not JSON; see {@link canonicalJson}
 */
export function digestOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
}

/** The digest by which records name an edition: that of the compiled checklist. */
export function checklistDigest(checklist: Checklist): string {
  return digestOf(checklist);
}
