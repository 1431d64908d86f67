import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Checklist } from '../../../src/engine/index.ts';
import type { SubmissionRecord } from '../../../src/generated/record.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/record');

/** Text of a good submission against {@link fixtureChecklist}. */
export const SUBMISSION_TEXT = readFileSync(join(FOLDER, 'submission.json'), 'utf8');

/** A fresh copy of it, to be changed at will. */
export function fixtureRecord(): SubmissionRecord {
  return JSON.parse(SUBMISSION_TEXT) as SubmissionRecord;
}

/** A compiled checklist with every kind of response, conditions, objectives, gates and thresholds. */
export function fixtureChecklist(): Checklist {
  return JSON.parse(readFileSync(join(FOLDER, 'checklist.json'), 'utf8')) as Checklist;
}

/** The fixture's text with one thing replaced; fails when there is nothing to replace. */
export function changed(from: string | RegExp, to: string): string {
  const text = SUBMISSION_TEXT.replace(from, () => to);
  if (text === SUBMISSION_TEXT) throw new Error(`The fixture has no ${String(from)}.`);
  return text;
}
