/** What embeds in pages of the guidance are given, made when the page is: plain values, handed over as JSON. */

import type { Checklist, EvidenceLevel, Requirement } from '../../engine/model.ts';

export type EmbeddedChecklist = Pick<Checklist, 'id' | 'title' | 'version' | 'status'>;

interface Marks {
  readonly gate: boolean;
  readonly weight: number;
  readonly level: EvidenceLevel;
}

export interface RequirementData extends Marks {
  readonly checklist: EmbeddedChecklist;
  readonly id: string;
  readonly title: string;
  readonly statement: string;
  readonly objectives: Requirement['objectives'];
  /** When it applies, in words; absent where it always does. */
  readonly applies?: string;
}

export interface ScoreData {
  readonly checklist: EmbeddedChecklist;
}

export interface AssessmentData {
  readonly checklist: EmbeddedChecklist;
  /** Absent for the whole checklist. */
  readonly section?: { readonly id: string; readonly title: string };
  readonly groups: readonly {
    readonly title: string;
    readonly requirements: readonly (Marks & { readonly id: string; readonly title: string })[];
  }[];
}

/** Props of every embed: `data` is one of the above as JSON. */
export interface EmbedProps {
  readonly data: string;
}
