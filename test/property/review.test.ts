/** Laws of reviews: what a determination can and cannot do, and that nothing is lost on the way. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess, diffEditions, type Fraction, type Result } from '../../src/engine/index.ts';
import type { Review } from '../../src/generated/review.ts';
import { applyEdit } from '../../src/review/applyEdit.ts';
import { basisOf } from '../../src/review/basis.ts';
import { compareAssessments } from '../../src/review/compareAssessments.ts';
import { difference, sum } from '../../src/engine/index.ts';
import { carryReview } from '../../src/review/carryReview.ts';
import { makeReply } from '../../src/review/makeReply.ts';
import { mergeReviews } from '../../src/review/mergeReviews.ts';
import { queueOf } from '../../src/review/queue.ts';
import { readReply } from '../../src/review/readReply.ts';
import { readReview } from '../../src/review/readReview.ts';
import { redactReview } from '../../src/review/redactReview.ts';
import { reviewedResult } from '../../src/review/reviewedResult.ts';
import { reviewProblems } from '../../src/review/reviewProblems.ts';
import { reviewText } from '../../src/review/reviewText.ts';
import type { Subject } from '../../src/review/subject.ts';
import { roundReview } from '../../src/review/roundReview.ts';
import { summaryOf } from '../../src/review/summary.ts';
import { carry } from '../../src/record/carry.ts';
import { checklistDigest, digestOf } from '../../src/record/digest.ts';
import { REDACTION_PROFILES, redactRecord, type RedactionProfile } from '../../src/record/redact.ts';
import { anySuccession, renamed } from './editions.ts';
import { asJson, emptyReview, idsOf, NOW, reviewOf, subjects } from './reviews.ts';

const RUNS = { numRuns: 30 };
const SALT = '5a'.repeat(32);
const law = (name: string, property: fc.IPropertyWithHooks<unknown>): void =>
  test(name, () => fc.assert(property, RUNS));

/** Whether one score is at most another; a score of nothing is nobody's. */
const atMost = (one: Fraction | null, other: Fraction | null): boolean =>
  one === null || other === null || BigInt(one.num) * BigInt(other.den) <= BigInt(other.num) * BigInt(one.den);

const cases = subjects.chain((subject) => reviewOf(subject).map((review) => ({ subject, review })));
const twoReviews = subjects.chain((subject) =>
  fc.tuple(reviewOf(subject, 'Ann'), reviewOf(subject, 'Bob')).map(([a, b]) => ({ subject, a, b })),
);
const ORDER = ['not-ready', 'incomplete', 'ready'];
const rank = ({ outcome }: Result): number => ORDER.indexOf(outcome.value);

describe('the reviewed result', () => {
  law(
    'is never ready, and demonstrates nothing that counts, while nothing is determined',
    fc.property(subjects, (subject) => {
      const { selfAssessed, reviewed, requirements } = reviewedResult(subject, emptyReview(subject));
      expect(selfAssessed).toEqual(assess(subject.checklist, subject.record));
      expect(reviewed.requirements.every(({ low, verdict }) => low === 0 && verdict !== 'pass')).toBe(true);
      expect(atMost(reviewed.score.demonstrated, selfAssessed.score.demonstrated)).toBe(true);
      expect(reviewed.outcome.value).not.toBe('ready');
      expect(requirements.every(({ standing }) => standing === 'not-reviewed' || standing === 'not-applying')).toBe(
        true,
      );
    }),
  );

  law(
    'demonstrates more than the answers do only by texts that a reviewer accepted',
    fc.property(cases, ({ subject, review }) => {
      const { selfAssessed, reviewed } = reviewedResult(subject, review);
      for (const [index, { low, rule }] of reviewed.requirements.entries()) {
        if (rule !== 'text-accepted') expect(low).toBeLessThanOrEqual(selfAssessed.requirements[index]?.low ?? -1);
      }
      if (reviewed.requirements.some(({ rule }) => rule === 'text-accepted')) return;
      expect(atMost(reviewed.score.demonstrated, selfAssessed.score.demonstrated)).toBe(true);
      expect(rank(reviewed)).toBeLessThanOrEqual(Math.max(1, rank(selfAssessed)));
    }),
  );

  law(
    'never scores more, and is never nearer to ready, by rejecting one more',
    fc.property(cases, fc.nat(), ({ subject, review }, pick) => {
      const ids = idsOf(subject.checklist);
      const requirement = ids[pick % ids.length];
      if (requirement === undefined) return;
      const basis = basisOf(subject.record, requirement);
      const rejected = applyEdit(review, {
        type: 'determine',
        requirement,
        value: 'rejected',
        reason: 'No.',
        basis,
        by: 'Ann',
        at: NOW,
      });
      const [before, after] = [reviewedResult(subject, review).reviewed, reviewedResult(subject, rejected).reviewed];
      for (const part of ['demonstrated', 'attainable'] as const) {
        expect(atMost(after.score[part], before.score[part])).toBe(true);
      }
      expect(rank(after)).toBeLessThanOrEqual(rank(before));
    }),
  );

  law(
    'narrows what can still be reached with every determination, and never widens it',
    fc.property(cases, ({ subject, review }) => {
      const [none, some] = [reviewedResult(subject, emptyReview(subject)), reviewedResult(subject, review)];
      expect(atMost(none.reviewed.score.demonstrated, some.reviewed.score.demonstrated)).toBe(true);
      expect(atMost(some.reviewed.score.attainable, none.reviewed.score.attainable)).toBe(true);
    }),
  );

  law(
    'is counted so that the parts add up',
    fc.property(cases, ({ subject, review }) => {
      const result = reviewedResult(subject, review);
      const { requirements, reviewed, open, standing } = summaryOf(review, result);
      expect(reviewed + open).toBe(requirements);
      expect(Object.values(standing).reduce((sum, count) => sum + count, 0)).toBe(result.requirements.length);
    }),
  );
});

