import { assess, isDate, listRequirements, type Result } from '../engine/index.ts';
import type { Review } from '../generated/review.ts';
import { clean } from '../record/quote.ts';
import { basisOf } from './basis.ts';
import { own } from './own.ts';
import type { ReviewProblem } from './problem.ts';
import type { ReviewEdit } from './reviewEdit.ts';
import type { Subject } from './subject.ts';
import { termsOf } from './terms.ts';

/** Longest text, in UTF-16 code units; the schema of a review holds it to the same. */
const TEXT_LIMIT = 20_000;
const LINE_LIMIT = 200;

/**
 * Why a change should not be made, and what to think of before it is: errors keep it from being made, warnings do not.
 *
 * @param result the record assessed; made when left out
 */
export function checkEdit(
  subject: Subject,
  review: Review,
  edit: ReviewEdit,
  result: Result = assess(subject.checklist, subject.record),
): readonly ReviewProblem[] {
  return [...stampProblems(edit), ...problemsOf(subject, review, edit, result)];
}

function problemsOf(subject: Subject, review: Review, edit: ReviewEdit, result: Result): readonly ReviewProblem[] {
  const terms = termsOf(subject.checklist);
  switch (edit.type) {
    case 'determine':
      return [
        ...requirementProblems(subject, edit.requirement),
        ...textProblems('The reason', edit.reason, TEXT_LIMIT),
        ...reasonProblems(review, edit),
        ...answerProblems(result, edit),
        ...(edit.basis === basisOf(subject.record, edit.requirement) ? [] : [STALE]),
      ];
    case 'observe':
      return [
        ...requirementProblems(subject, edit.requirement),
        ...idProblems(review.observations, edit.id, 'O'),
        ...required('The text of an observation', edit.text),
        ...termProblems('category', terms.categories, edit.category),
        ...termProblems('severity', terms.severities, edit.severity),
        ...evidenceProblems(subject, edit.evidence),
      ];
    case 'revise-observation':
      return [
        ...itemProblems(review.observations, edit.id),
        ...(edit.set.text === undefined ? [] : required('The text of an observation', edit.set.text)),
        ...(edit.set.category === undefined ? [] : termProblems('category', terms.categories, edit.set.category)),
        ...(edit.set.severity === undefined ? [] : termProblems('severity', terms.severities, edit.set.severity)),
        ...evidenceProblems(subject, edit.set.evidence),
      ];
    case 'close-observation':
      return [...itemProblems(review.observations, edit.id), ...textProblems('The reason', edit.reason, TEXT_LIMIT)];
    case 'reopen-observation':
      return itemProblems(review.observations, edit.id);
    case 'act':
      return [
        ...requirementProblems(subject, edit.requirement),
        ...idProblems(review.actions, edit.id, 'A'),
        ...required('What is to be done', edit.text),
        ...(edit.observation === undefined ? [] : itemProblems(review.observations, edit.observation)),
        ...textProblems('The owner', edit.owner, LINE_LIMIT),
        ...dateProblems('The day', edit.due),
      ];
    case 'revise-action':
      return [
        ...itemProblems(review.actions, edit.id),
        ...(edit.set.text === undefined ? [] : required('What is to be done', edit.set.text)),
        ...textProblems('The owner', edit.set.owner, LINE_LIMIT),
        ...dateProblems('The day', edit.set.due || undefined),
      ];
    case 'settle-action':
      return itemProblems(review.actions, edit.id);
    case 'ask':
      return [
        ...requirementProblems(subject, edit.requirement),
        ...idProblems(review.questions, edit.id, 'Q'),
        ...required('A question', edit.text),
      ];
    case 'revise-question':
      return [...openProblems(review, edit.id), ...required('A question', edit.text)];
    case 'answer-question':
      return [...openProblems(review, edit.id), ...required('An answer', edit.text)];
    case 'withdraw':
      return itemProblems(edit.kind === 'action' ? review.actions : review.questions, edit.id);
    case 'sample':
      return [...evidenceProblems(subject, [edit.evidence]), ...textProblems('The note', edit.note, TEXT_LIMIT)];
    case 'unsample':
      return review.samples[edit.index]?.at === edit.taken
        ? []
        : [error('unknown-item', 'That note of a look is no longer there.', 'Nothing was taken back.')];
    case 'recommend':
      return [
        ...termProblems('recommendation', terms.recommendations, edit.value),
        ...required('The reasons of a recommendation', edit.reasons),
      ];
    case 'decide':
      return [
        ...required('Who decided', edit.body, LINE_LIMIT),
        ...required('What was decided', edit.text),
        ...dateProblems('The day of the decision', edit.date),
        ...textProblems('The meeting', edit.meeting, LINE_LIMIT),
      ];
    case 'head':
      return [
        ...(edit.set.reviewer === undefined ? [] : required('The name of the reviewer', edit.set.reviewer, LINE_LIMIT)),
        ...textProblems('The body', edit.set.body, LINE_LIMIT),
        ...dateProblems('The review date', edit.set.reviewedOn),
      ];
    case 'undetermine':
    case 'unrecommend':
    case 'undecide':
      return [];
  }
}

const STALE = error(
  'stale',
  'The answer or its evidence is not what was judged.',
  'Look at the answer as it is now, then determine it.',
);

