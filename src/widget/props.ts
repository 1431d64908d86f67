/**
 * What the portal's routes hand to the page components. All of it is JSON made at build time; nothing here is fetched,
 * and the same object is handed to the server rendering and to the browser.
 */

import type { Checklist, Confidence } from '../engine/model.ts';
import type { Form } from '../form/model.ts';

/** A guidance clause that the checklist cites. Keyed by clause id, such as `da-fw-2`. */
export interface ClauseReference {
  readonly title: string;
  /** Address inside the site, base path left out: `/guidance/devices/firmware#da-fw-2`. Give it to `<Link to>`. */
  readonly permalink: string;
  /** Title of the document that holds the clause. */
  readonly document: string;
}

/** An entry of the sources register that the checklist cites. Keyed by source id. */
export interface SourceReference {
  readonly title: string;
  /** Address of the original, outside the site. */
  readonly url?: string;
  /** The most that a citation of this source may claim. */
  readonly confidence: Confidence;
  /** Its entry in the register, inside the site: `/sources#<id>`. */
  readonly permalink: string;
}

/**
 * Props of `ChecklistPage` (`/checklists/<id>`), `AssessmentPage` (`/assess/<id>`) and `ResultPage`
 * (`/assess/<id>/result`): one data file shared by the three.
 */
export interface ChecklistRouteProps {
  readonly checklist: Checklist;
  /** SHA-256 of the compiled edition's canonical JSON, as `record.checklistDigest` computes it. */
  readonly digest: string;
  readonly clauses: Readonly<Record<string, ClauseReference>>;
  readonly sources: Readonly<Record<string, SourceReference>>;
  /** Of what an overlay has made: the page of its base, base path left out, where the site has one. */
  readonly basePage?: string;
  /** Other checklists that crosswalks relate it to; absent where there are none. */
  readonly related?: readonly RelatedChecklist[];
  /** The edition that this one supersedes, with the page of what changed since, base path left out. */
  readonly predecessor?: { readonly version: string; readonly changes: string };
}

export type AssessmentPageProps = ChecklistRouteProps;
export type ResultPageProps = ChecklistRouteProps;
export type ChecklistPageProps = ChecklistRouteProps;

/** One edition in a list: enough to choose it, and to make an empty submission for it. */
export interface ChecklistSummary {
  readonly id: string;
  readonly version: string;
  readonly status: Checklist['status'];
  readonly title: string;
  readonly purpose: string;
  readonly notice: string;
  readonly appliesTo: readonly string[];
  readonly digest: string;
  /** How many requirements it has, and how many of them are gates. */
  readonly requirements: number;
  readonly gates: number;
}

/** A sample submission that ships with the site. */
export interface SampleSubmission {
  readonly title: string;
  readonly description: string;
  /** Id of the checklist it answers. */
  readonly checklist: string;
  /** Address of the file inside the site, base path left out: `/samples/<name>.json`. Fetch it through `useBaseUrl`. */
  readonly path: string;
}

/** Props of `WorkspacePage` (`/assess`): the assessments kept in this browser. */
export interface WorkspacePageProps {
  readonly checklists: readonly ChecklistSummary[];
  readonly samples: readonly SampleSubmission[];
  /**
   * Fetches what the routes of a checklist are given, by checklist id: to score the assessments in the list and to check
   * a file before it is imported. A route module (`modules: { load }`) whose default export is an object of functions
   * `() => import('<the data file of the checklist routes>')`, so that the browser loads each only when it is wanted.
   */
  readonly load: Readonly<Record<string, () => Promise<{ readonly default: ChecklistRouteProps }>>>;
}

/** One edition, published ones of the past included. */
export interface EditionReference {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly status: Checklist['status'];
  readonly digest: string;
  /** Whether it is the one that new assessments are made with. */
  readonly current: boolean;
}

/** Props of `ReviewPage` (`/review`). */
export interface ReviewPageProps {
  readonly editions: readonly EditionReference[];
  /** Fetches what the pages of an edition are given, by its digest: a submission is reviewed with the very one it names. */
  readonly load: Readonly<Record<string, () => Promise<{ readonly default: ChecklistRouteProps }>>>;
}

