/**
 * Generators of checklists and of records that answer them, for property tests. Checklists are well formed (unique ids,
 * sections nested up to three deep, every kind of response, objectives, conditions of every operator). Records answer
 * them sensibly, badly and with hostile ids and types: anything that the record's schema lets through, and some more.
 */
import fc from 'fast-check';
import type {
  AssessedRecord,
  Band,
  Checklist,
  ChoiceCase,
  CompiledCondition,
  Condition,
  Evidence,
  Fact,
  FactValue,
  Meaning,
  Requirement,
  Response,
  Scoring,
  Section,
  Threshold,
} from '../../src/engine/index.ts';
import { listRequirements } from '../../src/engine/index.ts';
import { answerFor } from './answers.ts';

/** A checklist and a record made for it. */
export interface Case {
  readonly checklist: Checklist;
  readonly record: AssessedRecord;
}

/** How many cases a law is tried on: PROPERTY_RUNS, or 250. */
export const RUNS = { numRuns: Number(process.env.PROPERTY_RUNS ?? 250) };

/** How long a law may take, in milliseconds: a case takes about 5 on an idle machine. */
export const PATIENCE = 60_000 + 100 * RUNS.numRuns;

/** Names that exist on every object: a lookup that forgets Object.hasOwn finds them. */
const FACT_IDS = ['deviceType', 'constructor', 'toString', 'hasModem', 'hanInterfaces', 'valueOf', 'soldOn', 'variant'];
const TEXTS = ['', 'A', 'B', 'ESME', 'constructor', '2025-06-01', 'z'];
const DAYS = ['2024-02-29', '2025-06-01', '2025-06-02', '2025-12-31', '2030-01-01'];
const NO_DAYS = ['2025-02-30', '2025-02-29', '2025-06-31', 'tomorrow', ''];

const integer = fc.integer({ min: -3, max: 12 });
const text = fc.constantFrom(...TEXTS, ...DAYS);

/** Any value that a profile may hold, whatever its fact's type. */
export const anyFactValue: fc.Arbitrary<FactValue> = fc.oneof(
  fc.boolean(),
  integer,
  fc.constantFrom(1e300, -0, 2.5),
  text,
  fc.constantFrom(...NO_DAYS),
);

const fact = (id: string): fc.Arbitrary<Fact> =>
  fc.oneof(
    fc.constant<Fact>({ id, label: id, type: 'boolean' }),
    fc.constant<Fact>({ id, label: id, type: 'text' }),
    fc.constant<Fact>({ id, label: id, type: 'date' }),
    fc.constantFrom<Fact>(
      { id, label: id, type: 'integer' },
      { id, label: id, type: 'integer', minimum: 0, maximum: 9 },
    ),
    fc
      .uniqueArray(fc.constantFrom('A', 'B', 'ESME', 'GSME', 'constructor'), { minLength: 2, maxLength: 4 })
      .map((values): Fact => {
        return { id, label: id, type: 'enum', options: values.map((value) => ({ value, label: value })) };
      }),
  );

const profile: fc.Arbitrary<readonly Fact[]> = fc
  .subarray(FACT_IDS, { maxLength: 5 })
  .chain((ids) => fc.tuple(...ids.map(fact)));

/** A value that a fact may have. */
export function allowedValue(of: Fact): fc.Arbitrary<FactValue> {
  switch (of.type) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: of.minimum ?? -3, max: of.maximum ?? 12 });
    case 'date':
      return fc.constantFrom(...DAYS);
    case 'text':
      return text;
    case 'enum':
      return fc.constantFrom(...(of.options ?? []).map((option) => option.value));
  }
}

