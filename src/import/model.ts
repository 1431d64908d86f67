/** What every reader makes of somebody's list: its own numbers and words, before they are made to fit a checklist. */

/** One requirement of the list. Texts may still hold anything that a file can hold. */
export interface Item {
  /** Its id in the list; empty where it has none. */
  readonly number: string;
  readonly title?: string | undefined;
  readonly text: string;
  readonly why?: string | undefined;
  /** Id of one of the list's levels. */
  readonly level?: string | undefined;
  /** false: recommended only. Only with a level. */
  readonly mandatory?: boolean | undefined;
  /** A whole number, 0 to 1,000,000. */
  readonly weight?: number | undefined;
  /** Examples of evidence, one a line. */
  readonly goodEvidence?: readonly string[] | undefined;
  /** What a reviewer looks for. */
  readonly review?: readonly string[] | undefined;
  /** What else is known of it, kept beside the reference to the list. */
  readonly notes?: readonly string[] | undefined;
}

/** One heading of the list. */
export interface Group {
  readonly number: string;
  readonly title: string;
  readonly intro?: string | undefined;
  readonly groups: readonly Group[];
  readonly items: readonly Item[];
}

/** Who made a list, and on which terms it may be used, as far as its file or its format says. */
export interface Origin {
  readonly title?: string | undefined;
  readonly edition?: string | undefined;
  readonly publisher?: string | undefined;
  readonly licence?: string | undefined;
  /** Words in which its makers want to be named. */
  readonly attribution?: string | undefined;
  readonly url?: string | undefined;
}

export interface List {
  readonly origin: Origin;
  /** Lowest first; empty where the list knows none. Ids are slugs. */
  readonly levels: readonly { readonly id: string; readonly title: string }[];
  readonly groups: readonly Group[];
}
