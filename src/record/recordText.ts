import type { SubmissionRecord } from '../generated/record.ts';
import { canonicalJson } from './canonicalJson.ts';

/** A submission as the text of its file: indented, with sorted names, so that two versions compare line by line. */
export function recordText(record: SubmissionRecord): string {
  return `${JSON.stringify(JSON.parse(canonicalJson(record)), null, 2)}\n`;
}
