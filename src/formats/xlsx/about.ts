/** The sheet that says what a workbook belongs to. */

import type { Checklist } from '../../engine/index.ts';
import type { SubmissionRecord } from '../../generated/record.ts';
import { checklistDigest } from '../../record/digest.ts';

export const ABOUT = 'About';
/** Hidden: what the cells held when the workbook was made. */
export const EXPORTED = 'Exported';
/** Hidden: what the drop-downs offer. */
export const LISTS = 'Lists';

/** What the workbook was made from, by the label beside it. */
export interface Made {
  readonly kind: string;
  readonly record: string;
  readonly checklist: string;
  readonly version: string;
  readonly digest: string;
}

export const ABOUT_LABELS: Readonly<Record<keyof Made, string>> = {
  kind: 'Kind of file',
  record: 'Assessment id',
  checklist: 'Checklist id',
  version: 'Edition',
  digest: 'Edition digest (SHA-256)',
};

export const KIND = 'device-assurance-answers 1';

export function madeFrom(checklist: Checklist, record: Pick<SubmissionRecord, 'id'>): Made {
  return {
    kind: KIND,
    record: record.id,
    checklist: checklist.id,
    version: checklist.version,
    digest: checklistDigest(checklist),
  };
}

/** How to fill it in, one line a row. */
export const HOW_TO: readonly string[] = [
  'Fill in the white cells of the sheets Answers, Evidence, and Device and profile. Grey cells only tell you something.',
  'Rows may be sorted, filtered or deleted: they are found again by their ids. A row that is missing changes nothing.',
  'Where a cell has a list, choose from it. Dates are dates of the spreadsheet, or text as in 2026-01-31.',
  'A row such as DEV-02/a is one part of DEV-02. While DEV-02 itself says “Not applicable”, its parts do not count.',
  'Evidence of an answer: ids of the sheet Evidence, with commas between them. New evidence goes into the empty rows there, under an id of your own.',
  'Formulas are not read: paste values.',
  'An emptied cell takes back what was there only if you say so when you bring the file back.',
  'To bring it back: open the assessment in the portal, Export, “Bring back a spreadsheet”; or assure fill. All changes are shown first.',
];
