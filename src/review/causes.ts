import type { ConditionTrace, RequirementChange, RequirementResult } from '../engine/index.ts';
import { canonicalJson } from '../record/canonicalJson.ts';
import { judgedOf } from './basis.ts';
import type { Standing } from './standing.ts';
import { STANDING_TEXT } from './standingText.ts';
import type { Subject } from './subject.ts';

/** What a difference comes from. */
export interface Cause {
  /** `checklist`: the edition asks otherwise. All others are real changes, `date` being that of the assessment. */
  readonly kind: 'checklist' | 'answer' | 'evidence' | 'fact' | 'date' | 'review';
  /** A sentence for people. */
  readonly text: string;
}

interface Compared {
  readonly subjects: readonly [Subject, Subject];
  /** Id of the requirement in each. */
  readonly ids: readonly [string, string];
  readonly change?: RequirementChange;
  /** In the first edition. */
  readonly before?: RequirementResult;
  /** The first submission in the second edition. */
  readonly between: RequirementResult;
  readonly after: RequirementResult;
  /** In the reviews, where both have one. */
  readonly standings?: readonly [Standing, Standing];
}

/** Why a requirement differs between two assessments; empty where it does not. */
export function causesOf({ subjects, ids, change, between, after, standings }: Compared): readonly Cause[] {
  const causes: Cause[] = [];
  const add = (kind: Cause['kind'], text: string): void => void causes.push({ kind, text });
  if (change && !change.sameContent) {
    const words = change.type === 'added' ? 'The edition asks it anew.' : 'The edition asks something else.';
    add('checklist', `${words} ${change.why}`);
  }
  const [old, now] = [judgedOf(subjects[0].record, ids[0]), judgedOf(subjects[1].record, ids[1])];
  const { carried: _old, evidence: oldLinks = [], ...oldAnswer } = old.answer ?? {};
  const { carried: _now, evidence: nowLinks = [], ...nowAnswer } = now.answer ?? {};
  if (canonicalJson(oldAnswer) !== canonicalJson(nowAnswer)) {
    const given = Object.keys(oldAnswer).length > 0;
    const words = Object.keys(nowAnswer).length === 0 ? 'The answer is gone.' : 'The answer has changed.';
    add('answer', given ? words : 'It has been answered.');
  }
  const sorted = (links: readonly string[]): readonly string[] => [...new Set(links)].sort();
  if (canonicalJson([sorted(oldLinks), old.evidence]) !== canonicalJson([sorted(nowLinks), now.evidence])) {
    add('evidence', 'The evidence it names has changed.');
  }
  if (canonicalJson(factsOf(between)) !== canonicalJson(factsOf(after))) {
    const words =
      between.applies === after.applies
        ? 'A fact that it depends on has changed.'
        : after.applies === 'false'
          ? 'It does not apply any more: a fact of the Device has changed.'
          : 'Whether it applies has changed with a fact of the Device.';
    add('fact', words);
  }
  if (standings && standings[0] !== standings[1]) {
    add('review', `In the review it was “${STANDING_TEXT[standings[0]]}” and is “${STANDING_TEXT[standings[1]]}”.`);
  }
  if (causes.length === 0 && (between.verdict !== after.verdict || between.rule !== after.rule)) {
    add('date', 'The same answer and evidence come to something else on the other assessment date.');
  }
  return causes;
}

function factsOf({ conditions }: RequirementResult): readonly Pick<ConditionTrace, 'facts'>[] {
  return conditions.map(({ facts }) => ({ facts }));
}
