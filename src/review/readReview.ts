import { isDate } from '../engine/index.ts';
import type { Review } from '../generated/review.ts';
import { validate } from '../generated/validate-review.js';
import { quote } from '../record/quote.ts';
import { inParts } from './inParts.ts';
import type { ReviewProblem } from './problem.ts';
import { readFile, type FileKind } from './readFile.ts';

const LARGE = ['determinations', 'observations', 'actions', 'questions', 'samples'] as const;
/** As the schema says; told before anything else is looked at. */
const ROUNDS = 200;
const SAMPLES = 5000;

const REVIEW: FileKind = {
  format: 'device-assurance-review',
  name: 'a review',
  limit: 20 * 1024 * 1024,
  validate: (value) => inParts(value, validate, LARGE, 'earlier'),
};

export interface ReadReview {
  /** The review, when it can be used. */
  readonly review?: Review;
  readonly problems: readonly ReviewProblem[];
}

/**
 * Reads a review file that may be anything at all. Never throws. Whether it fits a submission is for `reviewProblems`
 * to say.
 *
 * @param input the file's bytes, or its text where it has already been decoded
 */
export function readReview(input: Uint8Array | string): ReadReview {
  const read = readFile(REVIEW, input);
  if ('problems' in read) return { problems: read.problems };
  const review = read.value as Review;
  const problems = [...countProblems(review), ...dateProblems(review)];
  return problems.length === 0 ? { review, problems } : { problems };
}

/** Lists are checked in parts, so their lengths are checked here. */
function countProblems({ samples, earlier = [] }: Review): readonly ReviewProblem[] {
  const make = (path: string, length: number, most: number): ReviewProblem[] =>
    length <= most
      ? []
      : [
          {
            code: 'schema',
            severity: 'error',
            message: `“${path}” has ${length} members, and at most ${most} are kept.`,
            help: 'This is not a file that the portal made.',
            path,
          },
        ];
  return [
    ...make('samples', samples.length, SAMPLES),
    ...make('earlier', earlier.length, ROUNDS),
    ...earlier.flatMap((round, index) => make(`earlier[${index}].samples`, round.samples.length, SAMPLES)),
  ];
}

function dateProblems(review: Review): readonly ReviewProblem[] {
  const { actions, decision, earlier = [] } = review;
  const given: (readonly [string, string | undefined])[] = [
    ['reviewedOn', review.reviewedOn],
    ['created', review.created],
    ['modified', review.modified],
    ['decision.date', decision?.date],
    ...Object.entries(actions).map(([id, { due }]) => [`actions.${id}.due`, due] as const),
    ...earlier.map(({ reviewedOn }, index) => [`earlier[${index}].reviewedOn`, reviewedOn] as const),
    ...earlier.map((round, index) => [`earlier[${index}].decision.date`, round.decision?.date] as const),
  ];
  return given.flatMap(([path, date]): ReviewProblem[] =>
    date === undefined || isDate(date.slice(0, 10))
      ? []
      : [
          {
            code: 'date',
            severity: 'error',
            message: `“${path}” is ${quote(date)}, a date that does not exist.`,
            help: 'Correct the date.',
            path,
          },
        ],
  );
}
