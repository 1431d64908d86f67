import type { Project } from '../../load/index.ts';
import { clausesBecauseOf, requirementsBecauseOf } from './because.ts';
import { clauseLinksOf, documentLinks, titledCitations } from './changeLinks.ts';
import type { LinkProps, ModificationGlance, ModificationPageProps, ModificationsPageProps } from './changeProps.ts';
import { dayInWords } from './dayInWords.ts';
import { newestFirst } from './releaseData.ts';

type Modification = Project['modifications'][number];
type Release = Project['releases'][number];

/** `/modifications`: those of the newest release first, then those in no release as the register has them. */
export function modificationsProps(project: Project): ModificationsPageProps {
  const order = newestFirst(project.releases).flatMap(({ modifications }) =>
    (modifications ?? []).map(({ modification }) => modification),
  );
  const place = ({ id }: Modification): number => (order.includes(id) ? order.indexOf(id) : order.length);
  const sorted = [...project.modifications].sort((a, b) => place(a) - place(b));
  return { modifications: sorted.map((modification) => glance(modification, project)) };
}

/** `/modifications/<id>`: what changed, who is affected, and what exists here because of it. */
export function modificationProps(modification: Modification, project: Project): ModificationPageProps {
  const { kind, issue, parties = [], partiesInferred = false, unknown = [] } = modification;
  const change = releaseOf(modification, project)?.modifications?.find((one) => one.modification === modification.id);
  return {
    ...glance(modification, project),
    kind: kind === 'modification' ? 'modification' : 'government change',
    facts: factsOf(modification),
    ...(issue === undefined ? {} : { issue }),
    ...(change?.summary === undefined ? {} : { inRelease: change.summary }),
    parties,
    partiesInferred,
    documents: documentLinks(modification.documents, project),
    guidance: clauseLinksOf(modification.guidance, project),
    clauses: clausesBecauseOf(modification, project),
    requirements: requirementsBecauseOf(modification, project),
    unknown,
    citations: titledCitations(modification.citations, project),
  };
}

function factsOf({ raised, approved, implemented, decision }: Modification): ModificationPageProps['facts'] {
  const facts = { Raised: raised, Approved: approved, Implemented: implemented, Decision: decision };
  return Object.entries(facts).flatMap(([label, value]) =>
    value === undefined ? [] : [{ label, value: dayInWords(value) }],
  );
}

const STATUSES: Readonly<Record<Modification['status'], string>> = {
  implemented: 'Implemented',
  approved: 'Approved',
  proposed: 'Proposed; outcome not found',
  withdrawn: 'Withdrawn',
  unknown: 'Not found',
};

function glance(modification: Modification, project: Project): ModificationGlance {
  const { id, number, title, status, summary } = modification;
  const release = releaseOf(modification, project);
  const link: LinkProps | undefined = release && { label: release.title, to: `/releases/${release.id}` };
  return {
    id,
    number,
    ...(title === undefined ? {} : { title }),
    status: STATUSES[status],
    ...(link === undefined ? {} : { release: link }),
    summary,
  };
}

function releaseOf({ id }: Modification, { releases }: Project): Release | undefined {
  return releases.find(({ modifications }) => modifications?.some(({ modification }) => modification === id));
}
