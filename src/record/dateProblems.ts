import { isDate } from '../engine/index.ts';
import type { SubmissionRecord } from '../generated/record.ts';
import type { RecordProblem } from './problem.ts';
import { quote } from './quote.ts';

/** Dates of the right form that are not in the calendar. */
export function dateProblems(record: SubmissionRecord): readonly RecordProblem[] {
  const dates: (readonly [path: string, date: string | undefined])[] = [
    ['assessedOn', record.assessedOn],
    ['created', record.created],
    ['modified', record.modified],
    ...Object.entries(record.evidence).flatMap(([id, item]): (readonly [string, string | undefined])[] => [
      [`evidence.${id}.created`, item.created],
      [`evidence.${id}.expires`, item.expires],
    ]),
  ];
  return dates.flatMap(([path, date]) =>
    date === undefined || isDate(date.slice(0, 10))
      ? []
      : [
          {
            code: 'impossible-date' as const,
            severity: 'error' as const,
            message: `“${path}” is ${quote(date)}, a date that does not exist.`,
            help: 'Correct the date.',
            path,
          },
        ],
  );
}