law(
  'the queue holds everything that applies once, with a reason, what is undetermined first',
  fc.property(cases, ({ subject, review }) => {
    const result = assess(subject.checklist, subject.record);
    const queue = queueOf(subject, result, review);
    const applying = result.requirements.filter(({ applies }) => applies !== 'false').map(({ id }) => id);
    expect(queue.map(({ requirement }) => requirement).sort()).toEqual(applying.sort());
    expect(queue.every(({ reasons }) => reasons.length > 0)).toBe(true);
    const done = queue.map(({ standing }) => standing !== 'not-reviewed' && standing !== 'stale');
    expect(done).toEqual([...done].sort((a, b) => Number(a) - Number(b)));
    const shuffled = {
      ...subject.record,
      answers: Object.fromEntries(Object.entries(subject.record.answers).reverse()),
    };
    expect(queueOf({ ...subject, record: shuffled }, result, review)).toEqual(queue);
  }),
);

describe('files', () => {
  law(
    'a review, and the reply made of it, are read back as they were written',
    fc.property(cases, ({ subject, review }) => {
      expect(readReview(reviewText(review))).toEqual({ review, problems: [] });
      const reply = makeReply(review, subject.checklist, NOW);
      expect(readReply(reviewText(reply))).toEqual({ reply, problems: [] });
    }),
  );

  law(
    'no text makes reading throw, and what is damaged is never used in silence',
    fc.property(cases, fc.nat(), fc.string({ maxLength: 3 }), ({ review }, at, put) => {
      const text = reviewText(review);
      const place = at % text.length;
      const read = readReview(`${text.slice(0, place)}${put}${text.slice(place + 1)}`);
      expect(read.review === undefined).toBe(read.problems.length > 0);
      for (const { message, help } of read.problems) expect(message && help).toMatch(/\S/);
    }),
  );
});

describe('merging', () => {
  law(
    'a review with itself gives it back',
    fc.property(cases, ({ review }) => {
      expect(mergeReviews(review, review)).toMatchObject({ review, disagreements: {}, renumbered: [] });
    }),
  );

  law(
    'keeps every conclusion that is not contested, and lists every one that is, both ways round',
    fc.property(twoReviews, ({ a, b }) => {
      const [one, other] = [mergeReviews(a, b), mergeReviews(b, a)];
      expect(Object.keys(one.disagreements).sort()).toEqual(Object.keys(other.disagreements).sort());
      const ids = new Set([...Object.keys(a.determinations), ...Object.keys(b.determinations)]);
      const { agreed, onlyA, onlyB, disagreements } = one;
      expect([...agreed, ...onlyA, ...onlyB, ...Object.keys(disagreements)].sort()).toEqual([...ids].sort());
      expect(Object.keys(one.review.determinations).sort()).toEqual([...agreed, ...onlyA, ...onlyB].sort());
      for (const id of agreed) expect(a.determinations[id]?.value).toBe(b.determinations[id]?.value);
    }),
  );

  law(
    'loses no item of either, gives each an id of its own, and changes nothing the second time',
    fc.property(twoReviews, ({ a, b }) => {
      const { review } = mergeReviews(a, b);
      for (const kind of ['observations', 'questions'] as const) {
        const held = Object.values(review[kind]).map((item) => JSON.stringify(item));
        for (const item of [...Object.values(a[kind]), ...Object.values(b[kind])]) {
          expect(held).toContain(JSON.stringify(item));
        }
        for (const [id, item] of Object.entries(a[kind])) expect(review[kind][id]).toEqual(item);
      }
      const textOf = (of: typeof a, id: string | undefined) => (id === undefined ? id : of.observations[id]?.text);
      const actions = (of: typeof a) =>
        Object.values(of.actions).map((item) => `${item.text} by ${item.by} for ${textOf(of, item.observation)}`);
      expect(actions(review)).toEqual(expect.arrayContaining([...actions(a), ...actions(b)]));
      expect(mergeReviews(review, b).review.observations).toEqual(review.observations);
    }),
  );
});