/** Props of `ChecklistIndexPage` (`/checklists`). */
export interface ChecklistIndexPageProps {
  readonly checklists: readonly ChecklistSummary[];
}

/** Words of a text that stayed, went or came. */
export interface ChangedWords {
  readonly text: string;
  readonly kind: 'same' | 'removed' | 'added';
}

/** A part that differs, word by word. */
export interface ChangedField {
  readonly name: string;
  readonly words: readonly ChangedWords[];
}

/** One change between two editions. */
export interface ChangesEntry {
  /** What it is about, and what became of it. */
  readonly head: string;
  readonly level: string;
  readonly why: string;
  readonly note?: string;
  readonly fields: readonly ChangedField[];
  /** Requirements that are shown whole, since not one became one. */
  readonly removed: readonly { readonly id: string; readonly text: string }[];
  readonly added: readonly { readonly id: string; readonly text: string }[];
}

/** Props of `ChangesPage` (`/checklists/<id>/changes/<before>-to-<after>`). */
export interface ChangesPageProps {
  readonly id: string;
  readonly title: string;
  /** Versions. */
  readonly before: string;
  readonly after: string;
  readonly summary: string;
  readonly requirements: readonly ChangesEntry[];
  readonly parts: readonly ChangesEntry[];
  /** How many requirements did not change. */
  readonly unchanged: number;
}

/** One side of a crosswalk. */
export interface CrosswalkSide {
  readonly id: string;
  readonly version: string;
  readonly title: string;
}

/** A checklist that a crosswalk relates to another. */
export interface RelatedChecklist {
  /** Id of the other checklist. */
  readonly checklist: string;
  readonly title: string;
  /** Name of the crosswalk: its data is at `/data/crosswalks/<name>.json`. */
  readonly name: string;
  /** Address of the crosswalk's page, base path left out. */
  readonly path: string;
}

/** Props of `CrosswalkPage` (`/crosswalks/<from>--<to>`). */
export interface CrosswalkPageProps {
  readonly from: CrosswalkSide;
  readonly to: CrosswalkSide;
  readonly notice: string;
  readonly relations: readonly {
    readonly from: { readonly id: string; readonly title: string };
    readonly to: { readonly id: string; readonly title: string };
    readonly relation: 'equal' | 'subset' | 'superset' | 'intersects';
    readonly confidence: Confidence;
    readonly note: string;
    readonly source?: { readonly id: string; readonly title: string; readonly ref?: string };
  }[];
}

/** Props of `FormIndexPage` (`/forms`). */
export interface FormIndexPageProps {
  readonly forms: readonly Pick<Form, 'id' | 'version' | 'status' | 'title' | 'purpose'>[];
}

/** Props of `FormPage` (`/forms/<id>`). */
export interface FormPageProps {
  readonly form: Form;
  /** The clauses that it points to, by id. */
  readonly clauses: Readonly<Record<string, ClauseReference>>;
}

/** What the Studio is told of an edition of the portal. */
export interface StudioEdition {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly status: Checklist['status'];
}

/** What checklists may refer to: clauses in the order of the guidance, and entries of the sources register. */
export interface StudioPortal {
  readonly clauses: readonly (ClauseReference & { readonly id: string })[];
  readonly sources: readonly { readonly id: string; readonly title: string; readonly confidence: Confidence }[];
}

/** Props of `StudioPage` (`/studio`). */
export interface StudioPageProps {
  readonly editions: readonly StudioEdition[];
  /** Ids of checklists that overlays make: the Studio does not open them. */
  readonly overlaid: readonly string[];
  /** Fetches what checklists may refer to, and the YAML of an edition, by `id@version`. */
  readonly load: {
    readonly portal: () => Promise<{ readonly default: StudioPortal }>;
    readonly texts: Readonly<Record<string, () => Promise<{ readonly default: { readonly text: string } }>>>;
  };
}
