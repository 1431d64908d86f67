/**
 * Assessments kept in the browser. Every method that writes resolves when the data is safe and rejects when it is not;
 * nothing else in the product says "saved". Instants are UTC, ISO 8601.
 */

import type { SubmissionRecord } from '../generated/record.ts';
import { announcer, type Announcer, type ChangeListener } from './announcer.ts';
import type { Change } from './changes.ts';
import { databaseTable } from './databaseTable.ts';
import type { EditionTrace } from './edition.ts';
import { draftOf, type JournalEntry } from './journal.ts';
import { variantRecord, type Family } from './family.ts';
import { memoryTable } from './memoryTable.ts';
import type { RestoreStep } from './backup.ts';
import type { NoteChange } from './notes.ts';
import type { Replies } from './replies.ts';
import { copyOf, isPastKeeping, mergeChanges, mergeNoteChanges, type Beside, type StoredAssessment } from './stored.ts';
import type { Table } from './table.ts';

export interface Store {
  /** False where the browser keeps no data and the page's memory stands in. */
  readonly durable: boolean;
  /** All assessments, deleted ones included until {@link DAYS_KEPT} have passed; in no particular order. */
  list(now: string): Promise<readonly StoredAssessment[]>;
  get(id: string): Promise<StoredAssessment | undefined>;
  /** Rejects when the id is taken. `history` becomes its journal. */
  create(
    record: SubmissionRecord,
    label?: string,
    beside?: Omit<Beside, 'label'>,
    history?: readonly JournalEntry[],
  ): Promise<StoredAssessment>;
  /** Merges the changes onto what is stored, whoever stored it, and notes them in the journal. */
  apply(id: string, changes: readonly Change[], now: string, who?: string): Promise<Applied>;
  /** What was changed in an assessment, in the order in which it was. */
  journal(id: string): Promise<readonly JournalEntry[]>;
  /** Merges changes of comments and to-dos onto what is stored, note by note. */
  note(id: string, changes: readonly NoteChange[]): Promise<StoredAssessment>;
  /** Changes what reviewers asked and what is answered to it, made from what is stored at that moment. */
  reply(id: string, change: (replies: Replies | undefined) => Replies): Promise<StoredAssessment>;
  /** Puts the record in place of the stored one with its id, which is kept as a deleted assessment under `copyId`. */
  replace(record: SubmissionRecord, copyId: string, now: string): Promise<StoredAssessment>;
  /** A copy under `copyId` with its own name, begun now. */
  duplicate(id: string, copyId: string, now: string, label: string): Promise<StoredAssessment>;
  /** A variant of the assessment with this id, as a new assessment under `copyId`; `update` is one for new firmware. */
  makeVariant(
    id: string,
    copyId: string,
    now: string,
    label: string,
    kind: 'variant' | 'update',
  ): Promise<StoredAssessment>;
  /** Changes what a variant remembers of its base; undefined makes it an assessment without one. */
  setFamily(id: string, change: (family: Family) => Family | undefined): Promise<StoredAssessment>;
  /** Names the assessment in this browser; the empty name takes the name away. */
  rename(id: string, label: string): Promise<StoredAssessment>;
  /** Keeps the wording of an edition that is being answered, to name what has changed when its text does. */
  rememberEdition(edition: EditionTrace): Promise<void>;
  /** The edition with this digest, if it was ever answered in this browser. */
  recallEdition(digest: string): Promise<EditionTrace | undefined>;
  /** Puts it out of the way of current work; `now` undefined brings it back. */
  shelve(id: string, now: string | undefined): Promise<StoredAssessment>;
  /** Makes all writes of a restore, or none of them. What is replaced is kept as a deleted assessment. */
  takeIn(steps: readonly RestoreStep[], now: string): Promise<void>;
  remove(id: string, now: string): Promise<StoredAssessment>;
  restore(id: string): Promise<StoredAssessment>;
  /** For good. */
  erase(ids: readonly string[]): Promise<void>;
  /** Calls back with id and revision whenever an assessment changes, in this tab or another; revision 0: erased. Returns what stops it. */
  onChange(listener: ChangeListener): () => void;
}

/** An assessment before and after changes were merged onto it. */
export interface Applied {
  readonly before: StoredAssessment;
  readonly stored: StoredAssessment;
}

/** The assessment is not stored any more: it was deleted for good, perhaps in another tab. */
export class MissingAssessment extends Error {
  constructor(readonly id: string) {
    super('this assessment is no longer stored in this browser; it may have been deleted in another tab.');
    this.name = 'MissingAssessment';
  }
}

let opened: Promise<Store> | undefined;

/** The store of this page, opened once. Never rejects: where the browser refuses a database, `durable` is false. */
export function openStore(): Promise<Store> {
  opened ??= databaseTable()
    .catch(() => memoryTable())
    .then((table) => storeOver(table, announcer('device-assurance')));
  return opened;
}

