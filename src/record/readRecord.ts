import type { SubmissionRecord } from '../generated/record.ts';
import { dateProblems } from './dateProblems.ts';
import { decode } from './decode.ts';
import { faultProblems } from './faultProblems.ts';
import { kindProblem } from './kindProblem.ts';
import { linkProblems } from './linkProblems.ts';
import { capProblems, type RecordProblem } from './problem.ts';
import { scanJson } from './scanJson.ts';
import { schemaProblems } from './schemaProblems.ts';
import { validateInParts } from './validateInParts.ts';
import { walkProblems } from './walkProblems.ts';

export interface ReadRecord {
  /** The record, when it can be used: there may be warnings, and there is no error. */
  readonly record?: SubmissionRecord;
  /** At most 51; see {@link capProblems}. */
  readonly problems: readonly RecordProblem[];
}

/**
 * Reads a submission file that may be anything at all. Never throws; says everything that is wrong at the first stage
 * that fails: the file, its JSON, its kind, its schema, its dates and links.
 *
 * In the browser, import this module when a file has been chosen: it brings the schema's validator along.
 *
 * @param input the file's bytes, or its text where it has already been decoded
 */
export function readRecord(input: Uint8Array | string): ReadRecord {
  const decoded = decode(input);
  if ('problem' in decoded) return { problems: [decoded.problem] };
  const { text } = decoded;

  const faults = scanJson(text);
  if (faults.length > 0) return { problems: capProblems(faultProblems(text, faults)) };
  const value: unknown = JSON.parse(text);

  const kind = kindProblem(value);
  if (kind) return { problems: [kind] };

  const broken = walkProblems(value);
  const known = new Set(broken.map(({ path }) => path));
  const wrong = schemaProblems(value, validateInParts(value)).filter(({ path }) => !known.has(path));
  const shape = [...broken, ...wrong];
  if (shape.length > 0) return { problems: capProblems(shape) };
  const record = value as SubmissionRecord;

  const problems = [...dateProblems(record), ...linkProblems(record)];
  const usable = problems.every(({ severity }) => severity === 'warning');
  return { ...(usable && { record }), problems: capProblems(problems) };
}
