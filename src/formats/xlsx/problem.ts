/** Why a file or a text is not read as a table of answers at all. */
export interface TableProblem {
  readonly code:
    | 'too-large'
    | 'empty'
    | 'other-file-type'
    | 'old-format'
    | 'damaged'
    | 'too-many-parts'
    | 'expands-too-much'
    | 'too-many-rows'
    | 'not-from-portal'
    | 'no-table'
    | 'other-checklist'
    | 'other-edition'
    | 'other-content';
  /** What is wrong, as a sentence. */
  readonly message: string;
  /** What to do about it, as a sentence. */
  readonly help: string;
}

/** Thrown inside the readers; callers of those get the problem as data. */
export class TableError extends Error {
  readonly problem: TableProblem;

  constructor(code: TableProblem['code'], message: string, help: string) {
    super(message);
    this.name = 'TableError';
    this.problem = { code, message, help };
  }
}
