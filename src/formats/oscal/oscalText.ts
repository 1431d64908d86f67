/** Texts as OSCAL takes them: Markdown in lines or paragraphs, and plain values in one line that is not empty. */

import { mdText } from '../markdown.ts';
import { oneLine, plainText } from '../plainText.ts';

/** The namespace of our property names: a URN, since no address is ours to give. */
const NS = 'urn:device-assurance-portal:oscal';

export interface Prop {
  readonly name: string;
  readonly ns: string;
  readonly value: string;
  readonly remarks?: string;
}

/** A property of ours; none where there is no value. */
export function prop(name: string, value: string | number | undefined, remarks?: string): readonly Prop[] {
  const text = oneLine(String(value ?? ''));
  if (text === '') return [];
  return [{ name, ns: NS, value: text, ...(remarks?.trim() && { remarks: paragraphs(remarks) }) }];
}

/** One line of Markdown that shows exactly the text; `otherwise` where that is nothing. */
export function line(text: string, otherwise: string): string {
  return mdText(text) || mdText(otherwise);
}

/** Markdown that shows exactly the text, line by line. */
export function paragraphs(text: string): string {
  const lines = plainText(text)
    .trim()
    .split('\n')
    .map((each) => mdText(each));
  return lines.map((each, at) => (each !== '' && (lines[at + 1] ?? '') !== '' ? `${each}\\` : each)).join('\n');
}

/**
 * The beginning of a day, YYYY-MM-DD, as a point in time. OSCAL has times from 1900 to 2999 only: nothing for other days.
 */
export function atMidnight(day: string | undefined): string | undefined {
  return day !== undefined && /^(?:19|2\d)/.test(day) ? `${day}T00:00:00Z` : undefined;
}

/** A list under its name, or nothing: OSCAL has no empty lists. */
export function listed<K extends string, T>(name: K, items: readonly T[]): { readonly [P in K]?: readonly T[] } {
  return items.length === 0 ? {} : ({ [name]: items } as { readonly [P in K]: readonly T[] });
}