function stampProblems({ by, type }: ReviewEdit): readonly ReviewProblem[] {
  return type === 'head' ? [] : required('Your name', by, LINE_LIMIT);
}

/** A conclusion that asks something of somebody has to say what. */
function reasonProblems(
  review: Review,
  { requirement, value, reason = '' }: Extract<ReviewEdit, { type: 'determine' }>,
): readonly ReviewProblem[] {
  if (value === 'accepted' || reason.trim() !== '') return [];
  const open = (items: Readonly<Record<string, { readonly requirement: string; readonly state: string }>>): boolean =>
    Object.values(items).some((item) => item.requirement === requirement && item.state === 'open');
  if (value === 'information-requested') {
    if (open(review.questions)) return [];
    return [error('needs-reason', 'Nothing says which information is wanted.', 'Give a reason, or ask a question.')];
  }
  if (open(review.observations)) return [];
  return value === 'rejected'
    ? [error('needs-reason', 'Nothing says why it is rejected.', 'Give a reason, or record an observation.')]
    : [error('needs-reason', 'There is no observation on it.', 'Record the observation, or give a reason.')];
}

/** What accepting an answer does not do. */
function answerProblems(
  result: Result,
  { requirement, value }: Extract<ReviewEdit, { type: 'determine' }>,
): readonly ReviewProblem[] {
  const judged = result.requirements.find(({ id }) => id === requirement);
  if (!judged || (value !== 'accepted' && value !== 'accepted-with-observation')) return [];
  if (judged.applies === 'false') {
    return [warning('does-not-support', `${requirement} does not apply: the conclusion is kept and does not count.`)];
  }
  if (judged.rule === 'not-answered') {
    return [
      error('nothing-to-accept', `${requirement} is not answered: there is nothing to accept.`, 'Ask for the answer.'),
    ];
  }
  if (!judged.open || judged.rule === 'text-to-be-judged') return [];
  return [
    warning(
      'does-not-support',
      `Accepting ${requirement} does not stand in for what the checklist asks for: it stays open in the reviewed result.`,
    ),
  ];
}

function requirementProblems({ checklist }: Subject, id: string): readonly ReviewProblem[] {
  if (listRequirements(checklist).some(({ requirement }) => requirement.id === id)) return [];
  return [
    error(
      'unknown-requirement',
      `Edition ${checklist.version} of “${checklist.title}” has no requirement “${clean(id)}”.`,
      'Name a requirement of the edition that the submission answers.',
    ),
  ];
}

function idProblems(items: Readonly<Record<string, unknown>>, id: string, letter: string): readonly ReviewProblem[] {
  if (Object.hasOwn(items, id)) {
    return [error('taken-id', `${id} is there already.`, 'Give it the next free number.')];
  }
  return new RegExp(`^${letter}[0-9]{1,6}$`).test(id)
    ? []
    : [error('unknown-item', `“${clean(id)}” is no id for this.`, `Use ${letter} and a number.`)];
}

function itemProblems(items: Readonly<Record<string, unknown>>, id: string): readonly ReviewProblem[] {
  return Object.hasOwn(items, id)
    ? []
    : [error('unknown-item', `The review has no ${clean(id)}.`, 'Choose one that is there.')];
}

function openProblems({ questions }: Review, id: string): readonly ReviewProblem[] {
  const question = own(questions, id);
  if (!question) return itemProblems(questions, id);
  return question.state === 'open'
    ? []
    : [error('not-open', `${id} is ${question.state}.`, 'Ask another question instead.')];
}

function termProblems(what: string, terms: readonly { readonly id: string }[], id: string): readonly ReviewProblem[] {
  return terms.some((term) => term.id === id)
    ? []
    : [error('unknown-term', `“${clean(id)}” is no ${what} of this checklist.`, `Choose one of its own.`)];
}

function evidenceProblems({ record }: Subject, ids: readonly string[] = []): readonly ReviewProblem[] {
  return ids
    .filter((id) => !Object.hasOwn(record.evidence, id))
    .map((id) =>
      error('unknown-evidence', `The submission has no evidence “${clean(id)}”.`, 'Name evidence that it holds.'),
    );
}

function required(what: string, text: string, limit = TEXT_LIMIT): readonly ReviewProblem[] {
  if (text.trim() === '') return [error('empty', `${what} is missing.`, 'Write it down.')];
  return textProblems(what, text, limit);
}

function textProblems(what: string, text: string | undefined, limit: number): readonly ReviewProblem[] {
  return text === undefined || text.length <= limit
    ? []
    : [error('too-long', `${what} has ${text.length} characters, and at most ${limit} are kept.`, 'Shorten it.')];
}

function dateProblems(what: string, date: string | undefined): readonly ReviewProblem[] {
  return date === undefined || isDate(date)
    ? []
    : [error('date', `${what} is not a day of the calendar.`, 'Write it as YYYY-MM-DD.')];
}

function error(code: ReviewProblem['code'], message: string, help: string): ReviewProblem {
  return { code, severity: 'error', message, help };
}

function warning(code: ReviewProblem['code'], message: string): ReviewProblem {
  return { code, severity: 'warning', message, help: 'Do it if that is what you mean.' };
}
