import { createContext, useContext } from 'react';
import type { SubmissionRecord } from '../../generated/record.ts';
import type { Review } from '../../generated/review.ts';
import type { ReviewChange } from '../../review/reviewEdit.ts';
import type { ChecklistIndex } from '../assess/checklistIndex.ts';
import type { ReviewPart } from '../logic/reviewAddress.ts';
import type { ChecklistRouteProps } from '../props.ts';
import type { SubmissionFile } from './submissionFile.ts';

/** What every part of the desk needs and what never changes while one review is open. */
export interface Desk {
  readonly page: ChecklistRouteProps;
  readonly index: ChecklistIndex;
  readonly record: SubmissionRecord;
  /** The file that the submission came in; absent where it was no sealed one. */
  readonly file: SubmissionFile | undefined;
  /**
   * Makes changes as one step, in the reviewer's name.
   *
   * @param label what undo calls it
   * @param changes made from the review as it is at that moment
   * @param typing the field that is typed in
   */
  readonly change: (label: string, changes: (review: Review) => readonly ReviewChange[], typing?: string) => void;
  readonly hrefOf: (to: { readonly requirement?: string; readonly part?: ReviewPart }) => string;
  readonly go: (to: { readonly requirement?: string; readonly part?: ReviewPart }) => void;
}

export const DeskContext = createContext<Desk | undefined>(undefined);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('This part of the page stands outside a review.');
  return desk;
}
