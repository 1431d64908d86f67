/** Everything a person can do to an assessment, each as a value that can be named, undone and merged. */

import type { Claim, FactValue } from '../engine/model.ts';
import type { SubmissionRecord } from '../generated/record.ts';
import type { Proposal } from '../record/proposeAnswers.ts';
import type { RecordEdit } from '../record/recordEdit.ts';
import type { Change } from './changes.ts';

export type DeviceField = keyof SubmissionRecord['device'];
export type EvidenceItem = SubmissionRecord['evidence'][string];

/** `undefined` and the empty text both mean: not given. */
export type Action =
  | { readonly type: 'set-device'; readonly field: DeviceField; readonly value: string }
  | { readonly type: 'set-assessor'; readonly value: string }
  | { readonly type: 'set-assessed-on'; readonly value: string }
  | { readonly type: 'set-fact'; readonly fact: string; readonly value: FactValue | undefined }
  | { readonly type: 'set-answer'; readonly requirement: string; readonly answer: Claim }
  | { readonly type: 'set-choice'; readonly requirement: string; readonly choice: string }
  | { readonly type: 'set-number'; readonly requirement: string; readonly number: number | undefined }
  /** Empty says that none of the options holds. */
  | { readonly type: 'set-choices'; readonly requirement: string; readonly choices: readonly string[] | undefined }
  | { readonly type: 'set-date'; readonly requirement: string; readonly date: string }
  | { readonly type: 'set-text'; readonly requirement: string; readonly text: string }
  | {
      readonly type: 'set-objective';
      readonly requirement: string;
      readonly objective: string;
      readonly claim: Claim | undefined;
    }
  /** Takes back what was claimed; rationale and evidence stay. */
  | { readonly type: 'clear-answer'; readonly requirement: string }
  /** Takes back 'not applicable' said of the whole; objectives that were answered count again. */
  | { readonly type: 'clear-whole-answer'; readonly requirement: string }
  | { readonly type: 'set-rationale'; readonly requirement: string; readonly text: string }
  /** `link` names the requirement the new item supports, so that adding and linking is one step. */
  | { readonly type: 'add-evidence'; readonly id: string; readonly item: EvidenceItem; readonly link?: string }
  | { readonly type: 'update-evidence'; readonly id: string; readonly item: EvidenceItem }
  /** Also takes the item from every answer it supports. */
  | { readonly type: 'remove-evidence'; readonly id: string }
  | { readonly type: 'link-evidence'; readonly requirement: string; readonly id: string }
  | { readonly type: 'unlink-evidence'; readonly requirement: string; readonly id: string }
  /** Answers of earlier editions, offered beside the new text, are taken as answers to it. */
  | { readonly type: 'use-offers'; readonly offers: readonly Offer[] }
  /** They are not: they go to the record's archive. */
  | { readonly type: 'set-aside-offers'; readonly offers: readonly Pick<Offer, 'requirement' | 'origin'>[] }
  /** Answers of another checklist's assessment are put beside requirements, as offers; one step. */
  | { readonly type: 'take-proposals'; readonly from: SubmissionRecord; readonly proposals: readonly Proposal[] }
  /** Cells of a spreadsheet that was filled in: all of them are one step. */
  | { readonly type: 'apply-answers'; readonly edits: readonly RecordEdit[] }
  /** What a colleague changed and the person took in; one step, however much it is. */
  | { readonly type: 'take-in-work'; readonly changes: readonly Change[]; readonly by: string | undefined }
  /** The person has checked the answers against another text of the checklist, which the record then names. */
  | { readonly type: 'adopt-edition'; readonly version: string; readonly digest: string };

/** One answer of an earlier edition that lies beside a requirement. */
export interface Offer {
  readonly requirement: string;
  /** Its name among what is offered there: `version/id` of where it was given. */
  readonly origin: string;
  /** What of its claim the requirement can be answered with. */
  readonly claim: Claims;
}

/** The fields of an answer that claim something. */
export type Claims = Pick<
  SubmissionRecord['answers'][string],
  'answer' | 'choice' | 'choices' | 'number' | 'date' | 'text' | 'objectives'
>;

/** What undo and redo call the action: "Undo: answer DEV-01". */
export function describeAction(action: Action): string {
  switch (action.type) {
    case 'set-device':
      return 'change Device details';
    case 'set-assessor':
      return 'change assessor';
    case 'set-assessed-on':
      return 'change assessment date';
    case 'set-fact':
      return `change fact ${action.fact}`;
    case 'set-answer':
    case 'set-choice':
    case 'set-choices':
    case 'set-number':
    case 'set-date':
    case 'set-text':
      return `answer ${action.requirement}`;
    case 'set-objective':
      return `answer ${action.requirement} (${action.objective})`;
    case 'clear-answer':
    case 'clear-whole-answer':
      return `clear answer to ${action.requirement}`;
    case 'set-rationale':
      return `rationale of ${action.requirement}`;
    case 'add-evidence':
      return `add evidence “${action.item.name}”`;
    case 'update-evidence':
      return `change evidence “${action.item.name}”`;
    case 'remove-evidence':
      return `remove evidence ${action.id}`;
    case 'link-evidence':
      return `link evidence to ${action.requirement}`;
    case 'unlink-evidence':
      return `unlink evidence from ${action.requirement}`;
    case 'use-offers':
      return `use ${offersText(action.offers)}`;
    case 'set-aside-offers':
      return `set aside ${offersText(action.offers)}`;
    case 'take-proposals':
      return `take ${action.proposals.length} ${action.proposals.length === 1 ? 'answer' : 'answers'} of ${action.from.checklist.id} to confirm`;
    case 'apply-answers':
      return `fill in ${action.edits.length} ${action.edits.length === 1 ? 'cell' : 'cells'} from a spreadsheet`;
    case 'take-in-work':
      return action.by ? `take in the work of ${action.by}` : 'take in a colleague’s work';
    case 'adopt-edition':
      return `use edition ${action.version}`;
  }
}

function offersText(offers: readonly Pick<Offer, 'requirement' | 'origin'>[]): string {
  const [first] = offers;
  return offers.length === 1 && first
    ? `the earlier answer to ${first.requirement}`
    : `${offers.length} earlier answers`;
}

/** Actions with the same field, one straight after another, are one piece of typing and one step to undo. */
export function typingIn(action: Action): string | undefined {
  switch (action.type) {
    case 'set-device':
      return `device ${action.field}`;
    case 'set-assessor':
      return 'assessor';
    case 'set-rationale':
      return `rationale ${action.requirement}`;
    case 'set-text':
      return `text ${action.requirement}`;
    case 'set-date':
      return `date ${action.requirement}`;
    case 'set-number':
      return `number ${action.requirement}`;
    case 'set-fact':
      return typeof action.value === 'boolean' ? undefined : `fact ${action.fact}`;
    default:
      return undefined;
  }
}
