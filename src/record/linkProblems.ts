import type { SubmissionRecord } from '../generated/record.ts';
import type { RecordProblem } from './problem.ts';
import { clean } from './quote.ts';

/** Evidence that answers name and the record does not hold. A warning: such evidence does not support the answer. */
export function linkProblems(record: SubmissionRecord): readonly RecordProblem[] {
  return Object.entries(record.answers).flatMap(([requirement, answer]) =>
    (answer.evidence ?? []).flatMap((id, index) =>
      Object.hasOwn(record.evidence, id)
        ? []
        : [
            {
              code: 'unknown-evidence' as const,
              severity: 'warning' as const,
              message: `The answer to ${requirement} names evidence “${clean(id)}”, which the submission does not hold.`,
              help: 'Add the evidence to the submission, or take it from the answer. Until then it supports nothing.',
              path: `answers.${requirement}.evidence[${index}]`,
            },
          ],
    ),
  );
}
