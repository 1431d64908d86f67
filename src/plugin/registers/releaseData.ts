import { listRequirements } from '../../engine/index.ts';
import { currentEditions, type Project } from '../../load/index.ts';
import type { LinkProps, ReleaseGlance, ReleasePageProps, ReleasesPageProps } from './changeProps.ts';
import { citesModification } from './because.ts';
import { clauseLinksOf, documentLinks, titledCitations } from './changeLinks.ts';
import { dayInWords } from './dayInWords.ts';

type Release = Project['releases'][number];

/** `/releases`: the newest first. */
export function releasesProps(project: Project): ReleasesPageProps {
  return { releases: newestFirst(project.releases).map((release) => glance(release, project)) };
}

/** `/releases/<id>`: one release in the shape of a release notice. */
export function releaseProps(release: Release, project: Project): ReleasePageProps {
  const { modifications: _, ...shown } = glance(release, project);
  const { published, legalText, moreInformation = [], unknown = [] } = release;
  return {
    ...shown,
    ...(published === undefined ? {} : { published: dayInWords(published) }),
    changes: (release.modifications ?? []).flatMap(({ modification, summary, documents }) => {
      const entry = project.modifications.find(({ id }) => id === modification);
      if (entry === undefined) return [];
      const { number, title } = entry;
      return {
        number,
        ...(title === undefined ? {} : { title }),
        to: `/modifications/${modification}`,
        summary: summary ?? entry.summary,
        documents: documentLinks(documents ?? entry.documents, project),
      };
    }),
    documents: documentLinks(release.documents, project),
    ...(legalText === undefined ? {} : { legalText }),
    contacts: moreInformation,
    guidance: clauseLinksOf(release.guidance, project),
    checklists: checklistsOf(release, project),
    unknown,
    citations: titledCitations(release.citations, project),
  };
}

/** Releases by the day from which they are in effect. */
export function newestFirst(releases: readonly Release[]): Release[] {
  return [...releases].sort((a, b) => (a.inEffect < b.inEffect ? 1 : a.inEffect > b.inEffect ? -1 : 0));
}

function glance(release: Release, { modifications }: Project): ReleaseGlance {
  const { id, title, secVersion, inEffect, summary } = release;
  const numbers = new Map(modifications.map((entry) => [entry.id, entry.number]));
  return {
    id,
    title,
    ...(secVersion === undefined ? {} : { secVersion }),
    inEffect: dayInWords(inEffect),
    ...(summary === undefined ? {} : { summary }),
    modifications: (release.modifications ?? []).map(({ modification }) => ({
      label: numbers.get(modification) ?? modification,
      to: `/modifications/${modification}`,
    })),
  };
}

/** Checklists whose requirements cite every modification of a release that has more than one. */
function checklistsOf(release: Release, { checklists, modifications }: Project): LinkProps[] {
  const changes = (release.modifications ?? []).flatMap(({ modification }) =>
    modifications.filter(({ id }) => id === modification),
  );
  if (changes.length < 2) return [];
  return currentEditions(checklists)
    .filter((checklist) => {
      const citations = listRequirements(checklist).flatMap(({ requirement }) => requirement.sources);
      return changes.every((change) => citations.some((citation) => citesModification(change, citation)));
    })
    .map(({ id, title }) => ({ label: title, to: `/checklists/${id}` }));
}
