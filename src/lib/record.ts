/**
 * Submission files: reading hostile ones, making and writing them, their canonical form and digests.
 *
 * @module record
 */
export { canonicalJson } from '../record/canonicalJson.ts';
export { carry } from '../record/carry.ts';
export { compareWithEdition } from '../record/compareWithEdition.ts';
export { checklistDigest, digestOf } from '../record/digest.ts';
export { newRecord } from '../record/newRecord.ts';
export { readRecord } from '../record/readRecord.ts';
export { recordText } from '../record/recordText.ts';
export type { CarryItem, CarryResult, CarryState } from '../record/carry.ts';
export type { NewRecordOptions } from '../record/newRecord.ts';
export type { RecordProblem } from '../record/problem.ts';
export type { ReadRecord } from '../record/readRecord.ts';
export type { SubmissionRecord } from '../generated/record.ts';
