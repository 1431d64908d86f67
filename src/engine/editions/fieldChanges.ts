import type { Requirement, Response } from '../model.ts';
import type { ChangeClass } from './changeClass.ts';
import { contentOf, EDITORIAL, withoutWords } from './content.ts';
import type { ListedRequirement } from '../listRequirements.ts';
import { sameValue, stableText } from './stableText.ts';

/** One part of something that differs between two editions. Plain JSON. */
export interface FieldChange {
  /** Name of the part, as in the checklist language; `conditions` for all that decides whether it applies. */
  readonly field: string;
  /** Absent where there was nothing. */
  readonly before?: unknown;
  readonly after?: unknown;
  readonly class: ChangeClass;
  /** Why it has that class, in a sentence. */
  readonly why: string;
}

/** A class with its reason. */
export type Judgement = Pick<FieldChange, 'class' | 'why'>;

/** What differs between two requirements but for their ids and their places. */
export interface RequirementDifference {
  readonly fields: readonly FieldChange[];
  /** Whether an answer to the one was given to what the other asks. */
  readonly sameContent: boolean;
}

const WORDS: ReadonlySet<string> = new Set(['statement', 'objectives', 'response']);

/** @param editorial whether the author declares that words changed and the meaning did not */
export function requirementDifference(
  before: ListedRequirement,
  after: ListedRequirement,
  editorial: boolean,
): RequirementDifference {
  const [old, now] = [contentOf(before), contentOf(after)];
  const onlyWords = editorial && sameValue(withoutWords(old), withoutWords(now));
  const judge = (field: string, from: unknown, to: unknown): Judgement =>
    onlyWords && WORDS.has(field) ? DECLARED : judgeField(field, from, to, after.requirement);
  const content = differences(old, now, judge).map((change) =>
    // Compared as trees, and shown as they are written.
    change.field === 'conditions'
      ? { ...change, before: conditionTexts(before), after: conditionTexts(after) }
      : change,
  );
  const told = EDITORIAL.flatMap((field) =>
    differenceOf(field, before.requirement[field], after.requirement[field], () => WORDING),
  );
  return { fields: [...content, ...told], sameContent: content.length === 0 || onlyWords };
}

function conditionTexts({ path, requirement }: ListedRequirement): readonly string[] {
  return [...path, requirement].flatMap(({ applies }) => (applies ? [applies.text] : []));
}

/** The properties in which two groups differ, each judged. */
export function differences(
  before: object,
  after: object,
  judge: (field: string, before: unknown, after: unknown) => Judgement,
): readonly FieldChange[] {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((field) =>
    differenceOf(field, old.get(field), now.get(field), (from, to) => judge(field, from, to)),
  );
}

function differenceOf(
  field: string,
  before: unknown,
  after: unknown,
  judge: (before: unknown, after: unknown) => Judgement,
): readonly FieldChange[] {
  if (sameValue(before, after)) return [];
  return [
    {
      field,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
      ...judge(before, after),
    },
  ];
}

export const WORDING: Judgement = { class: 'patch', why: 'It explains and decides nothing.' };
const DECLARED: Judgement = { class: 'patch', why: 'The author declares that only the words changed.' };

function major(why: string): Judgement {
  return { class: 'major', why };
}

function minor(why: string): Judgement {
  return { class: 'minor', why };
}

function judgeField(field: string, before: unknown, after: unknown, requirement: Requirement): Judgement {
  switch (field) {
    case 'statement':
      return major('It asks for something in other words, and what met the old words may not meet the new.');
    case 'objectives':
      return major('Its parts are others, and the worst part decides.');
    case 'gate':
      return after === true
        ? major('It becomes a gate: while it fails, the outcome is “not ready”.')
        : minor('It is no longer a gate.');
    case 'weight':
      return major('It counts differently, which lowers the score of some Devices.');
    case 'conditions':
      return major('It applies to other Devices than before, and scores depend on what applies.');
    case 'minimumEvidenceLevel':
      return Number(after) > Number(before)
        ? major('It asks for stronger evidence.')
        : minor('It asks for less evidence than before.');
    case 'response':
      return judgeResponse(before as Response, after as Response, requirement.minimumEvidenceLevel > 0);
    default:
      return major('It is part of what decides a result.');
  }
}

const RANK = { 'not-met': 0, 'partly-met': 1, met: 2 } as const;

function judgeResponse(before: Response, after: Response, needsEvidence: boolean): Judgement {
  if (before.kind !== after.kind) return major('It is answered in another way.');
  if (before.notApplicable && !after.notApplicable) return major('“Not applicable” may no longer be claimed.');
  if (after.partialCredit < before.partialCredit) return major('“Partly met” is worth less.');
  const [was, is] = [optionsOf(before), optionsOf(after)];
  for (const [value, { label, means }] of was) {
    const now = is.get(value);
    if (now === undefined) return major(`The option “${label}” is gone.`);
    if (now.label !== label) return major(`The option “${label}” has other words.`);
    if (needsEvidence && means === 'partly-met' && now.means === 'met') {
      return major(`The option “${label}” counts as met now, which needs evidence that “partly met” does not.`);
    }
    if (RANK[now.means] < RANK[means]) return major(`The option “${label}” counts for less.`);
  }
  if (!sameValue(judged(before), judged(after))) return major('An answer is judged in another way.');
  return minor('It accepts more answers, or gives more for the same answer.');
}

function optionsOf(response: Response): ReadonlyMap<string, { label: string; means: keyof typeof RANK }> {
  return new Map(response.kind === 'choice' ? response.options.map((option) => [option.value, option]) : []);
}

/** What is left of a response beside the parts that are compared one by one: only those of a choice are known to be. */
function judged(response: Response): unknown {
  const { notApplicable: _may, partialCredit: _credit, ...rest } = response;
  return rest.kind === 'choice' ? { ...rest, options: [] } : rest;
}

/** What a requirement weighs in words: whether its coming or going can move a score or an outcome. */
export function counts({ weight, gate }: Requirement): boolean {
  return weight > 0 || gate;
}

/** Whether two requirements stand in the same sections. */
export function samePlace(before: ListedRequirement, after: ListedRequirement): boolean {
  return stableText(before.path.map(({ id }) => id)) === stableText(after.path.map(({ id }) => id));
}
