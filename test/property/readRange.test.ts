/** However a file is cut into ranges, they hold each of its lines once, in order. */
import fc from 'fast-check';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { rangeReader } from '../../src/cli/batch/readRange.ts';
import { SIZE_LIMIT } from '../../src/record/decode.ts';
import { PATIENCE, RUNS } from './generators.ts';

const folder = mkdtempSync(join(tmpdir(), 'range-'));
const path = join(folder, 'lines');
afterAll(() => rmSync(folder, { recursive: true }));

/** All that the ranges of this size give, and the lengths of lines that are too long. */
function readAll(bytes: Uint8Array, size: number): { read: Buffer; tooLong: number[] } {
  writeFileSync(path, bytes);
  const file = openSync(path, 'r');
  try {
    const reader = rangeReader(file);
    const parts: Buffer[] = [];
    const tooLong: number[] = [];
    for (let from = 0; from < bytes.length; from += size) {
      const lines = reader({ from, to: Math.min(bytes.length, from + size) });
      // The buffer is filled again by the next call.
      parts.push(Buffer.from(lines.bytes));
      if (lines.tooLong !== undefined) tooLong.push(lines.tooLong);
    }
    return { read: Buffer.concat(parts), tooLong };
  } finally {
    closeSync(file);
  }
}

test(
  'any lines, any cut',
  () => {
    const line = fc.oneof(
      { weight: 8, arbitrary: fc.string({ maxLength: 12, unit: 'binary' }) },
      { weight: 1, arbitrary: fc.integer({ min: 60_000, max: 140_000 }).map((length) => 'x'.repeat(length)) },
    );
    const text = fc.tuple(fc.array(line, { maxLength: 12 }), fc.boolean());
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 40 }), fc.boolean(), ([lines, ended], size, large) => {
        const bytes = Buffer.from(lines.join('\n') + (ended ? '\n' : ''));
        const cut = large || bytes.length > 10_000 ? size * 4_099 : size;
        expect(readAll(bytes, cut).read.equals(bytes)).toBe(true);
      }),
      RUNS,
    );
  },
  PATIENCE,
);

test('of a line that is too long only its length is kept, whatever the ranges', () => {
  const long = SIZE_LIMIT + 100_000;
  const bytes = Buffer.from(`first\n${'x'.repeat(long)}\nlast\n`);
  for (const size of [512 * 1024, 5_000_000]) {
    const { read, tooLong } = readAll(bytes, size);
    expect(tooLong).toEqual([long]);
    expect(read.toString()).toBe('first\nlast\n');
  }
});
