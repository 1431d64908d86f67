import type { Project } from '../../load/index.ts';
import type { LinkProps } from '../registers/changeProps.ts';
import { dayInWords } from '../registers/dayInWords.ts';
import { redlinePath } from '../redlines/redlinePaths.ts';

/** One edition as readers see it. */
export interface EditionGlance {
  readonly id: string;
  readonly label: string;
  /** The latest published one is in use; those before it are superseded, whatever their files say. */
  readonly state: 'in-use' | 'superseded' | 'withdrawn';
  /** In words: "3 November 2022". */
  readonly inEffect: string;
  readonly published: string;
  readonly release: { readonly label: string; readonly to: string };
  readonly summary: string;
  readonly documents: number;
  /** What changed since each earlier edition, the latest of them first. */
  readonly changes: readonly LinkProps[];
}

/** Published editions of the guidance, the newest first. */
export function editionsData({ editions, releases }: Pick<Project, 'editions' | 'releases'>): readonly EditionGlance[] {
  const inUse = editions.find(({ entry }) => entry.withdrawn === undefined)?.entry.id;
  return editions.map(({ entry, documents }, index) => ({
    id: entry.id,
    label: entry.label,
    state: entry.withdrawn !== undefined ? 'withdrawn' : entry.id === inUse ? 'in-use' : 'superseded',
    inEffect: dayInWords(entry.inEffect),
    published: dayInWords(entry.published),
    release: {
      label: releases.find(({ id }) => id === entry.reflects)?.title ?? entry.reflects,
      to: `/releases/${entry.reflects}`,
    },
    summary: entry.summary.trim(),
    documents: documents.length,
    changes: editions.slice(index + 1).map(({ entry: { id, label } }) => ({
      label: `Since ${label}`,
      to: redlinePath(id, entry.id),
    })),
  }));
}
