/** What an answer was given to, and what has changed in the checklist since. */

import type { Checklist, Section } from '../engine/model.ts';
import type { SubmissionRecord } from '../generated/record.ts';
import { own } from './own.ts';

/** One edition as far as answers depend on it. Plain JSON, small enough to be stored beside each assessment. */
export interface EditionTrace {
  readonly version: string;
  readonly digest: string;
  /** The wording that decides an answer, by requirement id. */
  readonly requirements: Readonly<Record<string, string>>;
}

/** How the edition on screen differs from the one a record names. Ids in the order of the checklist. */
export interface EditionChange {
  readonly from: { readonly version: string; readonly digest: string };
  readonly to: { readonly version: string; readonly digest: string };
  /** False when the other text was never opened in this browser: then only answers to unknown ids are found. */
  readonly compared: boolean;
  /** Requirements whose wording, response, evidence rule, condition, gate or weight is not what it was. */
  readonly changed: readonly string[];
  readonly added: readonly string[];
  /** Answered or known before, and not in this edition. The answers stay in the record. */
  readonly gone: readonly string[];
  /** Facts the record gives and this edition does not ask. */
  readonly unknownFacts: readonly string[];
}

/** What to remember of the edition being answered. */
export function traceEdition(checklist: Checklist, digest: string): EditionTrace {
  const requirements: Record<string, string> = {};
  walk(checklist.sections, '', (id, wording) => {
    requirements[id] = wording;
  });
  return { version: checklist.version, digest, requirements };
}

/** Undefined when the record names exactly this edition. `trace` is what was remembered when it was last answered. */
export function editionChange(
  record: SubmissionRecord,
  checklist: Checklist,
  digest: string,
  trace: EditionTrace | undefined,
): EditionChange | undefined {
  if (record.checklist.digest === digest) return undefined;
  const now = traceEdition(checklist, digest).requirements;
  const before = trace?.digest === record.checklist.digest ? trace.requirements : undefined;
  const gone = new Set(
    [...Object.keys(before ?? {}), ...Object.keys(record.answers)].filter((id) => !Object.hasOwn(now, id)),
  );
  return {
    from: { version: record.checklist.version, digest: record.checklist.digest },
    to: { version: checklist.version, digest },
    compared: before !== undefined,
    changed: before ? Object.keys(now).filter((id) => own(before, id) !== undefined && before[id] !== now[id]) : [],
    added: before ? Object.keys(now).filter((id) => !Object.hasOwn(before, id)) : [],
    gone: [...gone],
    unknownFacts: Object.keys(record.profile).filter((id) => !checklist.profile.some((fact) => fact.id === id)),
  };
}

function walk(sections: readonly Section[], outer: string, found: (id: string, wording: string) => void): void {
  for (const section of sections) {
    const conditions = section.applies ? `${outer}(${section.applies.text})` : outer;
    for (const requirement of section.requirements) {
      const { statement, response, objectives, minimumEvidenceLevel, gate, weight, applies } = requirement;
      const condition = conditions + (applies ? `(${applies.text})` : '');
      found(
        requirement.id,
        JSON.stringify([statement, response, objectives, minimumEvidenceLevel, gate, weight, condition]),
      );
    }
    walk(section.sections, conditions, found);
  }
}
