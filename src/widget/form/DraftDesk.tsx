import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { answerTo, askedSections, setAside } from '../../form/asked.ts';
import { findIssues } from '../../form/findIssues.ts';
import { makeDocument } from '../../form/makeDocument.ts';
import type { StoredDraft } from '../../workspace/forms/draft.ts';
import { draftSession } from '../../workspace/forms/draftSession.ts';
import type { DraftStore } from '../../workspace/forms/draftStore.ts';
import { SavedState } from '../assess/SavedState.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Prose } from '../parts/Prose.tsx';
import type { FormPageProps } from '../props.ts';
import { ClauseLinks } from './ClauseLinks.tsx';
import { DocumentView } from './DocumentView.tsx';
import styles from './form.module.css';
import { IssueList } from './IssueList.tsx';
import { QuestionField } from './QuestionField.tsx';
import { TakeAway } from './TakeAway.tsx';

/** A draft being filled in: questions that are asked, what is missing, and the document. */
export function DraftDesk({
  form,
  clauses,
  store,
  stored,
}: FormPageProps & { readonly store: DraftStore; readonly stored: StoredDraft }): ReactNode {
  const [session] = useState(() => draftSession(store, stored, () => new Date().toISOString()));
  useEffect(() => session.open(), [session]);
  const { record, save } = useSyncExternalStore(session.subscribe, session.state, session.state);
  const { answers } = record;
  const issues = findIssues(form, answers);
  const aside = setAside(form, answers);
  const labels = new Map(form.sections.flatMap(({ questions }) => questions.map(({ id, label }) => [id, label])));
  const document = makeDocument(form, record);
  return (
    <>
      <div className="dap-no-print">
        <Notice tone="warning">
          <Prose text={form.notice} />
        </Notice>
        <div className={styles.bar}>
          <SavedState save={save} />
          <a href="#missing" onClick={jump('missing')}>
            {issues.length === 0 ? 'Nothing is missing' : `To do: ${issues.length}`}
          </a>
          <a href="#document" onClick={jump('document')}>
            Document
          </a>
        </div>
        {save.status === 'failed' && (
          <Notice
            tone="error"
            announce="now"
            title="Not saved"
            actions={
              <button type="button" className="dap-button" onClick={session.retry}>
                Try again
              </button>
            }
          >
            <p>{save.error} Your answers are on this page still. Save the answers file before you close it.</p>
          </Notice>
        )}
        {askedSections(form, answers).map(({ section, questions }) => (
          <section key={section.id} aria-labelledby={`s-${section.id}`} className={styles.section}>
            <h2 id={`s-${section.id}`}>{section.title}</h2>
            {section.intro && <Prose text={section.intro} className={styles.prose} />}
            <ClauseLinks ids={section.guidance} clauses={clauses} />
            {questions.map((question) => (
              <div key={question.id} id={`q-${question.id}`} className={styles.question}>
                <QuestionField
                  question={question}
                  answer={answerTo(answers, question.id)}
                  problem={
                    issues
                      .filter((issue) => issue.question === question.id && issue.kind === 'wrong')
                      .map(({ message }) => message)
                      .join(' ') || undefined
                  }
                  onAnswer={(answer) => session.answer(question.id, answer)}
                />
                <ClauseLinks ids={question.guidance} clauses={clauses} />
              </div>
            ))}
          </section>
        ))}
        <section aria-labelledby="missing" className={styles.section}>
          <h2 id="missing" tabIndex={-1}>
            What is missing
          </h2>
          <IssueList issues={issues} />
          {aside.length > 0 && (
            <p>
              Answers to questions that are not asked now are kept and not printed:{' '}
              {aside.map((id) => labels.get(id) ?? id).join('; ')}
            </p>
          )}
        </section>
        <h2 id="document" tabIndex={-1}>
          The document
        </h2>
        <TakeAway document={document} record={record} />
      </div>
      <DocumentView document={document} />
    </>
  );
}

/** The address keeps the draft's id, so places on the page are gone to without it. */
function jump(id: string): (pressed: { preventDefault(): void }) => void {
  return (pressed) => {
    pressed.preventDefault();
    const place = window.document.getElementById(id);
    place?.focus();
    place?.scrollIntoView();
  };
}
