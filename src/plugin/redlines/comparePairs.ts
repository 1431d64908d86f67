import { editionFolder, type GuidanceEdition, type Project } from '../../load/index.ts';
import { compareEditions, type DocumentChange, type Edition } from '../../redline/compareEditions.ts';
import { DRAFT } from './redlinePaths.ts';

/** An edition, or the draft, as one side of a comparison. */
export interface Side {
  /** Id of the edition, or `draft`. */
  readonly id: string;
  /** Within a sentence: "November 2022", "the draft". */
  readonly label: string;
  /** Folder of its files, relative to the project's root. */
  readonly folder: string;
  /** By file, relative to the folder. */
  readonly documents: ReadonlyMap<string, { readonly title: string; readonly text: string }>;
}

/** Two editions with all that differs between them. */
export interface ComparedPair {
  readonly from: Side;
  readonly to: Side;
  readonly documents: readonly DocumentChange[];
  /** Documents that are beyond what is compared. */
  readonly unreadable: readonly { readonly file: string; readonly fault: string }[];
}

/** Every published edition with every later one, and the latest with the draft; the newest first. */
export function comparePairs({ editions, documents, texts }: Project): readonly ComparedPair[] {
  const published = editions.map(({ entry: { id, label }, documents: own }) =>
    sideOf(id, label, editionFolder(id), own, texts),
  );
  const draft = sideOf(DRAFT, 'the draft', 'docs', documents, texts);
  return [draft, ...published].flatMap((to, index) =>
    published
      .slice(index, to === draft ? 1 : undefined)
      .map((from) => ({ from, to, ...compareEditions(textsOf(from), textsOf(to)) })),
  );
}

/** A document's name in addresses, the same in every edition: `devices/firmware`. */
export function keyOf(file: string): string {
  return file.replace(/\.mdx?$/, '');
}

function sideOf(
  id: string,
  label: string,
  folder: string,
  documents: GuidanceEdition['documents'],
  texts: Project['texts'],
): Side {
  const entries = documents.map(
    ({ file, title }) => [file.slice(folder.length + 1), { title, text: texts.get(file) ?? '' }] as const,
  );
  return { id, label, folder, documents: new Map(entries) };
}

function textsOf({ documents }: Side): Edition {
  return new Map([...documents].map(([file, { text }]) => [file, text]));
}
