import type { Project } from '../../load/index.ts';
import { clausePermalink } from '../permalinks.ts';
import type { LinkProps } from './changeProps.ts';
import type { CitationProps } from './registerData.ts';

/** Links to entries of the Document Log, by id. */
export function documentLinks(
  ids: readonly string[] | undefined,
  { codeDocuments }: Pick<Project, 'codeDocuments'>,
): LinkProps[] {
  return (ids ?? []).map((id) => {
    const { name, title } = codeDocuments.find((entry) => entry.id === id) ?? { name: id };
    return { label: name, ...(title === undefined ? {} : { detail: title }), to: `/documents#${id}` };
  });
}

/** Links to clauses, by id; those that are in no document are left out. */
export function clauseLinksOf(
  ids: readonly string[] | undefined,
  { documents }: Pick<Project, 'documents'>,
): LinkProps[] {
  return (ids ?? []).flatMap((id) =>
    documents.flatMap(({ file, title, clauses }) =>
      clauses
        .filter((clause) => clause.id === id)
        .map((clause) => ({ label: clause.title, detail: title, to: clausePermalink(file, id) })),
    ),
  );
}

/** Citations with the titles of their sources. */
export function titledCitations(
  citations: readonly Omit<CitationProps, 'title'>[],
  { sources }: Pick<Project, 'sources'>,
): CitationProps[] {
  return citations.map((citation) => ({
    ...citation,
    title: sources.find(({ id }) => id === citation.source)?.title ?? citation.source,
  }));
}
