import { listRequirements } from '../../engine/index.ts';
import { currentEditions } from '../currentEditions.ts';
import type { ProjectSource } from '../projectSource.ts';
import { citations, type CitationOptions } from './citations.ts';
import { clauseLinks, type AssessingRequirement, type ClauseLinkOptions } from './clauseLinks.ts';
import { documentControl } from './documentControl.ts';
import { glossaryTerms, type TermOptions } from './glossaryTerms.ts';
import { tables } from './tables.ts';

/** What the guidance is put through: citations, requirements of each clause, document control, glossary terms, tables. */
export function guidanceOptions(project: ProjectSource) {
  const citationOptions: CitationOptions = {
    sourceOf: (id) => project.current().sources.find((source) => source.id === id),
  };
  const clauseOptions: ClauseLinkOptions = { requirementsOf: (clause) => requirementsOf(project, clause) };
  const termOptions: TermOptions = { terms: () => project.current().glossary };
  return {
    remarkPlugins: [
      [citations, citationOptions],
      [clauseLinks, clauseOptions],
      documentControl,
      [glossaryTerms, termOptions],
    ],
    rehypePlugins: [tables],
  };
}

function requirementsOf(project: ProjectSource, clause: string): AssessingRequirement[] {
  return currentEditions(project.current().checklists).flatMap((checklist) =>
    listRequirements(checklist)
      .filter(({ requirement }) => requirement.guidance.includes(clause))
      .map(({ requirement }) => ({ id: requirement.id, checklist: checklist.id })),
  );
}
