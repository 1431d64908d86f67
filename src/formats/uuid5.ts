import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Report } from './makeReport.ts';

/** The namespace of all identifiers that exports make: any UUID will do, as long as it stays. */
const NAMESPACE = hexToBytes('9c2f4f5e6a0b4c57a1b5d3c1b2a7e604');

/** A UUID of version 5 (RFC 9562) for a name: the same name gives the same UUID. */
function uuid5(name: string): string {
  const bytes = sha1(concatBytes(NAMESPACE, utf8ToBytes(name))).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytesToHex(bytes);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/**
 * Makes the identifiers of one export: each follows from the digests of record, edition and review and from what it
 * names, so another state of any of them has other identifiers.
 */
export function uuidsOf({ digests }: Report): (kind: string, id?: string) => string {
  const base = `${digests.checklist}/${digests.record}/${digests.review ?? ''}`;
  return (kind, id = '') => uuid5(`${base}/${kind}/${id}`);
}
