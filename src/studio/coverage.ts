import { listRequirements, type Checklist } from '../engine/index.ts';
import type { PortalNames } from './check.ts';

/** Which clauses of the guidance a checklist assesses, and which requirements assess none. */
export interface Coverage {
  /** Documents of which the checklist cites at least one clause, in the order of the guidance. */
  readonly documents: readonly {
    readonly title: string;
    readonly clauses: readonly {
      readonly id: string;
      readonly title: string;
      readonly permalink: string;
      /** Ids of requirements, in the order of the checklist; empty where nothing assesses it. */
      readonly requirements: readonly string[];
    }[];
  }[];
  /** Titles of documents of which it cites none, with the number of their clauses. */
  readonly untouched: readonly { readonly title: string; readonly clauses: number }[];
  readonly withoutClause: readonly { readonly id: string; readonly title: string }[];
}

/** Holds a checklist against the guidance. */
export function coverageOf(checklist: Checklist, { clauses }: Pick<PortalNames, 'clauses'>): Coverage {
  const citing = new Map<string, string[]>();
  const requirements = listRequirements(checklist).map(({ requirement }) => requirement);
  for (const { id, guidance } of requirements) {
    for (const clause of guidance) citing.set(clause, [...(citing.get(clause) ?? []), id]);
  }
  const byDocument = new Map<string, Coverage['documents'][number]['clauses'][number][]>();
  for (const { id, title, document, permalink } of clauses) {
    const own = byDocument.get(document) ?? [];
    byDocument.set(document, own);
    own.push({ id, title, permalink, requirements: citing.get(id) ?? [] });
  }
  const all = Array.from(byDocument, ([title, own]) => ({ title, clauses: own }));
  const touched = all.filter((document) => document.clauses.some((clause) => clause.requirements.length > 0));
  return {
    documents: touched,
    untouched: all
      .filter((document) => !touched.includes(document))
      .map(({ title, clauses: own }) => ({ title, clauses: own.length })),
    withoutClause: requirements.filter(({ guidance }) => guidance.length === 0).map(({ id, title }) => ({ id, title })),
  };
}
