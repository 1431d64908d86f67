import type { Confidence } from '../engine/index.ts';
import type { Span } from './problem.ts';

/** A citation as guidance writes it: `[@source-id ref="G7.19(g)" confidence="inferred"]`. */
export interface CitationMark extends Span {
  readonly source: string;
  readonly ref?: string;
  /** Left out: as sure as the source itself. */
  readonly confidence?: Confidence;
}

export interface CitationMarks {
  readonly citations: readonly CitationMark[];
  readonly faults: readonly (Span & { readonly message: string; readonly help: string })[];
}

/** Most characters of one citation; what is longer has lost its end. */
const LONGEST = 400;
const ATTRIBUTE = /\s+([a-z]+)="([^"]*)"/y;
const CONFIDENCES: readonly Confidence[] = ['confirmed', 'secondary', 'inferred'];
const FORM = 'Write [@source-id], [@source-id ref="clause"] or [@source-id ref="clause" confidence="inferred"].';

/**
 * The citations in a text, and everything that begins like one and is none.
 *
 * @param skip places that are not looked at, such as code
 */
export function findCitations(text: string, skip: readonly Span[]): CitationMarks {
  const citations: CitationMark[] = [];
  const faults: CitationMarks['faults'][number][] = [];
  for (let at = text.indexOf('[@'); at >= 0; at = text.indexOf('[@', at + 2)) {
    if (text[at - 1] === '\\' || skip.some(({ start, end }) => start <= at && at < end)) continue;
    const mark = text.slice(at, at + LONGEST);
    const length = mark.indexOf(']') + 1;
    if (length === 0 || mark.lastIndexOf('[', length - 1) > 0) {
      faults.push({ start: at, end: at + 2, message: 'A citation begins here and does not end', help: FORM });
      continue;
    }
    const span = { start: at, end: at + length };
    const [, source = '', rest = ''] = /^(\S*)([^]*)$/.exec(mark.slice(2, length - 1)) ?? [];
    const read = readAttributes(rest);
    const message = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(source)
      ? read.fault
      : `"${source}" cannot be the id of a source`;
    if (message === undefined) citations.push({ ...span, source, ...read.attributes });
    else faults.push({ ...span, message, help: FORM });
  }
  return { citations, faults };
}

/** A text as people read it: without its citations. */
export function withoutCitations(text: string): string {
  return text.replace(/[ \t\r\n]{0,3}(?<!\\)\[@[^[\]]{0,400}\]/g, '');
}

function readAttributes(text: string): { attributes: { ref?: string; confidence?: Confidence }; fault?: string } {
  const attributes: { ref?: string; confidence?: Confidence } = {};
  ATTRIBUTE.lastIndex = 0;
  let at = 0;
  for (let match = ATTRIBUTE.exec(text); match !== null; match = ATTRIBUTE.exec(text)) {
    const [whole, name, value = ''] = match;
    at += whole.length;
    if (name === 'ref' && attributes.ref === undefined && value.trim() !== '') attributes.ref = value;
    else if (name === 'confidence' && attributes.confidence === undefined) {
      const confidence = CONFIDENCES.find((known) => known === value);
      if (confidence === undefined)
        return { attributes, fault: `"${value}" is not a confidence; there are confirmed, secondary and inferred` };
      attributes.confidence = confidence;
    } else return { attributes, fault: `A citation cannot have ${name ?? ''}="${value}" here` };
  }
  const left = text.slice(at).trim();
  return left === '' ? { attributes } : { attributes, fault: `"${left}" does not belong in a citation` };
}