/** A store over any table. */
export function storeOver(table: Table, changes: Announcer): Store {
  /** Reads one, writes what it becomes, tells the others. */
  async function rewrite(
    id: string,
    change: (stored: StoredAssessment) => StoredAssessment,
  ): Promise<StoredAssessment> {
    let next: StoredAssessment | undefined;
    await table.transact([id], ([stored]) => {
      if (!stored) throw new MissingAssessment(id);
      next = { ...change(stored), revision: stored.revision + 1 };
      return { put: [next] };
    });
    return announced(next);
  }

  function announced(stored: StoredAssessment | undefined): StoredAssessment {
    if (!stored) throw new Error('The browser reported success and stored nothing.');
    changes.tell(stored.id, stored.revision);
    return stored;
  }

  return {
    durable: table.durable,
    get: (id) => table.get(id),
    async list(now) {
      const all = await table.getAll();
      const old = all.filter((stored) => isPastKeeping(stored, now)).map(({ id }) => id);
      if (old.length > 0) {
        await table.transact(old, (rows) => ({
          erase: rows.flatMap((stored) => (stored && isPastKeeping(stored, now) ? [stored.id] : [])),
        }));
      }
      return all.filter(({ id }) => !old.includes(id));
    },
    async create(record, label, beside, history = []) {
      const made = { ...beside, id: record.id, record, revision: 1, ...(label && { label }) };
      await table.transact([made.id], ([taken]) => {
        if (taken) throw new Error(`An assessment with the id ${made.id} is stored already.`);
        return { put: [made], entries: history.map((entry) => ({ ...entry, assessment: made.id })) };
      });
      return announced(made);
    },
    async apply(id, made, now, who) {
      let applied: Applied | undefined;
      await table.transact([id], ([before]) => {
        if (!before) throw new MissingAssessment(id);
        const stored = { ...mergeChanges(before, made, now), revision: before.revision + 1 };
        applied = { before, stored };
        const draft = draftOf(id, before.record, stored.record, now, who);
        return { put: [stored], ...(draft && { journal: [draft] }) };
      });
      announced(applied?.stored);
      if (!applied) throw new MissingAssessment(id);
      return applied;
    },
    journal: (id) => table.getJournal(id),
    note: (id, made) => rewrite(id, (stored) => mergeNoteChanges(stored, made)),
    reply: (id, change) =>
      rewrite(id, ({ removed: _restored, ...stored }) => ({ ...stored, replies: change(stored.replies) })),
    async replace(record, copyId, now) {
      let next: StoredAssessment | undefined;
      await table.transact([record.id], ([before]) => {
        next = {
          id: record.id,
          record,
          revision: (before?.revision ?? 0) + 1,
          ...(before?.label && { label: before.label }),
          ...(before?.notes && { notes: before.notes }),
          ...(before?.replies && { replies: before.replies }),
          ...(before?.work && { work: before.work }),
          ...(before?.family && { family: before.family }),
          ...(before?.carriedFrom && { carriedFrom: before.carriedFrom }),
        };
        const copy = before && { ...before, id: copyId, removed: now, record: { ...before.record, id: copyId } };
        return { put: copy ? [copy, next] : [next] };
      });
      return announced(next);
    },
    async duplicate(id, copyId, now, label) {
      let copy: StoredAssessment | undefined;
      await table.transact([id], ([stored]) => {
        if (!stored) throw new MissingAssessment(id);
        copy = copyOf(stored, copyId, now, label);
        return { put: [copy] };
      });
      return announced(copy);
    },
    async makeVariant(id, copyId, now, label, kind) {
      let made: StoredAssessment | undefined;
      await table.transact([id], ([base]) => {
        if (!base) throw new MissingAssessment(id);
        made = {
          id: copyId,
          record: variantRecord(base.record, copyId, now, kind),
          revision: 1,
          label,
          family: { base: id, seen: base.record, confirmed: [] },
        };
        return { put: [made] };
      });
      return announced(made);
    },
    setFamily: (id, change) =>
      rewrite(id, ({ family, ...stored }) => {
        const next = family && change(family);
        return next ? { ...stored, family: next } : stored;
      }),
    rename: (id, label) => rewrite(id, ({ label: _before, ...stored }) => (label ? { ...stored, label } : stored)),
    async rememberEdition(edition) {
      if (!(await table.getEdition(edition.digest))) await table.putEdition(edition);
    },
    recallEdition: (digest) => table.getEdition(digest),
    shelve: (id, now) => rewrite(id, ({ shelved: _before, ...stored }) => (now ? { ...stored, shelved: now } : stored)),
    async takeIn(steps, now) {
      const ids = steps.map((step) => (step.kind === 'put' ? step.entry.record.id : step.id));
      let written: readonly StoredAssessment[] = [];
      await table.transact(ids, (rows) => {
        written = steps.flatMap((step, at) => takenIn(step, rows[at], now));
        return { put: written };
      });
      for (const { id, revision } of written) changes.tell(id, revision);
    },
    remove: (id, now) => rewrite(id, (stored) => ({ ...stored, removed: now })),
    restore: (id) => rewrite(id, ({ removed: _removed, ...stored }) => stored),
    async erase(ids) {
      await table.transact([], () => ({ erase: ids }));
      for (const id of ids) changes.tell(id, 0);
    },
    onChange: (listener) => changes.listen(listener),
  };
}

/** What one step of a restore writes, given what is stored under its id at that moment. */
function takenIn(step: RestoreStep, before: StoredAssessment | undefined, now: string): readonly StoredAssessment[] {
  const revision = (before?.revision ?? 0) + 1;
  if (step.kind === 'remove') return before ? [{ ...before, revision, removed: now }] : [];
  const { copyId, entry } = step;
  const { id } = entry.record;
  const copy = before && {
    ...before,
    id: copyId,
    removed: before.removed ?? now,
    record: { ...before.record, id: copyId },
  };
  return [...(copy ? [copy] : []), { id, revision, ...entry }];
}
