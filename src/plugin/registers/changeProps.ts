/** What the pages of releases, modifications, documents and standards are given. Days are in words. */

import type { CitationProps } from './registerData.ts';

/** A link, and what it is a part of. */
export interface LinkProps {
  readonly label: string;
  readonly to: string;
  readonly detail?: string;
}

export interface ReleaseGlance {
  readonly id: string;
  readonly title: string;
  readonly secVersion?: string;
  readonly inEffect: string;
  readonly summary?: string;
  readonly modifications: readonly LinkProps[];
}

export interface ReleasesPageProps {
  /** The newest first. */
  readonly releases: readonly ReleaseGlance[];
}

export interface ChangeProps {
  readonly number: string;
  readonly title?: string;
  readonly to: string;
  readonly summary: string;
  /** Parts of the Code that a source says it changes. */
  readonly documents: readonly LinkProps[];
}

export interface ReleasePageProps extends Omit<ReleaseGlance, 'modifications'> {
  readonly published?: string;
  readonly changes: readonly ChangeProps[];
  readonly documents: readonly LinkProps[];
  readonly legalText?: string;
  readonly contacts: readonly { readonly name: string; readonly telephone?: string; readonly asOf: string }[];
  readonly guidance: readonly LinkProps[];
  readonly checklists: readonly LinkProps[];
  readonly unknown: readonly string[];
  readonly citations: readonly CitationProps[];
}

export interface ModificationGlance {
  readonly id: string;
  readonly number: string;
  readonly title?: string;
  readonly status: string;
  readonly release?: LinkProps;
  readonly summary: string;
}

export interface ModificationsPageProps {
  /** Those of the newest release first, then those in no release. */
  readonly modifications: readonly ModificationGlance[];
}

export interface ModificationPageProps extends ModificationGlance {
  /** "modification", or "government change". */
  readonly kind: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly issue?: string;
  readonly inRelease?: string;
  readonly parties: readonly string[];
  readonly partiesInferred: boolean;
  readonly documents: readonly LinkProps[];
  /** Clauses that explain it. */
  readonly guidance: readonly LinkProps[];
  /** Clauses that cite it. */
  readonly clauses: readonly LinkProps[];
  /** Requirements that cite it. */
  readonly requirements: readonly LinkProps[];
  readonly unknown: readonly string[];
  readonly citations: readonly CitationProps[];
}

export interface DocumentProps {
  readonly id: string;
  readonly name: string;
  readonly title?: string;
  readonly about?: string;
  readonly versions: readonly {
    readonly version: string;
    readonly date?: string;
    readonly note?: string;
    readonly confidence: string;
  }[];
  /** Releases that changed it, the newest first. */
  readonly changedIn: readonly LinkProps[];
  readonly citations: readonly CitationProps[];
}

export interface PortalDocument {
  readonly documentId: string;
  readonly title: string;
  readonly to: string;
  readonly version: string;
  readonly status: string;
  readonly inEffect?: string;
  readonly changeSummary?: string;
}

export interface DocumentsPageProps {
  readonly groups: readonly {
    readonly id: string;
    readonly title: string;
    readonly documents: readonly DocumentProps[];
  }[];
  readonly code: readonly { readonly version: string; readonly inEffect: string; readonly release: LinkProps }[];
  readonly portal: readonly PortalDocument[];
}

export interface StandardProps {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly publisher: string;
  readonly edition?: string;
  readonly licence?: string;
  readonly confidence: string;
  readonly url?: string;
  readonly standing: string;
  readonly about: string;
  readonly size?: string;
  readonly citing: string;
  readonly editions?: string;
  /** How many requirements cite it. */
  readonly requirements: number;
}

export interface StandardsPageProps {
  readonly standards: readonly StandardProps[];
}

/** What a row of the crosswalk is paired with, each pair as sure as its citation. */
export interface CrosswalkPairs {
  readonly pairs: readonly (LinkProps & { readonly confidence: string })[];
}

/** One id of a standard. */
export interface StandardRow extends CrosswalkPairs {
  readonly label: string;
}

/** One requirement: its id as label, its title as detail. */
export interface RequirementRow extends CrosswalkPairs, LinkProps {}

export interface CrosswalkPageProps {
  readonly standards: readonly {
    readonly id: string;
    readonly name: string;
    readonly edition?: string;
    readonly rows: readonly StandardRow[];
  }[];
  readonly checklists: readonly {
    readonly id: string;
    readonly title: string;
    readonly version: string;
    readonly rows: readonly RequirementRow[];
  }[];
}
