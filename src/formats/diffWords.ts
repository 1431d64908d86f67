/** Differences between editions in words. */

import type { ChangeClass, EditionDiff, FieldChange, PartChange, RequirementChange } from '../engine/index.ts';

/** Classes as people read them. */
export const CLASS_TEXT: Readonly<Record<ChangeClass, string>> = {
  none: 'no change',
  patch: 'editorial',
  minor: 'minor',
  major: 'major',
};

/** What became of requirements, as the end of a sentence about them. */
export const TYPE_TEXT: Readonly<Record<RequirementChange['type'], string>> = {
  unchanged: 'unchanged',
  editorial: 'other words around it',
  changed: 'changed',
  moved: 'moved',
  split: 'split',
  merged: 'merged',
  'covered-by': 'covered by others',
  reworded: 'reworded',
  retired: 'retired',
  added: 'added',
};

const FIELD_TEXT: Readonly<Record<string, string>> = {
  appliesTo: 'Device types',
  atLeast: 'at least, in percent',
  conditions: 'applies when',
  goodEvidence: 'what good evidence looks like',
  guidance: 'guidance clauses',
  inside: 'inside section',
  minimumEvidenceLevel: 'minimum evidence level',
  review: 'review hints',
  why: 'why it matters',
};

/** Names of the parts of a response and of other groups, as people read them. */
const PART_TEXT: Readonly<Record<string, string>> = {
  ...FIELD_TEXT,
  notApplicable: 'not applicable may be claimed',
  partialCredit: 'partly met is worth, in percent',
  upTo: 'up to',
};

/** Name of a part that differs. */
export function fieldText({ field }: Pick<FieldChange, 'field'>): string {
  return FIELD_TEXT[field] ?? field;
}

/** One side of a difference, on one line. */
export function valueText(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : value.map(valueText).join('; ');
  if (value === null || typeof value !== 'object') return '';
  return Object.entries(value)
    .map(([name, part]) => `${PART_TEXT[name] ?? name}: ${valueText(part)}`)
    .join(', ');
}

/** "SUP-01 → SUP-11 and SUP-12", "DEV-01". */
export function idsText({ from, to }: RequirementChange): string {
  const [old, now] = [from.join(', '), to.join(', ')];
  if (old === '' || now === '' || old === now) return now || old;
  return `${old} → ${now}`;
}

/** "threshold overall: added". */
export function partText({ part, id, type }: PartChange): string {
  return `${part} ${id}: ${type}`;
}

/** What changed in all and what version that asks for, in sentences. */
export function summaryText({ before, after, class: level, least, requirements }: EditionDiff): string {
  const counts = new Map<string, number>();
  for (const { type } of requirements) counts.set(TYPE_TEXT[type], (counts.get(TYPE_TEXT[type]) ?? 0) + 1);
  const parts = [...counts].map(([type, count]) => `${count} ${type}`).join(', ');
  const what =
    level === 'none'
      ? 'Nothing differs.'
      : `The change is ${CLASS_TEXT[level]}: the version after ${before.version} must be at least ${least}.`;
  return `From edition ${before.version} to ${after.version}. ${what} Requirements: ${parts || 'none'}.`;
}
