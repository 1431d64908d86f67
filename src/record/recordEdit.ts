/** Changes to single fields of a submission, as tables of answers bring them: nothing but what each names is touched. */

import type { Claim, FactValue } from '../engine/index.ts';
import type { SubmissionRecord } from '../generated/record.ts';

type Answer = SubmissionRecord['answers'][string];
type Item = SubmissionRecord['evidence'][string];

/** The fields in which an answer to a whole requirement is given. */
export type ClaimField = 'answer' | 'choice' | 'choices' | 'number' | 'date' | 'text';

/** `undefined` takes the value away. */
export type RecordEdit =
  /** `claim` has the one field that is given. */
  | { readonly type: 'claim'; readonly requirement: string; readonly claim: Readonly<Pick<Answer, ClaimField>> }
  | { readonly type: 'clear-claim'; readonly requirement: string; readonly field: ClaimField }
  | {
      readonly type: 'objective';
      readonly requirement: string;
      readonly objective: string;
      readonly claim: Claim | undefined;
    }
  | { readonly type: 'rationale'; readonly requirement: string; readonly text: string | undefined }
  /** All ids that the answer is to name, in order. */
  | { readonly type: 'links'; readonly requirement: string; readonly ids: readonly string[] }
  | {
      readonly type: 'device';
      readonly field: keyof SubmissionRecord['device'];
      readonly value: string | undefined;
    }
  | { readonly type: 'assessor'; readonly value: string | undefined }
  | { readonly type: 'assessed-on'; readonly value: string }
  | { readonly type: 'fact'; readonly fact: string; readonly value: FactValue | undefined }
  /** `set` has the one field that is given. */
  | { readonly type: 'item'; readonly id: string; readonly set: Readonly<Partial<Item>> }
  | { readonly type: 'clear-item'; readonly id: string; readonly field: keyof Item }
  | { readonly type: 'add-item'; readonly id: string; readonly item: Item };

/** The record with the edits made, in order. The record given is not touched; `modified` is left to the caller. */
export function applyEdits(record: SubmissionRecord, edits: readonly RecordEdit[]): SubmissionRecord {
  return edits.reduce(applyEdit, record);
}

function applyEdit(record: SubmissionRecord, edit: RecordEdit): SubmissionRecord {
  switch (edit.type) {
    case 'claim':
      return editAnswer(record, edit.requirement, (answer) => {
        // One cell, one answer: what was given in another way makes room. Text is work of its own and stays.
        const { answer: _whole, ...others } = answer;
        if (edit.claim.answer === undefined) return { ...others, ...edit.claim };
        const { choice: _choice, choices: _choices, number: _number, date: _date, ...rest } = others;
        return { ...rest, ...edit.claim };
      });
    case 'clear-claim':
      return editAnswer(record, edit.requirement, (answer) => withKey(answer, edit.field, undefined));
    case 'objective':
      return editAnswer(record, edit.requirement, (answer) => {
        const objectives = withKey(answer.objectives ?? {}, edit.objective, edit.claim);
        return withKey(answer, 'objectives', Object.keys(objectives).length > 0 ? objectives : undefined);
      });
    case 'rationale':
      return editAnswer(record, edit.requirement, (answer) => withKey(answer, 'rationale', edit.text));
    case 'links':
      return editAnswer(record, edit.requirement, (answer) =>
        withKey(answer, 'evidence', edit.ids.length > 0 ? [...edit.ids] : undefined),
      );
    case 'device':
      return { ...record, device: withKey(record.device, edit.field, edit.value) };
    case 'assessor':
      return withKey(record, 'assessor', edit.value);
    case 'assessed-on':
      return { ...record, assessedOn: edit.value };
    case 'fact':
      return { ...record, profile: withKey(record.profile, edit.fact, edit.value) };
    case 'item':
      return editItem(record, edit.id, (item) => ({ ...item, ...edit.set }));
    case 'clear-item':
      return editItem(record, edit.id, (item) => withKey(item, edit.field, undefined));
    case 'add-item':
      return Object.hasOwn(record.evidence, edit.id)
        ? record
        : { ...record, evidence: withKey(record.evidence, edit.id, edit.item) };
  }
}

function editAnswer(record: SubmissionRecord, id: string, change: (answer: Answer) => Answer): SubmissionRecord {
  const answer = change((Object.hasOwn(record.answers, id) ? record.answers[id] : undefined) ?? {});
  const empty = Object.keys(answer).length === 0;
  return { ...record, answers: withKey(record.answers, id, empty ? undefined : answer) };
}

/** An item that is gone meanwhile is not brought back by a change to one of its fields. */
function editItem(record: SubmissionRecord, id: string, change: (item: Item) => Item): SubmissionRecord {
  const item = Object.hasOwn(record.evidence, id) ? record.evidence[id] : undefined;
  return item ? { ...record, evidence: withKey(record.evidence, id, change(item)) } : record;
}

/** A copy with an own property set, also one called like an inherited one; undefined takes it away. */
function withKey<T extends object, K extends keyof T>(object: T, key: K, value: T[K] | undefined): T {
  if (value !== undefined) return { ...object, [key]: value };
  const { [key]: _removed, ...others } = object;
  return others as T;
}
