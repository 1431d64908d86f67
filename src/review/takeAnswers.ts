import type { Reply } from '../generated/reply.ts';
import type { Review } from '../generated/review.ts';
import { applyEdits } from './applyEdit.ts';
import { own } from './own.ts';
import type { ReviewProblem } from './problem.ts';
import type { ReviewEdit } from './reviewEdit.ts';

export interface TakenAnswers {
  /** The review with the answers that could be taken. */
  readonly review: Review;
  /** The changes that made it. */
  readonly edits: readonly ReviewEdit[];
  /** Ids of questions whose answers were taken. */
  readonly taken: readonly string[];
  /** Answers that were not taken, and why. Nothing in the review is overwritten. */
  readonly refused: readonly { readonly id: string; readonly why: string }[];
}

/** Why the answers of a reply cannot go into a review. */
export function answerProblems(review: Review, reply: Reply): readonly ReviewProblem[] {
  if (reply.review.id === review.id) return [];
  return [
    {
      code: 'other-review',
      severity: 'error',
      message: 'The answers are to another review.',
      help: 'Choose the review that the questions came from.',
    },
  ];
}

/**
 * Takes the manufacturer's answers into the review: each to its question, as long as that is open and still asks the
 * same. Answers that are there already are passed over. Call {@link answerProblems} first.
 */
export function takeAnswers(review: Review, reply: Reply): TakenAnswers {
  const edits: ReviewEdit[] = [];
  const refused: { id: string; why: string }[] = [];
  for (const [id, { text: asked, answer }] of Object.entries(reply.questions)) {
    if (!answer) continue;
    const question = own(review.questions, id);
    const refuse = (why: string): void => void refused.push({ id, why });
    if (!question) refuse('The review has no such question.');
    else if (question.text !== asked) refuse('The question is worded otherwise in the review.');
    else if (answer.text.trim() === '' || answer.by.trim() === '') refuse('It has no text, or nobody gives it.');
    else if (question.state === 'open') {
      edits.push({ type: 'answer-question', id, text: answer.text, by: answer.by, at: answer.at });
    } else if (question.answer?.text !== answer.text) {
      refuse(
        question.state === 'answered' ? 'It has another answer already, which stays.' : 'The question was withdrawn.',
      );
    }
  }
  const taken = edits.flatMap((edit) => (edit.type === 'answer-question' ? [edit.id] : []));
  const answered = applyEdits(review, edits);
  const modified = answered.modified > review.modified ? answered.modified : review.modified;
  return { review: { ...answered, modified }, edits, taken, refused };
}
