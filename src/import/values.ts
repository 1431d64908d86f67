/** Looking into a value that may be anything. */

import { plainText } from '../formats/plainText.ts';
import { quote } from '../record/quote.ts';
import type { Tally } from './tally.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** The value's fields; none where it is no object. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

/** The value's items; none where it is no list. */
export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text, number or truth value as text, without blanks around it; empty for anything else. */
export function textOf(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? value.trim() : '';
}

/** The text with line ends as line feeds, and what no YAML file may hold shown as U+FFFD. */
export function soundText(text: string): string {
  return plainText(text).replace(/[\ufffe\uffff]/g, '\ufffd');
}

/** Counts every field that is not among `known` and holds something. */
export function countOthers(fields: Fields, known: ReadonlySet<string>, tally: Tally, where: string): void {
  for (const [name, value] of Object.entries(fields)) {
    if (known.has(name) || isEmpty(value)) continue;
    tally.add('leftOut', `the field ${quote(name)}`, where);
  }
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
