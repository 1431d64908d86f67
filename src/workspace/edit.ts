/** What each action does to a record. Pure: the record given is not touched, and nothing but what the action names changes. */

import { current, produce, type Draft } from 'immer';
import type { SubmissionRecord } from '../generated/record.ts';
import { addToArchive } from '../record/archive.ts';
import { applyEdits } from '../record/recordEdit.ts';
import { withProposals } from '../record/withProposals.ts';
import type { Action, Claims } from './actions.ts';
import { applyChanges } from './changes.ts';
import { own } from './own.ts';

/** The fields of an answer that claim something. */
const CLAIMS = ['answer', 'choice', 'choices', 'number', 'date', 'text', 'objectives'] as const;

type DraftAnswer = Draft<SubmissionRecord['answers'][string]>;

/** The record after the action; the same object when the action changes nothing. `modified` is left to the caller. */
export function edit(record: SubmissionRecord, action: Action): SubmissionRecord {
  if (action.type === 'apply-answers') return applyEdits(record, action.edits);
  if (action.type === 'take-proposals') return withProposals(record, action.from, action.proposals, record.modified);
  if (action.type === 'take-in-work') return applyChanges(record, action.changes);
  return produce(record, (draft) => {
    switch (action.type) {
      case 'set-device':
        put(draft.device, action.field, action.value || undefined);
        break;
      case 'set-assessor':
        put(draft, 'assessor', action.value || undefined);
        break;
      case 'set-assessed-on':
        draft.assessedOn = action.value;
        break;
      case 'set-fact':
        put(draft.profile, action.fact, action.value === '' ? undefined : action.value);
        break;
      case 'set-answer':
        editAnswer(draft, action.requirement, (answer) => {
          put(answer, 'answer', action.answer);
          // One control, one answer. Objectives and text stay: they are work of their own, shown again when this is
          // taken back.
          for (const field of ['choice', 'choices', 'number', 'date'] as const) delete answer[field];
        });
        break;
      case 'set-choice':
        editAnswer(draft, action.requirement, (answer) => {
          put(answer, 'choice', action.choice);
          delete answer.answer;
        });
        break;
      case 'set-number':
        editAnswer(draft, action.requirement, (answer) => {
          put(answer, 'number', action.number);
          delete answer.answer;
        });
        break;
      case 'set-choices':
        editAnswer(draft, action.requirement, (answer) => {
          put(answer, 'choices', action.choices && [...action.choices]);
          delete answer.answer;
        });
        break;
      case 'set-date':
        editAnswer(draft, action.requirement, (answer) => {
          put(answer, 'date', action.date || undefined);
          delete answer.answer;
        });
        break;
      case 'set-text':
        editAnswer(draft, action.requirement, (answer) => {
          put(answer, 'text', action.text || undefined);
          delete answer.answer;
        });
        break;
      case 'set-objective':
        editAnswer(draft, action.requirement, (answer) => {
          const objectives = { ...answer.objectives };
          put(objectives, action.objective, action.claim);
          put(answer, 'objectives', Object.keys(objectives).length > 0 ? objectives : undefined);
          // 'Not applicable' is said of the whole and would go before the part that was just answered.
          if (action.claim !== undefined) delete answer.answer;
        });
        break;
      case 'clear-answer':
        editAnswer(draft, action.requirement, (answer) => {
          for (const field of CLAIMS) delete answer[field];
        });
        break;
      case 'clear-whole-answer':
        editAnswer(draft, action.requirement, (answer) => delete answer.answer);
        break;
      case 'set-rationale':
        editAnswer(draft, action.requirement, (answer) => put(answer, 'rationale', action.text || undefined));
        break;
      case 'add-evidence':
        put(draft.evidence, action.id, action.item);
        if (action.link !== undefined) editAnswer(draft, action.link, (answer) => link(answer, action.id));
        break;
      case 'update-evidence':
        if (own(draft.evidence, action.id)) put(draft.evidence, action.id, action.item);
        break;
      case 'remove-evidence':
        put(draft.evidence, action.id, undefined);
        for (const requirement of Object.keys(draft.answers)) {
          editAnswer(draft, requirement, (answer) => unlink(answer, action.id));
        }
        break;
      case 'link-evidence':
        editAnswer(draft, action.requirement, (answer) => link(answer, action.id));
        break;
      case 'unlink-evidence':
        editAnswer(draft, action.requirement, (answer) => unlink(answer, action.id));
        break;
      case 'use-offers':
        for (const { requirement, origin, claim } of action.offers) useOffer(draft, requirement, origin, claim);
        break;
      case 'set-aside-offers':
        for (const { requirement, origin } of action.offers) setAside(draft, requirement, origin);
        break;
      case 'adopt-edition':
        draft.checklist.version = action.version;
        draft.checklist.digest = action.digest;
        break;
    }
  });
}

