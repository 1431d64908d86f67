import { listRequirements } from '../engine/index.ts';
import type { SubmissionRecord } from '../generated/record.ts';
import type { Review } from '../generated/review.ts';
import { checklistDigest, digestOf } from '../record/digest.ts';
import { clean } from '../record/quote.ts';
import { basisOf } from './basis.ts';
import type { ReviewProblem } from './problem.ts';
import type { Subject } from './subject.ts';
import { termsOf } from './terms.ts';

/**
 * How a review fits what it should be about. Errors: it reviews another submission or edition. Warnings: parts of it
 * name what is not there, or rest on what has changed; those are kept and do not count.
 */
export function reviewProblems(subject: Subject, review: Review): readonly ReviewProblem[] {
  const { checklist, record } = subject;
  const terms = termsOf(checklist);
  const known = new Set(listRequirements(checklist).map(({ requirement }) => requirement.id));
  const problems: ReviewProblem[] = [...subjectProblems(subject, review)];
  const warn = (code: ReviewProblem['code'], message: string, help: string, path: string): void =>
    void problems.push({ code, severity: 'warning', message, help, path });
  const requirement = (id: string, path: string): void => {
    if (known.has(id)) return;
    const message = `“${path}” is about ${clean(id)}, which edition ${checklist.version} does not have.`;
    warn('unknown-requirement', message, 'It is kept and does not count.', path);
  };
  const term = (what: string, list: readonly { readonly id: string }[], id: string, path: string): void => {
    if (list.some((one) => one.id === id)) return;
    warn('unknown-term', `“${path}” is “${clean(id)}”, no ${what} of this checklist.`, 'Choose one that it has.', path);
  };
  const evidence = (id: string, path: string): void => {
    if (Object.hasOwn(record.evidence, id)) return;
    const message = `“${path}” names evidence “${clean(id)}”, which the submission does not hold.`;
    warn('unknown-evidence', message, 'It is kept; nobody can look it up.', path);
  };
  for (const [id, { value, reason, basis }] of Object.entries(review.determinations)) {
    const path = `determinations.${id}`;
    requirement(id, path);
    if (known.has(id) && basis !== basisOf(record, id)) {
      warn('stale', `What ${id} was determined on has changed since.`, 'Determine it anew: it does not count.', path);
    }
    if (value !== 'accepted' && (reason ?? '').trim() === '' && !isNamed(review, id)) {
      warn('needs-reason', `Nothing says why ${id} is ${value}.`, 'Give a reason, an observation or a question.', path);
    }
  }
  for (const [id, item] of Object.entries(review.observations)) {
    const path = `observations.${id}`;
    requirement(item.requirement, path);
    term('category', terms.categories, item.category, `${path}.category`);
    term('severity', terms.severities, item.severity, `${path}.severity`);
    for (const named of item.evidence ?? []) if (item.round === review.round) evidence(named, `${path}.evidence`);
  }
  for (const [id, item] of Object.entries(review.actions)) {
    requirement(item.requirement, `actions.${id}`);
    if (item.observation === undefined || Object.hasOwn(review.observations, item.observation)) continue;
    const path = `actions.${id}.observation`;
    warn('unknown-item', `“${path}” is ${clean(item.observation)}, which is not there.`, 'Name one that is.', path);
  }
  for (const [id, item] of Object.entries(review.questions)) requirement(item.requirement, `questions.${id}`);
  for (const [index, sample] of review.samples.entries()) evidence(sample.evidence, `samples[${index}].evidence`);
  if (review.recommendation) {
    term('recommendation', terms.recommendations, review.recommendation.value, 'recommendation.value');
  }
  return problems;
}

/** Whether a submission is the one that was reviewed in the round before. */
export function earlierProblems({ earlier, round }: Review, record: SubmissionRecord): readonly ReviewProblem[] {
  const last = earlier?.at(-1);
  const digest = digestOf(record);
  if (last?.of.record.digest === digest) return [];
  const message = last
    ? `The earlier submission is not the one of round ${last.round}: its digest begins ${digest.slice(0, 12)}, and that one’s ${last.of.record.digest.slice(0, 12)}.`
    : `The review is in round ${round} and was not carried from another submission.`;
  const help = last ? 'Give the submission that was reviewed in that round.' : 'Leave out the earlier submission.';
  return [{ code: 'other-record', severity: 'error', message, help, path: last ? 'earlier' : 'round' }];
}

/** Whether an observation or a question of any state says what a determination does not. */
function isNamed({ observations, questions }: Review, id: string): boolean {
  return [...Object.values(observations), ...Object.values(questions)].some(({ requirement }) => requirement === id);
}

function subjectProblems({ checklist, record }: Subject, { of }: Review): readonly ReviewProblem[] {
  const problems: ReviewProblem[] = [];
  const error = (code: ReviewProblem['code'], message: string, help: string, path: string): void =>
    void problems.push({ code, severity: 'error', message, help, path });
  const digest = digestOf(record);
  if (of.record.digest !== digest) {
    const other = of.record.id === record.id ? 'another state of this submission' : 'another submission';
    error(
      'other-record',
      `The review is about ${other}: its digest begins ${of.record.digest.slice(0, 12)}, and that of this one ${digest.slice(0, 12)}.`,
      'Give the submission that was reviewed, or carry the review over to this one.',
      'of.record.digest',
    );
  }
  const edition = checklistDigest(checklist);
  if (of.checklist.digest !== edition) {
    error(
      'other-edition',
      `The review was made with edition ${clean(of.checklist.version)} of “${clean(of.checklist.id)}” with the digest ${of.checklist.digest.slice(0, 12)}, and this is ${checklist.version} of “${checklist.id}” with ${edition.slice(0, 12)}.`,
      'Use the edition that it names.',
      'of.checklist.digest',
    );
  }
  return problems;
}
