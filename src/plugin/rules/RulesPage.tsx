import useBrokenLinks from '@docusaurus/useBrokenLinks';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import type { CatalogueEntry } from '../../load/index.ts';
import styles from './styles.module.css';

export interface RulesPageProps {
  readonly rules: readonly CatalogueEntry[];
}

type MarkedText = CatalogueEntry['examples']['bad'][number];

/** `/rules`: what every checklist is held to, why, and what is wrong and right. */
export default function RulesPage({ rules }: RulesPageProps): ReactNode {
  const { collectAnchor } = useBrokenLinks();
  for (const { code } of rules) collectAnchor(code);
  return (
    <Layout
      title="Rules for checklists"
      description="What the files of checklists are held to beyond their schema, with examples of what is wrong and right."
    >
      <main className="container dap-page">
        <h1>Rules for checklists</h1>
        <p className="dap-lead">
          <code>assure check</code> holds every checklist to these rules. The examples are pieces of checklists: what a
          rule does not look at is left out. They are checked with the rules themselves.
        </p>
        <nav aria-label="Rules">
          <ul className={styles.index}>
            {rules.map(({ code, title }) => (
              <li key={code}>
                <a href={`#${code}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
        {rules.map((rule) => (
          <Rule key={rule.code} rule={rule} />
        ))}
      </main>
    </Layout>
  );
}

function Rule({
  rule: { code, codes, severity, title, docs, examples },
}: {
  readonly rule: CatalogueEntry;
}): ReactNode {
  return (
    <section aria-labelledby={code} className={styles.rule}>
      <h2 id={code}>{title}</h2>
      <p>{docs}</p>
      <p>
        {severity === 'error' ? 'An error' : 'A warning'}, reported as{' '}
        {codes.map((each, at) => (
          <span key={each}>
            {at > 0 && (at === codes.length - 1 ? ' or ' : ', ')}
            <code>{each}</code>
          </span>
        ))}
        .
      </p>
      {examples.before !== undefined && (
        <>
          <h3>The edition before</h3>
          <pre className={styles.code} tabIndex={0} role="region" aria-label={`The edition before: ${title}`}>
            {examples.before}
          </pre>
        </>
      )}
      <h3>Wrong</h3>
      {examples.bad.map((example, at) => (
        <Bad key={example.text} example={example} label={`Wrong ${at + 1}: ${title}`} />
      ))}
      <h3>Right</h3>
      {examples.ok.map((text, at) => (
        <pre key={text} className={styles.code} tabIndex={0} role="region" aria-label={`Right ${at + 1}: ${title}`}>
          {text}
        </pre>
      ))}
    </section>
  );
}

function Bad({ example, label }: { readonly example: MarkedText; readonly label: string }): ReactNode {
  return (
    <>
      <pre className={styles.code} tabIndex={0} role="region" aria-label={label}>
        {pieces(example).map(({ start, text, marked }) => (marked ? <mark key={start}>{text}</mark> : text))}
      </pre>
      <ul>
        {example.marks.map(({ code, line, column }) => (
          <li key={`${line}:${column}`}>
            Line {line}, column {column}: <code>{code}</code>
          </li>
        ))}
      </ul>
    </>
  );
}

interface Piece {
  readonly start: number;
  readonly text: string;
  readonly marked: boolean;
}

function pieces({ text, spans }: MarkedText): readonly Piece[] {
  const ends = spans.flatMap(({ start, end }) => [start, end]);
  return [0, ...ends].map((start, index) => ({
    start,
    text: text.slice(start, ends[index] ?? text.length),
    marked: index % 2 === 1,
  }));
}
