/**
 * Everything in one file, and back again. A backup is lines of JSON: first what it is, then three lines for each
 * assessment: what this browser knows of it, the submission itself, and of a variant the base as it was last seen. So each submission is read by the same reader, with the same
 * limits, as one that comes alone. Reading changes nothing.
 */

import type { SubmissionRecord } from '../generated/record.ts';
import { canonicalJson } from '../record/canonicalJson.ts';
import { SIZE_LIMIT } from '../record/decode.ts';
import type { RecordProblem } from '../record/problem.ts';
import { readRecord } from '../record/readRecord.ts';
import { scanJson } from '../record/scanJson.ts';
import { newRecordId } from './ids.ts';
import { BACKUP_FORMAT } from './looksLikeBackup.ts';
import { assessmentName } from './naming.ts';
import type { Beside, CarriedFrom, StoredAssessment } from './stored.ts';
import { readReplies } from './readReplies.ts';
import { readNotes } from './work/readNotes.ts';
import { readWorkGiven } from './work/readWorkFile.ts';

/** What a backup holds of one assessment. */
export interface BackupEntry extends Beside {
  readonly record: SubmissionRecord;
  readonly shelved?: string;
}

/** One assessment of a backup beside what is stored. */
export interface RestoreRow {
  readonly entry: BackupEntry;
  /** The stored one with the same id. */
  readonly stored?: StoredAssessment;
  readonly state: 'new' | 'same' | 'backup-newer' | 'stored-newer' | 'deleted';
}

export interface RestorePreview {
  /** When the backup was made, UTC. */
  readonly made: string;
  readonly rows: readonly RestoreRow[];
  /** What in the file could not be read, by line; all else can be restored. */
  readonly problems: readonly { readonly line: number; readonly problem: RecordProblem }[];
  /** Stored, not deleted, and not in the backup. */
  readonly others: readonly StoredAssessment[];
}

/** What is done with one assessment of a backup: nothing, in place of the stored one, or under an id of its own. */
export type RestoreChoice = 'keep' | 'take' | 'both';

/** One write of a restore; what it replaces is kept as a deleted assessment under `copyId`. */
export type RestoreStep =
  | { readonly kind: 'put'; readonly entry: BackupEntry; readonly copyId: string }
  | { readonly kind: 'remove'; readonly id: string };

