import { duplicateClause, type Clause, type GuidanceCitation, type GuidanceLink } from './loadGuidance.ts';
import type { FrontMatter } from './frontMatter.ts';
import type { Problem } from './problem.ts';

/** One guidance document. */
export interface GuidanceDocument {
  /** Relative to the project's root, with `/` on every system. */
  readonly file: string;
  readonly title: string;
  readonly matter: FrontMatter;
  readonly clauses: readonly Clause[];
  readonly citations: readonly GuidanceCitation[];
  readonly links: readonly GuidanceLink[];
}

/** A problem for each clause whose id a clause of another document has. */
export function duplicateClauses(documents: readonly GuidanceDocument[]): Problem[] {
  const owners = new Map<string, GuidanceDocument>();
  const problems: Problem[] = [];
  for (const document of documents) {
    for (const { id, line, column } of document.clauses) {
      const owner = owners.get(id);
      if (owner === undefined) owners.set(id, document);
      else if (owner !== document) {
        const place = { line, column, endLine: line, endColumn: column + id.length };
        problems.push({
          severity: 'error',
          ...duplicateClause(id, owner.file),
          file: document.file,
          ...place,
          path: '',
        });
      }
    }
  }
  return problems;
}
