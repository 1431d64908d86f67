import { listRequirements } from '../../engine/index.ts';
import { currentEditions } from '../../load/index.ts';
import type { ProjectSource } from '../projectSource.ts';
import { citations, type CitationOptions } from './citations.ts';
import { clauseLinks, type AssessingRequirement, type ClauseLinkOptions } from './clauseLinks.ts';
import type { Statement } from '../statement.ts';
import { movedPlaces } from '../redirects/movedPages.ts';
import { editionsData } from '../editions/editionsData.ts';
import { documentControl, type ControlOptions } from './documentControl.ts';
import { embeds, type EmbedOptions } from './embeds.ts';
import { glossaryTerms, type TermOptions } from './glossaryTerms.ts';
import { movedClauses, type MovedOptions } from './movedClauses.ts';
import { tables } from './tables.ts';

/** What the guidance is put through: embeds, citations, requirements of each clause, document control, clauses that moved, glossary terms, tables. */
export function guidanceOptions(project: ProjectSource, statement: Statement) {
  const citationOptions: CitationOptions = {
    sourceOf: (id) => project.current().sources.find((source) => source.id === id),
  };
  const clauseOptions: ClauseLinkOptions = { requirementsOf: (clause) => requirementsOf(project, clause) };
  const controlOptions: ControlOptions = {
    statement,
    edition: (id) => editionsData(project.current()).find((edition) => edition.id === id),
  };
  const movedOptions: MovedOptions = { movedFrom: (page) => movedPlaces(project.current().redirects, page) };
  const termOptions: TermOptions = { terms: () => project.current().glossary };
  const embedOptions: EmbedOptions = { checklists: () => currentEditions(project.current().checklists) };
  return {
    remarkPlugins: [
      [embeds, embedOptions],
      [citations, citationOptions],
      [clauseLinks, clauseOptions],
      [documentControl, controlOptions],
      [movedClauses, movedOptions],
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
