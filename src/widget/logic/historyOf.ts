import type { SubmissionRecord } from '../../generated/record.ts';
import { historyText } from '../../workspace/historyFile.ts';
import { openStore } from '../../workspace/store.ts';

/** The history of a stored assessment, as a file, up to the record as it is given. */
export async function historyOf(record: SubmissionRecord): Promise<string> {
  const store = await openStore();
  return historyText(record, await store.journal(record.id));
}
