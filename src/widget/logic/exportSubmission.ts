import type { SubmissionRecord } from '../../generated/record.ts';
import { fileStem } from '../../workspace/naming.ts';
import { saveFile } from './saveFile.ts';

/** Hands over the submission file: all that was entered, in the form that `assure` and a reviewer read; beside it, when asked, its history. */
export async function exportSubmission(record: SubmissionRecord, withHistory = false): Promise<void> {
  const { recordText } = await import('../../record/recordText.ts');
  saveFile(`${fileStem(record)}.record.json`, 'application/json', recordText(record));
  if (!withHistory) return;
  const { historyOf } = await import('./historyOf.ts');
  saveFile(`${fileStem(record)}.history.json`, 'application/json', await historyOf(record));
}
