/** Problems with a submission record, as data: what is wrong, where, and what to do. */

export type RecordProblemCode =
  // the file
  | 'too-large'
  | 'empty'
  | 'not-text'
  | 'not-json'
  | 'other-file-type'
  | 'truncated'
  | 'syntax'
  | 'too-deep'
  | 'forbidden-key'
  | 'duplicate-key'
  // its kind
  | 'foreign'
  | 'is-result'
  | 'newer-version'
  // its content
  | 'broken-text'
  | 'number-too-large'
  | 'schema'
  | 'impossible-date'
  | 'unknown-evidence'
  // the edition it names
  | 'other-checklist'
  | 'other-edition'
  | 'other-content'
  | 'unknown-requirement'
  | 'unknown-objective'
  | 'unknown-fact'
  | 'wrong-fact-value'
  | 'wrong-answer-kind'
  // a list that was cut
  | 'more';

export interface RecordProblem {
  readonly code: RecordProblemCode;
  /** An error keeps the record from being used; a warning does not. */
  readonly severity: 'error' | 'warning';
  /** What is wrong, as a sentence, with the values quoted. */
  readonly message: string;
  /** What to do about it, as a sentence. */
  readonly help: string;
  /** Where in the record: `answers.DEV-01.evidence[2]`. Absent when the whole file is meant. */
  readonly path?: string;
}

/** No list of problems is longer than this; the rest is counted. */
export const PROBLEM_LIMIT = 50;

/** Where there are as many as this, they are not counted further. */
export const COUNT_LIMIT = 1000;

/** Cuts a list of problems to {@link PROBLEM_LIMIT}, errors first, and says how many were left out. */
export function capProblems(problems: readonly RecordProblem[]): readonly RecordProblem[] {
  if (problems.length <= PROBLEM_LIMIT) return problems;
  const errors = problems.filter(({ severity }) => severity === 'error');
  const sorted = [...errors, ...problems.filter(({ severity }) => severity === 'warning')];
  const rest = sorted.length - PROBLEM_LIMIT;
  return [
    ...sorted.slice(0, PROBLEM_LIMIT),
    {
      code: 'more',
      severity: errors.length > PROBLEM_LIMIT ? 'error' : 'warning',
      message: moreText(rest, problems.length >= COUNT_LIMIT),
      help: 'Put these right first, then read the file again.',
    },
  ];
}

function moreText(rest: number, uncounted: boolean): string {
  if (uncounted) return 'There are more than 900 more problems like these.';
  return rest === 1 ? 'There is 1 more problem like these.' : `There are ${rest} more problems like these.`;
}
