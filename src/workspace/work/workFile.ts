/**
 * A work file: sections of an assessment given to a colleague, and what the colleague made of them. It holds the record
 * as it was when it was given, so that whoever gave it can tell later what each of the two has changed since.
 */

import type { SubmissionRecord } from '../../generated/record.ts';
import { canonicalJson } from '../../record/canonicalJson.ts';
import type { Notes } from '../notes.ts';

export const WORK_FORMAT = 'device-assurance-work';

/** Says by itself what it holds, so that no edition of a checklist is needed to tell what was given. */
export interface GivenSection {
  readonly id: string;
  readonly title: string;
  /** Ids of the requirements directly in it. */
  readonly requirements: readonly string[];
}

/** What was given, to whom and by whom. Kept beside the colleague's assessment until it is sent back. */
export interface WorkGiven {
  /** A UUID, the same from giving to return. */
  readonly id: string;
  /** When it was given, UTC, ISO 8601. */
  readonly at: string;
  readonly by?: string;
  readonly to?: string;
  /** What is asked of the colleague, in words. */
  readonly message?: string;
  readonly sections: readonly GivenSection[];
  /** The record as it was then. */
  readonly base: SubmissionRecord;
  /** Comments and to-dos as they were then; absent when they were left out. */
  readonly notes?: Notes;
}

export interface WorkReturned {
  /** When it was sent back, UTC, ISO 8601. */
  readonly at: string;
  readonly by?: string;
  /** The record as the colleague left it, under the id of the base. */
  readonly record: SubmissionRecord;
  /** Absent when they were left out: then nothing is known of them. */
  readonly notes?: Notes;
}

export interface WorkFile {
  readonly given: WorkGiven;
  /** Absent on the way to the colleague. */
  readonly returned?: WorkReturned;
}

/** The text of the file: what it is first, then everything with sorted names, so that the same work gives the same bytes. */
export function workText({ given, returned }: WorkFile): string {
  const parts = [
    `"format":"${WORK_FORMAT}","formatVersion":1`,
    `"given":${canonicalJson(given)}`,
    ...(returned ? [`"returned":${canonicalJson(returned)}`] : []),
  ];
  return `${JSON.stringify(JSON.parse(`{${parts.join(',')}}`), null, 2)}\n`;
}

/** Whether a text says of itself that it is a work file. In a submission's texts the quotation marks would be escaped. */
export function looksLikeWork(text: string): boolean {
  return /"format"\s*:\s*"device-assurance-work"/.test(text);
}

/** Ids of all requirements that were given. */
export function givenRequirements({ sections }: Pick<WorkGiven, 'sections'>): ReadonlySet<string> {
  return new Set(sections.flatMap(({ requirements }) => requirements));
}

/** "Sections Identity and Messages for Anna"; many are counted. */
export function workTitle({ sections, to }: Pick<WorkGiven, 'sections' | 'to'>): string {
  const titles = sections.map(({ title }) => title);
  const what =
    titles.length === 1
      ? `Section ${titles[0] ?? ''}`
      : titles.length === 2
        ? `Sections ${titles.join(' and ')}`
        : `${titles.length} sections`;
  return to ? `${what} for ${to}` : what;
}