/** The text of a backup: every assessment given, in the order of its id, so that the same ones give the same bytes. */
export function backupText(all: readonly StoredAssessment[], now: string): string {
  const sorted = [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
  const lines = sorted.flatMap(({ record, label, shelved, family, notes, replies, work, carriedFrom }) => [
    canonicalJson({
      ...(label && { label }),
      ...(shelved && { shelved }),
      ...(family && { base: family.base, confirmed: family.confirmed }),
      ...(notes && { notes }),
      ...(replies && { replies }),
      ...(work && { work }),
      ...(carriedFrom && { carriedFrom }),
    }),
    canonicalJson(record),
    family ? canonicalJson(family.seen) : '',
  ]);
  const head = canonicalJson({ format: BACKUP_FORMAT, formatVersion: 1, made: now, assessments: sorted.length });
  return `${[head, ...lines].join('\n')}\n`;
}

/** Reads a file that may be anything, and compares it with what is stored. */
export function readBackup(
  text: string,
  all: readonly StoredAssessment[],
): RestorePreview | { readonly problem: string; readonly help: string } {
  const lines = text.split('\n');
  const head = object(lines[0] ?? '');
  if (head?.['format'] !== BACKUP_FORMAT) {
    return {
      problem: 'The file is not a backup of this portal.',
      help: 'Choose the file that “Back up everything” made.',
    };
  }
  if (head['formatVersion'] !== 1) {
    return {
      problem: 'The backup was made by a newer version of the portal.',
      help: 'Restore it there. Nothing was changed.',
    };
  }
  const byId = new Map(all.map((stored) => [stored.id, stored]));
  const rows = new Map<string, RestoreRow>();
  const problems: { line: number; problem: RecordProblem }[] = [];
  for (let at = 1; at < lines.length; at += 3) {
    const [about, body, seen] = [lines[at] ?? '', lines[at + 1], lines[at + 2] ?? ''];
    if (about === '' && (body === undefined || body === '')) continue;
    const { record, problems: found } = readRecord(body ?? '');
    const known = object(about);
    if (!known) problems.push({ line: at + 1, problem: NOT_A_LINE });
    if (!record) problems.push(...found.map((problem) => ({ line: at + 2, problem })));
    if (!record || !known) continue;
    const beside: RecordProblem[] = [];
    const row = rowOf(record, known, seen, byId.get(record.id), beside);
    problems.push(...beside.map((problem) => ({ line: at + 1, problem })));
    if (rows.has(record.id)) problems.push({ line: at + 2, problem: TWICE });
    else rows.set(record.id, row);
  }
  const expected = head['assessments'];
  const pairs = Math.ceil((lines.length - 1 - (lines.at(-1) === '' ? 1 : 0)) / 3);
  if (typeof expected === 'number' && expected !== pairs) {
    problems.push({ line: lines.length, problem: cutOff(expected, pairs) });
  }
  return {
    made: typeof head['made'] === 'string' ? head['made'] : '',
    rows: [...rows.values()],
    problems,
    others: all.filter(({ id, removed }) => !removed && !rows.has(id)),
  };
}

/** What is done with a row unless the person says otherwise: never anything that leaves the later work behind. */
export function usualChoice({ state }: RestoreRow): RestoreChoice {
  return state === 'same' || state === 'stored-newer' ? 'keep' : 'take';
}

/** The writes of a restore. With `replace`, what is stored and not in the backup goes to the recently deleted. */
export function restoreSteps(
  { rows, others }: RestorePreview,
  choices: ReadonlyMap<string, RestoreChoice>,
  replace: boolean,
): readonly RestoreStep[] {
  const puts = rows.flatMap((row): RestoreStep[] => {
    const { entry, state } = row;
    const choice = replace ? (state === 'same' ? 'keep' : 'take') : (choices.get(entry.record.id) ?? usualChoice(row));
    if (choice === 'keep') return [];
    if (choice === 'take') return [{ kind: 'put', entry, copyId: newRecordId() }];
    const label = `${entry.label ?? assessmentName(entry)}, from the backup`;
    return [
      {
        kind: 'put',
        entry: { ...entry, label, record: { ...entry.record, id: newRecordId() } },
        copyId: newRecordId(),
      },
    ];
  });
  return [...puts, ...(replace ? others.map(({ id }): RestoreStep => ({ kind: 'remove', id })) : [])];
}

function rowOf(
  record: SubmissionRecord,
  {
    label,
    shelved,
    base,
    confirmed,
    notes: noted,
    replies: asked,
    work: given,
    carriedFrom,
  }: Readonly<Record<string, unknown>>,
  seen: string,
  stored: StoredAssessment | undefined,
  problems: RecordProblem[],
): RestoreRow {
  const family = typeof base === 'string' ? readRecord(seen).record : undefined;
  const notes = readNotes(noted, 'notes', problems);
  const replies = readReplies(asked, problems);
  const work = given === undefined ? undefined : readWorkGiven(given, 'work', problems);
  const entry = {
    record,
    ...(typeof label === 'string' && label !== '' && { label: label.slice(0, 500) }),
    ...(typeof shelved === 'string' && shelved !== '' && { shelved: shelved.slice(0, 40) }),
    ...(typeof base === 'string' &&
      family && { family: { base, seen: family, confirmed: Array.isArray(confirmed) ? confirmed.map(String) : [] } }),
    ...(notes && { notes }),
    ...(replies && { replies }),
    ...(work && { work }),
    ...originOf(carriedFrom),
  };
  if (!stored) return { entry, state: 'new' };
  if (stored.removed) return { entry, stored, state: 'deleted' };
  if (
    canonicalJson([stored.record, stored.notes ?? {}, stored.replies ?? []]) ===
    canonicalJson([record, notes ?? {}, replies ?? []])
  ) {
    return { entry, stored, state: 'same' };
  }
  return { entry, stored, state: record.modified > stored.record.modified ? 'backup-newer' : 'stored-newer' };
}

/** Where it was carried over from, as far as that can be read: nothing but a link to its earlier history hangs on it. */
function originOf(value: unknown): { readonly carriedFrom?: CarriedFrom } {
  const { id, version, at } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const all = [id, version, at].every((text) => typeof text === 'string' && text.length <= 100);
  return all ? { carriedFrom: { id, version, at } as CarriedFrom } : {};
}

/** A line that holds an object and nothing that would harm; undefined for any other. */
function object(line: string): Readonly<Record<string, unknown>> | undefined {
  if (line.length > SIZE_LIMIT || scanJson(line).length > 0) return undefined;
  const value: unknown = JSON.parse(line);
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}

const NOT_A_LINE: RecordProblem = {
  code: 'syntax',
  severity: 'error',
  message: 'The line before a submission does not say what this browser knew of it.',
  help: 'The backup was changed or damaged here. The other assessments can be restored.',
};

const TWICE: RecordProblem = {
  code: 'duplicate-key',
  severity: 'error',
  message: 'The backup holds a second submission with the same id.',
  help: 'The first one is used.',
};

function cutOff(expected: number, found: number): RecordProblem {
  return {
    code: 'truncated',
    severity: 'error',
    message: `The backup says that it holds ${expected} assessments, and ${found} are there.`,
    help: 'It was cut off or changed. What is there can be restored; look for an earlier backup for the rest.',
  };
}
