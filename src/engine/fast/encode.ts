import type { Answer, AssessedRecord, Band, Claim, FactValue, Requirement, Response } from '../model.ts';
import { daysBetween, NO_DAY, readDay } from './day.ts';
import { rank } from './scale.ts';
import type { CompiledScoring, EncodedRecord, FactSlot } from './types.ts';

/** What an answer claims, as a number. */
export const CLAIM = {
  NONE: 0,
  MET: 1,
  PARTLY: 2,
  NOT_MET: 3,
  NOT_APPLICABLE: 4,
  NOT_UNDERSTOOD: 5,
  TO_BE_JUDGED: 6,
  UNCONFIRMED: 7,
} as const;

const CODE_OF: Readonly<Record<Claim, number>> = {
  met: CLAIM.MET,
  'partly-met': CLAIM.PARTLY,
  'not-met': CLAIM.NOT_MET,
  'not-applicable': CLAIM.NOT_APPLICABLE,
};

/**
 * A record as numbers for {@link scoreEncoded}. Given `into`, made earlier for the same compiled edition, its arrays are
 * used again: nothing of the earlier record stays.
 */
export function encodeRecord(compiled: CompiledScoring, record: AssessedRecord, into?: EncodedRecord): EncodedRecord {
  const encoded = into ?? emptyFor(compiled);
  encoded.assessedOn = readDay(record.assessedOn);
  encodeProfile(compiled, encoded, record.profile);
  for (let i = 0; i < compiled.requirements.length; i++) encodeAt(compiled, encoded, record, i);
  return encoded;
}

/** Takes over the facts of a profile; answers stay as they are. */
export function encodeProfile(
  compiled: CompiledScoring,
  encoded: EncodedRecord,
  profile: AssessedRecord['profile'],
): void {
  compiled.facts.forEach((fact, i) => {
    const value = Object.hasOwn(profile, fact.id) ? profile[fact.id] : undefined;
    const given = value !== undefined && makesSense(fact, value) ? value : undefined;
    encoded.values[i] = given;
    encoded.ranks[i] = given === undefined ? -1 : rank(fact.literals, given);
  });
}

/**
 * Takes over the answer to one requirement, with the evidence it links, from a record that otherwise has not changed. An
 * id that the edition does not have changes nothing. After a change to an evidence item, call it for each answer that
 * links the item; after a change of assessment date, encode the whole record.
 */
export function encodeAnswer(
  compiled: CompiledScoring,
  encoded: EncodedRecord,
  record: AssessedRecord,
  requirementId: string,
): void {
  const index = compiled.indexOf.get(requirementId);
  if (index !== undefined) encodeAt(compiled, encoded, record, index);
}

function emptyFor(compiled: CompiledScoring): EncodedRecord {
  const count = compiled.requirements.length;
  return {
    assessedOn: NO_DAY,
    ranks: new Int32Array(compiled.facts.length).fill(-1),
    values: new Array<FactValue | undefined>(compiled.facts.length).fill(undefined),
    claims: new Uint8Array(count),
    parts: new Uint8Array(compiled.firstPart[count] ?? 0),
    justified: new Uint8Array(count),
    evidence: new Int8Array(count).fill(-1),
    truths: new Uint8Array(compiled.program.op.length),
    verdicts: new Uint8Array(count),
    sums: new Float64Array(compiled.sectionEnd.length * 4),
  };
}

function encodeAt(compiled: CompiledScoring, encoded: EncodedRecord, record: AssessedRecord, index: number): void {
  const requirement = compiled.requirements[index];
  if (!requirement) return;
  const answer: Answer = (Object.hasOwn(record.answers, requirement.id) && record.answers[requirement.id]) || {};
  encoded.claims[index] = claimCode(requirement, answer, encoded.assessedOn);
  encoded.justified[index] = hasText(answer.rationale) ? 1 : 0;
  encoded.evidence[index] = liveLevel(answer, record, encoded.assessedOn);
  const first = compiled.firstPart[index] ?? 0;
  const { objectives } = requirement;
  for (let part = 0; part < objectives.length; part++) {
    const id = objectives[part]?.id ?? '';
    const given = answer.objectives && Object.hasOwn(answer.objectives, id) ? answer.objectives[id] : undefined;
    encoded.parts[first + part] = given ? CODE_OF[given] : CLAIM.NONE;
  }
}

/** Whether a text is more than white space; most begin with a letter, which is quicker seen than the rest. */
function hasText(text: string | undefined): boolean {
  if (text === undefined) return false;
  const code = text.charCodeAt(0);
  return (code > 0x20 && code < 0x7f) || text.trim() !== '';
}

