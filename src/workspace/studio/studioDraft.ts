/** A checklist being written, as this browser keeps it. */
export interface StudioDraft {
  readonly id: string;
  /** What it is called in lists: the title, as far as the text says one. */
  readonly title: string;
  /** The YAML. */
  readonly text: string;
  /** What it was begun from, to compare with; absent for a checklist begun anew. */
  readonly base?: StudioBase;
  /** An entry of the sources register that it cites and the portal does not have yet, as YAML. */
  readonly source?: { readonly id: string; readonly entry: string };
  /** UTC, ISO 8601. */
  readonly created: string;
  readonly modified: string;
  /** Counts the writes, from 1. A tab that knows a smaller one has not seen everything. */
  readonly revision: number;
  /** When it was deleted, UTC; any change brings it back. */
  readonly removed?: string;
}

/** The text that a draft was begun from. */
export interface StudioBase {
  /** As people know it: an edition of the portal, or the name of a file. */
  readonly name: string;
  readonly text: string;
}

/** What a checklist calls itself, told from its text; else its id, else that it has no title. */
export function titleIn(text: string): string {
  const said = (name: string): string | undefined =>
    new RegExp(`^${name}:[ \\t]+(?:[>|][-+]?[ \\t]*\\n[ \\t]+)?(.+?)[ \\t]*\\r?$`, 'm')
      .exec(text)?.[1]
      ?.replace(/^(["'])(.*)\1$/, '$2');
  return (said('title') ?? said('id') ?? 'Checklist without a title').slice(0, 200);
}
