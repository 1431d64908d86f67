import { useHistory } from '@docusaurus/router';
import { useBaseUrlUtils } from '@docusaurus/useBaseUrl';
import { useRef, useState, type ReactNode } from 'react';
import type { Form } from '../../form/model.ts';
import { newAnswers } from '../../form/newAnswers.ts';
import type { AnswersProblem } from '../../form/readAnswers.ts';
import type { FormAnswers } from '../../generated/form-answers.ts';
import { newRecordId } from '../../workspace/ids.ts';
import { Icon } from '../parts/Icon.tsx';
import { Notice } from '../parts/Notice.tsx';
import styles from './form.module.css';
import type { Drafts } from './useDrafts.ts';

/** Begins a draft, or opens an answers file as one. A file never replaces what is in this browser. */
export function StartDraft({ form, drafts }: { readonly form: Form; readonly drafts: Drafts }): ReactNode {
  const { store, all } = drafts;
  const chooser = useRef<HTMLInputElement>(null);
  const [problems, setProblems] = useState<readonly AnswersProblem[]>([]);
  const [twin, setTwin] = useState<FormAnswers>();
  const history = useHistory();
  const { withBaseUrl } = useBaseUrlUtils();
  const open = (id: string): void => history.push(`${withBaseUrl(`/forms/${form.id}`)}#draft-${id}`);

  async function keep(record: FormAnswers): Promise<void> {
    try {
      await store?.add(record);
      open(record.id);
    } catch (error) {
      setProblems([
        { message: error instanceof Error ? error.message : String(error), help: 'What is stored is unchanged.' },
      ]);
    }
  }

  async function read(file: File): Promise<void> {
    setProblems([]);
    setTwin(undefined);
    const { ANSWERS_LIMIT, readAnswers } = await import('../../form/readAnswers.ts');
    // One byte more than may be read is enough to tell that it is too many.
    const result = readAnswers(new Uint8Array(await file.slice(0, ANSWERS_LIMIT + 1).arrayBuffer()));
    if ('problems' in result) return setProblems(result.problems);
    const { answers } = result;
    if (answers.form.id !== form.id) {
      return setProblems([
        {
          message: `The file answers another form, “${answers.form.id}”.`,
          help: 'Open it on the page of that form.',
        },
      ]);
    }
    if (all?.some(({ id }) => id === answers.id)) setTwin(answers);
    else await keep(answers);
  }

  return (
    <>
      <div className={`${styles.ways} dap-needs-script`}>
        <button
          type="button"
          className="dap-button dap-button--primary"
          disabled={!store}
          onClick={() => void keep(newAnswers(form, newRecordId(), new Date().toISOString()))}
        >
          <Icon name="add" />
          Begin a request
        </button>
        <button type="button" className="dap-button" disabled={!store} onClick={() => chooser.current?.click()}>
          <Icon name="upload" />
          Open an answers file
        </button>
        <input
          ref={chooser}
          className="dap-hidden"
          type="file"
          accept=".json,application/json"
          tabIndex={-1}
          aria-hidden="true"
          onChange={(chosen) => {
            const [file] = chosen.target.files ?? [];
            if (file) void read(file).catch((error: unknown) => setProblems([{ message: String(error), help: '' }]));
            chosen.target.value = '';
          }}
        />
      </div>
      {problems.length > 0 && (
        <Notice tone="error" announce="now" title="The file was not opened. Nothing here has changed.">
          <ul>
            {problems.map(({ message, help }, index) => (
              <li key={index}>
                {message} {help}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {twin && (
        <Notice
          tone="info"
          announce="politely"
          title="This request is in this browser already"
          actions={
            <>
              <button type="button" className="dap-button" onClick={() => open(twin.id)}>
                Open the draft here
              </button>
              <button type="button" className="dap-button" onClick={() => void keep({ ...twin, id: newRecordId() })}>
                Keep the file as another draft
              </button>
            </>
          }
        >
          <p>The draft here may differ from the file. Neither replaces the other.</p>
        </Notice>
      )}
      {store?.durable === false && (
        <Notice tone="warning" title="This browser allows no storage here">
          <p>What you enter is lost when the page is closed. Save the answers file before.</p>
        </Notice>
      )}
      <p className={styles.prose}>
        Drafts are kept in this browser, on this computer, and nowhere else. Clearing the browser’s data deletes them:
        save the answers file to keep a copy.
      </p>
    </>
  );
}
