/** Examples of rules as texts that can be read and checked. */

import { indexLines } from '../lineIndex.ts';
import type { Problem, Span } from '../problem.ts';
import type { References } from './rule.ts';

/** Where and under which code a problem is reported. */
export type Mark = Pick<Problem, 'code' | 'line' | 'column' | 'endLine' | 'endColumn'>;

/** A text without its marks, and what these say. */
export interface MarkedText {
  readonly text: string;
  /** In order of place. */
  readonly marks: readonly Mark[];
  /** The same as offsets. */
  readonly spans: readonly Span[];
}

/** Takes the marks `«code|words»` out of a text. */
export function readMarks(marked: string): MarkedText {
  let text = '';
  let at = 0;
  const found: { readonly code: string; readonly span: Span }[] = [];
  for (const match of marked.matchAll(/«([a-z-]+)\|([^»]*)»/g)) {
    const [whole, code = '', words = ''] = match;
    text += marked.slice(at, match.index);
    found.push({ code, span: { start: text.length, end: text.length + words.length } });
    text += words;
    at = match.index + whole.length;
  }
  text += marked.slice(at);
  const lines = indexLines(text);
  return {
    text,
    spans: found.map(({ span }) => span),
    marks: found.map(({ code, span }) => {
      const [start, end] = [lines.position(span.start), lines.position(span.end)];
      return { code, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
    }),
  };
}

/** The file that examples are pieces of. */
export const EXAMPLE_FILE = 'checklists/meter/1.0.0.yaml';

/** The clauses and sources that examples can name. */
export const EXAMPLE_REFERENCES: References = {
  clauses: new Set(['fw-1', 'fw-2']),
  sources: new Map([
    ['sec-appendix', 'confirmed'],
    ['old-draft', 'inferred'],
  ]),
};

/** What stands in the file where an example says nothing of it. */
const FRAME: Readonly<Record<string, string>> = {
  format: '1',
  id: 'meter',
  version: '1.0.0',
  status: 'draft',
  title: 'Meter',
  purpose: 'An example.',
  notice: 'An example.',
  appliesTo: '[ESME]',
  profile: '[]',
  scoring: '{ model: weighted, thresholds: [{ id: overall, title: Overall, atLeast: 80 }] }',
  sections: '[{ id: firmware, title: Firmware, requirements: [{ id: DEV-01 }] }]',
};

/** An example as a checklist: what it leaves out at the top is written below it, so its own lines stay where they are. */
export function completeExample(text: string): string {
  const missing = Object.entries(FRAME).filter(([key]) => !new RegExp(`^${key}:`, 'm').test(text));
  return text + missing.map(([key, value]) => `${key}: ${value}\n`).join('');
}
