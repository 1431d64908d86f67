import { Decrypter, Encrypter } from 'age-encryption';
import { ageHeader, ageSource, type OpenChunk } from './ageSource.ts';
import { ASK_AGAIN, BundleError } from './problem.ts';
import type { Source } from './source.ts';

/** First bytes of every age file. */
const AGE = 'age-encryption.org/v1\n';

/** Whether a file is encrypted in the age format. */
export async function isEncrypted(source: Source): Promise<boolean> {
  return new TextDecoder().decode(await source.read(0, AGE.length)) === AGE;
}

/** Makes the payload of an age file, nonce first, from its file key and the plain bytes. */
export type PayloadCipher = (fileKey: Uint8Array, plain: ReadableStream<Uint8Array>) => ReadableStream<Uint8Array>;

/** The least that follows the header of an age file: the nonce, and the mark of one empty chunk. */
const EMPTY_PAYLOAD = 16 + 16;

/**
 * Encrypts a stream to X25519 recipients (`age1…`).
 *
 * @param cipher makes the payload where there is a faster cipher than the library's
 * @throws BundleError `bad-recipient`
 */
export async function encryptTo(
  recipients: readonly string[],
  stream: ReadableStream<Uint8Array>,
  cipher?: PayloadCipher,
): Promise<ReadableStream<Uint8Array>> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) {
    try {
      encrypter.addRecipient(recipient);
    } catch (cause) {
      throw new BundleError(
        'bad-recipient',
        `“${recipient.slice(0, 80)}” is not a recipient.`,
        'A recipient begins with age1, as age-keygen prints it.',
        { cause },
      );
    }
  }
  if (!cipher) return encrypter.encrypt(stream);
  let fileKey = new Uint8Array();
  encrypter.addRecipient({
    wrapFileKey(key) {
      fileKey = Uint8Array.from(key);
      return [];
    },
  });
  const empty = await encrypter.encrypt(new Uint8Array());
  return startingWith(empty.subarray(0, empty.length - EMPTY_PAYLOAD), cipher(fileKey, stream));
}

/**
 * What an encrypted file holds, decrypted as it is read. Chunks are authenticated one by one: what is read is what was
 * encrypted, and what is not read is not vouched for.
 *
 * @param identities `AGE-SECRET-KEY-1…`
 * @param open opens a chunk where there is a faster cipher than the library's
 * @throws BundleError `encrypted`, `not-for-you` or `damaged`; reading throws `damaged`
 */
export async function decryptSource(source: Source, identities: readonly string[], open?: OpenChunk): Promise<Source> {
  if (identities.length === 0) {
    throw new BundleError(
      'encrypted',
      'The file is encrypted, so nothing in it can be read without the identity of a recipient.',
      'Give the identity file of a recipient.',
    );
  }
  const decrypter = new Decrypter();
  let unreadable: BundleError | undefined;
  for (const identity of identities) {
    try {
      decrypter.addIdentity(identity);
    } catch (cause) {
      // Another of them may open it.
      unreadable = new BundleError(
        'not-for-you',
        'The identity cannot be read.',
        'An identity begins with AGE-SECRET-KEY-1, as age-keygen writes it.',
        { cause },
      );
    }
  }
  const header = await ageHeader(source);
  if (!header) throw new BundleError('damaged', DAMAGED_HEADER, ASK_AGAIN);
  let fileKey: Uint8Array;
  try {
    fileKey = await decrypter.decryptHeader(header);
  } catch (cause) {
    const other = cause instanceof Error && cause.message.startsWith('no identity matched');
    if (!other) throw new BundleError('damaged', DAMAGED_HEADER, ASK_AGAIN, { cause });
    throw (
      unreadable ??
      new BundleError(
        'not-for-you',
        'The file is encrypted to others: the identity given does not open it.',
        'Give the identity of one of its recipients.',
        { cause },
      )
    );
  }
  const plain = await asDamaged(() => ageSource(source, header.length, fileKey, open));
  return { size: plain.size, read: (offset, length) => asDamaged(() => plain.read(offset, length)) };
}

const DAMAGED_HEADER = 'The encryption of the file is damaged.';

async function asDamaged<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    // The disk, not the file; or whoever reads has stopped.
    if (cause instanceof Error && ('code' in cause || cause.name === 'AbortError')) throw cause;
    throw new BundleError('damaged', 'The encrypted file is damaged, cut off or was changed.', ASK_AGAIN, { cause });
  }
}

function startingWith(head: Uint8Array, rest: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  return rest.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      start(controller) {
        controller.enqueue(head);
      },
    }),
  );
}
