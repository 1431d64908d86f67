/** Why a file is not imported at all: what is wrong, and what to do, as sentences. */
export interface ImportProblem {
  readonly message: string;
  readonly help: string;
}

/** Thrown inside the readers; callers of {@link importList} get the problem as data. */
export class ImportError extends Error {
  readonly problem: ImportProblem;

  constructor(message: string, help: string) {
    super(message);
    this.name = 'ImportError';
    this.problem = { message, help };
  }
}
