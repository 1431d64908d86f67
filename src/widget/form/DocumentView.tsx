import type { ReactNode } from 'react';
import type { DocumentAnswer, RequestDocument } from '../../form/makeDocument.ts';
import { Prose } from '../parts/Prose.tsx';
import styles from './form.module.css';

/** The request document as it will be handed on; it alone is printed. */
export function DocumentView({ document }: { readonly document: RequestDocument }): ReactNode {
  const { title, incomplete, control, notice, intro, sections } = document;
  return (
    <article className={styles.document} aria-label="The document">
      <h2>{title}</h2>
      {incomplete !== undefined && (
        <p>
          <strong>{incomplete}</strong>
        </p>
      )}
      <dl className={styles.control}>
        {control.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Prose text={notice} />
      {intro !== undefined && <Prose text={intro} />}
      {sections.map(({ id, heading, items }) => (
        <section key={id}>
          <h3>{heading}</h3>
          {items.map((item) => (
            <div key={item.id}>
              <h4>{item.label}</h4>
              <Answered answer={item.answer} label={item.label} />
            </div>
          ))}
        </section>
      ))}
    </article>
  );
}

function Answered({ answer, label }: { readonly answer: DocumentAnswer; readonly label: string }): ReactNode {
  switch (answer.kind) {
    case 'none':
      return (
        <p>
          <em>{answer.text}</em>
        </p>
      );
    case 'text':
      return <p className={styles.typed}>{answer.text}</p>;
    case 'items':
      return (
        <ul>
          {answer.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'table':
      return (
        <div className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {answer.head.map((cell, index) => (
                  <th key={index} scope="col">
                    {cell}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {answer.rows.map((row, index) => (
                <tr key={index}>
                  {row.map((cell, column) => (
                    <td key={column}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
  }
}
