import { diffEditions, type Checklist, type EditionDiff } from '../engine/index.ts';
import { CLASS_TEXT, fieldText, idsText, partText, summaryText, TYPE_TEXT, valueText } from '../formats/diffWords.ts';
import type { SubmissionRecord } from '../generated/record.ts';
import { carry } from '../record/carry.ts';
import { checklistDigest } from '../record/digest.ts';

/** An assessment of the checklist that is under way. */
export interface InFlight {
  readonly id: string;
  readonly name: string;
  readonly record: SubmissionRecord;
}

/** What became of one part of the base, in words. */
export interface MeaningEntry {
  readonly head: string;
  readonly level: string;
  readonly why: string;
  readonly fields: readonly { readonly name: string; readonly before: string; readonly after: string }[];
}

/** What taking the edited checklist into use would do to one assessment. */
export type Effect =
  | {
      readonly id: string;
      readonly name: string;
      /** How many answers stand, and the ids of requirements whose answers have to be looked at again, or have no place. */
      readonly kept: number;
      readonly reopened: readonly string[];
      readonly homeless: readonly string[];
    }
  /** It answers an edition whose text is not at hand. */
  | { readonly id: string; readonly name: string; readonly unknownEdition: string };

/** What an edit means, beside the edition that it began from. */
export interface Meaning {
  readonly class: EditionDiff['class'];
  readonly least: string;
  readonly summary: string;
  readonly entries: readonly MeaningEntry[];
  readonly effects: readonly Effect[];
}

/**
 * Compares the edited checklist with its base, and says what it would do to assessments.
 *
 * @param editions known ones of the same checklist, among which those that the assessments answer
 */
export function meaningOf(
  base: Checklist,
  now: Checklist,
  editions: readonly Checklist[],
  inFlight: readonly InFlight[],
): Meaning {
  const diff = diffEditions(base, now);
  const byDigest = new Map([...editions, base].map((edition) => [checklistDigest(edition), edition]));
  const digest = checklistDigest(now);
  return {
    class: diff.class,
    least: diff.least,
    summary: summaryText(diff),
    entries: entriesOf(diff),
    effects: inFlight
      .filter(({ record }) => record.checklist.id === now.id)
      .map((assessment) => effectOn(assessment, byDigest.get(assessment.record.checklist.digest), now, digest)),
  };
}

function effectOn(
  { id, name, record }: InFlight,
  before: Checklist | undefined,
  now: Checklist,
  digest: string,
): Effect {
  if (!before) return { id, name, unknownEdition: record.checklist.version };
  const answers = carry(before, now, record, { digest }).items.filter(({ kind }) => kind === 'answer');
  const ids = (state: string): string[] => answers.filter((item) => item.state === state).map((item) => item.id);
  return { id, name, kept: ids('carried').length, reopened: ids('offered'), homeless: ids('archived') };
}

function entriesOf(diff: EditionDiff): MeaningEntry[] {
  const changed = diff.requirements.filter(({ type }) => type !== 'unchanged');
  const words = (fields: EditionDiff['parts'][number]['fields']): MeaningEntry['fields'] =>
    fields.map((field) => ({ name: fieldText(field), before: valueText(field.before), after: valueText(field.after) }));
  return [
    ...changed.map((change) => ({
      head: `${idsText(change)}: ${TYPE_TEXT[change.type]}`,
      level: CLASS_TEXT[change.class],
      why: change.why,
      fields: words(change.fields),
    })),
    ...diff.parts.map((part) => ({
      head: partText(part),
      level: CLASS_TEXT[part.class],
      why: part.why,
      fields: words(part.fields),
    })),
  ];
}
