import type { SubmissionRecord } from '../../generated/record.ts';
import { decode } from '../../record/decode.ts';
import { faultProblems } from '../../record/faultProblems.ts';
import { capProblems, type RecordProblem } from '../../record/problem.ts';
import { readRecord } from '../../record/readRecord.ts';
import { scanJson } from '../../record/scanJson.ts';
import { walkProblems } from '../../record/walkProblems.ts';
import { fieldReader, type FieldReader } from './fieldReader.ts';
import { readNotes } from './readNotes.ts';
import { WORK_FORMAT, type GivenSection, type WorkFile, type WorkGiven, type WorkReturned } from './workFile.ts';

export type ReadWorkFile = { readonly file: WorkFile } | { readonly problems: readonly RecordProblem[] };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const SECTION = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const REQUIREMENT = /^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$/;
/** UTC, to the second or finer. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/;

/**
 * Reads a file that may be anything at all. Never throws; the two records in it are read by the same reader, with the
 * same limits, as submissions that come alone. Nothing of a file with an error is used.
 */
export function readWorkFile(input: Uint8Array | string): ReadWorkFile {
  const decoded = decode(input);
  if ('problem' in decoded) return { problems: [decoded.problem] };
  const faults = scanJson(decoded.text);
  if (faults.length > 0) return { problems: capProblems(faultProblems(decoded.text, faults)) };
  const value: unknown = JSON.parse(decoded.text);
  const broken = walkProblems(value);
  if (broken.length > 0) return { problems: capProblems(broken) };

  const problems: RecordProblem[] = [];
  const fields = fieldReader(value, '', problems);
  if (fields?.value('format') !== WORK_FORMAT) return { problems: [NOT_WORK] };
  const version = fields.value('formatVersion');
  if (typeof version === 'number' && version > 1) return { problems: [NEWER] };
  if (version !== 1) fields.wrong('formatVersion', 'The version of the format has to be 1');
  const given = readWorkGiven(fields.value('given'), 'given', problems);
  const returned = fields.value('returned');
  const back = returned === undefined ? undefined : readReturned(returned, problems);
  fields.nothingElse();
  if (given && back && (back.record.id !== given.base.id || !sameChecklist(back.record, given.base))) {
    problems.push(OTHER_RECORD);
  }
  if (problems.some(({ severity }) => severity === 'error') || !given) return { problems: capProblems(problems) };
  return { file: { given, ...(back && { returned: back }) } };
}

/** What was given, from parsed JSON that may be anything; undefined, with problems, when it cannot be used. */
export function readWorkGiven(value: unknown, path: string, problems: RecordProblem[]): WorkGiven | undefined {
  const fields = fieldReader(value, path, problems);
  if (!fields) return undefined;
  const id = fields.text('id', { like: UUID, most: 36 });
  const at = fields.text('at', { like: INSTANT, most: 40 });
  const by = fields.text('by', { most: 200, optional: true });
  const to = fields.text('to', { most: 200, optional: true });
  const message = fields.text('message', { most: 5000, optional: true });
  const sections = readSections(fields);
  const base = readPart(fields.value('base'), `${path}.base`, problems);
  const notes = readNotes(fields.value('notes'), `${path}.notes`, problems);
  fields.nothingElse();
  if (id === undefined || at === undefined || !sections || !base) return undefined;
  return {
    id,
    at,
    ...(by !== undefined && { by }),
    ...(to !== undefined && { to }),
    ...(message !== undefined && { message }),
    sections,
    base,
    ...(notes && { notes }),
  };
}

function readReturned(value: unknown, problems: RecordProblem[]): WorkReturned | undefined {
  const fields = fieldReader(value, 'returned', problems);
  if (!fields) return undefined;
  const at = fields.text('at', { like: INSTANT, most: 40 });
  const by = fields.text('by', { most: 200, optional: true });
  const record = readPart(fields.value('record'), 'returned.record', problems);
  const notes = readNotes(fields.value('notes'), 'returned.notes', problems);
  fields.nothingElse();
  if (at === undefined || !record) return undefined;
  return { at, ...(by !== undefined && { by }), record, ...(notes && { notes }) };
}

function readSections(fields: FieldReader): readonly GivenSection[] | undefined {
  const list = fields.list('sections', 500);
  if (!list) return undefined;
  if (list.length === 0) fields.wrong('sections', 'No section was given');
  const sections = list.map((one): GivenSection | undefined => {
    const id = one.text('id', { like: SECTION, most: 200 });
    const title = one.text('title', { most: 500 });
    const requirements = one.texts('requirements', { like: REQUIREMENT, most: 200 }, 5000);
    one.nothingElse();
    return id !== undefined && title !== undefined && requirements ? { id, title, requirements } : undefined;
  });
  const whole = sections.filter((section) => section !== undefined);
  return whole.length === sections.length && whole.length > 0 ? whole : undefined;
}

function readPart(value: unknown, path: string, problems: RecordProblem[]): SubmissionRecord | undefined {
  const read = readRecord(value === undefined ? '' : JSON.stringify(value));
  for (const problem of read.problems) {
    if (problem.severity === 'error')
      problems.push({ ...problem, path: [path, problem.path].filter(Boolean).join('.') });
  }
  return read.record;
}

function sameChecklist(one: SubmissionRecord, other: SubmissionRecord): boolean {
  return one.checklist.id === other.checklist.id;
}

const ASK = 'Ask whoever sent it to make the work file again.';

const NOT_WORK: RecordProblem = {
  code: 'foreign',
  severity: 'error',
  message: 'The file is not a work file of this portal.',
  help: 'Choose the file that “Give sections to a colleague” or “Send back the work file” made.',
};

const NEWER: RecordProblem = {
  code: 'newer-version',
  severity: 'error',
  message: 'The work file was made by a newer version of the portal.',
  help: 'Open it there. Nothing was changed.',
};

const OTHER_RECORD: RecordProblem = {
  code: 'schema',
  severity: 'error',
  message: 'What was given and what came back are not the same assessment.',
  help: ASK,
  path: 'returned.record',
};
