import type { Observation, Question, RemediationAction, Review } from '../generated/review.ts';
import { own, without, withOwn } from './own.ts';
import type { ReviewEdit } from './reviewEdit.ts';

/** The review with the edits made, in order. */
export function applyEdits(review: Review, edits: readonly ReviewEdit[]): Review {
  return edits.reduce(applyEdit, review);
}

/**
 * The review with one change made; the review given is not touched. Total: what names something that is not there, or
 * would put something in the place of another, leaves the review as it is. Whether a change should be made is for
 * `checkEdit` to say.
 */
export function applyEdit(review: Review, edit: ReviewEdit): Review {
  const changed = change(review, edit);
  return changed === review ? review : { ...changed, modified: edit.at };
}

function change(review: Review, edit: ReviewEdit): Review {
  const { by, at } = edit;
  const { round } = review;
  switch (edit.type) {
    case 'determine': {
      const { requirement, value, reason, basis } = edit;
      const made = { value, ...text({ reason }), by, at, basis };
      return { ...review, determinations: withOwn(review.determinations, requirement, made) };
    }
    case 'undetermine':
      return own(review.determinations, edit.requirement)
        ? { ...review, determinations: without(review.determinations, edit.requirement) }
        : review;
    case 'observe': {
      const { id, requirement, category, severity, evidence = [] } = edit;
      const made: Observation = {
        requirement,
        category,
        severity,
        text: edit.text,
        ...(evidence.length > 0 && { evidence: [...evidence] }),
        state: 'open',
        round,
        by,
        at,
      };
      return added(review, 'observations', id, made);
    }
    case 'revise-observation':
      return revised(review, 'observations', edit.id, (item) => {
        const { evidence, ...others } = { ...item, ...edit.set };
        return { ...others, ...(evidence && evidence.length > 0 && { evidence: [...evidence] }) };
      });
    case 'close-observation':
      return revised(review, 'observations', edit.id, (item) =>
        item.state === 'closed'
          ? item
          : { ...item, state: 'closed', closed: { by, at, ...text({ reason: edit.reason }) } },
      );
    case 'reopen-observation':
      return revised(review, 'observations', edit.id, (item) => {
        const { closed: _closed, ...others } = item;
        return item.state === 'open' ? item : { ...others, state: 'open' };
      });
    case 'act': {
      const { id, requirement, observation, owner, due } = edit;
      const more = { ...text({ observation }), text: edit.text, ...text({ owner, due }) };
      const made: RemediationAction = { requirement, ...more, state: 'open', round, by, at };
      return added(review, 'actions', id, made);
    }
    case 'revise-action':
      return revised(review, 'actions', edit.id, (item) => {
        const { owner, due, ...others } = { ...item, ...edit.set };
        return { ...others, ...text({ owner, due }) };
      });
    case 'settle-action':
      return revised(review, 'actions', edit.id, (item) => ({ ...item, state: edit.state }));
    case 'ask':
      return added(review, 'questions', edit.id, {
        requirement: edit.requirement,
        text: edit.text,
        state: 'open',
        round,
        by,
        at,
      });
    case 'revise-question':
      return revised(review, 'questions', edit.id, (item) =>
        item.state === 'open' ? { ...item, text: edit.text } : item,
      );
    case 'answer-question':
      return revised(review, 'questions', edit.id, (item) =>
        item.state === 'open' ? { ...item, state: 'answered', answer: { text: edit.text, by, at } } : item,
      );
    case 'withdraw':
      return edit.kind === 'action'
        ? revised(review, 'actions', edit.id, (item) => ({ ...item, state: 'withdrawn' }))
        : revised(review, 'questions', edit.id, (item) => ({ ...item, state: 'withdrawn' }));
    case 'sample': {
      const { evidence, sha256, method, note } = edit;
      const made = { evidence, ...text({ sha256 }), method, by, at, ...text({ note }) };
      return { ...review, samples: [...review.samples, made] };
    }
    case 'unsample':
      return review.samples[edit.index]?.at === edit.taken
        ? { ...review, samples: review.samples.filter((_, index) => index !== edit.index) }
        : review;
    case 'recommend':
      return { ...review, recommendation: { value: edit.value, reasons: edit.reasons, by, at } };
    case 'unrecommend': {
      const { recommendation: _recommendation, ...others } = review;
      return others;
    }
    case 'decide': {
      const { body, date, meeting } = edit;
      return { ...review, decision: { body, date, ...text({ meeting }), text: edit.text, recordedBy: by, at } };
    }
    case 'undecide': {
      const { decision: _decision, ...others } = review;
      return others;
    }
    case 'head': {
      const { body, ...others } = { ...review, ...edit.set };
      return { ...others, ...text({ body }) };
    }
  }
}

interface Items {
  readonly observations: Observation;
  readonly actions: RemediationAction;
  readonly questions: Question;
}

function itemsOf<K extends keyof Items>(review: Review, kind: K): Readonly<Record<string, Items[K]>> {
  return review[kind] as Readonly<Record<string, Items[K]>>;
}

function added<K extends keyof Items>(review: Review, kind: K, id: string, item: Items[K]): Review {
  const items = itemsOf(review, kind);
  return own(items, id) ? review : { ...review, [kind]: withOwn(items, id, item) };
}

function revised<K extends keyof Items>(
  review: Review,
  kind: K,
  id: string,
  revise: (item: Items[K]) => Items[K],
): Review {
  const items = itemsOf(review, kind);
  const item = own(items, id);
  const made = item && revise(item);
  return made === undefined || made === item ? review : { ...review, [kind]: withOwn(items, id, made) };
}

type Texts<T> = { [Key in keyof T]?: string };

/** The texts that say something. */
function text<T extends Readonly<Record<string, string | undefined>>>(texts: T): Texts<T> {
  return Object.fromEntries(Object.entries(texts).filter(([, value]) => (value ?? '').trim() !== '')) as Texts<T>;
}
