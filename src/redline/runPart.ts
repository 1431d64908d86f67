import { markup, type Html } from '../formats/html/markup.ts';
import type { Run } from './model.ts';

/** A run as HTML; what came or went begins with a word for screen readers, in the class `said`. */
export function runPart({ kind, text }: Run): Html {
  if (kind === 'inserted') return markup`<ins><span class="said">inserted: </span>${text}</ins>`;
  if (kind === 'deleted') return markup`<del><span class="said">deleted: </span>${text}</del>`;
  return markup`${text}`;
}
