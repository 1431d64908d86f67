import { useState, type ReactNode } from 'react';
import type { RequestDocument } from '../../form/makeDocument.ts';
import type { FormAnswers } from '../../generated/form-answers.ts';
import { saveFile } from '../logic/saveFile.ts';
import { Icon } from '../parts/Icon.tsx';
import { Notice } from '../parts/Notice.tsx';
import styles from './form.module.css';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Ways to take a request away. Each renderer is fetched when it is asked for; `assure form` makes the same bytes. */
export function TakeAway({
  document,
  record,
}: {
  readonly document: RequestDocument;
  readonly record: FormAnswers;
}): ReactNode {
  const [failure, setFailure] = useState<string>();
  const stem = `${record.form.id}-${record.id.slice(0, 8)}`;
  const act = (label: string, make: () => Promise<void>): ReactNode => (
    <button
      type="button"
      className="dap-button"
      onClick={() => {
        setFailure(undefined);
        make().catch((error: unknown) => setFailure(error instanceof Error ? error.message : String(error)));
      }}
    >
      <Icon name="download" />
      {label}
    </button>
  );
  return (
    <>
      <div className={styles.ways}>
        {act('Word', async () => {
          const { renderFormDocx } = await import('../../form/renderDocx.ts');
          saveFile(`${stem}.docx`, WORD, await renderFormDocx(document, record.modified));
        })}
        {act('Markdown', async () => {
          const { renderFormMarkdown } = await import('../../form/renderMarkdown.ts');
          saveFile(`${stem}.md`, 'text/markdown', renderFormMarkdown(document));
        })}
        {act('Answers file', async () => {
          const { answersText } = await import('../../form/newAnswers.ts');
          saveFile(`${stem}.answers.json`, 'application/json', answersText(record));
        })}
        <button type="button" className="dap-button" onClick={() => print()}>
          <Icon name="file" />
          Print
        </button>
      </div>
      {failure !== undefined && (
        <Notice tone="error" announce="now" title="The file was not made">
          <p>{failure} What is stored is unchanged.</p>
        </Notice>
      )}
    </>
  );
}
