import { listRequirements } from '../../engine/index.ts';
import { currentEditions, type Project } from '../../load/index.ts';
import { clausePermalink, requirementPermalink } from '../permalinks.ts';
import type { LinkProps } from './changeProps.ts';

/** What is needed to know whether a citation is of a modification. */
export interface Cited {
  readonly id: string;
  readonly number: string;
}

/**
 * Whether a citation is of a modification: its source is the modification's own (the source's id is the modification's,
 * or begins with it and a hyphen), or its reference names the modification's number.
 */
export function citesModification(
  { id, number }: Cited,
  { source, ref }: { readonly source: string; readonly ref?: string | undefined },
): boolean {
  if (source === id || source.startsWith(`${id}-`)) return true;
  return ref !== undefined && ref.split(/[^A-Za-z0-9]+/).includes(number);
}

/** The guidance clauses that cite a modification, in the order of documents. */
export function clausesBecauseOf(modification: Cited, { documents }: Pick<Project, 'documents'>): LinkProps[] {
  return documents.flatMap(({ file, title, clauses, citations }) => {
    const citing = new Set(
      citations.filter((citation) => citesModification(modification, citation)).map(({ clause }) => clause),
    );
    return clauses
      .filter(({ id }) => citing.has(id))
      .map((clause) => ({ label: clause.title, detail: title, to: clausePermalink(file, clause.id) }));
  });
}

/** The requirements of checklists in use that cite a modification. */
export function requirementsBecauseOf(modification: Cited, { checklists }: Pick<Project, 'checklists'>): LinkProps[] {
  return currentEditions(checklists).flatMap((checklist) =>
    listRequirements(checklist)
      .filter(({ requirement }) => requirement.sources.some((citation) => citesModification(modification, citation)))
      .map(({ requirement: { id, title } }) => ({
        label: `${id} ${title}`,
        detail: checklist.title,
        to: requirementPermalink(checklist.id, id),
      })),
  );
}
