import { evaluate, isDate, type FactValue } from '../engine/index.ts';
import type { Answer, FormAnswers } from '../generated/form-answers.ts';
import type { Form, FormQuestion, FormSection } from './model.ts';

type Answers = FormAnswers['answers'];

/** A section that is asked, with those of its questions that are. */
export interface AskedSection {
  readonly section: FormSection;
  readonly questions: readonly FormQuestion[];
}

/**
 * What of a form is asked, given the answers so far. A question whose condition is not decided yet is not asked. Answers
 * to questions that are not asked decide nothing.
 */
export function askedSections(form: Form, answers: Answers): readonly AskedSection[] {
  const facts: Record<string, FactValue> = {};
  const holds = ({ applies }: Pick<FormQuestion, 'applies'>): boolean =>
    applies === undefined || evaluate(applies.tree, facts) === 'true';
  return form.sections.flatMap((section) => {
    if (!holds(section)) return [];
    const questions = section.questions.filter((question) => {
      if (!holds(question)) return false;
      const value = factOf(question, answerTo(answers, question.id));
      if (value !== undefined) facts[question.id] = value;
      return true;
    });
    return [{ section, questions }];
  });
}

/** The answer to a question; undefined when there is none. Ids such as `constructor` are safe. */
export function answerTo(answers: Answers, id: string): Answer | undefined {
  return Object.hasOwn(answers, id) ? answers[id] : undefined;
}

/** Whether an answer says anything. */
export function isGiven(answer: Answer | undefined): answer is Answer {
  if (answer === undefined) return false;
  if (typeof answer === 'string') return answer.trim() !== '';
  if (!Array.isArray(answer)) return true;
  return answer.some((item) => (typeof item === 'string' ? item !== '' : Object.values(item).some(isGiven)));
}

/** Answers that are kept though their questions are not asked, or not part of the form; question ids. */
export function setAside(form: Form, answers: Answers): readonly string[] {
  const asked = new Set(askedSections(form, answers).flatMap(({ questions }) => questions.map(({ id }) => id)));
  return Object.keys(answers).filter((id) => !asked.has(id) && isGiven(answers[id]));
}

/** The value that conditions see. An answer that the question does not allow counts as not given. */
function factOf(question: FormQuestion, answer: Answer | undefined): FactValue | undefined {
  if (!isGiven(answer) || Array.isArray(answer)) return undefined;
  switch (question.kind) {
    case 'choice':
      return question.options?.some(({ value }) => value === answer) ? answer : undefined;
    case 'date':
      return typeof answer === 'string' && isDate(answer) ? answer : undefined;
    case 'number':
      return typeof answer === 'number' ? answer : undefined;
    case 'boolean':
      return typeof answer === 'boolean' ? answer : undefined;
    case 'text':
    case 'paragraph':
      return typeof answer === 'string' ? answer : undefined;
    default:
      return undefined;
  }
}
