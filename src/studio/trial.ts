import {
  assess,
  evaluate,
  listRequirements,
  type Answer,
  type AssessedRecord,
  type Band,
  type Checklist,
  type Claim,
  type Evidence,
  type Fact,
  type FactValue,
  type Meaning,
  type Requirement,
  type Result,
} from '../engine/index.ts';
import { seededRandom, type Random } from './seededRandom.ts';

/** How the Device of a trial does. */
export type TrialKind = 'all-met' | 'typical' | 'worst';

/** Made-up answers, and what they come to. */
export interface Trial {
  readonly record: AssessedRecord;
  readonly result: Result;
}

/** Dates of trials, so that the same trial has the same result on every day. */
const TODAY = '2026-01-31';
/** Devices from which one is taken to which as much as possible applies. */
const DEVICES = 24;

/** Answers a checklist with made-up facts, answers and evidence: the same for the same seed, whatever the day. */
export function tryOut(checklist: Checklist, kind: TrialKind, seed: number): Trial {
  const random = seededRandom(seed);
  const listed = listRequirements(checklist);
  const profile =
    kind === 'typical' ? deviceOf(checklist.profile, random) : widestDevice(checklist, listed, seededRandom(1));
  const answers = Object.fromEntries(
    listed.flatMap(({ requirement }): [string, Answer][] => {
      const claim = claimFor(requirement, kind, random);
      return claim === undefined ? [] : [[requirement.id, answerFor(requirement, claim, kind, random)]];
    }),
  );
  const record: AssessedRecord = { assessedOn: TODAY, profile, answers, evidence: EVIDENCE };
  return { record, result: assess(checklist, record) };
}

const EVIDENCE: Readonly<Record<string, Evidence>> = Object.fromEntries(
  (['documented', 'examined by the manufacturer', 'tested by the manufacturer', 'independently tested'] as const).map(
    (name, index) => [`E-${index + 1}`, { name: `Made-up evidence, ${name}`, kind: 'other', level: index + 1 }],
  ),
);

function claimFor({ response }: Requirement, kind: TrialKind, random: Random): Claim | undefined {
  if (kind === 'all-met') return 'met';
  if (kind === 'worst') return 'not-met';
  const lot = random();
  if (lot < 0.07) return undefined;
  if (lot < 0.13 && response.notApplicable) return 'not-applicable';
  if (lot < 0.25) return 'partly-met';
  return lot < 0.35 ? 'not-met' : 'met';
}

function answerFor(requirement: Requirement, claim: Claim, kind: TrialKind, random: Random): Answer {
  const { response, objectives, minimumEvidenceLevel: level } = requirement;
  const wanted: Meaning = claim === 'not-applicable' ? 'met' : claim;
  const enough = kind === 'all-met' || (kind === 'typical' && random() < 0.85);
  const evidence = level > 0 && enough && claim !== 'not-applicable' ? { evidence: [`E-${level}`] } : {};
  if (claim === 'not-applicable') return { answer: claim, rationale: 'Made up: the Device does not do this.' };
  if (objectives.length > 0) {
    const last = objectives.length - 1;
    const claims = objectives.map(({ id }, index): [string, Claim] => [id, index === last ? wanted : 'met']);
    return {
      objectives: Object.fromEntries(kind === 'worst' ? claims.map(([id]) => [id, wanted]) : claims),
      ...evidence,
    };
  }
  switch (response.kind) {
    case 'conformance':
      return { answer: wanted, ...evidence };
    case 'choice':
      return { choice: nearest(response.options, wanted)?.value ?? '', ...evidence };
    case 'multi-choice': {
      const decides = nearest(response.cases, wanted);
      const all = response.options.map(({ value }) => value);
      const none = new Set(decides?.none ?? []);
      const chosen = new Set([...(decides?.all ?? []), ...(decides?.any ?? []).slice(0, 1)]);
      for (const value of all) if (chosen.size < (decides?.atLeast ?? 0) && !none.has(value)) chosen.add(value);
      return { choices: all.filter((value) => chosen.has(value)), ...evidence };
    }
    case 'number':
      return { number: numberIn(response.bands, wanted), ...evidence };
    case 'date': {
      const days = numberIn(response.bands, wanted);
      return { date: dayAway(response.measured === 'since' ? -days : days), ...evidence };
    }
    case 'text':
      return { text: 'Made up.', ...evidence };
  }
}

const WORSE: Readonly<Record<Meaning, readonly Meaning[]>> = {
  met: ['met', 'partly-met', 'not-met'],
  'partly-met': ['partly-met', 'not-met', 'met'],
  'not-met': ['not-met', 'partly-met', 'met'],
};

/** The first that means what is wanted, or the nearest to it that there is. */
function nearest<T extends { readonly means: Meaning }>(options: readonly T[], wanted: Meaning): T | undefined {
  for (const meaning of WORSE[wanted]) {
    const found = options.find(({ means }) => means === meaning);
    if (found) return found;
  }
  return undefined;
}

function numberIn(bands: readonly Band[], wanted: Meaning): number {
  const band = nearest(bands, wanted);
  if (band?.upTo !== undefined) return band.upTo;
  const before = bands.at(-2)?.upTo;
  return before === undefined ? 0 : before + 1;
}

function dayAway(days: number): string {
  const day = new Date(Date.parse(TODAY) + Math.min(Math.max(days, -30_000), 30_000) * 86_400_000);
  return day.toISOString().slice(0, 10);
}

function deviceOf(facts: readonly Fact[], random: Random): Record<string, FactValue> {
  return Object.fromEntries(facts.map((fact) => [fact.id, factValue(fact, random)]));
}

function factValue({ type, options = [], minimum = 0, maximum = 4 }: Fact, random: Random): FactValue {
  switch (type) {
    case 'enum':
      return options[Math.floor(random() * options.length)]?.value ?? '';
    case 'boolean':
      return random() < 0.5;
    case 'integer':
      return minimum + Math.floor(random() * (Math.min(maximum, minimum + 20) - minimum + 1));
    case 'date':
      return dayAway(Math.floor(random() * 800) - 400);
    case 'text':
      return 'Made up';
  }
}

/** Of several Devices, the one to which the most requirements apply. */
function widestDevice(
  { profile }: Checklist,
  listed: ReturnType<typeof listRequirements>,
  random: Random,
): Record<string, FactValue> {
  let best: Record<string, FactValue> = {};
  let most = -1;
  for (let turn = 0; turn < DEVICES; turn++) {
    const device = deviceOf(profile, random);
    const applying = listed.filter(({ requirement, path }) =>
      [...path, requirement].every(({ applies }) => !applies || evaluate(applies.tree, device) === 'true'),
    ).length;
    if (applying > most) [best, most] = [device, applying];
  }
  return best;
}
