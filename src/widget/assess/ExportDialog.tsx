import Link from '@docusaurus/Link';
import { useState, type ReactNode } from 'react';
import type { SubmissionRecord } from '../../generated/record.ts';
import { exportSpreadsheet } from '../logic/exportSpreadsheet.ts';
import { exportSubmission } from '../logic/exportSubmission.ts';
import { writeAddress } from '../logic/place.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { Icon } from '../parts/Icon.tsx';
import fields from '../parts/fields.module.css';
import { SpreadsheetPart } from './SpreadsheetPart.tsx';
import { IncludeHistory } from '../seal/IncludeHistory.tsx';
import { lazySeal } from '../seal/lazySeal.tsx';
import { useWorkbench } from './workbench.ts';

/** Takes the work out of the browser. */
export function ExportDialog({
  record,
  onClose,
}: {
  readonly record: SubmissionRecord;
  readonly onClose: () => void;
}): ReactNode {
  const { page, open } = useWorkbench();
  const [problem, setProblem] = useState<string>();
  const [withHistory, setWithHistory] = useState(false);
  const [sealing, setSealing] = useState(false);
  if (sealing) return <lazySeal.Component record={record} page={page} onClose={onClose} />;
  return (
    <Dialog title="Export" onClose={onClose}>
      <h3>Submission file</h3>
      <p>
        Everything entered here: Device, profile, answers, rationale and the evidence register. A reviewer opens it in
        this portal; <code>assure</code> scores it on the command line; you keep it as a copy.
      </p>
      <IncludeHistory on={withHistory} onSwitch={setWithHistory} />
      <p>
        <button
          type="button"
          className="dap-button dap-button--primary"
          onClick={() => {
            exportSubmission(record, withHistory).then(onClose, (error: unknown) =>
              setProblem(`The file could not be made: ${error instanceof Error ? error.message : String(error)}`),
            );
          }}
        >
          <Icon name="download" />
          Download the submission file
        </button>
      </p>
      {withHistory && <p className={fields.hint}>Two files: choose both together to import them.</p>}
      {problem && (
        <p className={fields.problem} role="alert">
          {problem}
        </p>
      )}
      <h3>Sealed submission</h3>
      <p>
        Answers and evidence files as one signed file, encrypted if you wish. Whoever opens it can tell that nothing was
        changed since.
      </p>
      <p>
        <button type="button" className="dap-button" onClick={() => setSealing(true)}>
          <Icon name="lock" />
          Seal a submission
        </button>
      </p>
      <SpreadsheetPart
        onDownload={() => exportSpreadsheet(page.checklist, record)}
        onBringBack={() => open({ kind: 'spreadsheet' })}
      />
      <h3>Work file</h3>
      <p>Some sections, for a colleague to fill in and send back. What comes back is compared with yours.</p>
      <p>
        <button type="button" className="dap-button" onClick={() => open({ kind: 'give-work' })}>
          Give sections to a colleague…
        </button>
      </p>
      <h3>Result</h3>
      <p>
        Scores, outcome and every verdict with its reason, as a page to print, and in every format for committees and
        programs.
      </p>
      <p>
        <Link className="dap-button" to={`/assess/${page.checklist.id}/result${writeAddress(record.id)}`}>
          Open the result
        </Link>
      </p>
    </Dialog>
  );
}
