import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { hashFile } from '../../../src/record/hashFile.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test.each([0, 1, 64, 65_536, 1_000_003])('gives the SHA-256 of a file of %i bytes', async (size) => {
  const bytes = new Uint8Array(size).map((_, index) => index % 251);
  expect(await hashFile(new Blob([bytes]))).toBe(sha256(bytes));
});

test('tells how far it is, in bytes, and reads in parts', async () => {
  const told: [number, number][] = [];
  await hashFile(new Blob(Array.from({ length: 5 }, () => new Uint8Array(1_000_000))), (read, total) =>
    told.push([read, total]),
  );
  expect(told.length).toBeGreaterThan(1);
  expect(told.at(-1)).toEqual([5_000_000, 5_000_000]);
  expect(told.every(([read], index) => read > (told[index - 1]?.[0] ?? 0))).toBe(true);
});

test('hands on every byte, in order', async () => {
  const bytes = new Uint8Array(300_000).map((_, index) => index % 251);
  const parts: Uint8Array[] = [];
  await hashFile(new Blob([bytes]), undefined, undefined, (chunk) => parts.push(chunk.slice()));
  expect(Buffer.concat(parts).equals(bytes)).toBe(true);
});

test('stops when told to', async () => {
  const controller = new AbortController();
  const hashing = hashFile(new Blob([new Uint8Array(500_000)]), () => controller.abort(), controller.signal);
  await expect(hashing).rejects.toMatchObject({ name: 'AbortError' });
  await expect(hashFile(new Blob([]), undefined, AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
});

test('says in words that a file could not be read to its end', async () => {
  const broken = Object.assign(new Blob(['abc']), {
    stream: () =>
      new ReadableStream({
        pull() {
          throw new Error('NotReadableError');
        },
      }),
  });
  await expect(hashFile(broken)).rejects.toThrow(
    'The file could not be read. It may have been moved or changed: choose it again.',
  );
});

test('refuses a file that grew or shrank while it was read', async () => {
  const shrunk = Object.assign(new Blob(['abc']), { stream: () => new Blob(['ab']).stream() });
  await expect(hashFile(shrunk)).rejects.toThrow('changed while it was being read');
});
