import { listRequirements, type Checklist } from '../../engine/index.ts';
import { currentEditions, type Project } from '../../load/index.ts';
import { clausePermalink, requirementPermalink } from '../permalinks.ts';
import type { PortalConfig } from '../portalConfig.ts';
import type { SearchDocument } from './document.ts';

/**
 * All that search finds: every clause of the guidance, every requirement of the current editions, every request form, every term, and every
 * release, modification and document that the registers know.
 */
export function searchDocuments(project: Project, rules: PortalConfig['rules']): readonly SearchDocument[] {
  const documents = [
    ...project.documents.flatMap(clauseDocuments),
    ...currentEditions(project.checklists).flatMap(requirementDocuments),
    ...project.forms.map(formDocument),
    ...project.glossary.map(termDocument),
    ...project.releases.map((release) => releaseDocument(release, rules)),
    ...project.modifications.map((modification) => modificationDocument(modification, rules)),
    ...project.codeDocuments.map(codeDocument),
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

function formDocument({ id, title, purpose }: Project['forms'][number]): SearchDocument {
  return {
    id: `form:${id}`,
    kind: 'form',
    label: '',
    title,
    text: purpose,
    context: 'Request forms',
    url: `/forms/${id}`,
  };
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

function releaseDocument(
  { id, title, secVersion, summary }: Project['releases'][number],
  { name, short }: PortalConfig['rules'],
): SearchDocument {
  return {
    id: `release:${id}`,
    kind: 'release',
    label: secVersion === undefined ? '' : `${short} v${secVersion}`,
    title,
    text: summary ?? '',
    context: `Releases of the ${name}`,
    url: `/releases/${id}`,
  };
}

function modificationDocument(entry: Project['modifications'][number], rules: PortalConfig['rules']): SearchDocument {
  const { id, number, title, issue, summary } = entry;
  return {
    id: `modification:${id}`,
    kind: 'modification',
    ...named(number, title),
    text: [summary, issue].filter(Boolean).join(' '),
    context: `Modifications of the ${rules.name}`,
    url: `/modifications/${id}`,
  };
}

function codeDocument({ id, name, title, about }: Project['codeDocuments'][number]): SearchDocument {
  return {
    id: `document:${id}`,
    kind: 'document',
    ...named(name, title),
    text: about ?? '',
    context: 'Document Log',
    url: `/documents#${id}`,
  };
}

/** A short name before a title; where no title is known, the short name is the title. */
function named(name: string, title: string | undefined): Pick<SearchDocument, 'label' | 'title'> {
  return title === undefined ? { label: '', title: name } : { label: name, title };
}
