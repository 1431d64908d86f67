import { useState, type ReactNode } from 'react';
import type { Report } from '../../formats/makeReport.ts';
import { fileStem } from '../../workspace/naming.ts';
import { lazyFormats } from '../export/lazyFormats.tsx';
import { exportSubmission } from '../logic/exportSubmission.ts';
import { saveFile } from '../logic/saveFile.ts';
import { Icon } from '../parts/Icon.tsx';
import styles from './Downloads.module.css';

interface Format {
  readonly label: string;
  readonly what: string;
  readonly save: (report: Report) => Promise<void>;
}

/** Each renderer is fetched when it is asked for. The same record always gives the same bytes, here and in `assure`. */
const FORMATS: readonly Format[] = [
  {
    label: 'Submission',
    what: 'the answers and evidence register, to be imported or scored again',
    save: ({ record }) => exportSubmission(record),
  },
  {
    label: 'HTML',
    what: 'one file to read and print anywhere',
    save: async (report) => {
      const { renderHtml } = await import('../../formats/renderHtml.ts');
      saveFile(`${fileStem(report.record)}.result.html`, 'text/html', renderHtml(report));
    },
  },
  {
    label: 'Markdown',
    what: 'for a document or a repository',
    save: async (report) => {
      const { renderMarkdown } = await import('../../formats/renderMarkdown.ts');
      saveFile(`${fileStem(report.record)}.result.md`, 'text/markdown', renderMarkdown(report));
    },
  },
  {
    label: 'CSV',
    what: 'one row a requirement, for a spreadsheet',
    save: async (report) => {
      const { renderCsv } = await import('../../formats/renderCsv.ts');
      saveFile(`${fileStem(report.record)}.result.csv`, 'text/csv', renderCsv(report, { bom: true }));
    },
  },
  {
    label: 'JSON',
    what: 'the whole result for other programs',
    save: async (report) => {
      const { renderJson } = await import('../../formats/renderJson.ts');
      saveFile(`${fileStem(report.record)}.result.json`, 'application/json', renderJson(report));
    },
  },
];

/** Ways to take the result away. */
export function Downloads({ report }: { readonly report: Report }): ReactNode {
  const [problem, setProblem] = useState<string>();
  const [exporting, setExporting] = useState(false);
  return (
    <div className={styles.downloads}>
      <button type="button" className="dap-button dap-button--primary" onClick={() => window.print()}>
        Print
      </button>
      <ul className={styles.list} aria-label="Downloads">
        {FORMATS.map(({ label, what, save }) => (
          <li key={label}>
            <button
              type="button"
              className="dap-button"
              title={`Download: ${what}`}
              onClick={() => {
                setProblem(undefined);
                save(report).catch((error: unknown) =>
                  setProblem(error instanceof Error ? error.message : String(error)),
                );
              }}
            >
              <Icon name="download" />
              {label}
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            className="dap-button"
            title="Committee report, Word, Excel, OSCAL, CycloneDX and more, each checked; and a copy to pass on"
            onClick={() => setExporting(true)}
          >
            More formats
          </button>
        </li>
      </ul>
      {exporting && (
        <lazyFormats.Component
          of={{ checklist: report.checklist, record: report.record }}
          onClose={() => setExporting(false)}
        />
      )}
      {problem && (
        <p className={styles.problem} role="alert">
          The file could not be made: {problem}
        </p>
      )}
    </div>
  );
}
