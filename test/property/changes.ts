/** Changes to records and checklists that the laws speak of. */
import fc from 'fast-check';
import type { Answer, AssessedRecord, Checklist, Section } from '../../src/engine/index.ts';

/** The record with another answer to one requirement. */
export function withAnswer(record: AssessedRecord, id: string, answer: Answer): AssessedRecord {
  return { ...record, answers: { ...record.answers, [id]: answer } };
}

/** The answer that a record holds to one requirement. */
export function answerIn(record: AssessedRecord, id: string): Answer {
  return (Object.hasOwn(record.answers, id) ? record.answers[id] : undefined) ?? {};
}

/** The record and answer with one more evidence item, of the highest level and without expiry, that the answer links. */
export function withSufficientEvidence(record: AssessedRecord, id: string, answer: Answer): AssessedRecord {
  const item = { name: 'Independent test report', kind: 'test-report', level: 4 };
  const linked = { ...answer, evidence: [...(answer.evidence ?? []), 'FRESH'] };
  return withAnswer({ ...record, evidence: { ...record.evidence, FRESH: item } }, id, linked);
}

/** Puts the members of any list in an order that the seed decides. */
export type Shuffle = <T>(list: readonly T[]) => T[];

/** A shuffle; the same in all its uses for one case, so that a failing case can be shown again. */
export const shuffles: fc.Arbitrary<Shuffle> = fc.infiniteStream(fc.nat()).map((numbers) => {
  return <T>(list: readonly T[]): T[] => {
    const order = list.map((member) => [numbers.next().value as number, member] as const);
    return order.sort((a, b) => a[0] - b[0]).map(([, member]) => member);
  };
});

/** The same value with the keys of every object in another order; arrays keep theirs. */
export function shuffleKeys<T>(value: T, shuffle: Shuffle): T {
  if (Array.isArray(value)) return value.map((member: unknown) => shuffleKeys(member, shuffle)) as T;
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(
    ([key, member]: [string, unknown]) => [key, shuffleKeys(member, shuffle)] as const,
  );
  return Object.fromEntries(shuffle(entries)) as T;
}

/** The checklist with its facts, sections, requirements, objectives, options and thresholds in another order. */
export function shuffleChecklist(checklist: Checklist, shuffle: Shuffle): Checklist {
  const section = (from: Section): Section => ({
    ...from,
    sections: shuffle(from.sections.map(section)),
    requirements: shuffle(
      from.requirements.map((requirement) => ({ ...requirement, objectives: shuffle(requirement.objectives) })),
    ),
  });
  return {
    ...checklist,
    profile: shuffle(checklist.profile),
    scoring: { ...checklist.scoring, thresholds: shuffle(checklist.scoring.thresholds) },
    sections: shuffle(checklist.sections.map(section)),
  };
}

/** The record with its answers, facts, evidence items and links in another order. */
export function shuffleRecord(record: AssessedRecord, shuffle: Shuffle): AssessedRecord {
  const answers = Object.entries(record.answers).map(([id, answer]): [string, Answer] => [
    id,
    answer.evidence ? { ...answer, evidence: shuffle(answer.evidence) } : answer,
  ]);
  return shuffleKeys({ ...record, answers: Object.fromEntries(answers) }, shuffle);
}

/** The value without some of its fields. */
export function omit<T extends object, Key extends keyof T>(value: T, ...fields: readonly Key[]): Omit<T, Key> {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !fields.some((field) => field === key))) as Omit<
    T,
    Key
  >;
}
