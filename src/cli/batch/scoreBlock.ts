import type { ScoredLine } from './scoreLine.ts';
import type { Block, ScoredBlock } from './types.ts';

const LINE_END = 0x0a;

/**
 * The results of a block's lines, one line each; lines of nothing but white space have none.
 *
 * @param strict whether to stop after the first line without a result
 */
export function scoreBlock(
  block: Block,
  strict: boolean,
  score: (line: number, bytes: Uint8Array) => ScoredLine,
  tooLong: (line: number, size: number) => ScoredLine,
): ScoredBlock {
  const tally = { lines: 0, unreadable: 0, otherEdition: 0, under: 0, notReady: 0 };
  let output = '';
  let stopped = false;
  const add = ({ text, kind, under, notReady }: ScoredLine): void => {
    output += text;
    tally.lines += 1;
    if (kind === 'unreadable') tally.unreadable += 1;
    if (kind === 'other-edition') tally.otherEdition += 1;
    if (under) tally.under += 1;
    if (notReady) tally.notReady += 1;
    stopped = strict && kind !== 'scored';
  };

  const { bytes } = block;
  if (block.tooLong !== undefined) add(tooLong(block.line, block.tooLong));
  for (let from = 0, line = block.line; from < bytes.length && !stopped; line += 1) {
    const found = bytes.indexOf(LINE_END, from);
    const end = found < 0 ? bytes.length : found;
    if (!isBlank(bytes, from, end)) add(score(line, bytes.subarray(from, end)));
    from = end + 1;
  }
  return { output, tally, stopped };
}

function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at];
    if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0d) return false;
  }
  return true;
}
