import { useState, type ReactNode } from 'react';
import { Icon } from '../parts/Icon.tsx';
import fields from '../parts/fields.module.css';

/** The part of the export dialogue that is about a spreadsheet to fill in. */
export function SpreadsheetPart({
  onDownload,
  onBringBack,
}: {
  /** Rejects when the file could not be made. */
  readonly onDownload: () => Promise<void>;
  readonly onBringBack: () => void;
}): ReactNode {
  const [problem, setProblem] = useState<string>();
  return (
    <>
      <h3>Spreadsheet to fill in</h3>
      <p>
        An Excel workbook with a row for every requirement, to be filled in by whoever knows the answer. Bring it back
        here, or paste its rows: all changes are shown first.
      </p>
      <p className={fields.buttons}>
        <button
          type="button"
          className="dap-button"
          onClick={() => {
            setProblem(undefined);
            onDownload().catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)));
          }}
        >
          <Icon name="download" />
          Download the spreadsheet
        </button>
        <button type="button" className="dap-button" onClick={onBringBack}>
          <Icon name="upload" />
          Bring back a spreadsheet
        </button>
      </p>
      {problem && (
        <p className={fields.problem} role="alert">
          The spreadsheet could not be made: {problem}
        </p>
      )}
    </>
  );
}
