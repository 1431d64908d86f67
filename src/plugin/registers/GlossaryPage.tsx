import Link from '@docusaurus/Link';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import portal from '@portal';
import Layout from '@theme/Layout';
import TwinLink from '@theme/TwinLink';
import type { ReactNode } from 'react';
import { CitationList } from './CitationList.tsx';
import { LetterIndex } from './LetterIndex.tsx';
import type { GlossaryPageProps, TermProps } from './registerData.ts';
import styles from './styles.module.css';

/** `/glossary`: every term with its meaning in our own words and where that comes from. */
export default function GlossaryPage({ letters }: GlossaryPageProps): ReactNode {
  const { collectAnchor } = useBrokenLinks();
  for (const { letter, terms } of letters) {
    collectAnchor(letterId(letter));
    for (const { id } of terms) collectAnchor(id);
  }
  return (
    <Layout title="Glossary" description={`Terms of ${portal.field} and of the ${portal.rules.name}, in plain words.`}>
      <TwinLink />
      <main className="container dap-page">
        <h1>Glossary</h1>
        <p className="dap-lead">
          Terms as this guidance uses them, in our own words. A term that the {portal.rules.name} defines has capitals;
          its legal meaning is that of {portal.rules.called}, not ours.
        </p>
        <LetterIndex
          label="Terms by first letter"
          entries={letters.map(({ letter }) => ({ id: letterId(letter), label: letter }))}
        />
        {letters.map(({ letter, terms }) => (
          <section key={letter} aria-labelledby={letterId(letter)}>
            <h2 id={letterId(letter)} className={styles.letter}>
              {letter}
            </h2>
            <dl className={styles.entries}>
              {terms.map((term) => (
                <Term key={term.id} term={term} />
              ))}
            </dl>
          </section>
        ))}
      </main>
    </Layout>
  );
}

function Term({
  term: { id, term, abbreviation, definition, citations, related },
}: {
  readonly term: TermProps;
}): ReactNode {
  return (
    <div id={id} className={styles.entry}>
      <dt>
        {term}
        {abbreviation !== undefined && abbreviation !== term && <> ({abbreviation})</>}
      </dt>
      <dd>
        {definition.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        {related.length > 0 && (
          <p className={styles.related}>
            See also:{' '}
            {related.map((other, at) => (
              <span key={other.id}>
                {at > 0 && ', '}
                <Link to={`/glossary#${other.id}`}>{other.term}</Link>
              </span>
            ))}
          </p>
        )}
        <CitationList citations={citations} />
      </dd>
    </div>
  );
}

function letterId(letter: string): string {
  return `letter-${letter.toLowerCase()}`;
}
