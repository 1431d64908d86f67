import type { Severity } from '../problem.ts';
import { readMarks, type MarkedText } from './examples.ts';
import { RULES } from './index.ts';

/** A rule as programs and pages show it. */
export interface CatalogueEntry {
  /** Also the name of its place on the page of rules. */
  readonly code: string;
  /** Every code that its problems carry. */
  readonly codes: readonly string[];
  readonly severity: Severity;
  readonly title: string;
  readonly docs: string;
  readonly examples: {
    /** The edition that the examples supersede, where the rule compares with it. */
    readonly before?: string;
    readonly ok: readonly string[];
    readonly bad: readonly MarkedText[];
  };
}

/** All rules for checklists, in order of code. */
export function ruleCatalogue(): readonly CatalogueEntry[] {
  return RULES.map(({ code, codes = [code], severity, title, docs, examples }) => ({
    code,
    codes,
    severity,
    title,
    docs,
    examples: {
      ...(examples.before !== undefined && { before: examples.before }),
      ok: examples.ok,
      bad: examples.bad.map(readMarks),
    },
  })).sort((a, b) => (a.code < b.code ? -1 : 1));
}