function claimCode({ response, objectives }: Requirement, answer: Answer, assessedOn: number): number {
  const offered = answer.carried?.offered;
  if (offered && !claimsAnything(answer) && Object.keys(offered).length > 0) return CLAIM.UNCONFIRMED;
  if (answer.answer === 'not-applicable') return CLAIM.NOT_APPLICABLE;
  if (objectives.length > 0) return CLAIM.NONE;
  const own = codeOfKind(response, answer, assessedOn);
  if (own !== CLAIM.NONE) return own;
  return claimsAnything(answer) ? CLAIM.NOT_UNDERSTOOD : CLAIM.NONE;
}

function claimsAnything({ answer, choice, choices, number, date, text, objectives }: Answer): boolean {
  const claim = answer ?? choice ?? choices ?? number ?? date ?? (text?.trim() || undefined);
  return (claim ?? (objectives && Object.keys(objectives)[0])) !== undefined;
}

function codeOfKind(response: Response, answer: Answer, assessedOn: number): number {
  switch (response.kind) {
    case 'conformance':
      return answer.answer ? CODE_OF[answer.answer] : CLAIM.NONE;
    case 'choice':
      if (answer.choice === undefined) return CLAIM.NONE;
      for (const option of response.options) if (option.value === answer.choice) return CODE_OF[option.means];
      return CLAIM.NOT_UNDERSTOOD;
    case 'multi-choice':
      return answer.choices === undefined ? CLAIM.NONE : codeOfChoices(response, answer.choices);
    case 'number':
      if (answer.number === undefined) return CLAIM.NONE;
      return answer.number % 1 === 0 ? codeInBands(response.bands, answer.number) : CLAIM.NOT_UNDERSTOOD;
    case 'date': {
      if (answer.date === undefined) return CLAIM.NONE;
      const day = readDay(answer.date);
      if (day === NO_DAY || assessedOn === NO_DAY) return CLAIM.NOT_UNDERSTOOD;
      const until = response.measured === 'until';
      if (!until && day > assessedOn) return CLAIM.NOT_UNDERSTOOD;
      const days = daysBetween(assessedOn, day);
      return codeInBands(response.bands, until ? days : -days);
    }
    case 'text':
      if (!answer.text?.trim()) return CLAIM.NONE;
      return response.given ? CODE_OF[response.given] : CLAIM.TO_BE_JUDGED;
  }
}

function codeInBands(bands: readonly Band[], value: number): number {
  for (const band of bands) if (band.upTo === undefined || value <= band.upTo) return CODE_OF[band.means];
  return CLAIM.NOT_UNDERSTOOD;
}

function codeOfChoices(response: Extract<Response, { kind: 'multi-choice' }>, choices: readonly string[]): number {
  const { options, cases } = response;
  const bit = (value: string): bigint => {
    const index = options.findIndex((option) => option.value === value);
    return index < 0 ? 0n : 1n << BigInt(index);
  };
  let chosen = 0n;
  for (const choice of choices) {
    const one = bit(choice);
    if (one === 0n) return CLAIM.NOT_UNDERSTOOD;
    chosen |= one;
  }
  const bits = (values: readonly string[]) => values.reduce((set, value) => set | bit(value), 0n);
  let count = 0;
  for (let rest = chosen; rest !== 0n; rest &= rest - 1n) count++;
  for (const { all = [], any, none = [], atLeast = 0, means } of cases) {
    const missing = all.some((value) => (chosen & bit(value)) === 0n);
    if (missing || count < atLeast || (chosen & bits(none)) !== 0n) continue;
    if (any === undefined || (chosen & bits(any)) !== 0n) return CODE_OF[means];
  }
  return CLAIM.NOT_UNDERSTOOD;
}

function liveLevel(answer: Answer, record: AssessedRecord, assessedOn: number): number {
  let best = -1;
  const linked = answer.evidence;
  if (linked === undefined) return best;
  for (const id of linked) {
    const item = Object.hasOwn(record.evidence, id) ? record.evidence[id] : undefined;
    if (!item) continue;
    if (item.expires !== undefined) {
      const last = readDay(item.expires);
      if (last === NO_DAY || assessedOn === NO_DAY || last < assessedOn) continue;
    }
    best = Math.max(best, item.level > 0 ? Math.floor(Math.min(item.level, 4)) : 0);
  }
  return best;
}

function makesSense(fact: FactSlot, value: FactValue): boolean {
  switch (fact.type) {
    case 'boolean':
      return value === true || value === false;
    case 'integer':
      return typeof value === 'number' && value % 1 === 0 && value >= fact.minimum && value <= fact.maximum;
    case 'enum':
      return typeof value === 'string' && fact.options.has(value);
    case 'date':
      return typeof value === 'string' && readDay(value) !== NO_DAY;
    case 'text':
      return typeof value === 'string';
  }
}
