import type { SubmissionRecord } from '../generated/record.ts';
import type { RecordProblem } from './problem.ts';
import { clean } from './quote.ts';

/** Evidence that answers name and the record does not hold. A warning: such evidence does not support the answer. */
export function linkProblems(record: SubmissionRecord): readonly RecordProblem[] {
  const problems: RecordProblem[] = [];
  // Plain loops: most records have no such problem, and batches look for it in very many.
  for (const requirement of Object.keys(record.answers)) {
    const named = record.answers[requirement]?.evidence;
    if (named === undefined) continue;
    for (let index = 0; index < named.length; index += 1) {
      const id = named[index];
      if (id === undefined || Object.hasOwn(record.evidence, id)) continue;
      problems.push({
        code: 'unknown-evidence',
        severity: 'warning',
        message: `The answer to ${requirement} names evidence “${clean(id)}”, which the submission does not hold.`,
        help: 'Add the evidence to the submission, or take it from the answer. Until then it supports nothing.',
        path: `answers.${requirement}.evidence[${index}]`,
      });
    }
  }
  return problems;
}
