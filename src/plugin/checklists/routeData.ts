import { listRequirements, type Checklist } from '../../engine/index.ts';
import { checklistDigest } from '../../record/digest.ts';
import type {
  ChecklistRouteProps,
  ChecklistSummary,
  ClauseReference,
  EditionReference,
  SourceReference,
} from '../../widget/props.ts';
import { clausePermalink } from '../permalinks.ts';
import { relatedTo } from './crosswalkData.ts';
import { changesPath, successions } from './changesData.ts';
import { beginning } from '../excerpt.ts';
import type { Project } from '../../load/index.ts';

/** Characters of a clause that stand beside a question; the whole clause is one click away. */
const EXCERPT_LENGTH = 420;

/** What the pages of one checklist are given: the edition, and what they show of the clauses and sources it cites. */
export function checklistRouteProps(checklist: Checklist, project: Project): ChecklistRouteProps {
  const requirements = listRequirements(checklist).map(({ requirement }) => requirement);
  const citedClauses = new Set(requirements.flatMap(({ guidance }) => guidance));
  const citedSources = new Set(requirements.flatMap(({ sources }) => sources.map(({ source }) => source)));
  const related = relatedTo(checklist, project);
  const before = successions(project.checklists).find(({ after }) => after === checklist)?.before.version;
  return {
    checklist,
    ...(before === undefined ? {} : { predecessor: { version: before, changes: changesPath(checklist, before) } }),
    ...basePage(checklist, project),
    ...(related.length === 0 ? {} : { related }),
    digest: checklistDigest(checklist),
    clauses: clauseReferences(project, citedClauses),
    sources: sourceReferences(project, citedSources),
  };
}

function basePage({ overlay }: Checklist, { checklists }: Project): Pick<ChecklistRouteProps, 'basePage'> {
  const id = overlay?.base.id;
  return checklists.some(({ checklist }) => checklist.id === id) ? { basePage: `/checklists/${id ?? ''}` } : {};
}

/** Enough of an edition to choose it from a list. */
export function checklistSummary(checklist: Checklist): ChecklistSummary {
  const { id, version, status, title, purpose, notice, appliesTo } = checklist;
  const requirements = listRequirements(checklist);
  return {
    id,
    version,
    status,
    title,
    purpose,
    notice,
    appliesTo,
    digest: checklistDigest(checklist),
    requirements: requirements.length,
    gates: requirements.filter(({ requirement }) => requirement.gate).length,
  };
}

/** Enough to find an edition by what a record names. */
export function editionReference(checklist: Checklist, current: boolean): EditionReference {
  const { id, version, title, status } = checklist;
  return { id, version, title, status, digest: checklistDigest(checklist), current };
}

/** The beginnings of all clauses that these editions cite, by clause id: loaded when a page shows the first of them. */
export function clauseExcerpts(checklists: readonly Checklist[], project: Project): Readonly<Record<string, string>> {
  const cited = new Set(
    checklists.flatMap((checklist) => listRequirements(checklist).flatMap(({ requirement }) => requirement.guidance)),
  );
  return Object.fromEntries(
    project.documents
      .flatMap(({ clauses }) => clauses)
      .filter(({ id }) => cited.has(id))
      .map(({ id, text }) => [id, beginning(text, EXCERPT_LENGTH)]),
  );
}

function clauseReferences(project: Project, cited: ReadonlySet<string>): Record<string, ClauseReference> {
  const references: Record<string, ClauseReference> = {};
  for (const { file, title: document, clauses } of project.documents) {
    for (const { id, title } of clauses) {
      if (!cited.has(id)) continue;
      references[id] = { title, permalink: clausePermalink(file, id), document };
    }
  }
  return references;
}

function sourceReferences(project: Project, cited: ReadonlySet<string>): Record<string, SourceReference> {
  const references: Record<string, SourceReference> = {};
  for (const { id, title, url, confidence } of project.sources) {
    if (!cited.has(id)) continue;
    references[id] = { title, ...(url === undefined ? {} : { url }), confidence, permalink: `/sources#${id}` };
  }
  return references;
}
