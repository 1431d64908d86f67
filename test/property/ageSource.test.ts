import { Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { ageHeader } from '../../src/bundle/ageSource.ts';
import { decryptSource } from '../../src/bundle/encryption.ts';
import { blobSource, type Source } from '../../src/bundle/source.ts';
import { nodeOpenChunk } from '../../src/cli/ageCipher.ts';

const CHUNK = 64 * 1024;
const sizes = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 17];
let identity = '';
const files = new Map<number, { plain: Uint8Array; sealed: Uint8Array<ArrayBuffer> }>();

beforeAll(async () => {
  identity = await generateIdentity();
  const recipient = await identityToRecipient(identity);
  for (const size of sizes) {
    const plain = Uint8Array.from({ length: size }, (_, at) => (at * 31 + (at >> 8)) & 255);
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipient);
    files.set(size, { plain, sealed: new Uint8Array(await encrypter.encrypt(plain)) });
  }
});

const source = (bytes: Uint8Array<ArrayBuffer>): Source => blobSource(new Blob([bytes]));

test('any stretches, read in any order, are what was encrypted, by either cipher', async () => {
  const stretch = fc.tuple(fc.nat(4 * CHUNK), fc.oneof(fc.nat(40), fc.nat(3 * CHUNK)));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...sizes),
      fc.array(stretch, { minLength: 1, maxLength: 6 }),
      fc.boolean(),
      async (size, stretches, node) => {
        const { plain, sealed } = files.get(size)!;
        const opened = await decryptSource(source(sealed), [identity], node ? nodeOpenChunk : undefined);
        expect(opened.size).toBe(size);
        for (const [offset, length] of stretches) {
          const read = await opened.read(offset, length);
          expect(Buffer.compare(read, plain.subarray(offset, offset + length))).toBe(0);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('a changed or missing byte is never given as plain text', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...sizes),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      fc.boolean(),
      async (size, at, change, cut) => {
        const { plain, sealed } = files.get(size)!;
        const place = at % sealed.length;
        const bytes = cut ? sealed.slice(0, place) : sealed.slice();
        if (!cut) bytes[place]! ^= change;
        const problems: unknown[] = [];
        try {
          const opened = await decryptSource(source(bytes), [identity]);
          // What can still be read is right, and reading all of it meets what is wrong.
          for (let offset = 0; offset < size; offset += CHUNK) {
            const read = await opened.read(offset, CHUNK);
            expect(Buffer.compare(read, plain.subarray(offset, offset + CHUNK))).toBe(0);
          }
        } catch (error) {
          problems.push(error);
        }
        expect(problems).toEqual([expect.objectContaining({ code: expect.stringMatching(/damaged|not-for-you/) })]);
      },
    ),
    { numRuns: 150 },
  );
});

test('chunks that changed places, and a file that ends after a whole chunk, are refused', async () => {
  const { sealed } = files.get(3 * CHUNK + 17)!;
  const start = (await ageHeader(source(sealed)))!.length + 16;
  const chunk = (number: number): Uint8Array =>
    sealed.slice(start + number * (CHUNK + 16), start + (number + 1) * (CHUNK + 16));
  const swapped = sealed.slice();
  swapped.set(chunk(1), start);
  swapped.set(chunk(0), start + CHUNK + 16);
  const opened = await decryptSource(source(swapped), [identity]);
  await expect(opened.read(0, 10)).rejects.toMatchObject({ code: 'damaged' });
  const short = sealed.slice(0, start + 2 * (CHUNK + 16));
  await expect(decryptSource(source(short), [identity])).rejects.toMatchObject({ code: 'damaged' });
});

test('what stops reading is not called damage', async () => {
  const { sealed } = files.get(CHUNK + 1)!;
  const stop = new AbortController();
  const whole = source(sealed);
  const opened = await decryptSource(
    {
      size: whole.size,
      read: (offset, length) => {
        stop.signal.throwIfAborted();
        return whole.read(offset, length);
      },
    },
    [identity],
  );
  stop.abort();
  await expect(opened.read(0, 10)).rejects.toMatchObject({ name: 'AbortError' });
});
