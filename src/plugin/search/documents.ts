import { listRequirements, type Checklist } from '../../engine/index.ts';
import { currentEditions } from '../currentEditions.ts';
import { clausePermalink, requirementPermalink } from '../permalinks.ts';
import type { Project } from '../../load/index.ts';
import type { SearchDocument } from './document.ts';

/** All that search finds: every clause of the guidance, every requirement of the current editions, every term. */
export function searchDocuments(project: Project): readonly SearchDocument[] {
  const documents = [
    ...project.documents.flatMap(clauseDocuments),
    ...currentEditions(project.checklists).flatMap(requirementDocuments),
    ...project.glossary.map(termDocument),
  ];
  // An id used twice is reported when the project is loaded; here the first stands, so that authors can go on.
  return [...new Map(documents.reverse().map((document) => [document.id, document])).values()].reverse();
}

function clauseDocuments({ file, title: document, clauses }: Project['documents'][number]): SearchDocument[] {
  return clauses.map(({ id, title, text }) => ({
    id: `clause:${id}`,
    kind: 'clause',
    label: '',
    title,
    text,
    context: `Guidance: ${document}`,
    url: clausePermalink(file, id),
  }));
}

function requirementDocuments(checklist: Checklist): SearchDocument[] {
  return listRequirements(checklist).map(({ requirement, section }) => ({
    id: `requirement:${checklist.id}:${requirement.id}`,
    kind: 'requirement',
    label: requirement.id,
    title: requirement.title,
    text: `${requirement.statement} ${requirement.why}`,
    context: `${checklist.title}: ${section.title}`,
    url: requirementPermalink(checklist.id, requirement.id),
  }));
}

function termDocument({ id, term, abbreviation, definition }: Project['glossary'][number]): SearchDocument {
  return {
    id: `term:${id}`,
    kind: 'term',
    label: abbreviation ?? '',
    title: term,
    text: definition,
    context: 'Glossary',
    url: `/glossary#${id}`,
  };
}
