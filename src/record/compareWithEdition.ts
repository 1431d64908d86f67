import {
  allows,
  listRequirements,
  type Answer,
  type Checklist,
  type Fact,
  type FactValue,
  type Requirement,
} from '../engine/index.ts';
import type { SubmissionRecord } from '../generated/record.ts';
import { capProblems, type RecordProblem } from './problem.ts';
import { clean, quote } from './quote.ts';

/**
 * How a record fits an edition. Errors: it was made against another checklist, another version, or other content of the
 * same version. Warnings: it answers requirements or gives facts that the edition does not have, or in a way it cannot
 * read; those are kept in the record and do not count.
 *
 * Evidence that answers name and the record does not hold is a fault of the record alone: `readRecord` reports it.
 *
 * @param digest {@link checklistDigest} of the checklist
 * @returns at most 51 problems; see {@link capProblems}
 */
export function compareWithEdition(
  record: SubmissionRecord,
  checklist: Checklist,
  digest: string,
): readonly RecordProblem[] {
  if (record.checklist.id !== checklist.id) return editionErrors(record, checklist, digest);
  return capProblems([
    ...editionErrors(record, checklist, digest),
    ...answerProblems(record, checklist),
    ...factProblems(record, checklist),
  ]);
}

/** The errors of {@link compareWithEdition}, at less cost: why a record cannot be assessed against an edition. */
export function editionErrors(
  { checklist: named }: Pick<SubmissionRecord, 'checklist'>,
  checklist: Checklist,
  digest: string,
): readonly RecordProblem[] {
  if (named.id !== checklist.id) {
    return [
      problem(
        'other-checklist',
        `The submission answers the checklist “${clean(named.id)}”, not “${checklist.id}”.`,
        `Assess it against “${clean(named.id)}”.`,
        'checklist.id',
      ),
    ];
  }
  const reviewed = 'Check the answers against this edition before you rely on the result.';
  if (named.version !== checklist.version) {
    return [
      problem(
        'other-edition',
        `The submission answers edition ${named.version} of “${checklist.title}”, and this is edition ${checklist.version}.`,
        `Use edition ${named.version}. ${reviewed}`,
        'checklist.version',
      ),
    ];
  }
  if (named.digest === digest) return [];
  const why =
    checklist.status === 'draft'
      ? 'This edition is a draft, and drafts change.'
      : 'A published edition never changes: one of the two copies was altered.';
  return [
    problem(
      'other-content',
      `The submission answers edition ${named.version} with other content: its digest begins ${named.digest.slice(0, 12)}, and that of this copy ${digest.slice(0, 12)}.`,
      `${why} ${reviewed}`,
      'checklist.digest',
    ),
  ];
}

function answerProblems(record: SubmissionRecord, checklist: Checklist): readonly RecordProblem[] {
  const known = requirementsOf(checklist);
  const problems: RecordProblem[] = [];
  for (const id of Object.keys(record.answers)) {
    const requirement = known.get(id);
    const answer = record.answers[id];
    if (requirement && answer && !fitsPlainly(requirement, answer)) {
      problems.push(...answerKindProblems(requirement, answer));
    }
    if (requirement) continue;
    problems.push(
      problem(
        'unknown-requirement',
        `The submission answers “${clean(id)}”, which edition ${checklist.version} does not have.`,
        'The answer is kept and does not count. Check whether the requirement has another id in this edition.',
        `answers.${id}`,
      ),
    );
  }
  return problems;
}

/** Requirements by id, for each checklist that records were compared with; a checklist never changes once compiled. */
const BY_ID = new WeakMap<Checklist, ReadonlyMap<string, Requirement>>();

function requirementsOf(checklist: Checklist): ReadonlyMap<string, Requirement> {
  const known =
    BY_ID.get(checklist) ??
    new Map(listRequirements(checklist).map(({ requirement }) => [requirement.id, requirement] as const));
  BY_ID.set(checklist, known);
  return known;
}

const ASKED: Readonly<Record<Requirement['response']['kind'], string>> = {
  conformance: 'met, partly met or not met',
  choice: 'a choice',
  'multi-choice': 'a choice of several',
  number: 'a number',
  date: 'a date',
  text: 'a text',
};

/** Whether an answer has only what any requirement of this kind takes: true of most, at little cost. False proves nothing. */
function fitsPlainly({ response, objectives }: Requirement, answer: Answer): boolean {
  for (const field in answer) {
    if (field === 'rationale' || field === 'evidence' || field === 'carried') continue;
    if (field !== 'answer') return false;
    if (answer.answer === 'not-applicable') continue;
    if (response.kind !== 'conformance' || objectives.length > 0) return false;
  }
  return true;
}

