import { isLower, type Checklist, type Confidence } from '../engine/index.ts';
import { compareEditions } from '../load/compareEditions.ts';
import { loadChecklist } from '../load/loadChecklist.ts';
import type { Problem } from '../load/problem.ts';
import { namesOf, outlineOf, type Names, type OutlineEntry } from './outline.ts';
import { incrementalTree } from './text/incrementalTree.ts';

export type { Problem };

/** What the portal knows that a checklist may refer to. */
export interface PortalNames {
  readonly clauses: readonly {
    readonly id: string;
    readonly title: string;
    readonly document: string;
    /** Address inside the site, base path left out. */
    readonly permalink: string;
  }[];
  readonly sources: readonly { readonly id: string; readonly title: string; readonly confidence: Confidence }[];
}

/** What an edition is checked against. */
export interface Surroundings {
  readonly portal: PortalNames;
  /** Editions of the same checklist, whatever their version. */
  readonly editions: readonly Checklist[];
}

/** What a text is found to be. */
export interface Checked {
  /** The very ones that the command line prints, in order of place. */
  readonly problems: readonly Problem[];
  /** Absent while the text is not YAML: what was last known is then the best there is. */
  readonly structure?: { readonly outline: readonly OutlineEntry[]; readonly names: Names };
  /** The edition; absent while there is an error. */
  readonly checklist?: Checklist;
}

/**
 * A checker of one text that is checked again after each change. It finds what `assure check` finds in the file, and is
 * quick where little has changed.
 */
export function checker({ portal, editions }: Surroundings): (text: string) => Checked {
  const clauses = new Set(portal.clauses.map(({ id }) => id));
  const sources = new Map(portal.sources.map(({ id, confidence }) => [id, confidence]));
  const readTree = incrementalTree();
  return (text) => {
    const identity = identityOf(text);
    const lower = editions
      .filter(({ id, version }) => id === identity.id && isLower(version, identity.version))
      .sort(compareEditions);
    const { problems, checklist } = loadChecklist(text, {
      file: fileOf(identity),
      references: { clauses, sources, editions: new Map(lower.map((edition) => [edition.version, edition])) },
      readTree,
    });
    const tree = readTree(text);
    const outline = tree.root === undefined || tree.faults.length > 0 ? undefined : outlineOf(tree, text);
    return {
      problems,
      ...(outline && { structure: { outline, names: namesOf(tree, outline) } }),
      ...(checklist && { checklist }),
    };
  };
}

/** Id and version as a text says them at the left margin; empty where it does not. */
export function identityOf(text: string): { readonly id: string; readonly version: string } {
  const said = (name: string): string =>
    new RegExp(`^${name}:[ \\t]*["']?([A-Za-z0-9][A-Za-z0-9.+-]*)["']?[ \\t]*(?:#.*)?\\r?$`, 'm').exec(text)?.[1] ?? '';
  return { id: said('id'), version: said('version') };
}

/** Where a checklist has its place in a project; a mere name while it says no id or no version. */
export function fileOf({ id, version }: { readonly id: string; readonly version: string }): string {
  return id === '' || version === '' ? 'checklist.yaml' : `checklists/${id}/${version}.yaml`;
}
