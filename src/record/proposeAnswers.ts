/**
 * Answers that a crosswalk proposes from one assessment to another of the same Device. A proposal is an offer: it lies
 * beside the requirement, claims nothing and changes no score, until a person has read both texts and uses it.
 */

import { assess, listRequirements, type Checklist, type Requirement } from '../engine/index.ts';
import type { Crosswalk, Relation } from '../generated/crosswalk.ts';
import type { Answer, SubmissionRecord } from '../generated/record.ts';

/** An assessment with the edition that it answers. */
export interface Assessed {
  readonly checklist: Checklist;
  readonly record: SubmissionRecord;
}

/** One answer that may be offered. */
export interface Proposal {
  /** Requirement that was answered. */
  readonly from: string;
  /** Requirement that it is proposed to. */
  readonly to: string;
  /** equal: both ask the same. superset: what was answered asks all that this does, and more. */
  readonly relation: 'equal' | 'superset';
  readonly confidence: Relation['confidence'];
  readonly note: string;
  /** Name under which it is offered: `checklist@version/id`. */
  readonly origin: string;
  /** What is offered; its evidence by ids of the assessment it comes from. */
  readonly answer: Answer;
}

/** A related pair for which nothing is proposed, and why. */
export interface Unproposed {
  readonly from: string;
  readonly to: string;
  readonly why: string;
}

/** Relations of a crosswalk as seen from one of its editions; undefined where the edition is none of them. */
export function relationsFrom(
  { from, to, relations }: Pick<Crosswalk, 'from' | 'to' | 'relations'>,
  edition: { readonly id: string; readonly version: string },
  target: { readonly id: string; readonly version: string },
): readonly Relation[] | undefined {
  const is = (one: Crosswalk['from'], other: typeof edition): boolean =>
    one.id === other.id && one.version === other.version;
  if (is(from, edition) && is(to, target)) return relations;
  if (!is(to, edition) || !is(from, target)) return undefined;
  return relations.map((one) => ({ ...one, from: one.to, to: one.from, relation: INVERSE[one.relation] }));
}

const INVERSE = { equal: 'equal', subset: 'superset', superset: 'subset', intersects: 'intersects' } as const;

/**
 * What one assessment proposes to another, in the order of the relations. Only what is `equal`, or a `superset` that is
 * met, says something of the other requirement; a requirement that is answered already is left alone.
 */
export function proposeAnswers(
  source: Assessed,
  target: Assessed,
  relations: readonly Relation[],
): { readonly proposals: readonly Proposal[]; readonly others: readonly Unproposed[] } {
  const asked = new Map(listRequirements(target.checklist).map(({ requirement }) => [requirement.id, requirement]));
  const given = new Map(listRequirements(source.checklist).map(({ requirement }) => [requirement.id, requirement]));
  const results = new Map(assess(source.checklist, source.record).requirements.map((result) => [result.id, result]));
  const { id, version } = source.checklist;
  const proposals: Proposal[] = [];
  const others: Unproposed[] = [];
  for (const { from, to, relation, confidence, note } of relations) {
    const [was, is] = [given.get(from), asked.get(to)];
    const leave = (why: string): void => void others.push({ from, to, why });
    if (was === undefined || is === undefined) {
      leave('One of the two is not in its edition.');
      continue;
    }
    if (relation !== 'equal' && relation !== 'superset') {
      leave(relation === 'subset' ? `${from} asks a part of ${to} only.` : 'They share something only.');
      continue;
    }
    const answer = ownAnswer(source.record, from);
    const result = results.get(from);
    const claim = result?.claim ?? claimOfParts(was, answer);
    const origin = `${id}@${version}/${from}`;
    if (answer === undefined || result?.applies !== 'true' || result.rule === 'carried-unconfirmed') {
      leave(`${from} has no answer that counts.`);
    } else if (relation === 'superset' && claim !== 'met') {
      leave(`${from} asks for more, and is not met: that says nothing of ${to}.`);
    } else if (isAnswered(ownAnswer(target.record, to))) {
      leave(`${to} is answered already.`);
    } else if (isKnown(target.record, to, origin)) {
      leave('It was proposed before.');
    } else {
      const offer = offerFor(was, is, answer, claim);
      if (Object.keys(offer).length === 0) leave(`${from} holds nothing that ${to} could take.`);
      else proposals.push({ from, to, relation, confidence, note, origin, answer: offer });
    }
  }
  return { proposals, others };
}

/** What was said of a requirement in parts, where all parts say the same. */
function claimOfParts({ objectives }: Requirement, answer: Answer | undefined): Answer['answer'] {
  const claims = new Set(objectives.map(({ id }) => answer?.objectives?.[id]));
  const [only] = claims;
  return objectives.length > 0 && claims.size === 1 ? only : undefined;
}

function offerFor(was: Requirement, is: Requirement, answer: Answer, claim: Answer['answer']): Answer {
  const { rationale, evidence } = answer;
  const fits = claim !== 'not-applicable' || is.response.notApplicable;
  const whole = is.response.kind === 'conformance' && is.objectives.length === 0;
  const alike = was.objectives.length === 0 && JSON.stringify(was.response) === JSON.stringify(is.response) && !whole;
  const { choice, choices, number, date, text } = answer;
  const same = Object.fromEntries(
    Object.entries({ choice, choices, number, date, text }).filter(([, value]) => value !== undefined),
  ) as Answer;
  return {
    ...((whole || claim === 'not-applicable') && claim !== undefined && fits ? { answer: claim } : {}),
    ...(alike ? same : {}),
    ...(rationale?.trim() ? { rationale } : {}),
    ...(evidence !== undefined && evidence.length > 0 ? { evidence } : {}),
  };
}

/** Facts of two Devices that both assessments give and that differ, by their names in the record. */
export function differentDevice(one: SubmissionRecord, other: SubmissionRecord): readonly string[] {
  const [mine, theirs] = [one.device, other.device] as readonly Readonly<Record<string, unknown>>[];
  return Object.keys(mine ?? {}).filter((name) => {
    const [a, b] = [mine?.[name], theirs?.[name]];
    return typeof a === 'string' && typeof b === 'string' && a.trim() !== '' && b.trim() !== '' && a !== b;
  });
}

function ownAnswer({ answers }: SubmissionRecord, id: string): Answer | undefined {
  return Object.hasOwn(answers, id) ? answers[id] : undefined;
}

function isAnswered(answer: Answer | undefined): boolean {
  const { carried: _carried, rationale: _rationale, evidence: _evidence, ...claim } = answer ?? {};
  return Object.values(claim).some((value) => value !== undefined && value !== '');
}

/** Whether the same was offered already, or set aside. */
function isKnown(record: SubmissionRecord, to: string, origin: string): boolean {
  const carried = ownAnswer(record, to)?.carried;
  return (
    Object.hasOwn(carried?.offered ?? {}, origin) ||
    (carried?.from ?? []).includes(origin) ||
    Object.hasOwn(record.archived?.answers ?? {}, origin)
  );
}
