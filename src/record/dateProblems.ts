import { isDate } from '../engine/index.ts';
import type { SubmissionRecord } from '../generated/record.ts';
import type { RecordProblem } from './problem.ts';
import { quote } from './quote.ts';

/** Dates of the right form that are not in the calendar. */
export function dateProblems(record: SubmissionRecord): readonly RecordProblem[] {
  const problems: RecordProblem[] = [];
  const look = (date: string | undefined, ...steps: readonly string[]): void => {
    if (date === undefined || isDate(date.slice(0, 10))) return;
    const path = steps.join('.');
    problems.push({
      code: 'impossible-date',
      severity: 'error',
      message: `“${path}” is ${quote(date)}, a date that does not exist.`,
      help: 'Correct the date.',
      path,
    });
  };
  look(record.assessedOn, 'assessedOn');
  look(record.created, 'created');
  look(record.modified, 'modified');
  for (const [id, { created, expires }] of Object.entries(record.evidence)) {
    look(created, 'evidence', id, 'created');
    look(expires, 'evidence', id, 'expires');
  }
  return problems;
}
