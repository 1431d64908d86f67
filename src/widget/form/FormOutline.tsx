import type { ReactNode } from 'react';
import type { FormPageProps } from '../props.ts';
import { ClauseLinks } from './ClauseLinks.tsx';
import styles from './form.module.css';

/** All that a form may ask, to be read before one begins, or without JavaScript. */
export function FormOutline({ form, clauses }: FormPageProps): ReactNode {
  return (
    <section aria-labelledby="asks" className={styles.outline}>
      <h2 id="asks">What the form asks</h2>
      {form.sections.map(({ id, title, guidance, applies, questions }) => (
        <section key={id} aria-labelledby={`asks-${id}`}>
          <h3 id={`asks-${id}`}>{title}</h3>
          {applies && <p>Asked only if earlier answers call for it.</p>}
          <ClauseLinks ids={guidance} clauses={clauses} />
          <ul>
            {questions.map((question) => (
              <li key={question.id}>
                {question.label}
                {question.required !== true && ' (optional)'}
                {question.applies && ' (only if an earlier answer calls for it)'}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
