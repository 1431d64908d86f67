import type { Answer, SubmissionRecord } from '../generated/record.ts';
import { claimText } from './claimText.ts';

/** Something given for an earlier edition, which the record keeps and which does not count. */
export interface EarlierAnswer {
  /** Where it was given, as `version/id`, and beside which requirement it is offered. */
  readonly id: string;
  readonly why: string;
  readonly claim: string;
  readonly rationale: string | undefined;
  readonly evidence: readonly string[];
}

/** All that a record keeps of earlier editions: answers offered beside new texts, then what is archived. */
export function earlierAnswers({ answers, archived }: SubmissionRecord): readonly EarlierAnswer[] {
  const row = (id: string, why: string, answer: Answer): EarlierAnswer => ({
    id,
    why,
    claim: claimText(undefined, answer),
    rationale: answer.rationale,
    evidence: answer.evidence ?? [],
  });
  const offered = (place: string, { carried }: Answer): readonly EarlierAnswer[] =>
    sorted(carried?.offered).map(([origin, old]) =>
      row(`${origin} → ${place}`, `It was given to another text than that of ${place}`, old),
    );
  return [
    ...sorted(answers).flatMap(([id, answer]) => offered(id, answer)),
    ...sorted(archived?.answers).flatMap(([origin, { answer, reason }]) => [
      row(origin, reason, answer),
      ...offered(origin, answer),
    ]),
    ...sorted(archived?.facts).map(([id, { value, reason }]) => ({
      id,
      why: reason,
      claim: String(value),
      rationale: undefined,
      evidence: [],
    })),
  ];
}

function sorted<T>(items: Readonly<Record<string, T>> | undefined): readonly (readonly [string, T])[] {
  return Object.entries(items ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
}
