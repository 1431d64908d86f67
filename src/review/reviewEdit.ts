import type { Determination, Observation, RemediationAction, Review, Sample } from '../generated/review.ts';

/** Who makes a change, and when (UTC, ISO 8601). What is made by it bears both. */
export interface Stamp {
  readonly by: string;
  readonly at: string;
}

/** One change to a review, as data. Ids of new items come from `nextId`. */
export type ReviewChange =
  | {
      readonly type: 'determine';
      readonly requirement: string;
      readonly value: Determination['value'];
      readonly reason?: string;
      /** `basisOf` what was judged. */
      readonly basis: string;
    }
  /** Takes a determination back: the requirement is not reviewed. */
  | { readonly type: 'undetermine'; readonly requirement: string }
  | ({ readonly type: 'observe'; readonly id: string } & Readonly<
      Pick<Observation, 'requirement' | 'category' | 'severity' | 'text' | 'evidence'>
    >)
  /** Fields that are left out stay. */
  | {
      readonly type: 'revise-observation';
      readonly id: string;
      readonly set: Readonly<Partial<Pick<Observation, 'category' | 'severity' | 'text' | 'evidence'>>>;
    }
  | { readonly type: 'close-observation'; readonly id: string; readonly reason?: string }
  | { readonly type: 'reopen-observation'; readonly id: string }
  | ({ readonly type: 'act'; readonly id: string } & Readonly<
      Pick<RemediationAction, 'requirement' | 'observation' | 'text' | 'owner' | 'due'>
    >)
  | {
      readonly type: 'revise-action';
      readonly id: string;
      /** Empty text takes owner or day away. */
      readonly set: Readonly<Partial<Pick<RemediationAction, 'text' | 'owner' | 'due'>>>;
    }
  | { readonly type: 'settle-action'; readonly id: string; readonly state: RemediationAction['state'] }
  | { readonly type: 'ask'; readonly id: string; readonly requirement: string; readonly text: string }
  | { readonly type: 'revise-question'; readonly id: string; readonly text: string }
  /** The manufacturer's answer; `by` and `at` are the manufacturer's. */
  | { readonly type: 'answer-question'; readonly id: string; readonly text: string }
  /** Takes back a question or an action. It stays in the review, as withdrawn. */
  | { readonly type: 'withdraw'; readonly kind: 'action' | 'question'; readonly id: string }
  | ({ readonly type: 'sample' } & Readonly<Omit<Sample, 'by' | 'at'>>)
  /** Takes back a note of a look, by its place in the list and the time it bears. */
  | { readonly type: 'unsample'; readonly index: number; readonly taken: string }
  | { readonly type: 'recommend'; readonly value: string; readonly reasons: string }
  | { readonly type: 'unrecommend' }
  /** Records a decision that somebody made. */
  | {
      readonly type: 'decide';
      readonly body: string;
      readonly date: string;
      readonly meeting?: string;
      readonly text: string;
    }
  | { readonly type: 'undecide' }
  | { readonly type: 'head'; readonly set: Readonly<Partial<Pick<Review, 'reviewer' | 'body' | 'reviewedOn'>>> };

/** A change with who makes it and when. */
export type ReviewEdit = Stamp & ReviewChange;
