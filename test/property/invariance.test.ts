/** Laws 4 to 7: order, what is neutral, what does not apply, and determinism. */
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  assess,
  explain,
  listSections,
  type Checklist,
  type Requirement,
  type Result,
  type Section,
} from '../../src/engine/index.ts';
import { anyAnswer } from './answers.ts';
import { omit, shuffleChecklist, shuffleKeys, shuffleRecord, shuffles, withAnswer } from './changes.ts';
import { cases, EVIDENCE_IDS, requirement, PATIENCE, RUNS } from './generators.ts';
import { scoresOf } from './scores.ts';

/** A result with every list in an order of its own, so that only the order in the checklist or record is forgotten. */
function unordered(result: Result): unknown {
  const by = <T>(list: readonly T[], key: (member: T) => string) =>
    [...list].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  const words = (text: string) =>
    text
      .split(/[ .,;:]+/)
      .sort()
      .join(' ');
  return {
    ...result,
    // Sentences list objectives in checklist order: their words are compared.
    outcome: {
      ...result.outcome,
      reasons: by(
        // A level's sentence names the first few that are wanting.
        result.outcome.reasons.map((reason) => ({ ...reason, text: reason.level ? '' : words(reason.text) })),
        (reason) => `${reason.kind} ${reason.requirement} ${reason.threshold} ${reason.level}`,
      ),
    },
    thresholds: by(result.thresholds, ({ id }) => id),
    levels: result.levels?.map((level) => ({ ...level, wanting: [...level.wanting].sort() })),
    sections: by(result.sections, ({ id }) => id),
    requirements: by(
      result.requirements.map((each) => ({
        ...each,
        evidence: by(each.evidence, ({ id }) => id),
        objectives: by(each.objectives, ({ id }) => id),
      })),
      ({ id }) => id,
    ),
    improvements: by(
      // Advice about objectives starts with the first of them in checklist order.
      result.improvements.map((improvement) => omit(improvement, 'text', 'action')),
      (improvement) => improvement.requirement,
    ),
    inert: [...result.inert].sort(),
  };
}

test(
  'law 4: the order of sections, requirements, objectives, answers and evidence changes nothing',
  () => {
    fc.assert(
      fc.property(cases, shuffles, ({ checklist, record }, shuffle) => {
        const other = assess(shuffleChecklist(checklist, shuffle), shuffleRecord(record, shuffle));
        expect(unordered(other)).toEqual(unordered(assess(checklist, record)));
      }),
      RUNS,
    );
  },
  PATIENCE,
);

/** The checklist with one more requirement at the end of a section. */
function withRequirement(checklist: Checklist, sectionId: string, added: Requirement): Checklist {
  const add = (section: Section): Section => ({
    ...section,
    sections: section.sections.map(add),
    requirements: section.id === sectionId ? [...section.requirements, added] : section.requirements,
  });
  return { ...checklist, sections: checklist.sections.map(add) };
}

describe('law 5: what is neutral changes no score', () => {
  const placed = cases.chain((made) =>
    fc.tuple(
      fc.constant(made),
      fc.constantFrom(...listSections(made.checklist).map(({ section }) => section.id)),
      requirement(made.checklist.profile),
      anyAnswer(EVIDENCE_IDS),
    ),
  );

  test(
    'a requirement of weight 0, whatever its answer',
    () => {
      fc.assert(
        fc.property(placed, ([{ checklist, record }, section, made, answer]) => {
          const more = withRequirement(checklist, section, { ...omit(made, 'level'), id: 'ADDED', weight: 0 });
          const result = assess(more, withAnswer(record, 'ADDED', answer));
          expect(scoresOf(result)).toEqual(scoresOf(assess(checklist, record)));
          if (!made.gate) expect(result.outcome).toEqual(assess(checklist, record).outcome);
        }),
        RUNS,
      );
    },
    PATIENCE,
  );

  test(
    'a requirement that is justified as not applicable',
    () => {
      fc.assert(
        fc.property(placed, ([{ checklist, record }, section, made, answer]) => {
          const response = { ...made.response, notApplicable: true };
          const more = withRequirement(checklist, section, { ...omit(made, 'applies'), id: 'ADDED', response });
          const claim = { ...answer, answer: 'not-applicable' as const, rationale: 'The Device has no such part.' };
          const result = assess(more, withAnswer(record, 'ADDED', claim));
          // Where the section's own condition is still unknown the claim waits with it, and is not yet neutral.
          if (result.requirements.some(({ id, verdict }) => id === 'ADDED' && verdict === 'pending')) return;
          expect(scoresOf(result)).toEqual(scoresOf(assess(checklist, record)));
          expect(result.outcome).toEqual(assess(checklist, record).outcome);
        }),
        RUNS,
      );
    },
    PATIENCE,
  );
});

test(
  'law 6: answers to what does not apply change no verdict, score, reason or outcome',
  () => {
    const changed = cases.chain((made) => {
      const idle = assess(made.checklist, made.record).requirements.filter(({ applies }) => applies === 'false');
      return fc.tuple(
        fc.constant(made),
        fc.tuple(...idle.map(({ id }) => anyAnswer(EVIDENCE_IDS).map((answer) => ({ id, answer })))),
      );
    });
    fc.assert(
      fc.property(changed, ([{ checklist, record }, answers]) => {
        const after = answers.reduce((so, { id, answer }) => withAnswer(so, id, answer), record);
        const effective = (result: Result) => ({
          ...omit(result, 'inert'),
          requirements: result.requirements.map((each) =>
            each.applies === 'false' ? omit(each, 'inert', 'claim') : omit(each, 'inert'),
          ),
        });
        expect(effective(assess(checklist, after))).toEqual(effective(assess(checklist, record)));
      }),
      RUNS,
    );
  },
  PATIENCE,
);

/** Makes every change to a value, however deep, an error. */
function freeze<T>(value: T): T {
  if (value !== null && typeof value === 'object') {
    Object.values(value).forEach(freeze);
    Object.freeze(value);
  }
  return value;
}

describe('law 7: determinism', () => {
  test(
    'the canonical text of a result does not depend on the order of keys, nor on a trip through JSON',
    () => {
      fc.assert(
        fc.property(cases, shuffles, ({ checklist, record }, shuffle) => {
          // What JSON can carry; not a number and minus zero it cannot.
          const plain = JSON.parse(JSON.stringify({ checklist, record })) as typeof cases extends fc.Arbitrary<infer T>
            ? T
            : never;
          const result = assess(plain.checklist, plain.record);
          const text = canonicalize(result);
          const other = shuffleKeys(plain, shuffle);
          expect(canonicalize(assess(other.checklist, other.record))).toBe(text);
          expect(canonicalize(JSON.parse(JSON.stringify(result)))).toBe(text);
        }),
        RUNS,
      );
    },
    PATIENCE,
  );

  test(
    'nothing given is changed, and asking twice gives the same',
    () => {
      fc.assert(
        fc.property(cases, ({ checklist, record }) => {
          freeze(checklist);
          freeze(record);
          const result = freeze(assess(checklist, record));
          // As text: comparing deep values step by step takes many times as long.
          const proof = freeze(explain(checklist, record, result));
          expect(JSON.stringify(assess(checklist, record))).toBe(JSON.stringify(result));
          expect(JSON.stringify(explain(checklist, record, result))).toBe(JSON.stringify(proof));
        }),
        RUNS,
      );
    },
    PATIENCE,
  );
});