/** Changes one answer, made first if there is none, and left out again if nothing is left in it. */
function editAnswer(draft: Draft<SubmissionRecord>, requirement: string, change: (answer: DraftAnswer) => void): void {
  const answer = own(draft.answers, requirement) ?? {};
  const before = Object.keys(answer).length;
  change(answer);
  const after = Object.keys(answer).length;
  if (before === 0 && after > 0) put(draft.answers, requirement, answer);
  if (before > 0 && after === 0) delete draft.answers[requirement];
}

/**
 * Answers a requirement with what was offered beside it. A claim that is there already stays; words and evidence are
 * added to those that are there, so that nothing of either is lost.
 */
function useOffer(draft: Draft<SubmissionRecord>, requirement: string, origin: string, claim: Claims): void {
  const offered = takeOut(draft, requirement, origin);
  if (!offered) return;
  editAnswer(draft, requirement, (answer) => {
    if (!CLAIMS.some((field) => answer[field] !== undefined)) Object.assign(answer, claim);
    const words = [answer.rationale, offered.rationale].filter((text) => text?.trim());
    put(answer, 'rationale', [...new Set(words)].join('\n\n') || undefined);
    for (const id of offered.evidence ?? []) link(answer, id);
  });
}

/** Moves what was offered to the archive, under its origin or, where something else has that name, with a number. */
function setAside(draft: Draft<SubmissionRecord>, requirement: string, origin: string): void {
  const offered = takeOut(draft, requirement, origin);
  if (!offered) return;
  const item = { answer: offered, reason: `It was offered beside ${requirement} and set aside by the assessor.` };
  const more = addToArchive(
    'answers',
    draft.archived?.answers,
    new Map([[origin.replace(/(\/[^/]+)\/\d+$/, '$1'), item]]),
  );
  draft.archived = { ...draft.archived, ...more };
}

function takeOut(draft: Draft<SubmissionRecord>, requirement: string, origin: string): DraftAnswer | undefined {
  const carried = own(draft.answers, requirement)?.carried;
  const offered = carried?.offered && own(carried.offered, origin);
  if (!carried?.offered || !offered) return undefined;
  delete carried.offered[origin];
  if (Object.keys(carried.offered).length === 0) delete carried.offered;
  return current(offered);
}

function link(answer: DraftAnswer, id: string): void {
  if (answer.evidence?.includes(id)) return;
  answer.evidence = [...(answer.evidence ?? []), id];
}

function unlink(answer: DraftAnswer, id: string): void {
  if (!answer.evidence?.includes(id)) return;
  const left = answer.evidence.filter((other) => other !== id);
  put(answer, 'evidence', left.length > 0 ? left : undefined);
}

/** Sets an own property, even one called like an inherited one; undefined takes it away. */
function put<T extends object, K extends keyof T>(object: T, key: K, value: T[K] | undefined): void {
  if (value === undefined) delete object[key];
  else object[key] = value;
}
