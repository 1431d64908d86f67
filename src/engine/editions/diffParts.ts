import { listSections } from '../listRequirements.ts';
import type { Checklist, Fact } from '../model.ts';
import { highest, type ChangeClass } from './changeClass.ts';
import { differences, WORDING, type FieldChange, type Judgement } from './fieldChanges.ts';
import { sameValue } from './stableText.ts';

/** A change to something other than a requirement. */
export interface PartChange {
  readonly part: 'fact' | 'section' | 'threshold' | 'checklist';
  readonly type: 'added' | 'removed' | 'changed';
  readonly id: string;
  readonly class: ChangeClass;
  readonly why: string;
  readonly fields: readonly FieldChange[];
}

/** What differs in the facts, sections and thresholds of two editions, and in the checklists themselves. */
export function diffParts(before: Checklist, after: Checklist): readonly PartChange[] {
  const sections = (checklist: Checklist): readonly (object & { readonly id: string })[] =>
    listSections(checklist).map(({ section: { id, title, intro, weight }, path }) => ({
      id,
      title,
      intro,
      weight,
      inside: path.at(-2)?.id,
    }));
  return [
    ...changed('checklist', [about(before)], [about(after)], judgeChecklist, NEVER, NEVER),
    ...changed('fact', before.profile, after.profile, judgeFact, NEW_FACT, GONE_FACT),
    ...changed('section', sections(before), sections(after), judgeSection, NEW_SECTION, GONE_SECTION),
    ...changed('threshold', before.scoring.thresholds, after.scoring.thresholds, judgeThreshold, STRICTER, RELAXED),
  ];
}

const NEVER: Judgement = { class: 'none', why: '' };
const NEW_FACT: Judgement = {
  class: 'minor',
  why: 'One more question about the Device; what depends on it says so itself.',
};
const GONE_FACT: Judgement = { class: 'minor', why: 'It is no longer asked; what depended on it says so itself.' };
const NEW_SECTION: Judgement = { class: 'minor', why: 'A section counts by the requirements in it.' };
const GONE_SECTION: Judgement = { class: 'minor', why: 'A section counts by the requirements in it.' };
const STRICTER: Judgement = { class: 'major', why: 'One more score must be reached.' };
const RELAXED: Judgement = { class: 'minor', why: 'One score less must be reached.' };

function changed<T extends object & { readonly id: string }>(
  part: PartChange['part'],
  before: readonly T[],
  after: readonly T[],
  judge: (field: string, before: unknown, after: unknown) => Judgement,
  added: Judgement,
  removed: Judgement,
): readonly PartChange[] {
  const old = new Map(before.map((each) => [each.id, each]));
  const now = new Map(after.map((each) => [each.id, each]));
  const come = [...now].flatMap(([id, each]): PartChange[] => {
    const was = old.get(id);
    if (!was) return [{ part, type: 'added', id, ...added, fields: [] }];
    const fields = differences(was, each, judge);
    if (fields.length === 0) return [];
    const level = highest(fields.map((field) => field.class));
    const why = [...new Set(fields.filter((field) => field.class === level).map((field) => field.why))].join(' ');
    return [{ part, type: 'changed', id, class: level, why, fields }];
  });
  const gone = [...old.keys()].filter((id) => !now.has(id));
  return [...come, ...gone.map((id): PartChange => ({ part, type: 'removed', id, ...removed, fields: [] }))];
}

/** A checklist but for its parts that are compared on their own, and for what every edition has anew. */
function about(checklist: Checklist): { readonly id: string; readonly [part: string]: unknown } {
  const { id, title, purpose, notice, attribution, appliesTo, review, scoring } = checklist;
  const { thresholds: _thresholds, ...rules } = scoring;
  return { id, title, purpose, notice, attribution, appliesTo, review, ...rules };
}

function judgeChecklist(field: string, before: unknown, after: unknown): Judgement {
  if (field === 'title' || field === 'purpose' || field === 'notice' || field === 'attribution') return WORDING;
  if (field === 'review')
    return { class: 'minor', why: 'A reviewer chooses from other terms; no result depends on them.' };
  if (field !== 'appliesTo') return { class: 'major', why: 'It decides how scores are made.' };
  const types = after as readonly string[];
  return (before as readonly string[]).every((type) => types.includes(type))
    ? { class: 'minor', why: 'It can be used for more types of Device.' }
    : { class: 'major', why: 'It can no longer be used for some types of Device.' };
}

function judgeFact(field: string, before: unknown, after: unknown): Judgement {
  if (field === 'help') return WORDING;
  if (field === 'minimum' && after !== undefined && (before === undefined || Number(after) > Number(before)))
    return NARROWER;
  if (field === 'maximum' && after !== undefined && (before === undefined || Number(after) < Number(before)))
    return NARROWER;
  if (field === 'minimum' || field === 'maximum') return WIDER;
  if (field !== 'options') return { class: 'major', why: 'It asks something else, and conditions may depend on it.' };
  const now = new Map(((after ?? []) as NonNullable<Fact['options']>).map((option) => [option.value, option]));
  const held = ((before ?? []) as NonNullable<Fact['options']>).every(
    ({ value, label }) => now.get(value)?.label === label,
  );
  if (!held) return NARROWER;
  return now.size > ((before ?? []) as readonly unknown[]).length ? WIDER : WORDING;
}

const NARROWER: Judgement = { class: 'major', why: 'A value given before may no longer be one that can be given.' };
const WIDER: Judgement = { class: 'minor', why: 'It takes more values than before.' };

function judgeSection(field: string): Judgement {
  if (field === 'weight') return { class: 'major', why: 'It counts differently in the section around it.' };
  if (field !== 'inside') return WORDING;
  return { class: 'minor', why: 'It stands inside another section; its requirements say what follows.' };
}

function judgeThreshold(field: string, before: unknown, after: unknown): Judgement {
  if (field === 'title') return WORDING;
  if (field === 'atLeast' && Number(after) < Number(before)) return { class: 'minor', why: 'Less must be reached.' };
  if (field === 'atLeast') return { class: 'major', why: 'More must be reached.' };
  return { class: 'major', why: 'It measures another score.' };
}

/** Whether a value of the old fact says the same as a value of the new one. */
export function sameQuestion(before: Fact, after: Fact, value: unknown): boolean {
  const label = (fact: Fact) => (fact.options ?? []).find((option) => option.value === value)?.label;
  return before.type === after.type && before.label === after.label && sameValue(label(before), label(after));
}
