import type { Checklist } from '../../engine/index.ts';
import type { SubmissionRecord } from '../../generated/record.ts';
import { fileStem } from '../../workspace/naming.ts';
import { saveFile } from './saveFile.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Hands over a spreadsheet to fill in, with what is answered already. */
export async function exportSpreadsheet(checklist: Checklist, record: SubmissionRecord): Promise<void> {
  const { writeAnswersWorkbook } = await import('../../formats/xlsx/writeAnswersWorkbook.ts');
  saveFile(`${fileStem(record)}.answers.xlsx`, XLSX, await writeAnswersWorkbook(checklist, record));
}
