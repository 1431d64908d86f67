/** Generators of answers to one requirement. */
import fc from 'fast-check';
import type { Answer, Carried, Claim, Meaning, Requirement } from '../../src/engine/index.ts';

/** What the claims are drawn from, by how well the Device does: 0 badly, 1 mixed, 2 well. */
const CLAIMS: readonly (readonly Claim[])[] = [
  ['met', 'partly-met', 'not-met', 'not-applicable'],
  ['met', 'met', 'met', 'partly-met', 'not-met', 'not-applicable'],
  ['met'],
];

/** An answer as a person would give it to this requirement, or sometimes one that makes no sense for it. */
export function answerFor(
  to: Requirement,
  quality: number,
  evidence: readonly string[],
  assessedOn = '2025-06-01',
): fc.Arbitrary<Answer> {
  return fc.oneof(
    { weight: quality === 2 ? 1000 : 12, arbitrary: plausible(to, quality, evidence, assessedOn) },
    { weight: 1, arbitrary: anyAnswer(evidence) },
    { weight: 1, arbitrary: carried.map((from): Answer => ({ carried: from })) },
  );
}

/** Any answer that the record's schema allows, whatever the requirement. */
export function anyAnswer(evidence: readonly string[]): fc.Arbitrary<Answer> {
  const claim = fc.constantFrom<Claim>('met', 'partly-met', 'not-met', 'not-applicable');
  return fc.record(
    {
      answer: claim,
      choice: fc.constantFrom('a', 'toString', ''),
      choices: fc.subarray(['a', 'b', 'toString']),
      number: fc.constantFrom(-1, 0, 7, 1e300, 0.5, Number.NaN),
      date: fc.constantFrom('2025-06-01', '2024-02-29', '2025-02-30', '9999-12-31', '0001-01-01', ''),
      text: fc.constantFrom('', ' \n', 'Said', '=1+1'),
      objectives: fc.dictionary(fc.constantFrom('a', 'zz', 'constructor', '__proto__'), claim, { maxKeys: 3 }),
      rationale: fc.constantFrom('', ' \n', '=1+1', '<b>'),
      evidence: fc.array(fc.constantFrom(...evidence, 'NOT-THERE'), { maxLength: 3 }),
      carried,
    },
    { requiredKeys: [] },
  );
}

/** Where an answer came from; most offer old answers that are not confirmed. */
const carried: fc.Arbitrary<Carried> = fc.record(
  {
    from: fc.constantFrom(['0.9.0/OLD-1'], ['0.8.0/OLD-1', '0.9.0/OLD-2']),
    offered: fc.constantFrom<Record<string, Answer>>({}, { '0.9.0/OLD-1': { answer: 'met' } }, { '0.9.0/OLD-1': {} }),
  },
  { requiredKeys: ['from'] },
);

function plausible(
  to: Requirement,
  quality: number,
  evidence: readonly string[],
  assessedOn: string,
): fc.Arbitrary<Answer> {
  const links = fc.subarray([...evidence, 'NOT-THERE'], { maxLength: 3 });
  const support = fc.record({
    rationale: fc.constantFrom('Because it has none.', 'Because it has none.', ' '),
    evidence: quality === 2 ? links.map((ids) => ['E1', ...ids]) : links,
  });
  return fc.tuple(claimed(to, quality, assessedOn), support).map(([answer, rest]) => ({ ...answer, ...rest }));
}

function claimed(to: Requirement, quality: number, assessedOn: string): fc.Arbitrary<Answer> {
  const claim = fc.constantFrom(...(CLAIMS[quality] ?? []));
  if (to.objectives.length > 0) {
    const parts = fc
      .tuple(...to.objectives.map(() => fc.option(claim, { freq: quality === 2 ? 1000 : 5 })))
      .map((claims): Answer => ({
        objectives: Object.fromEntries(
          to.objectives.flatMap(({ id }, i) => {
            const each = claims[i];
            return each ? [[id, each] as const] : [];
          }),
        ),
      }));
    const whole = fc.constant<Answer>({ answer: 'not-applicable' });
    const noPart = fc.constant<Answer>({
      objectives: Object.fromEntries(to.objectives.map(({ id }) => [id, 'not-applicable' as const])),
    });
    return quality === 2
      ? parts
      : fc.oneof({ weight: 6, arbitrary: parts }, { weight: 1, arbitrary: whole }, { weight: 1, arbitrary: noPart });
  }
  return claim.map((each) => {
    if (each === 'not-applicable') return { answer: each };
    if (to.response.kind === 'text') return { text: 'It is done as the plan says.' };
    // Not every table has a way to say every meaning.
    return (
      answerMeaning(to, each, assessedOn) ??
      answerMeaning(to, 'partly-met', assessedOn) ??
      answerMeaning(to, 'not-met', assessedOn) ??
      {}
    );
  });
}

/** The answer of the requirement's own kind that means this; undefined where no option, case or band does. */
export function answerMeaning({ response }: Requirement, meaning: Meaning, assessedOn: string): Answer | undefined {
  switch (response.kind) {
    case 'conformance':
      return { answer: meaning };
    case 'choice': {
      const option = response.options.find(({ means }) => means === meaning);
      return option && { choice: option.value };
    }
    case 'multi-choice':
      for (const choices of subsetsOf(response.options.map(({ value }) => value))) {
        if (meaningOfChoices(response, choices) === meaning) return { choices };
      }
      return undefined;
    case 'number': {
      const number = numberMeaning(response.bands, meaning, -Infinity);
      return number === undefined ? undefined : { number };
    }
    case 'date': {
      const today = Date.parse(assessedOn);
      const rolled = !Number.isNaN(today) && new Date(today).toISOString().slice(0, 10) !== assessedOn;
      const days = numberMeaning(response.bands, meaning, response.measured === 'since' ? -1 : -Infinity);
      if (days === undefined || Number.isNaN(today) || rolled) return undefined;
      const day = new Date(today + (response.measured === 'since' ? -days : days) * 86_400_000);
      return { date: day.toISOString().slice(0, 10) };
    }
    case 'text':
      return response.given === meaning ? { text: 'It is done as the plan says.' } : undefined;
  }
}

/** A number above `above` that falls into a band with this meaning. */
function numberMeaning(
  bands: Extract<Requirement['response'], { kind: 'number' }>['bands'],
  meaning: Meaning,
  above: number,
): number | undefined {
  let below = above === -Infinity ? -1 : above;
  for (const band of bands) {
    const number = band.upTo ?? below + 1;
    if (band.means === meaning && number > above) return number;
    below = Math.max(below, number);
  }
  return undefined;
}

function subsetsOf(values: readonly string[]): readonly string[][] {
  return values.reduce<string[][]>((sets, value) => [...sets, ...sets.map((set) => [...set, value])], [[]]);
}

/** Reads the cases one by one, as their documentation says. */
function meaningOfChoices(
  { cases }: Extract<Requirement['response'], { kind: 'multi-choice' }>,
  chosen: readonly string[],
): Meaning | undefined {
  for (const { all = [], any = chosen, none = [], atLeast = 0, means } of cases) {
    const some = any === chosen || any.some((value) => chosen.includes(value));
    const fits = all.every((value) => chosen.includes(value)) && !none.some((value) => chosen.includes(value));
    if (some && fits && chosen.length >= atLeast) return means;
  }
  return undefined;
}
