/** A form as compiled: what the browser and the command line work with. Plain JSON. */

import type { CompiledCondition } from '../engine/index.ts';
import type { FormSource, Question, Section } from '../generated/form-source.ts';

/** A question with its condition as a tree. */
export interface FormQuestion extends Omit<Question, 'applies'> {
  readonly applies?: CompiledCondition;
}

/** A section with its condition as a tree. */
export interface FormSection extends Omit<Section, 'applies' | 'questions'> {
  readonly applies?: CompiledCondition;
  readonly questions: readonly FormQuestion[];
}

/** One edition of a form. */
export interface Form extends Omit<FormSource, 'sections'> {
  readonly sections: readonly FormSection[];
}

/** Rows that a list may have where the form sets no limit. */
const MAX_ROWS = 50;

/** Most rows of a list. */
export function maxRows({ maxRows: rows = MAX_ROWS }: Pick<FormQuestion, 'maxRows'>): number {
  return rows;
}

/** Most characters (UTF-16 code units) of a text, of a paragraph, or of a cell of a list. */
export function maxLength({ kind, maxLength: length }: Pick<FormQuestion, 'kind' | 'maxLength'>): number {
  return length ?? (kind === 'paragraph' ? 10_000 : 300);
}
