import type { Answer, FormAnswers } from '../../generated/form-answers.ts';

/** A request as this browser keeps it. */
export interface StoredDraft {
  /** The id of the answers. */
  readonly id: string;
  readonly record: FormAnswers;
  /** When it was deleted, UTC, ISO 8601; any change brings it back. */
  readonly removed?: string;
}

/** Answers by question id; undefined takes one back. Questions that are not named keep the answers they have. */
export type AnswerChanges = ReadonlyMap<string, Answer | undefined>;

/** Half a character cannot be written to a file. */
const HALF_CHARACTER = /\p{Surrogate}/gu;

/**
 * The record with the changes made.
 *
 * @param now the present time, UTC, ISO 8601; `modified` never goes back
 */
export function withChanges(record: FormAnswers, changes: AnswerChanges, now: string): FormAnswers {
  if (changes.size === 0) return record;
  const answers = new Map(Object.entries(record.answers));
  for (const [question, answer] of changes) {
    if (answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0)) {
      answers.delete(question);
    } else answers.set(question, whole(answer));
  }
  return {
    ...record,
    modified: now > record.modified ? now : record.modified,
    answers: Object.fromEntries(answers),
  };
}

function whole(answer: Answer): Answer {
  const text = (typed: string): string => typed.replace(HALF_CHARACTER, '\ufffd');
  if (typeof answer === 'string') return text(answer);
  if (!Array.isArray(answer)) return answer;
  return answer.map((item) =>
    typeof item === 'string'
      ? text(item)
      : Object.fromEntries(Object.entries(item).map(([column, cell]) => [column, text(cell)])),
  );
}
