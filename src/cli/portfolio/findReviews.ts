import { createReadStream } from 'node:fs';
import { SIZE_LIMIT } from '../../record/decode.ts';
import { readReview } from '../../review/readReview.ts';
import { fileReader } from '../batch/fileReader.ts';
import { readBlocks } from '../batch/readBlocks.ts';
import type { ReviewPlace } from '../batch/types.ts';

/** A review that was found, or a file that says it is one and is not. */
export interface FoundReview {
  readonly place: ReviewPlace;
  /** File, with its line where it holds many. */
  readonly source: string;
  /** Line of it in a file that holds many. */
  readonly line?: number;
  /** Id of the submission that it names; absent when it cannot be read. */
  readonly submission?: string;
  readonly problem?: { readonly message: string; readonly help: string };
}

/** Files and lines without it are no reviews; those with it are looked at more closely. */
const MARK = Buffer.from('"device-assurance-review"');
const LINE_END = 0x0a;

/** The reviews among files. */
export function reviewsInFiles(files: readonly string[], nameOf: (file: string) => string): readonly FoundReview[] {
  const found: FoundReview[] = [];
  const read = fileReader(SIZE_LIMIT);
  for (const file of files) {
    const bytes = bytesOf(file, read);
    if (!bytes?.includes(MARK) || !isReview(bytes)) continue;
    found.push({ place: { number: found.length, file }, source: nameOf(file), ...looked(bytes) });
  }
  return found;
}

/** Undefined of what cannot be read or is too large: that is told when a submission is looked for in it. */
function bytesOf(file: string, read: ReturnType<typeof fileReader>): Buffer | undefined {
  try {
    const bytes = read(file);
    return 'tooLong' in bytes ? undefined : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  } catch {
    return undefined;
  }
}

/** The reviews among the lines of a file; holds one block of lines at a time. */
export async function reviewsInLines(file: string, name: string): Promise<readonly FoundReview[]> {
  if (!(await holdsMark(file))) return [];
  const found: FoundReview[] = [];
  let line = 1;
  let offset = 0;
  for await (const { bytes, tooLong } of readBlocks(createReadStream(file, { highWaterMark: 1 << 18 }), 1000)) {
    const block = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const marked = block.includes(MARK);
    for (let from = 0; from < block.length; line += 1) {
      const end = block.indexOf(LINE_END, from);
      const to = end < 0 ? block.length : end;
      const text = marked ? block.subarray(from, to) : undefined;
      if (text?.includes(MARK) && isReview(text)) {
        const place = { number: found.length, file, range: { from: offset + from, length: to - from } };
        found.push({ place, source: `${name}:${line}`, line, ...looked(text) });
      }
      from = to + 1;
    }
    offset += block.length;
    if (tooLong === undefined) continue;
    offset += tooLong + 1;
    line += 1;
  }
  return found;
}

/** Whether the mark is anywhere in a file: most have no review, and need not be cut into lines a second time. */
async function holdsMark(file: string): Promise<boolean> {
  let end = Buffer.alloc(0);
  for await (const part of createReadStream(file, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    const across = Buffer.concat([end, part.subarray(0, MARK.length)]);
    if (across.includes(MARK) || part.includes(MARK)) return true;
    end = Buffer.concat([end, part.subarray(-MARK.length)]).subarray(-MARK.length);
  }
  return false;
}

function isReview(bytes: Uint8Array): boolean {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return (
      typeof value === 'object' && value !== null && 'format' in value && value.format === 'device-assurance-review'
    );
  } catch {
    return false;
  }
}

function looked(bytes: Uint8Array): Pick<FoundReview, 'submission' | 'problem'> {
  const { review, problems } = readReview(bytes);
  if (review) return { submission: review.of.record.id };
  const { message = '', help = '' } = problems[0] ?? {};
  return { problem: { message, help } };
}