/** A condition over these facts; now and then over one that is not declared, or with operands that do not go together. */
export function condition(facts: readonly Fact[]): fc.Arbitrary<Condition> {
  const ids =
    facts.length === 0 ? ['undeclared'] : [...facts.map(({ id }) => id), ...facts.map(({ id }) => id), 'undeclared'];
  const id = fc.constantFrom(...ids);
  const literalFor = (of: string) => {
    const declared = facts.find((candidate) => candidate.id === of);
    return declared
      ? fc.oneof({ weight: 6, arbitrary: allowedValue(declared) }, { weight: 1, arbitrary: anyFactValue })
      : anyFactValue;
  };
  const operator = fc.constantFrom(
    '==' as const,
    '!=' as const,
    '<' as const,
    '<=' as const,
    '>' as const,
    '>=' as const,
  );
  const literalSide = id.chain((of) =>
    fc.tuple(operator, literalFor(of), fc.boolean()).map(([op, value, swapped]): Condition => {
      return swapped ? { op, left: { value }, right: { fact: of } } : { op, left: { fact: of }, right: { value } };
    }),
  );
  const membership = id.chain((of) =>
    fc
      .tuple(fc.array(literalFor(of), { maxLength: 3 }), anyFactValue, fc.nat(9))
      .map(([list, value, roll]): Condition => ({ op: 'in', left: roll === 0 ? { value } : { fact: of }, list })),
  );
  const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      { weight: 3, arbitrary: literalSide },
      { weight: 2, arbitrary: membership },
      { weight: 2, arbitrary: id.map((of): Condition => ({ op: 'fact', fact: of })) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(operator, id, id)
          .map(([op, a, b]): Condition => ({ op, left: { fact: a }, right: { fact: b } })),
      },
      { weight: 1, arbitrary: fc.boolean().map((value): Condition => ({ op: 'const', value })) },
      { weight: 1, arbitrary: tie('tree').map((arg): Condition => ({ op: 'not', arg })) },
      {
        weight: 2,
        arbitrary: fc
          .tuple(fc.constantFrom('and' as const, 'or' as const), fc.array(tie('tree'), { maxLength: 3 }))
          .map(([op, args]): Condition => ({ op, args })),
      },
    ),
  }));
  return tree;
}

const applies = (facts: readonly Fact[]): fc.Arbitrary<{ applies?: CompiledCondition }> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: condition(facts).map((tree) => ({ applies: { text: JSON.stringify(tree), tree } })) },
  );

const meaning = fc.constantFrom<Meaning>('met', 'partly-met', 'not-met');

const bands: fc.Arbitrary<readonly Band[]> = fc
  .tuple(fc.array(meaning, { maxLength: 2 }), meaning)
  .map(([means, last]) => [...means.map((each, i) => ({ upTo: 5 * i, means: each })), { means: last }]);

/** Options of generated multi-choices. */
const CHOICES = ['a', 'b', 'constructor'];

const choiceCase: fc.Arbitrary<ChoiceCase> = fc
  .tuple(
    fc.constantFrom('all' as const, 'any' as const, 'none' as const, 'atLeast' as const),
    fc.subarray(CHOICES, { minLength: 1 }),
    meaning,
  )
  .map(([test, values, means]) => (test === 'atLeast' ? { atLeast: values.length, means } : { [test]: values, means }));

const response: fc.Arbitrary<Response> = fc
  .tuple(
    fc.boolean(),
    fc.constantFrom(0, 0, 33, 50, 99),
    fc.oneof(
      { weight: 6, arbitrary: fc.constant({ kind: 'conformance' as const }) },
      {
        weight: 1,
        arbitrary: fc.array(meaning, { minLength: 2, maxLength: 4 }).map((means) => ({
          kind: 'choice' as const,
          options: means.map((each, i) => ({
            value: ['constructor', 'a', 'b', 'c'][i] ?? 'd',
            label: `Option ${i}`,
            means: each,
          })),
        })),
      },
      {
        weight: 1,
        arbitrary: bands.map((made) => ({ kind: 'number' as const, unit: 'days', bands: made })),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom('since' as const, 'until' as const), bands)
          .map(([measured, made]) => ({ kind: 'date' as const, measured, bands: made })),
      },
      {
        weight: 1,
        arbitrary: fc.tuple(fc.array(choiceCase, { maxLength: 3 }), meaning).map(([cases, last]) => ({
          kind: 'multi-choice' as const,
          options: CHOICES.map((value) => ({ value, label: `Option ${value}` })),
          cases: [...cases, { means: last }],
        })),
      },
      {
        weight: 2,
        arbitrary: fc
          .option(meaning, { nil: undefined, freq: 1 })
          .map((given) => ({ kind: 'text' as const, ...(given === undefined ? {} : { given }) })),
      },
    ),
  )
  .map(([notApplicable, partialCredit, kind]): Response => ({ ...kind, notApplicable, partialCredit }));

