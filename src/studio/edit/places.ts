import { isCollection, isMap, isScalar, type ParsedNode, type YAMLMap } from 'yaml';
import type { Style } from './renderValue.ts';

/** Where the content of a node ends: comments and empty lines after it are not part of it. */
export function contentEnd(node: ParsedNode, text: string): number {
  if (isCollection(node) && node.flow !== true) {
    const last = (node.items as unknown[]).at(-1);
    if (last === undefined || last === null) return node.range[1];
    if (!isMap(node)) return contentEnd(last as ParsedNode, text);
    return pairEnd(last as YAMLMap.Parsed['items'][number], text);
  }
  const [start, end] = node.range;
  return isBlock(node) ? start + text.slice(start, end).trimEnd().length : end;
}

/** Where a property ends: its value, or its colon where it has none. */
export function pairEnd({ key, value }: YAMLMap.Parsed['items'][number], text: string): number {
  const afterName = text.indexOf(':', key.range[1]) + 1;
  return value === null || value.range[0] === value.range[1] ? afterName : contentEnd(value, text);
}

/** Whether a scalar is written as a block below its name. */
function isBlock(node: ParsedNode): boolean {
  return isScalar(node) && (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL');
}

/** How a scalar is written. */
export function styleOf(node: ParsedNode): Style | undefined {
  if (!isScalar(node)) return undefined;
  switch (node.type) {
    case 'BLOCK_FOLDED':
      return 'folded';
    case 'BLOCK_LITERAL':
      return 'literal';
    case 'QUOTE_DOUBLE':
      return 'double';
    case 'QUOTE_SINGLE':
      return 'single';
    default:
      return 'plain';
  }
}

export function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** Offset of the end of the line, its line end not included. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

export function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}
