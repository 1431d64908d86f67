import { listRequirements, listSections, type ListedRequirement } from '../listRequirements.ts';
import type { Checklist, Threshold } from '../model.ts';
import { meanChange, thresholdsNeeded, type MeanChange, type ThresholdNeed } from './meanBound.ts';
import { requirementChanges } from './requirementStrictness.ts';
import { sameValue } from './stableText.ts';
import { stricter, weaker, type Judged, type StrictnessChange } from './strictnessChange.ts';

export type { Effect, StrictnessChange } from './strictnessChange.ts';

/** How a checklist differs in strictness from the one it was made from. */
export interface Strictness {
  readonly changes: readonly StrictnessChange[];
  /** Thresholds that are too low for the changes that move a mean; those that are given as marked left aside. */
  readonly needs: readonly ThresholdNeed[];
  /** Whether such changes could make something count for a Device for which nothing of the base does. */
  readonly nothingCounted: boolean;
}

/**
 * Compares a checklist with the one it was made from, and says of each difference whether it could make the result of
 * any record better. Where no change is `weaker`, `needs` is empty and `nothingCounted` false, no record whatever has a
 * better outcome under `after` than under `before`: a property test holds it to that. What it cannot prove harmless it
 * calls weaker.
 *
 * @param marked ids of requirements whose changes are known to weaken, and so are not counted in `needs`
 */
export function compareStrictness(
  before: Checklist,
  after: Checklist,
  marked: ReadonlySet<string> = new Set(),
): Strictness {
  const [old, now] = [byId(before), byId(after)];
  const changes: StrictnessChange[] = [...checklistChanges(before, after), ...sectionChanges(before, after)];
  const means: MeanChange[] = [];
  for (const [id, is] of now) {
    const was = old.get(id);
    const found = was === undefined ? [added(is)] : requirementChanges(was, is);
    changes.push(...found);
    if (found.some(({ effect }) => effect === 'mean') && !marked.has(id))
      means.push(meanChange(was, is, after.scoring));
  }
  for (const [id, { requirement }] of old) {
    if (!now.has(id)) changes.push(excluded('requirement', id, requirement.title));
  }
  changes.push(...thresholdChanges(before, after));
  return { changes, ...thresholdsNeeded(before, after, means) };
}

function byId(checklist: Checklist): ReadonlyMap<string, ListedRequirement> {
  return new Map(listRequirements(checklist).map((listed) => [listed.requirement.id, listed]));
}

function excluded(part: StrictnessChange['part'], id: string, before: unknown): StrictnessChange {
  return { part, id, field: 'excluded', before, ...weaker('What it asked for is asked no more.') };
}

function added({ requirement }: ListedRequirement): StrictnessChange {
  const { id, weight, gate, title } = requirement;
  const judged: Judged =
    weight > 0
      ? { effect: 'mean', why: 'It counts in the mean, which rises for whoever meets it.' }
      : gate
        ? stricter('It is one more gate, and counts in no score.')
        : { effect: 'beside', why: 'It informs, and counts in no score.' };
  return { part: 'requirement', id, field: 'added', after: title, ...judged };
}