describe('carrying onto a resubmission', () => {
  const resubmissions = cases.chain(({ subject, review }) =>
    fc.array(fc.nat(), { maxLength: 3 }).map((picks) => {
      const ids = Object.keys(subject.record.answers).filter((id) => id !== '__proto__');
      const touched = [...new Set(picks.flatMap((pick) => ids[pick % ids.length] ?? []))];
      const answers = { ...subject.record.answers };
      for (const id of touched) answers[id] = { ...answers[id], rationale: 'Said anew, after the first round.' };
      return { subject, review, touched, after: { ...subject, record: { ...subject.record, answers } } };
    }),
  );

  law(
    'keeps what rests on the same, reopens the rest with both versions, and keeps the round before whole',
    fc.property(resubmissions, ({ subject, review, touched, after }) => {
      const { review: carried, kept, reopened } = carryReview(review, subject, after, { now: NOW });
      if (touched.length === 0) {
        expect(carried).toBe(review);
        return;
      }
      expect([...kept, ...reopened.map(({ was }) => was)].sort()).toEqual(Object.keys(review.determinations).sort());
      expect(Object.keys(carried.determinations).sort()).toEqual([...kept].sort());
      for (const id of kept) {
        expect(touched).not.toContain(id);
        expect(carried.determinations[id]).toEqual({ ...review.determinations[id], carriedFrom: 1 });
        expect(carried.determinations[id]?.basis).toBe(basisOf(after.record, id));
      }
      for (const { was, before, after: now, kind } of reopened.filter(({ kind }) => kind === 'answer')) {
        expect([before.answer, now?.answer]).toEqual([subject.record.answers[was], after.record.answers[was]]);
        expect(kind).toBe('answer');
      }
      expect(carried.earlier).toHaveLength(1);
      expect(carried.earlier?.[0]).toMatchObject({ round: 1, of: review.of, determinations: review.determinations });
      for (const kind of ['observations', 'actions', 'questions'] as const) expect(carried[kind]).toEqual(review[kind]);
      // The second verdict is never better than the first round's for having been carried.
      const standing = new Map(reviewedResult(after, carried).requirements.map((each) => [each.id, each.standing]));
      for (const { requirement } of reopened)
        expect(['not-reviewed', 'not-applying']).toContain(standing.get(requirement));
    }),
  );

  law(
    'over pure moves keeps every conclusion that stood, under its new id',
    fc.property(renamed, ({ before, after, record: given }) => {
      const record = asJson(given);
      const old = { checklist: before, record };
      const now = { checklist: after, record: carry(before, after, record, { digest: checklistDigest(after) }).record };
      let review = emptyReview(old);
      for (const requirement of idsOf(before)) {
        const basis = basisOf(record, requirement);
        review = applyEdit(review, { type: 'determine', requirement, value: 'accepted', basis, by: 'Ann', at: NOW });
      }
      const { reopened, kept } = carryReview(review, old, now, { now: NOW });
      expect(reopened).toEqual([]);
      expect([...kept].sort()).toEqual(idsOf(after).sort());
    }),
  );

  law(
    'over any change of edition never keeps a conclusion about another text',
    fc.property(anySuccession, ({ before, after, record: given }) => {
      const record = asJson(given);
      const old = { checklist: before, record };
      const now = { checklist: after, record: carry(before, after, record, { digest: checklistDigest(after) }).record };
      let review = emptyReview(old);
      for (const requirement of idsOf(before)) {
        const basis = basisOf(record, requirement);
        review = applyEdit(review, { type: 'determine', requirement, value: 'accepted', basis, by: 'Ann', at: NOW });
      }
      const { kept, reopened, review: carried } = carryReview(review, old, now, { now: NOW });
      expect(kept.length + reopened.length).toBe(idsOf(before).length);
      const same = diffEditions(before, after).requirements.flatMap(({ to, sameContent }) => (sameContent ? to : []));
      for (const id of kept) expect(same).toContain(id);
      expect(carried.earlier?.at(-1)?.determinations).toEqual(review.determinations);
    }),
  );
});

