/** Something wrong with a review, a reply, or a change to one, as data. */
export interface ReviewProblem {
  readonly code:
    // a file
    | 'file'
    | 'json'
    | 'kind'
    | 'newer-version'
    | 'schema'
    | 'date'
    // what it says
    | 'unknown-requirement'
    | 'unknown-term'
    | 'unknown-item'
    | 'unknown-evidence'
    | 'taken-id'
    | 'empty'
    | 'too-long'
    | 'needs-reason'
    | 'nothing-to-accept'
    | 'does-not-support'
    | 'stale'
    | 'not-open'
    // what it is about
    | 'other-record'
    | 'other-edition'
    | 'other-round'
    | 'other-review';
  /** An error keeps it from being used or done; a warning does not. */
  readonly severity: 'error' | 'warning';
  /** What is wrong, as a sentence. */
  readonly message: string;
  /** What to do about it, as a sentence. */
  readonly help: string;
  /** Where in the file: `observations.O1.text`. Absent when the whole is meant. */
  readonly path?: string;
}

/** Whether nothing keeps it from being used or done. */
export function isUsable(problems: readonly ReviewProblem[]): boolean {
  return problems.every(({ severity }) => severity === 'warning');
}