function checklistChanges(before: Checklist, after: Checklist): StrictnessChange[] {
  const change = (field: string, from: unknown, to: unknown, judged: Judged): StrictnessChange => ({
    ...{ part: 'checklist', id: after.id, field },
    ...(from === undefined ? {} : { before: from }),
    ...(to === undefined ? {} : { after: to }),
    ...judged,
  });
  const types = after.appliesTo.filter((type) => !before.appliesTo.includes(type));
  const facts = new Map(after.profile.map((fact) => [fact.id, fact]));
  const known = new Set(before.profile.map(({ id }) => id));
  const { thresholds: _had, requiredLevel: was, ...rules } = before.scoring;
  const { thresholds: _has, requiredLevel: is, ...now } = after.scoring;
  return [
    ...(sameValue(before.appliesTo, after.appliesTo)
      ? []
      : [
          change(
            'appliesTo',
            before.appliesTo,
            after.appliesTo,
            types.length > 0
              ? weaker('It can be used for types of Device that the base is not for.')
              : stricter('It is for fewer types of Device.'),
          ),
        ]),
    ...(sameValue(rules, now) ? [] : [change('scoring', rules, now, weaker('Scores are made in another way.'))]),
    ...(was === is ? [] : [change('requiredLevel', was, is, judgeLevel(after, was, is))]),
    ...before.profile
      .filter((fact) => !sameValue(fact, facts.get(fact.id)))
      .map((fact): StrictnessChange => ({
        ...{ part: 'fact', id: fact.id, field: 'fact' },
        ...weaker('Conditions of the base depend on it.'),
      })),
    ...after.profile
      .filter(({ id }) => !known.has(id))
      .map((fact): StrictnessChange => ({
        ...{ part: 'fact', id: fact.id, field: 'added', after: fact.label },
        ...{ effect: 'beside', why: 'One more question about the Device.' },
      })),
  ];
}

function judgeLevel({ scoring }: Checklist, was: string | undefined, is: string | undefined): Judged {
  const rank = (level: string): number => (scoring.levels ?? []).findIndex(({ id }) => id === level);
  if (is !== undefined && (was === undefined || rank(is) > rank(was)))
    return stricter('A higher level must be reached.');
  return weaker('No level, or a lower one, must be reached.');
}

function sectionChanges(before: Checklist, after: Checklist): StrictnessChange[] {
  const now = new Map(listSections(after).map(({ section, path }) => [section.id, { section, path }]));
  const old = new Map(listSections(before).map(({ section, path }) => [section.id, { section, path }]));
  const place = (path: readonly { readonly id: string }[]): string => path.map(({ id }) => id).join('/');
  return [
    ...[...old].flatMap(([id, was]): StrictnessChange[] => {
      const is = now.get(id);
      if (is === undefined) return [excluded('section', id, was.section.title)];
      const same =
        (was.section.weight ?? 1) === (is.section.weight ?? 1) &&
        place(was.path) === place(is.path) &&
        was.section.title === is.section.title &&
        was.section.intro === is.section.intro;
      // Its condition is one of those of the requirements in it.
      return same ? [] : [{ part: 'section', id, field: 'section', ...weaker('The base’s section stays as it is.') }];
    }),
    ...[...now]
      .filter(([id]) => !old.has(id))
      .map(([id, { section }]): StrictnessChange => ({
        ...{ part: 'section', id, field: 'added', after: section.title },
        ...{ effect: 'beside', why: 'A section counts by the requirements in it.' },
      })),
  ];
}

function thresholdChanges(before: Checklist, after: Checklist): StrictnessChange[] {
  const now = new Map(after.scoring.thresholds.map((threshold) => [threshold.id, threshold]));
  const old = new Set(before.scoring.thresholds.map(({ id }) => id));
  const change = (id: string, field: string, from: unknown, to: unknown, judged: Judged): StrictnessChange => ({
    ...{ part: 'threshold', id, field },
    ...(from === undefined ? {} : { before: from }),
    ...(to === undefined ? {} : { after: to }),
    ...judged,
  });
  return [
    ...before.scoring.thresholds.flatMap((was: Threshold): StrictnessChange[] => {
      const is = now.get(was.id);
      if (is === undefined) return [excluded('threshold', was.id, was.atLeast)];
      if (was.section !== is.section)
        return [change(was.id, 'section', was.section, is.section, weaker('It measures another score.'))];
      if (was.atLeast === is.atLeast) return [];
      const judged = is.atLeast > was.atLeast ? stricter('More must be reached.') : weaker('Less must be reached.');
      return [change(was.id, 'atLeast', was.atLeast, is.atLeast, judged)];
    }),
    ...after.scoring.thresholds
      .filter(({ id }) => !old.has(id))
      .map(({ id, atLeast }) => change(id, 'added', undefined, atLeast, stricter('One more score must be reached.'))),
  ];
}
