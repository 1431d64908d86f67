import { guidancePath, type GuidanceDocument, type Project } from '../../load/index.ts';
import type { PortalConfig } from '../portalConfig.ts';
import { titledCitations } from './changeLinks.ts';
import type { DocumentProps, DocumentsPageProps, PortalDocument } from './changeProps.ts';
import { dayInWords } from './dayInWords.ts';
import { newestFirst } from './releaseData.ts';

type CodeDocument = Project['codeDocuments'][number];

/** Kinds of documents, and what each is called. */
const GROUPS: readonly (readonly [kind: CodeDocument['kind'], title: (rules: PortalConfig['rules']) => string])[] = [
  ['code', ({ name }) => `Parts of the ${name}`],
  ['supporting', ({ called }) => `Guidance and frameworks beside ${called}`],
  ['cpa', () => 'CPA Security Characteristics'],
];

/** `/documents`: the Document Log. The portal's own guidance comes from front matter, versions of the Code from releases. */
export function documentsProps(project: Project, { rules }: Pick<PortalConfig, 'rules'>): DocumentsPageProps {
  return {
    groups: GROUPS.map(([kind, title]) => ({
      id: `group-${kind}`,
      title: title(rules),
      documents: project.codeDocuments.filter((entry) => entry.kind === kind).map((entry) => shown(entry, project)),
    })).filter(({ documents }) => documents.length > 0),
    code: newestFirst(project.releases).flatMap(({ id, title, secVersion, inEffect }) =>
      secVersion === undefined
        ? []
        : [{ version: secVersion, inEffect: dayInWords(inEffect), release: { label: title, to: `/releases/${id}` } }],
    ),
    portal: project.documents
      .flatMap(portalDocument)
      .sort((a, b) => a.documentId.localeCompare(b.documentId, 'en-GB', { numeric: true })),
  };
}

function shown(entry: CodeDocument, project: Project): DocumentProps {
  const { id, name, title, about, versions = [], citations } = entry;
  return {
    id,
    name,
    ...(title === undefined ? {} : { title }),
    ...(about === undefined ? {} : { about }),
    versions: versions.map(({ version, date, note, citations: read }) => ({
      version,
      ...(date === undefined ? {} : { date: dayInWords(date) }),
      ...(note === undefined ? {} : { note }),
      confidence: weakest(read.map(({ confidence }) => confidence)),
    })),
    changedIn: newestFirst(project.releases)
      .filter((release) => changes(release).has(id))
      .map((release) => ({ label: release.title, to: `/releases/${release.id}` })),
    citations: titledCitations(citations, project),
  };
}

/** Ids of the documents that a release changed, itself or by one of its modifications. */
function changes({ documents = [], modifications = [] }: Project['releases'][number]): ReadonlySet<string> {
  return new Set([...documents, ...modifications.flatMap((change) => change.documents ?? [])]);
}

function weakest(confidences: readonly string[]): string {
  return ['inferred', 'secondary'].find((confidence) => confidences.includes(confidence)) ?? 'confirmed';
}

function portalDocument({ file, title, matter }: GuidanceDocument): PortalDocument[] {
  const { documentId, version, status, inEffect, changes } = matter.values;
  if (documentId === undefined) return [];
  const changeSummary = changes?.[0]?.summary;
  return [
    {
      documentId,
      title,
      to: guidancePath(file),
      version: version ?? 'not stated',
      status: status ?? 'not stated',
      ...(inEffect === undefined ? {} : { inEffect: dayInWords(inEffect) }),
      ...(changeSummary === undefined ? {} : { changeSummary }),
    },
  ];
}
