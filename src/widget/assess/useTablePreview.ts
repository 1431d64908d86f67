import { useEffect, useState } from 'react';
import type { Checklist } from '../../engine/index.ts';
import type { ReadTable } from '../../formats/xlsx/readAnswersWorkbook.ts';
import type { SubmissionRecord } from '../../generated/record.ts';

/** A spreadsheet file, or rows that were pasted. */
export type TableSource = { readonly file: File } | { readonly text: string };

/**
 * What a table would change in the assessment as it is now; read again when the assessment changes. Undefined while it
 * is read. The code that reads it is fetched when there is something to read.
 */
export function useTablePreview(
  source: TableSource | undefined,
  checklist: Checklist,
  record: SubmissionRecord,
): ReadTable | undefined {
  const [read, setRead] = useState<{ readonly source: TableSource; readonly table: ReadTable }>();
  useEffect(() => {
    if (!source) return undefined;
    let left = false;
    readTable(source, checklist, record)
      .catch((error: unknown) => unreadable(error))
      .then(
        (table) => {
          if (!left) setRead({ source, table });
        },
        () => undefined,
      );
    return () => {
      left = true;
    };
  }, [source, checklist, record]);
  return read !== undefined && read.source === source ? read.table : undefined;
}

/** More than any spreadsheet that is read: a file larger than this is not held in memory. */
const MOST_BYTES = 16 * 1024 * 1024;

async function readTable(source: TableSource, checklist: Checklist, record: SubmissionRecord): Promise<ReadTable> {
  if ('text' in source) {
    const { readPastedTable } = await import('../../formats/xlsx/readPastedTable.ts');
    return readPastedTable(source.text, checklist, record);
  }
  const { readAnswersWorkbook } = await import('../../formats/xlsx/readAnswersWorkbook.ts');
  const bytes = new Uint8Array(await source.file.slice(0, MOST_BYTES).arrayBuffer());
  return readAnswersWorkbook(bytes, checklist, record);
}

function unreadable(error: unknown): ReadTable {
  return {
    problem: {
      code: 'damaged',
      message: `It could not be read: ${error instanceof Error ? error.message : String(error)}.`,
      help: 'The file may have been moved or changed, or a part of the page could not be fetched. Try again.',
    },
  };
}
