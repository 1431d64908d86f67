import { isDate } from '../engine/index.ts';
import type { SubmissionRecord } from '../generated/record.ts';
import type { RecordProblem } from './problem.ts';
import { quote } from './quote.ts';

/** Dates of the right form that are not in the calendar. */
export function dateProblems(record: SubmissionRecord): readonly RecordProblem[] {
  const problems: RecordProblem[] = [];
  // Plain loops: nearly every date is one, and batches look at very many.
  for (const name of ['assessedOn', 'created', 'modified'] as const) {
    if (!begins(record[name])) problems.push(impossible(record[name], name));
  }
  for (const id of Object.keys(record.evidence)) {
    const item = record.evidence[id];
    for (const name of ['created', 'expires'] as const) {
      const date = item?.[name];
      if (date !== undefined && !begins(date)) problems.push(impossible(date, `evidence.${id}.${name}`));
    }
  }
  return problems;
}

/** Whether a date or an instant begins with a day of the calendar. */
function begins(text: string): boolean {
  return isDate(text.length === 10 ? text : text.slice(0, 10));
}

function impossible(date: string, path: string): RecordProblem {
  return {
    code: 'impossible-date',
    severity: 'error',
    message: `“${path}” is ${quote(date)}, a date that does not exist.`,
    help: 'Correct the date.',
    path,
  };
}
