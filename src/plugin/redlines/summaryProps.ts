import { guidancePath, type Project } from '../../load/index.ts';
import type { Status, Summary } from '../../redline/model.ts';
import { changesPath, successions } from '../checklists/changesData.ts';
import { keyOf, type ComparedPair } from './comparePairs.ts';
import { DOWNLOADS, documentRedlinePath, redlinePath } from './redlinePaths.ts';

/** One document of two editions at a glance. */
export interface DocumentGlance {
  readonly key: string;
  readonly title: string;
  readonly status: Status;
  /** Page of its redline where both editions have it, else of its text. */
  readonly to: string;
  /** Whether `to` is a redline. */
  readonly redlined: boolean;
  /** Absent where the document was added or deleted as a whole. */
  readonly counts?: Summary;
}

/** What the page of changes between two editions of the guidance shows. */
export interface RedlineProps {
  readonly path: string;
  readonly title: string;
  readonly lead: string;
  readonly documents: readonly DocumentGlance[];
  readonly unreadable: readonly { readonly file: string; readonly fault: string }[];
  readonly downloads: readonly { readonly label: string; readonly to: string }[];
  /** Changes between editions of checklists; empty where none has two. */
  readonly checklists: readonly { readonly label: string; readonly to: string }[];
}

/** The summary of two editions. */
export function summaryProps(
  { from, to, documents, unreadable }: ComparedPair,
  { checklists }: Pick<Project, 'checklists'>,
): RedlineProps {
  const number = (...statuses: readonly Status[]): number =>
    documents.filter(({ status }) => statuses.includes(status)).length;
  const folder = `${DOWNLOADS}/${from.id}-to-${to.id}`;
  return {
    path: redlinePath(from.id, to.id),
    title: `What changed from ${from.label} to ${to.label}`,
    lead: `Guidance documents: ${number('changed')} changed, ${number('added')} added, ${number('deleted')} removed, ${number('unchanged')} unchanged.`,
    documents: documents.map(({ file, title, status, redline }) => {
      const key = keyOf(file);
      const redlined = status === 'changed' || status === 'unchanged';
      const folderOf = status === 'deleted' ? from.folder : to.folder;
      return {
        ...{ key, title, status, redlined },
        to: redlined ? documentRedlinePath(from.id, to.id, key) : guidancePath(`${folderOf}/${file}`),
        ...(redlined ? { counts: redline.summary } : {}),
      };
    }),
    unreadable,
    downloads: [
      { label: `Redline from ${from.label} to ${to.label}`, to: `${folder}.html` },
      ...[from, to].map(({ id, label }) => ({ label: `Clean text of ${label}`, to: `${DOWNLOADS}/clean/${id}.html` })),
    ],
    checklists: successions(checklists).map(({ before, after }) => ({
      label: `${after.title}: edition ${before.version} to ${after.version}`,
      to: changesPath(after, before.version),
    })),
  };
}
