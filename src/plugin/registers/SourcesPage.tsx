import Link from '@docusaurus/Link';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import Layout from '@theme/Layout';
import TwinLink from '@theme/TwinLink';
import type { ReactNode } from 'react';
import { LetterIndex } from './LetterIndex.tsx';
import type { SourceProps, SourcesPageProps } from './registerData.ts';
import styles from './styles.module.css';

/** `/sources`: everything that the guidance and the checklists cite, and how sure each source lets us be. */
export default function SourcesPage({ groups }: SourcesPageProps): ReactNode {
  const { collectAnchor } = useBrokenLinks();
  collectAnchor('confidence');
  for (const { title, sources } of groups) {
    collectAnchor(groupId(title));
    for (const { id } of sources) collectAnchor(id);
  }
  return (
    <Layout title="Sources" description="Every source that the guidance and the checklists cite, with how it was read.">
      <TwinLink />
      <main className="container dap-page">
        <h1>Sources</h1>
        <p className="dap-lead">
          Everything that the guidance, the checklists and the glossary cite: what was read, in which edition, and what
          was not.
        </p>
        <Confidence />
        <LetterIndex
          label="Sources by publisher"
          entries={groups.map(({ title, sources }) => ({ id: groupId(title), label: `${title} (${sources.length})` }))}
        />
        {groups.map(({ title, sources, mixed }) => (
          <section key={title} aria-labelledby={groupId(title)}>
            <h2 id={groupId(title)} className={styles.letter}>
              {title}
            </h2>
            <ul className={styles.entries}>
              {sources.map((source) => (
                <Source key={source.id} source={source} showPublisher={mixed} />
              ))}
            </ul>
          </section>
        ))}
      </main>
    </Layout>
  );
}

function Confidence(): ReactNode {
  return (
    <section aria-labelledby="confidence" className={styles.confidence}>
      <h2 id="confidence">How sure a citation is</h2>
      <dl>
        <div>
          <dt>Confirmed</dt>
          <dd>Read in the rule-maker’s own text.</dd>
        </div>
        <div>
          <dt>Secondary</dt>
          <dd>Read elsewhere: in a mirror, a manual, a transcription or in code.</dd>
        </div>
        <div>
          <dt>Inferred</dt>
          <dd>Our own deduction from what was read.</dd>
        </div>
      </dl>
      <p>A citation may be less sure than its source, never surer.</p>
    </section>
  );
}

function Source({
  source,
  showPublisher,
}: {
  readonly source: SourceProps;
  readonly showPublisher: boolean;
}): ReactNode {
  const { id, title, publisher, url, read, edition, kind, confidence, licence, note } = source;
  return (
    <li id={id} className={styles.entry}>
      <p className={styles.name}>{url === undefined ? title : <Link href={url}>{title}</Link>}</p>
      <dl className={styles.facts}>
        {showPublisher && <Fact label="Publisher" value={publisher} />}
        <Fact label="Confidence" value={confidence} />
        <Fact label="Kind" value={kind} />
        <Fact label="Edition" value={edition} />
        <Fact label="Read" value={read} />
        <Fact label="Licence" value={licence} />
        <Fact label="Cite as" value={id} code />
      </dl>
      {note !== undefined && <p className={styles.note}>{note}</p>}
    </li>
  );
}

function Fact({ label, value, code = false }: { label: string; value: string | undefined; code?: boolean }): ReactNode {
  if (value === undefined) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{code ? <code>{value}</code> : value}</dd>
    </div>
  );
}

function groupId(title: string): string {
  return `publisher-${title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}`;
}
