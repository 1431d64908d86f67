import { listRequirements, type Checklist } from '../../engine/index.ts';
import type { Project } from '../../load/index.ts';
import type { CrosswalkPageProps, CrosswalkSide, RelatedChecklist } from '../../widget/props.ts';

type Crosswalk = Project['crosswalks'][number];

/** Address of a crosswalk's page, base path left out. */
export function crosswalkPath({ from, to }: Pick<Crosswalk, 'from' | 'to'>): string {
  return `/crosswalks/${from.id}--${to.id}`;
}

/** What the page of a crosswalk is given; undefined where the site does not have both editions. */
export function crosswalkProps(crosswalk: Crosswalk, project: Project): CrosswalkPageProps | undefined {
  const [from, to] = [editionOf(crosswalk.from, project), editionOf(crosswalk.to, project)];
  if (from === undefined || to === undefined) return undefined;
  const titles = new Map(project.sources.map(({ id, title }) => [id, title]));
  const named = (edition: Checklist) =>
    new Map(listRequirements(edition).map(({ requirement: { id, title } }) => [id, { id, title }]));
  const [left, right] = [named(from), named(to)];
  return {
    from: sideOf(from),
    to: sideOf(to),
    notice: crosswalk.notice,
    relations: crosswalk.relations.map(({ source, ref, ...one }) => ({
      relation: one.relation,
      confidence: one.confidence,
      note: one.note,
      from: left.get(one.from) ?? { id: one.from, title: '' },
      to: right.get(one.to) ?? { id: one.to, title: '' },
      ...(source === undefined
        ? {}
        : { source: { id: source, title: titles.get(source) ?? source, ...(ref === undefined ? {} : { ref }) } }),
    })),
  };
}

/** Crosswalks of an edition that have a page, by the checklist on their other side. */
export function relatedTo({ id, version }: Checklist, project: Project): readonly RelatedChecklist[] {
  return project.crosswalks.flatMap((crosswalk): RelatedChecklist[] => {
    const { from, to } = crosswalk;
    const is = (side: Crosswalk['from']): boolean => side.id === id && side.version === version;
    const other = is(from) ? editionOf(to, project) : is(to) ? editionOf(from, project) : undefined;
    return other === undefined
      ? []
      : [{ checklist: other.id, title: other.title, name: `${from.id}--${to.id}`, path: crosswalkPath(crosswalk) }];
  });
}

function editionOf({ id, version }: Crosswalk['from'], { checklists }: Project): Checklist | undefined {
  return checklists.find(({ checklist }) => checklist.id === id && checklist.version === version)?.checklist;
}

function sideOf({ id, version, title }: Checklist): CrosswalkSide {
  return { id, version, title };
}