/** A requirement with the id given. */
export const requirement = (facts: readonly Fact[]): fc.Arbitrary<Omit<Requirement, 'id'>> =>
  fc
    .record({
      gate: fc.nat(4).map((roll) => roll === 0),
      weight: fc.constantFrom(0, 1, 1, 2, 3, 10, 1_000_000),
      response,
      parts: fc.subarray(['a', 'b', 'constructor', 'd']),
      minimumEvidenceLevel: fc.constantFrom(0 as const, 0 as const, 1 as const, 2 as const, 3 as const, 4 as const),
      applies: applies(facts),
      inParts: fc.nat(2).map((roll) => roll === 0),
      level: fc.constantFrom('low', 'low', 'high', undefined),
      mandatory: fc.nat(3).map((roll) => roll > 0),
    })
    .map(({ parts, inParts, applies: own, level, ...rest }): Omit<Requirement, 'id'> => {
      const objectives = inParts && rest.response.kind === 'conformance' ? parts : [];
      return {
        title: 'A requirement',
        statement: 'It is so.',
        why: 'Otherwise it is not.',
        goodEvidence: [],
        guidance: ['da-id-1'],
        sources: [],
        review: [],
        objectives: objectives.map((id) => ({ id, text: `Part ${id} is so` })),
        ...rest,
        ...(level === undefined ? {} : { level }),
        ...own,
      };
    });

interface Shape {
  readonly own: { applies?: CompiledCondition };
  readonly weight: number;
  readonly requirements: readonly Omit<Requirement, 'id'>[];
  readonly sections: readonly Shape[];
}

const shape = (facts: readonly Fact[], depth: number): fc.Arbitrary<Shape> =>
  fc.record({
    own: applies(facts),
    weight: fc.constantFrom(1, 1, 2, 3, 7, 1_000_000),
    requirements: fc.array(requirement(facts), { maxLength: 4 }),
    sections: depth === 1 ? fc.constant([]) : fc.array(shape(facts, depth - 1), { maxLength: 2 }),
  });

function number(shapes: readonly Shape[]): readonly Section[] {
  let sections = 0;
  let requirements = 0;
  const build = (from: Shape): Section => {
    const id = `section-${++sections}`;
    return {
      id,
      title: `Section ${sections}`,
      weight: from.weight,
      ...from.own,
      requirements: from.requirements.map((each) => ({ ...each, id: `REQ-${++requirements}` })),
      sections: from.sections.map(build),
    };
  };
  return shapes.map(build);
}

/** A model with what belongs to it: weighted as often as all others together. */
const modelOf: fc.Arbitrary<Omit<Scoring, 'thresholds'>> = fc.oneof(
  fc.constant({ model: 'weighted' as const }),
  fc.constantFrom<Omit<Scoring, 'thresholds'>>(
    { model: 'xccdf-default' },
    { model: 'xccdf-default' },
    { model: 'xccdf-flat' },
    { model: 'xccdf-flat-unweighted' },
    { model: 'xccdf-absolute' },
    { model: 'points', start: 110 },
    { model: 'points', start: -3 },
    ...[{}, { requiredLevel: 'low' }, { requiredLevel: 'high' }].map((required) => ({
      model: 'levels' as const,
      levels: [
        { id: 'low', title: 'Low' },
        { id: 'high', title: 'High' },
      ],
      ...required,
    })),
  ),
);

