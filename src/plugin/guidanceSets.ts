import type { AllContent } from '@docusaurus/types';
import { guidancePath, type GuidanceDocument, type Project } from '../load/index.ts';
import { editionsData, type EditionGlance } from './editions/editionsData.ts';
import { DRAFT } from './redlines/redlinePaths.ts';

/** All documents of one edition of the guidance, or of the draft, in the order of its list of pages. */
export interface GuidanceSet {
  /** Id of the edition, or `draft`. */
  readonly id: string;
  /** Address, inside the site, that those of its documents begin with. */
  readonly address: string;
  /** Absent for the draft. */
  readonly edition?: EditionGlance;
  readonly groups: readonly SetGroup[];
}

/** Documents that stand together. */
interface SetGroup {
  /** Absent for documents that stand alone. */
  readonly label?: string;
  readonly documents: readonly SetDocument[];
}

export interface SetDocument extends GuidanceDocument {
  /** Address of its page inside the site. */
  readonly address: string;
  /** The same in every edition, with `/`: `devices/firmware`. */
  readonly key: string;
}

/** The parts of the framework's own model of a version that are read here. */
export interface DocsVersion {
  readonly versionName: string;
  readonly docs: readonly { readonly id: string; readonly permalink: string }[];
  readonly sidebars: Readonly<Record<string, readonly SidebarItem[]>>;
}

interface SidebarItem {
  readonly type: string;
  readonly id?: string;
  readonly label?: string;
  readonly items?: readonly SidebarItem[];
}

/** The versions that the framework loaded. */
export function docsVersions(all: AllContent): readonly DocsVersion[] {
  const loaded = all['docusaurus-plugin-content-docs']?.['default'] as
    { readonly loadedVersions: readonly DocsVersion[] } | undefined;
  return loaded?.loadedVersions ?? [];
}

/** The draft, and every published edition, the newest first. `base` is the site's base path, `/` at its end. */
export function guidanceSets(
  versions: readonly DocsVersion[],
  project: Pick<Project, 'documents' | 'editions' | 'releases'>,
  base: string,
): readonly GuidanceSet[] {
  const glances = new Map(editionsData(project).map((glance) => [glance.id, glance]));
  const all = [
    { id: DRAFT, name: 'current', folder: 'docs', documents: project.documents },
    ...project.editions.map(({ entry: { id }, documents }) => ({
      ...{ id, name: id, documents },
      folder: `versioned_docs/version-${id}`,
    })),
  ];
  return all.flatMap(({ id, name, folder, documents }) => {
    const version = versions.find(({ versionName }) => versionName === name);
    if (version === undefined) return [];
    const edition = glances.get(id);
    return {
      id,
      address: id === DRAFT ? '/guidance' : `/guidance/${id}`,
      ...(edition === undefined ? {} : { edition }),
      groups: groupsOf(version, documentsById(version, { folder, documents, base })),
    };
  });
}

/** All documents of a set, in order. */
export function documentsOf({ groups }: Pick<GuidanceSet, 'groups'>): readonly SetDocument[] {
  return groups.flatMap(({ documents }) => documents);
}

function documentsById(
  { docs }: DocsVersion,
  {
    folder,
    documents,
    base,
  }: { readonly folder: string; readonly documents: readonly GuidanceDocument[]; readonly base: string },
): ReadonlyMap<string, SetDocument> {
  const byAddress = new Map(documents.map((document) => [guidancePath(document.file), document]));
  return new Map(
    docs.flatMap(({ id, permalink }) => {
      const address = `/${permalink.slice(base.length)}`.replace(/(?<=.)\/$/, '');
      const document = byAddress.get(address);
      if (document === undefined) return [];
      const key = document.file.slice(folder.length + 1).replace(/\.mdx?$/, '');
      return [[id, { ...document, address, key }] as const];
    }),
  );
}

function groupsOf({ sidebars }: DocsVersion, documents: ReadonlyMap<string, SetDocument>): readonly SetGroup[] {
  const groups: { label?: string; documents: SetDocument[] }[] = [];
  const left = new Map(documents);
  const take = (item: SidebarItem, into: SetDocument[]): void => {
    const document = item.id === undefined ? undefined : left.get(item.id);
    if (item.type === 'doc' && document !== undefined) {
      into.push(document);
      left.delete(item.id ?? '');
    }
    for (const inner of item.items ?? []) take(inner, into);
  };
  const alone = (): SetDocument[] => {
    const last = groups.at(-1);
    if (last !== undefined && last.label === undefined) return last.documents;
    const group = { documents: [] };
    groups.push(group);
    return group.documents;
  };
  for (const item of Object.values(sidebars).flat()) {
    if (item.type === 'category') {
      const group = { label: item.label ?? '', documents: [] };
      groups.push(group);
      take(item, group.documents);
    } else take(item, alone());
  }
  // A page that no list names is still a page.
  alone().push(...left.values());
  return groups.filter((group) => group.documents.length > 0);
}
