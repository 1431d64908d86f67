/** The history of an assessment as a file: made from the journal, and read from a file that may be anything. */

import { HISTORY_FORMAT } from '../bundle/historyPart.ts';
import type { SubmissionRecord } from '../generated/record.ts';
import type { RecordProblem } from '../record/problem.ts';
import { FORBIDDEN_KEYS, scanJson } from '../record/scanJson.ts';
import type { Change } from './changes.ts';
import type { JournalEntry } from './journal.ts';
import { fieldReader, type FieldReader } from './work/fieldReader.ts';

/** A file longer than this, in UTF-16 code units, is not read. */
const LONGEST = 20 * 1024 * 1024;
const MOST_ENTRIES = 100_000;
const MOST_CHANGES = 20_000;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/;
/** What changes of people name; the rest of a record says what it is, and no history changes that. */
const AREAS = /^(device|profile|answers|evidence|assessedOn|assessor|checklist|archived|created|modified)$/;

/** The text of a history file: what was noted up to the record as it is given. */
export function historyText(record: SubmissionRecord, journal: readonly JournalEntry[]): string {
  const entries = journal
    .filter(({ at }) => at <= record.modified)
    .map(({ assessment: _assessment, ...entry }) => entry);
  const history = { format: HISTORY_FORMAT, formatVersion: 1, record: record.id, entries };
  return `${JSON.stringify(history, null, 2)}\n`;
}

/** Whether a file begins as a history does. */
export async function looksLikeHistory(file: Blob): Promise<boolean> {
  return (await file.slice(0, 200).text()).includes(`"${HISTORY_FORMAT}"`);
}

export type ReadHistory =
  { readonly entries: readonly JournalEntry[] } | { readonly problems: readonly RecordProblem[] };

/** The entries of a history of this record, or all that is wrong with it. All of it can be used, or none. */
export function readHistory(text: string, record: SubmissionRecord): ReadHistory {
  if (text.length > LONGEST || scanJson(text).length > 0) return { problems: [NO_HISTORY] };
  const problems: RecordProblem[] = [];
  const file = fieldReader(JSON.parse(text), '', problems);
  if (file?.value('format') !== HISTORY_FORMAT || file.value('formatVersion') !== 1) return { problems: [NO_HISTORY] };
  if (file.value('record') !== record.id) return { problems: [OTHER_RECORD] };
  const entries = (file.list('entries', MOST_ENTRIES) ?? []).map((entry, at) => readEntry(entry, record.id, at + 1));
  file.nothingElse();
  return problems.length > 0 ? { problems: problems.slice(0, 20) } : { entries };
}

function readEntry(entry: FieldReader, assessment: string, seq: number): JournalEntry {
  // They stand in their order; numbers that a journal of long ago left out are closed up.
  entry.value('seq');
  entry.value('assessment');
  const since = entry.text('since', { like: INSTANT, most: 40 }) ?? '';
  const at = entry.text('at', { like: INSTANT, most: 40 }) ?? '';
  const who = entry.text('who', { most: 200, optional: true });
  const changes = readChanges(entry, 'changes');
  const undo = readChanges(entry, 'undo');
  entry.nothingElse();
  return { assessment, seq, since, at, ...(who !== undefined && { who }), changes, undo };
}

function readChanges(entry: FieldReader, name: string): readonly Change[] {
  const list = entry.value(name);
  if (Array.isArray(list) && list.length <= MOST_CHANGES && list.every(isChange)) return list;
  entry.wrong(name, 'There has to be a list of changes here');
  return [];
}

function isChange(value: unknown): value is Change {
  if (typeof value !== 'object' || value === null) return false;
  const { op, path, value: to, index, item, ...rest } = value as Readonly<Record<string, unknown>>;
  if (Object.keys(rest).length > 0 || !isPath(path)) return false;
  switch (op) {
    case 'set':
      return isLeaf(to) && (item === undefined || isTree(item));
    case 'unset':
    case 'drop':
      return to === undefined;
    case 'include':
      return typeof to === 'string' && Number.isSafeInteger(index) && Number(index) >= 0;
    case 'exclude':
      return typeof to === 'string';
    case 'arrange':
      return isTexts(to);
    case 'put':
      return path.length === 2 && isTree(to);
    default:
      return false;
  }
}

function isPath(path: unknown): path is readonly string[] {
  return (
    isTexts(path) &&
    path.length <= 8 &&
    path.every((part) => part.length <= 500 && !FORBIDDEN_KEYS.has(part)) &&
    AREAS.test(path[0] ?? '')
  );
}

function isLeaf(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value) || isTexts(value);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}

function isTree(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const NO_HISTORY: RecordProblem = {
  code: 'schema',
  severity: 'error',
  message: 'The history cannot be read.',
  help: 'The submission is taken without it. Ask whoever made the file for the history again.',
};

const OTHER_RECORD: RecordProblem = {
  code: 'schema',
  severity: 'error',
  message: 'The history is that of another assessment.',
  help: 'Choose the history that was exported with this submission.',
};