/** A compiled checklist. */
export const checklist: fc.Arbitrary<Checklist> = profile.chain((facts) =>
  fc
    .tuple(
      fc.array(shape(facts, 3), { minLength: 1, maxLength: 3 }),
      fc.array(fc.tuple(fc.constantFrom(0, 1, 33, 50, 80, 100), fc.nat(3)), { maxLength: 3 }),
      modelOf,
    )
    .map(([shapes, thresholds, model]): Checklist => ({
      format: 1,
      id: 'generated-checklist',
      version: '1.0.0',
      status: 'draft',
      title: 'Generated checklist',
      purpose: 'To try the laws on.',
      notice: 'Not for use.',
      appliesTo: ['ESME'],
      profile: facts,
      scoring: {
        ...model,
        thresholds: thresholds.map(([atLeast, section], i): Threshold => {
          const named = { id: `threshold-${i}`, title: `Threshold ${i}`, atLeast };
          return section === 0 ? named : { ...named, section: `section-${section}` };
        }),
      },
      sections: number(shapes),
    })),
);

const evidenceItem: fc.Arbitrary<Evidence> = fc
  .tuple(
    fc.constantFrom(0, 1, 2, 3, 4, 4),
    fc.oneof(
      { weight: 2, arbitrary: fc.constant(undefined) },
      { weight: 2, arbitrary: fc.constantFrom(...DAYS) },
      { weight: 1, arbitrary: fc.constantFrom(...NO_DAYS) },
    ),
  )
  .map(([level, expires]): Evidence => {
    const item = { name: 'report.pdf', kind: 'test-report', level };
    return expires === undefined ? item : { ...item, expires };
  });

/** Ids under which generated records keep evidence. */
export const EVIDENCE_IDS = ['E1', 'E2', 'E3', 'constructor', '__proto__'];

/** A record for a checklist: most answers sensible, some not, some to requirements that are not there. */
export function recordFor(of: Checklist): fc.Arbitrary<AssessedRecord> {
  const optional = <T>(arbitrary: fc.Arbitrary<T>, present: number) =>
    fc.oneof({ weight: present, arbitrary }, { weight: 1, arbitrary: fc.constant(undefined) });
  const given = <T>(ids: readonly string[], arbitraries: readonly fc.Arbitrary<T | undefined>[]) =>
    fc
      .tuple(...arbitraries)
      .map((values) =>
        Object.fromEntries(values.flatMap((value, i) => (value === undefined ? [] : [[ids[i] ?? '', value] as const]))),
      );
  // How well the Device does, so that outcomes of every kind come up often.
  return fc.tuple(fc.constantFrom(0, 1, 1, 2, 2), fc.nat(3)).chain(([quality, missing]) => {
    const requirements = listRequirements(of).map((listed) => listed.requirement);
    const present = missing === 0 || quality === 2 ? 1000 : 4;
    const facts = of.profile.map((each) =>
      fc.oneof(
        { weight: quality === 2 ? 1000 : 8, arbitrary: allowedValue(each) },
        { weight: 1, arbitrary: anyFactValue },
      ),
    );
    return fc.record({
      assessedOn: fc.constantFrom('2025-06-01', '2025-06-01', '2025-06-01', '2024-02-29', '2025-02-30'),
      profile: given<FactValue>(
        [...of.profile.map(({ id }) => id), 'noSuchFact', '__proto__'],
        [...facts.map((each) => optional(each, present)), optional(anyFactValue, 1), optional(anyFactValue, 1)],
      ),
      answers: given(
        [...requirements.map(({ id }) => id), 'NO-SUCH', '__proto__'],
        [
          ...requirements.map((each) => optional(answerFor(each, quality, EVIDENCE_IDS), present)),
          optional(fc.constant({ answer: 'met' as const }), 1),
          optional(fc.constant({}), 1),
        ],
      ),
      evidence: given(
        EVIDENCE_IDS,
        EVIDENCE_IDS.map((id) =>
          optional(quality === 2 && id === 'E1' ? fc.constant({ name: 'e', kind: 'log', level: 4 }) : evidenceItem, 9),
        ),
      ),
    });
  });
}

/** A checklist and a record for it. */
export const cases: fc.Arbitrary<Case> = checklist.chain((made) =>
  recordFor(made).map((record) => ({ checklist: made, record })),
);
