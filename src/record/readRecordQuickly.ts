import { countTexts } from '../generated/count-record.js';
import type { SubmissionRecord } from '../generated/record.ts';
import { dateProblems } from './dateProblems.ts';
import { linkProblems } from './linkProblems.ts';
import { capProblems } from './problem.ts';
import { readRecord, type ReadRecord } from './readRecord.ts';
import { VALUE_LIMIT } from './scanJson.ts';

/**
 * {@link readRecord} for very many records: the same answer for the same bytes. Proves a good record good by cheaper
 * means; whatever it cannot prove, it leaves to `readRecord`, which finds the words for what is wrong.
 */
export function readRecordQuickly(bytes: Uint8Array): ReadRecord {
  const record = provenRecord(bytes);
  return record ? { record, problems: capProblems(linkProblems(record)) } : readRecord(bytes);
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const BRACE = 0x7b;

/* Each value takes two bytes, itself and what parts it from the next, so shorter texts cannot hold too many. */
const LONGEST = 2 * VALUE_LIMIT;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The record, when it is certain that `readRecord` finds no error in it; there may be warnings. */
export function provenRecord(bytes: Uint8Array): SubmissionRecord | undefined {
  // What begins like this is of no other kind that a file's first bytes tell, or is not JSON.
  if (bytes[0] !== BRACE || bytes.length > LONGEST) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(utf8.decode(bytes));
  } catch {
    return undefined;
  }
  const texts = countTexts(value);
  if (Number.isNaN(texts)) return undefined;
  /*
   * JSON.parse keeps the last of two members with one name and drops the other without a word. Each name and each text
   * takes two quotation marks in the file, so they are all in the value exactly when the marks are twice as many.
   */
  if (countQuotes(bytes) !== 2 * texts) return undefined;
  const record = value as SubmissionRecord;
  return dateProblems(record).length === 0 ? record : undefined;
}

/**
 * Quotation marks that begin or end a name or text of a valid JSON text; NaN when an escape may stand for half a
 * character, which only an escape can bring into text that is valid UTF-8.
 */
function countQuotes(bytes: Uint8Array): number {
  const first = bytes.indexOf(BACKSLASH);
  if (first < 0) return countPlainQuotes(bytes);
  let count = countPlainQuotes(bytes.subarray(0, first));
  for (let at = first; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE) count += 1;
    else if (byte === BACKSLASH) {
      at += 1;
      if (bytes[at] === LETTER_U && isLetterD(bytes[at + 1])) return Number.NaN;
    }
  }
  return count;
}

const LETTER_U = 0x75;

/** Halves of characters are \ud800 to \udfff. */
function isLetterD(byte: number | undefined): boolean {
  return byte === 0x64 || byte === 0x44;
}

/** Quotation marks, escaped or not, four bytes at a time. */
function countPlainQuotes(bytes: Uint8Array): number {
  const head = Math.min(bytes.length, -bytes.byteOffset & 3);
  const words = new Int32Array(bytes.buffer, bytes.byteOffset + head, (bytes.length - head) >> 2);
  let count = 0;
  for (let at = 0; at < head; at += 1) if (bytes[at] === QUOTE) count += 1;
  for (let at = head + words.length * 4; at < bytes.length; at += 1) if (bytes[at] === QUOTE) count += 1;
  for (let from = 0; from < words.length;) {
    // Four counts side by side, each of at most 255.
    const to = Math.min(words.length, from + 255);
    let lanes = 0;
    for (; from < to; from += 1) {
      const differs = (words[from] ?? 0) ^ 0x22222222;
      lanes = (lanes + ((~(((differs & 0x7f7f7f7f) + 0x7f7f7f7f) | differs) & 0x80808080) >>> 7)) | 0;
    }
    count += (lanes & 255) + ((lanes >>> 8) & 255) + ((lanes >>> 16) & 255) + (lanes >>> 24);
  }
  return count;
}
