import type { Checklist, ReviewTerm, ReviewTerms } from '../engine/index.ts';

/**
 * What a reviewer chooses from where the edition names no terms of its own. No recommendation approves anything: who
 * decides is not the reviewer.
 */
const DEFAULT_TERMS: Readonly<Required<ReviewTerms>> = {
  categories: [
    { id: 'evidence', title: 'Evidence', help: 'The evidence does not show what the answer says, or is not there.' },
    { id: 'answer', title: 'Answer', help: 'The answer or its rationale is wrong, unclear or incomplete.' },
    { id: 'scope', title: 'Scope', help: 'It is not clear which Device, firmware or part is meant.' },
    { id: 'design', title: 'Design', help: 'What is described does not do what the requirement asks for.' },
    { id: 'process', title: 'Process', help: 'How something is done or kept up does not do what is asked for.' },
    { id: 'other', title: 'Other' },
  ],
  severities: [
    { id: 'major', title: 'Major', help: 'The requirement is not shown to be met.' },
    {
      id: 'minor',
      title: 'Minor',
      help: 'Something is to be put right; what the requirement asks for is not in doubt.',
    },
    { id: 'note', title: 'Note', help: 'For information. Nothing has to be done.' },
  ],
  recommendations: [
    {
      id: 'accept-for-consideration',
      title: 'Recommend to accept the submission as ready for consideration',
      help: 'It is complete and clear enough for those who decide. It is no decision.',
    },
    {
      id: 'accept-with-actions',
      title: 'Recommend to accept it as ready for consideration, with actions',
      help: 'As above, once the open actions are known to those who decide.',
    },
    {
      id: 'return-to-manufacturer',
      title: 'Recommend to return it to the manufacturer',
      help: 'Something has to be answered or put right before it can be considered.',
    },
  ],
};

/** What a reviewer of a submission against this edition chooses from: its own terms, list by list, else the usual ones. */
export function termsOf({ review }: Pick<Checklist, 'review'>): Readonly<Required<ReviewTerms>> {
  return { ...DEFAULT_TERMS, ...review };
}

/** What people call a term; its id where the edition does not have it. */
export function termTitle(terms: readonly ReviewTerm[], id: string): string {
  return terms.find((term) => term.id === id)?.title ?? id;
}
