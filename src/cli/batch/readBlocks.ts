import { SIZE_LIMIT } from '../../record/decode.ts';
import type { Block } from './types.ts';

/** Bytes of a block, unless a single line has more. */
const BLOCK_BYTES = 256 * 1024;

/** How long whole lines wait for more before they go on, in milliseconds: someone may be waiting for their results. */
const PATIENCE = 10;

const LINE_END = 0x0a;

/**
 * Cuts a stream into blocks of whole lines. Holds one block at most; of a line longer than a submission may be
 * it keeps only the length. A last line needs no end.
 *
 * @param mostLines lines in a block at most
 */
export async function* readBlocks(input: AsyncIterable<Uint8Array>, mostLines: number): AsyncGenerator<Block> {
  const source = input[Symbol.asyncIterator]();
  const cutter = new Cutter(mostLines);
  for (;;) {
    const next = source.next();
    const idle = cutter.hasLines && !(await within(PATIENCE, next));
    if (idle) yield* cutter.cut();
    const { done, value } = await next;
    if (done) break;
    yield* cutter.add(value);
  }
  yield* cutter.end();
}

async function within(milliseconds: number, work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => (timer = setTimeout(resolve, milliseconds, false)));
  const done = await Promise.race([work.then(() => true), late]);
  clearTimeout(timer);
  return done;
}

class Cutter {
  private readonly mostLines: number;
  /** Bytes of whole lines, then those of a line without its end so far. */
  private parts: Uint8Array[] = [];
  private size = 0;
  private lines = 0;
  /** Of the line without its end. */
  private open = 0;

  constructor(mostLines: number) {
    this.mostLines = mostLines;
  }

  get hasLines(): boolean {
    return this.lines > 0;
  }

  *add(bytes: Uint8Array): Generator<Block> {
    let from = 0;
    for (let end = bytes.indexOf(LINE_END); end >= 0; end = bytes.indexOf(LINE_END, from)) {
      yield* this.take(bytes.subarray(from, end + 1));
      from = end + 1;
      if (this.open > SIZE_LIMIT + 1) yield this.letGo();
      else {
        this.lines += 1;
        this.open = 0;
        if (this.size >= BLOCK_BYTES || this.lines >= this.mostLines) yield* this.cut();
      }
    }
    yield* this.take(bytes.subarray(from));
  }

  /** The whole lines so far as a block; the bytes after them stay. */
  *cut(): Generator<Block> {
    if (this.lines === 0) return;
    const all = this.join();
    const whole = all.length - this.open;
    const block: Block = { bytes: whole === all.length ? all : all.slice(0, whole) };
    this.lines = 0;
    this.parts = whole === all.length ? [] : [all.slice(whole)];
    this.size = all.length - whole;
    yield block;
  }

  *end(): Generator<Block> {
    if (this.open > SIZE_LIMIT) {
      yield* this.cut();
      yield this.letGo();
      return;
    }
    if (this.open > 0) this.lines += 1;
    this.open = 0;
    yield* this.cut();
  }

  private *take(bytes: Uint8Array): Generator<Block> {
    this.open += bytes.length;
    if (this.open > SIZE_LIMIT + 1) {
      const before = this.open - bytes.length;
      if (this.lines > 0) {
        this.open = before;
        yield* this.cut();
        this.open = before + bytes.length;
      }
      this.parts = [];
      this.size = 0;
    } else if (bytes.length > 0) {
      this.parts.push(bytes);
      this.size += bytes.length;
    }
  }

  /** The line that is too long, now that its length is known. */
  private letGo(): Block {
    const block: Block = { bytes: new Uint8Array(0), tooLong: this.open };
    this.open = 0;
    this.parts = [];
    this.size = 0;
    return block;
  }

  private join(): Uint8Array<ArrayBuffer> {
    const all = new Uint8Array(this.size);
    let at = 0;
    for (const part of this.parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }
}
