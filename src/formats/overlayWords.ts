/** What an overlay made of its base, in words. */

import type { Effect, OverlayEntry, OverlayOrigin, StrictnessChange } from '../engine/index.ts';
import { fieldText, valueText } from './diffWords.ts';

/** Effects as people read them. */
export const EFFECT_TEXT: Readonly<Record<Effect, string>> = {
  beside: 'says more',
  stricter: 'stricter',
  weaker: 'weaker',
  mean: 'counts for more',
};

/** The effect of an entry in one word: the one that matters most to who compares results. */
export function entryEffect({ weakens, changes }: OverlayEntry): string {
  if (weakens !== undefined) return EFFECT_TEXT.weaker;
  const effects = new Set(changes.map(({ effect }) => effect));
  const first = (['mean', 'stricter'] as const).find((effect) => effects.has(effect));
  return EFFECT_TEXT[first ?? 'beside'];
}

/** "DEV-01", "threshold overall", "the checklist". */
export function entryName({ part, id }: Pick<OverlayEntry, 'part' | 'id'>): string {
  if (part === 'checklist') return 'the checklist';
  return part === 'requirement' ? id : `${part} ${id}`;
}

/** One change as a sentence without a full stop: "minimum evidence level: 3 → 4". */
export function changeText({ field, before, after }: StrictnessChange): string {
  if (field === 'added') return after === undefined ? 'added' : `added: ${valueText(after)}`;
  if (field === 'excluded') return 'left out';
  const lists = Array.isArray(before) && Array.isArray(after);
  if (lists && before.length < after.length && same(before, after.slice(0, before.length))) {
    return `${fieldText({ field })}, added: ${valueText(after.slice(before.length))}`;
  }
  return `${fieldText({ field })}: ${valueText(before)} → ${valueText(after)}`;
}

/** Why a change has its effect, to stand behind it: "(it asks for stronger evidence)". */
export function reasonText({ why }: Pick<StrictnessChange, 'why'>): string {
  return `(${why.charAt(0).toLowerCase()}${why.slice(1).replace(/[.]$/, '')})`;
}

function same(one: readonly unknown[], other: readonly unknown[]): boolean {
  return valueText(one) === valueText(other);
}

/** Where a checklist comes from and how much of it is not its base's, in sentences. */
export function originText({ by, base, entries }: OverlayOrigin): string {
  const requirements = entries.filter(({ part }) => part === 'requirement');
  const count = (origin: OverlayEntry['origin']): number =>
    requirements.filter((entry) => entry.origin === origin && (entry.changes.length > 0 || entry.notes.length > 0))
      .length;
  const weaker = entries.filter(({ weakens }) => weakens !== undefined);
  const parts = [`${count('added')} added`, `${count('changed')} changed`, `${count('excluded')} left out`].join(', ');
  const less =
    weaker.length === 0
      ? 'Nothing in it can make an outcome better than under its base.'
      : `It asks for less than its base in ${weaker.map(entryName).join(', ')}.`;
  return `An overlay by ${by.replace(/[.]$/, '')} on “${base.title}”, edition ${base.version}. Requirements: ${parts}. ${less}`;
}
