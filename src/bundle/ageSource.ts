import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { Source } from './source.ts';

/** Plain bytes of every chunk but the last. */
const CHUNK = 64 * 1024;
const TAG = 16;
const NONCE = 16;
/** The most that a header is taken to be: some hundred recipients fit. */
const HEADER_LIMIT = 256 * 1024;

/** Opens one sealed chunk; throws when its tag is not right. */
export type OpenChunk = (key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array) => Uint8Array;

const portableOpen: OpenChunk = (key, nonce, sealed) => chacha20poly1305(key, nonce).decrypt(sealed);

/** The header of an age file, to the end of its line of authentication; undefined when it has none. */
export async function ageHeader(source: Source): Promise<Uint8Array | undefined> {
  const start = await source.read(0, HEADER_LIMIT);
  // Bytes of the header are ASCII, so characters and bytes count alike.
  const found = /\n--- [^\n]*\n/.exec(new TextDecoder('latin1').decode(start));
  return found ? start.slice(0, found.index + found[0].length) : undefined;
}

/**
 * What an age file holds, each stretch decrypted when it is read: nothing is written anywhere, and the end can be looked at
 * without what is before it. Every chunk that is read is authenticated, with its place; that the last one is the end of the
 * file is checked at once. Source: age-encryption.org/v1, Payload.
 *
 * @param headerSize of {@link ageHeader}, in bytes
 * @param fileKey what the header's recipients unwrap
 * @throws Error when the end, or a chunk that is read, is not what was encrypted
 */
export async function ageSource(
  source: Source,
  headerSize: number,
  fileKey: Uint8Array,
  open: OpenChunk = portableOpen,
): Promise<Source> {
  const salt = await source.read(headerSize, NONCE);
  const key = hkdf(sha256, fileKey, salt, new TextEncoder().encode('payload'), 32);
  const start = headerSize + NONCE;
  const sealedSize = source.size - start;
  const chunks = Math.max(1, Math.ceil(sealedSize / (CHUNK + TAG)));
  const size = sealedSize - chunks * TAG;
  if (size < 0 || (chunks > 1 && size <= (chunks - 1) * CHUNK)) throw new Error('The end is missing.');

  /** Chunks from one to another, without it. */
  const decrypt = async (from: number, to: number): Promise<Uint8Array[]> => {
    const offset = from * (CHUNK + TAG);
    const length = Math.min(to * (CHUNK + TAG), sealedSize) - offset;
    const sealed = await source.read(start + offset, length);
    if (sealed.length !== length) throw new Error('It is cut off.');
    return Array.from({ length: to - from }, (_, at) => {
      const number = from + at;
      return open(
        key,
        nonceOf(number, number === chunks - 1),
        sealed.subarray(at * (CHUNK + TAG), (at + 1) * (CHUNK + TAG)),
      );
    });
  };

  // Reads in a row mostly begin in the chunk in which the one before ended.
  let held: { readonly number: number; readonly bytes: Uint8Array };
  const last = chunks - 1;
  const [end] = await decrypt(last, chunks);
  held = { number: last, bytes: end ?? new Uint8Array() };

  return {
    size,
    async read(offset, length) {
      const until = Math.min(offset + length, size);
      const bytes = new Uint8Array(Math.max(0, until - offset));
      if (bytes.length === 0) return bytes;
      const first = Math.floor(offset / CHUNK);
      const after = Math.floor((until - 1) / CHUNK) + 1;
      const known = held.number === first ? [held.bytes] : [];
      const opened = after > first + known.length ? await decrypt(first + known.length, after) : [];
      const pieces = [...known, ...opened];
      for (const [at, piece] of pieces.entries()) {
        const place = (first + at) * CHUNK - offset;
        bytes.set(piece.subarray(Math.max(0, -place), until - offset - place), Math.max(0, place));
      }
      held = { number: after - 1, bytes: pieces.at(-1) ?? new Uint8Array() };
      return bytes;
    },
  };
}

/** Eleven bytes that count, and one that marks the last. */
function nonceOf(number: number, last: boolean): Uint8Array {
  const nonce = new Uint8Array(12);
  const view = new DataView(nonce.buffer);
  view.setUint32(3, Math.floor(number / 2 ** 32));
  view.setUint32(7, number >>> 0);
  if (last) nonce[11] = 1;
  return nonce;
}