/** Answers of a kind that the requirement does not take. What the engine makes of them is its own matter. */
function answerKindProblems(requirement: Requirement, answer: Answer): readonly RecordProblem[] {
  const { id, response, objectives } = requirement;
  const wrong = (field: string, text: string) =>
    problem('wrong-answer-kind', `${id} ${text}`, 'Answer it again in this edition.', `answers.${id}.${field}`);
  const whole = answer.answer !== undefined && answer.answer !== 'not-applicable';
  const found: RecordProblem[] = [];

  if (whole && objectives.length > 0) {
    found.push(
      wrong(
        'answer',
        `is answered in parts (${objectives.map((part) => part.id).join(', ')}), and the submission answers it as a whole.`,
      ),
    );
  } else if (whole && response.kind !== 'conformance') {
    found.push(
      wrong('answer', `asks for ${ASKED[response.kind]}, and the submission answers ${quote(answer.answer)}.`),
    );
  }
  if (answer.choice !== undefined) {
    if (response.kind !== 'choice')
      found.push(wrong('choice', `offers no choice, and the submission chooses ${quote(answer.choice)}.`));
    else if (!response.options.some(({ value }) => value === answer.choice)) {
      const offered = response.options.map(({ value }) => quote(value)).join(', ');
      found.push(wrong('choice', `offers ${offered}, and the submission chooses ${quote(answer.choice)}.`));
    }
  }
  if (answer.choices !== undefined) {
    if (response.kind !== 'multi-choice') {
      found.push(wrong('choices', `offers no choice of several, and the submission chooses several.`));
    } else {
      const known = response.options.map(({ value }) => value);
      for (const choice of answer.choices.filter((value) => !known.includes(value))) {
        const offered = known.map(quote).join(', ');
        found.push(wrong('choices', `offers ${offered}, and the submission chooses ${quote(choice)}.`));
      }
    }
  }
  if (answer.date !== undefined && response.kind !== 'date') {
    found.push(wrong('date', `asks for no date, and the submission gives ${quote(answer.date)}.`));
  }
  if (answer.text !== undefined && response.kind !== 'text') {
    found.push(wrong('text', 'asks for no text, and the submission gives one.'));
  }
  if (answer.number !== undefined && response.kind !== 'number') {
    found.push(wrong('number', `asks for no number, and the submission gives ${quote(answer.number)}.`));
  }
  for (const part of Object.keys(answer.objectives ?? {})) {
    if (objectives.some((objective) => objective.id === part)) continue;
    found.push(
      problem(
        'unknown-objective',
        `The submission answers part “${clean(part)}” of ${id}, which this edition does not have.`,
        'The answer is kept and does not count.',
        `answers.${id}.objectives.${part}`,
      ),
    );
  }
  return found;
}

function factProblems(record: SubmissionRecord, checklist: Checklist): readonly RecordProblem[] {
  const known = new Map(checklist.profile.map((fact) => [fact.id, fact]));
  return Object.entries(record.profile).flatMap(([id, value]) => {
    const fact = known.get(id);
    if (!fact) {
      return [
        problem(
          'unknown-fact',
          `The submission gives the fact “${clean(id)}”, which edition ${checklist.version} does not ask for.`,
          'It is kept and has no effect.',
          `profile.${id}`,
        ),
      ];
    }
    if (allows(fact, value)) return [];
    return [
      problem(
        'wrong-fact-value',
        `“${fact.label}” is ${quote(value)}, and should be ${wanted(fact, value)}.`,
        'Give it again. Until then it counts as not given.',
        `profile.${id}`,
      ),
    ];
  });
}

function wanted(fact: Fact, value: FactValue): string {
  switch (fact.type) {
    case 'boolean':
      return 'true or false';
    case 'text':
      return 'text';
    case 'date':
      return typeof value === 'string' ? 'a real date such as “2026-01-31”' : 'a date such as “2026-01-31”';
    case 'enum':
      return `one of ${(fact.options ?? []).map((option) => quote(option.value)).join(', ')}`;
    case 'integer': {
      const { minimum, maximum } = fact;
      if (minimum !== undefined && maximum !== undefined) return `a whole number from ${minimum} to ${maximum}`;
      if (minimum !== undefined) return `a whole number of at least ${minimum}`;
      if (maximum !== undefined) return `a whole number of at most ${maximum}`;
      return 'a whole number';
    }
  }
}

const ERRORS: ReadonlySet<RecordProblem['code']> = new Set(['other-checklist', 'other-edition', 'other-content']);

function problem(code: RecordProblem['code'], message: string, help: string, path: string): RecordProblem {
  return { code, severity: ERRORS.has(code) ? 'error' : 'warning', message, help, path };
}
