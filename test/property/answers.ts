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
export function answerFor(to: Requirement, quality: number, evidence: readonly string[]): fc.Arbitrary<Answer> {
  return fc.oneof(
    { weight: quality === 2 ? 1000 : 12, arbitrary: plausible(to, quality, evidence) },
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
      number: fc.constantFrom(-1, 0, 7, 1e300, 0.5, Number.NaN),
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

function plausible(to: Requirement, quality: number, evidence: readonly string[]): fc.Arbitrary<Answer> {
  const links = fc.subarray([...evidence, 'NOT-THERE'], { maxLength: 3 });
  const support = fc.record({
    rationale: fc.constantFrom('Because it has none.', 'Because it has none.', ' '),
    evidence: quality === 2 ? links.map((ids) => ['E1', ...ids]) : links,
  });
  return fc.tuple(claimed(to, quality), support).map(([answer, rest]) => ({ ...answer, ...rest }));
}

function claimed(to: Requirement, quality: number): fc.Arbitrary<Answer> {
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
    // Not every table has a way to say every meaning.
    return answerMeaning(to, each) ?? answerMeaning(to, 'partly-met') ?? answerMeaning(to, 'not-met') ?? {};
  });
}

/** The answer of the requirement's own kind that means this; undefined where no option or band does. */
export function answerMeaning({ response }: Requirement, meaning: Meaning): Answer | undefined {
  switch (response.kind) {
    case 'conformance':
      return { answer: meaning };
    case 'choice': {
      const option = response.options.find(({ means }) => means === meaning);
      return option && { choice: option.value };
    }
    case 'number': {
      let below = -1;
      for (const band of response.bands) {
        const number = band.upTo ?? below + 1;
        if (band.means === meaning) return { number };
        below = number;
      }
      return undefined;
    }
  }
}
