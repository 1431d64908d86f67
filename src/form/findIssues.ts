import { isDate } from '../engine/index.ts';
import type { Answer, FormAnswers } from '../generated/form-answers.ts';
import { answerTo, askedSections, isGiven } from './asked.ts';
import { maxLength, maxRows, type Form, type FormQuestion } from './model.ts';

/** Something to put right before the request is complete. */
export interface FormIssue {
  /** Question id. */
  readonly question: string;
  readonly kind: 'missing' | 'wrong';
  /** What to do, as a sentence. */
  readonly message: string;
}

/** All that is missing from, or wrong with, the answers to the questions that are asked, in their order. */
export function findIssues(form: Form, answers: FormAnswers['answers']): readonly FormIssue[] {
  return askedSections(form, answers).flatMap(({ questions }) =>
    questions.flatMap((question): readonly FormIssue[] => {
      const answer = answerTo(answers, question.id);
      if (!isGiven(answer)) {
        return question.required === true
          ? [{ question: question.id, kind: 'missing', message: `Answer “${question.label}”.` }]
          : [];
      }
      return faults(question, answer).map((message) => ({
        question: question.id,
        kind: 'wrong',
        message: `“${question.label}”: ${message}`,
      }));
    }),
  );
}

const OTHER_KIND = 'the answer is not of the kind that this question takes. Answer it again.';

function faults(question: FormQuestion, answer: Answer): readonly string[] {
  switch (question.kind) {
    case 'text':
    case 'paragraph':
      return typeof answer === 'string' ? tooLong(answer, maxLength(question)) : [OTHER_KIND];
    case 'choice':
      return typeof answer === 'string' ? notOffered(question, [answer]) : [OTHER_KIND];
    case 'multi-choice':
      return Array.isArray(answer) && answer.every((item) => typeof item === 'string')
        ? notOffered(question, answer)
        : [OTHER_KIND];
    case 'boolean':
      return typeof answer === 'boolean' ? [] : [OTHER_KIND];
    case 'date':
      return typeof answer === 'string' && isDate(answer) ? [] : ['give a day of the calendar.'];
    case 'number':
      return typeof answer === 'number' && Number.isSafeInteger(answer)
        ? outside(question, answer)
        : ['write a whole number in digits, such as 30.'];
    case 'list':
      return Array.isArray(answer) ? rowFaults(question, answer) : [OTHER_KIND];
  }
}

function tooLong(text: string, most: number): readonly string[] {
  return text.length > most ? [`shorten the answer to ${most} characters; it has ${text.length}.`] : [];
}

function notOffered({ options = [] }: FormQuestion, chosen: readonly string[]): readonly string[] {
  return chosen.every((value) => options.some((option) => option.value === value))
    ? []
    : ['choose again: what was chosen is not offered.'];
}

function outside({ minimum = -Infinity, maximum = Infinity }: FormQuestion, value: number): readonly string[] {
  if (value < minimum) return [`give a number of at least ${minimum}.`];
  return value > maximum ? [`give a number of at most ${maximum}.`] : [];
}

function rowFaults(
  question: FormQuestion,
  rows: readonly (string | Readonly<Record<string, string>>)[],
): readonly string[] {
  const found: string[] = [];
  if (rows.length > maxRows(question)) found.push(`give at most ${maxRows(question)} rows; there are ${rows.length}.`);
  for (const [index, row] of rows.entries()) {
    if (typeof row === 'string') return [OTHER_KIND];
    for (const { id, label, required } of question.columns ?? []) {
      const cell = Object.hasOwn(row, id) ? row[id] : undefined;
      if (required === true && !isGiven(cell)) found.push(`fill in “${label}” in row ${index + 1}.`);
      for (const fault of tooLong(cell ?? '', maxLength(question)))
        found.push(`row ${index + 1}, “${label}”: ${fault}`);
    }
  }
  return found;
}
