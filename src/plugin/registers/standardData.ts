import { listRequirements } from '../../engine/index.ts';
import { currentEditions, type Project } from '../../load/index.ts';
import { requirementPermalink } from '../permalinks.ts';
import type { PortalConfig } from '../portalConfig.ts';
import type { CrosswalkPageProps, RequirementRow, StandardRow, StandardsPageProps } from './changeProps.ts';
import { citedIds } from './citedIds.ts';

/** What a standing means for `subject`, such as "smart metering Devices". */
const standings = (subject: string) => ({
  comparison: `Not binding on ${subject} as such; for comparison`,
  'may-apply': 'May bind some Devices or parties',
});

/** `/standards`: each standard with its entry of the sources register, and how many requirements cite it. */
export function standardsProps(project: Project, { subject }: Pick<PortalConfig, 'subject'>): StandardsPageProps {
  const pairs = pairsOf(project);
  return {
    standards: project.standards.flatMap(({ source: id, standing, ...standard }) => {
      const source = project.sources.find((entry) => entry.id === id);
      if (source === undefined) return [];
      const { title, publisher, edition, licence, confidence, url } = source;
      return {
        ...standard,
        id,
        title,
        publisher,
        confidence,
        ...(edition === undefined ? {} : { edition }),
        ...(licence === undefined ? {} : { licence }),
        ...(url === undefined ? {} : { url }),
        standing: standings(subject)[standing],
        requirements: new Set(pairs.filter((pair) => pair.source === id).map(({ to }) => to)).size,
      };
    }),
  };
}

/** `/standards/crosswalk`: ids of each standard to the requirements that cite them, and the other way round. */
export function crosswalkProps(project: Project): CrosswalkPageProps {
  const pairs = pairsOf(project);
  const names = new Map(project.standards.map(({ source, name }) => [source, name]));
  return {
    standards: project.standards
      .map(({ source, name }) => {
        const edition = project.sources.find((entry) => entry.id === source)?.edition;
        const own = pairs.filter((pair) => pair.source === source);
        const rows = [...groupBy(own, ({ cited }) => cited)]
          .sort(([a], [b]) => a.localeCompare(b, 'en-GB', { numeric: true }))
          .map(([label, group]): StandardRow => ({
            label,
            pairs: group.map(({ id, title, checklist, to, confidence }) => ({
              label: `${id} ${title}`,
              detail: checklist,
              to,
              confidence,
            })),
          }));
        return { id: source, name, ...(edition === undefined ? {} : { edition }), rows };
      })
      .filter(({ rows }) => rows.length > 0),
    checklists: currentEditions(project.checklists)
      .map(({ id, title, version }) => ({
        id,
        title,
        version,
        rows: [
          ...groupBy(
            pairs.filter(({ checklistId }) => checklistId === id),
            ({ to }) => to,
          ),
        ].map(([to, group]): RequirementRow => ({
          label: group[0]?.id ?? '',
          detail: group[0]?.title ?? '',
          to,
          pairs: group.map(({ source, cited, confidence }) => ({
            label: `${names.get(source) ?? source}, ${cited}`,
            to: `/standards/crosswalk#${source}`,
            confidence,
          })),
        })),
      }))
      .filter(({ rows }) => rows.length > 0),
  };
}

interface Pair {
  readonly source: string;
  readonly cited: string;
  readonly confidence: string;
  readonly id: string;
  readonly title: string;
  readonly checklist: string;
  readonly checklistId: string;
  readonly to: string;
}

/** Every citation of a standard by a requirement of a checklist in use, one for each id that it names. */
function pairsOf({ checklists, standards }: Project): readonly Pair[] {
  const known = new Set(standards.map(({ source }) => source));
  return currentEditions(checklists).flatMap((checklist) =>
    listRequirements(checklist).flatMap(({ requirement: { id, title, sources } }) =>
      sources
        .filter(({ source }) => known.has(source))
        .flatMap(({ source, ref, confidence }) =>
          citedIds(ref).map((cited) => ({
            source,
            cited,
            confidence,
            id,
            title,
            checklist: checklist.title,
            checklistId: checklist.id,
            to: requirementPermalink(checklist.id, id),
          })),
        ),
    ),
  );
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
