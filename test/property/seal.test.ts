import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromDer, toDer } from '../../src/bundle/ecdsaDer.ts';
import { openSubmission } from '../../src/bundle/openSubmission.ts';
import { evidenceFile, reportWith, seal, sourceOf } from '../unit/bundle/sealed.ts';

const files = fc.array(fc.tuple(fc.string(), fc.uint8Array({ maxLength: 3000 })), { maxLength: 6 });

test('what is sealed comes back, whatever was typed and whatever the evidence holds', async () => {
  await fc.assert(
    fc.asyncProperty(files, fc.string({ unit: 'grapheme' }), async (given, typed) => {
      const evidence = given.map(([name, bytes]) => evidenceFile(name, Uint8Array.from(bytes)));
      const report = reportWith(evidence, (record) => void (record.device.modelName = typed));
      const sizes = new Map<string, number>();
      const { record } = await openSubmission(sourceOf(await seal(evidence, { report })), {
        write: ({ sha256 }) => {
          sizes.set(sha256, 0);
          return new WritableStream({
            write: (chunk) => void sizes.set(sha256, (sizes.get(sha256) ?? 0) + chunk.length),
          });
        },
      });
      expect(record).toEqual(report.record);
      expect(sizes).toEqual(new Map(evidence.map(({ sha256, size }) => [sha256, size])));
    }),
    { numRuns: 40 },
  );
});

test('bytes that are no sealed submission are refused, never a fault', async () => {
  const sealed = await seal([evidenceFile('a', 'content')]);
  await fc.assert(
    fc.asyncProperty(
      fc.nat(sealed.length - 1),
      fc.uint8Array({ minLength: 1, maxLength: 40 }),
      fc.nat(sealed.length),
      async (at, bytes, cut) => {
        const changed = sealed.slice();
        changed.set(bytes.slice(0, changed.length - at), at);
        for (const input of [changed, sealed.slice(0, cut), Uint8Array.from(bytes)]) {
          const outcome = await openSubmission(sourceOf(input)).catch((error: unknown) => error);
          if (outcome instanceof Error) expect(outcome.name).toBe('BundleError');
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('a signature of P-256 has one spelling in DER, and reading it gives it back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 64, maxLength: 64 }), fc.uint8Array({ maxLength: 80 }), (raw, other) => {
      expect(fromDer(toDer(raw))).toEqual(Uint8Array.from(raw));
      const read = fromDer(other);
      if (read) expect(toDer(read)).toEqual(Uint8Array.from(other));
    }),
  );
});
