import type { ListedRequirement } from '../listRequirements.ts';
import type { Requirement } from '../model.ts';
import { contentOf } from './content.ts';
import { sameValue } from './stableText.ts';
import { BESIDE, stricter, weaker, type Judged, type StrictnessChange } from './strictnessChange.ts';

const EXPLAINING = ['title', 'why', 'goodEvidence', 'guidance', 'sources', 'review'] as const;

/** What differs between a requirement and what was made of it, each part with its effect. */
export function requirementChanges(was: ListedRequirement, is: ListedRequirement): StrictnessChange[] {
  const [old, now] = [was.requirement, is.requirement];
  const [before, after] = [contentOf(was), contentOf(is)];
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  const change = (field: string, from: unknown, to: unknown, judged: Judged): StrictnessChange => ({
    part: 'requirement',
    id: old.id,
    field,
    ...(from === undefined ? {} : { before: from }),
    ...(to === undefined ? {} : { after: to }),
    ...judged,
  });
  const content = [...fields]
    .filter((field) => field !== 'response' && !sameValue(before[field], after[field]))
    .map((field) =>
      field === 'conditions'
        ? change(field, conditionTexts(was), conditionTexts(is), judgeField(field, old, now))
        : change(field, before[field], after[field], judgeField(field, old, now)),
    );
  const told = EXPLAINING.filter((field) => !sameValue(old[field], now[field])).map((field) =>
    change(field, old[field], now[field], field === 'title' ? weaker('The base’s words stay.') : BESIDE),
  );
  const place = (path: ListedRequirement['path']): string => path.map(({ id }) => id).join('/');
  const moved =
    place(was.path) === place(is.path)
      ? []
      : [change('section', place(was.path), place(is.path), weaker('It counts toward another section.'))];
  return [...content, ...responseChanges(old, now, change), ...moved, ...told];
}

function conditionTexts({ path, requirement }: ListedRequirement): readonly string[] {
  return [...path, requirement].flatMap(({ applies }) => (applies ? [applies.text] : []));
}

function judgeField(field: string, old: Requirement, now: Requirement): Judged {
  switch (field) {
    case 'gate':
      return now.gate ? stricter('While it fails, the outcome is “not ready”.') : weaker('It is no longer a gate.');
    case 'minimumEvidenceLevel':
      return now.minimumEvidenceLevel > old.minimumEvidenceLevel
        ? stricter('It asks for stronger evidence.')
        : weaker('It asks for less evidence.');
    case 'weight':
      return now.weight > old.weight
        ? { effect: 'mean', why: 'It counts for more in the mean, which rises for whoever meets it.' }
        : weaker('It counts for less, so failing it costs less.');
    case 'mandatory':
      return now.mandatory === false
        ? weaker('Its level depends on it no more.')
        : stricter('Its level depends on it.');
    case 'level':
      return old.level === undefined ? stricter('A level depends on it.') : weaker('Another level depends on it.');
    case 'objectives':
      return judgeObjectives(old, now);
    case 'conditions':
      return weaker('It applies to other Devices than before, and what does not apply cannot fail.');
    default:
      return weaker('It asks for something else than before.');
  }
}

function judgeObjectives(old: Requirement, now: Requirement): Judged {
  if (old.objectives.length === 0)
    return weaker('It is answered in parts now, and an answer to the whole counts no more.');
  const kept = new Map(now.objectives.map((objective) => [objective.id, objective.text]));
  if (!old.objectives.every(({ id, text }) => kept.get(id) === text))
    return weaker('A part of it is gone or is another.');
  // Where parts can be left out as not applicable, one more part can make it count.
  return now.response.notApplicable || old.response.notApplicable
    ? { effect: 'mean', why: 'One more part must be met, and counts where all others are claimed not applicable.' }
    : stricter('One more part must be met.');
}

type Change = (field: string, before: unknown, after: unknown, judged: Judged) => StrictnessChange;

/** Parts of a response one by one: they have effects of their own. */
function responseChanges(old: Requirement, now: Requirement, change: Change): StrictnessChange[] {
  const { notApplicable: could, partialCredit: was, ...before } = old.response;
  const { notApplicable: can, partialCredit: is, ...after } = now.response;
  return [
    ...(could === can
      ? []
      : [
          change(
            'notApplicable',
            could,
            can,
            can
              ? weaker('It may be claimed not applicable.')
              : { effect: 'mean', why: 'It may not be claimed not applicable, so it counts for whoever did.' },
          ),
        ]),
    ...(was === is
      ? []
      : [
          change(
            'partialCredit',
            was,
            is,
            is < was ? stricter('“Partly met” is worth less.') : weaker('“Partly met” is worth more.'),
          ),
        ]),
    ...(sameValue(before, after)
      ? []
      : [change('response', before, after, weaker('An answer is judged in another way.'))]),
  ];
}