law(
  'comparing says nothing of an assessment with itself, and its steps add up to the difference exactly',
  fc.property(anySuccession, ({ before, after, record: given }) => {
    const record = asJson(given);
    const a = { checklist: before, record };
    const same = compareAssessments(a, a);
    expect([same.requirements, same.waterfall.steps]).toEqual([[], []]);
    const b = { checklist: after, record };
    const { waterfall } = compareAssessments(a, b);
    const total = waterfall.steps.reduce((all, { change }) => sum(all, change), { n: 0n, d: 1n });
    expect(difference(total, waterfall.change).n).toBe(0n);
  }),
);

describe('a copy of a review, with that of its submission', () => {
  const PROFILES = Object.keys(REDACTION_PROFILES) as readonly RedactionProfile[];
  const SECRET = 'zq-secret';
  /** A submission with something to leave out everywhere, and a review of it in its second round. */
  const told = subjects
    .map(({ checklist, record }): Subject => {
      const answers = Object.entries(record.answers).map(([id, answer]) => [id, { ...answer, rationale: SECRET }]);
      const items = Object.entries(record.evidence).map(([id, item]) => [id, { ...item, name: SECRET }]);
      const own = { answers: Object.fromEntries(answers), evidence: Object.fromEntries(items), assessor: SECRET };
      return { checklist, record: { ...record, ...own } };
    })
    .chain((subject) =>
      reviewOf(subject).map((first) => {
        const questions = Object.entries(first.questions).map(([id, question]) => [
          id,
          { ...question, state: 'answered', answer: { text: SECRET, by: SECRET, at: NOW } },
        ]);
        const asked = {
          ...first,
          of: { ...first.of, signer: 'ab'.repeat(32) },
          questions: Object.fromEntries(questions),
        };
        const { round, of, reviewer, reviewedOn, determinations, samples } = asked;
        const before = { round, of, reviewer, reviewedOn, determinations, samples };
        return { subject, review: { ...asked, round: 2, earlier: [before] } };
      }),
    );

  law(
    'comes to the same with the copy, fits it, and says nothing that was left out',
    fc.property(told, fc.subarray([...PROFILES]), ({ subject, review }, profiles) => {
      const { checklist, record } = subject;
      const redaction = redactRecord(record, profiles, SALT);
      const copy = redactReview(record, redaction, review, SALT);
      const there = reviewedResult({ checklist, record: redaction.record }, copy.review);
      const here = reviewedResult(subject, review);
      expect(there.reviewed).toEqual(here.reviewed);
      expect(there.requirements.map(({ standing }) => standing)).toEqual(
        here.requirements.map(({ standing }) => standing),
      );
      const codes = (of: Subject, made: Review): readonly string[] =>
        reviewProblems(of, made).map(({ code, path }) => `${code} ${path ?? ''}`);
      expect(codes({ checklist, record: redaction.record }, copy.review)).toEqual(codes(subject, review));
      expect(readReview(reviewText(copy.review)).review).toEqual(asJson(copy.review));
      // With the copy of what was reviewed before, the round before says of it what it said of the original.
      const both = { original: record, copy: redaction.record };
      const known = redactReview(record, redaction, review, SALT, new Map([[digestOf(record), both]])).review;
      const then = (of: Subject, made: Review): unknown => {
        const round = roundReview(made, digestOf(of.record));
        return round && reviewedResult(of, round).reviewed;
      };
      expect(then({ checklist, record: redaction.record }, known)).toEqual(then(subject, review));
      expect(then(subject, review)).toBeDefined();
      if (profiles.length < PROFILES.length) return;
      const said = JSON.stringify(copy);
      expect(said).not.toContain(SECRET);
      expect(said).not.toContain('ab'.repeat(32));
      for (const id of Object.keys(record.answers)) expect(said).not.toContain(basisOf(record, id));
      expect(said).not.toContain(digestOf(record));
    }),
  );
});
