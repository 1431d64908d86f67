import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRecord } from '../../src/record/readRecord.ts';
import { scanJson } from '../../src/record/scanJson.ts';
import { SUBMISSION_TEXT } from '../unit/record/fixture.ts';

const BYTES = new TextEncoder().encode(SUBMISSION_TEXT);

/** Either a record and no error, or an error and no record; every problem is a sentence with a remedy. */
function isFairAnswer(input: Uint8Array | string): void {
  const { record, problems } = readRecord(input);
  expect(record === undefined).toBe(problems.some(({ severity }) => severity === 'error'));
  for (const { message, help } of problems) {
    expect(message).toMatch(/\.$/);
    expect(message.length).toBeLessThan(1000);
    expect(help).toMatch(/\.$/);
    expect(/[\p{Cc}\p{Surrogate}\u202a-\u202e\u2066-\u2069]/u.test(message)).toBe(false);
  }
}

test('whatever the bytes, the answer is fair', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), isFairAnswer));
});

test('whatever the text, the answer is fair', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), isFairAnswer));
});

test('whatever the JSON, the answer is fair', () => {
  fc.assert(fc.property(fc.json(), isFairAnswer));
});

test('whatever byte of a submission is changed, the answer is fair', () => {
  fc.assert(
    fc.property(fc.nat(BYTES.length - 1), fc.nat(255), (at, byte) => {
      const bytes = BYTES.slice();
      bytes[at] = byte;
      isFairAnswer(bytes);
    }),
    { numRuns: 1000 },
  );
});

test('wherever a submission is cut, it is called cut off, or empty', () => {
  const whole = BYTES.length - 1; // the last byte is a line end
  for (let length = 0; length < whole; length += 1) {
    const { record, problems } = readRecord(BYTES.slice(0, length));
    expect(record).toBeUndefined();
    expect(
      problems.map(({ code }) => code),
      `cut at ${length}`,
    ).toEqual([length === 0 ? 'empty' : 'truncated']);
  }
});

test('whatever value stands in a submission in the place of another, the answer is fair', () => {
  const paths = ['id', 'checklist', 'assessedOn', 'created', 'assessor', 'device', 'profile', 'answers', 'evidence'];
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
      isFairAnswer(JSON.stringify({ ...(JSON.parse(SUBMISSION_TEXT) as object), [path]: value }));
    }),
  );
});

test('the scan accepts what JSON.parse accepts, and nothing else', () => {
  const parses = (text: string) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  const pieces = fc.constantFrom(
    ...[
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"b"',
      '"',
      '\\',
      '\\u',
      '00e9',
      '1',
      '-',
      '0',
      '.5',
      'e+3',
      'true',
      'null',
      ' ',
      '\n',
      '\u00a0',
    ],
  );
  const text = fc.oneof(
    fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
    fc.json(),
  );
  fc.assert(
    fc.property(text, (candidate) => {
      const faults = scanJson(candidate).filter(({ kind }) => kind !== 'duplicate-key' && kind !== 'forbidden-key');
      expect(faults.length === 0).toBe(parses(candidate));
    }),
    { numRuns: 5000 },
  );
});
