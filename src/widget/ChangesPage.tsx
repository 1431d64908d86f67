import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import { ChangeEntries } from './checklist/ChangeEntries.tsx';
import { count } from './logic/words.ts';
import type { ChangesPageProps } from './props.ts';

/** `/checklists/<id>/changes/<a>-to-<b>`: what changed from one edition to the next, readable without JavaScript. */
export default function ChangesPage(page: ChangesPageProps): ReactNode {
  const { id, title, before, after } = page;
  const heading = `What changed from edition ${before} to ${after}`;
  return (
    <Layout title={`${title}: ${heading}`} description={page.summary}>
      <main className="container dap-page">
        <p>
          <Link to={`/checklists/${id}`}>{title}</Link>
        </p>
        <h1>{heading}</h1>
        <p className="dap-lead">{page.summary}</p>
        <p>
          Words that were taken out stand <del>struck out</del> after “removed”, words that came in stand{' '}
          <ins>underlined</ins> after “added”.
        </p>
        <h2>Requirements</h2>
        {page.requirements.length === 0 && <p>No requirement is different.</p>}
        <ChangeEntries entries={page.requirements} />
        {page.unchanged > 0 && <p>{count(page.unchanged, 'requirement')} unchanged.</p>}
        {page.parts.length > 0 && (
          <>
            <h2>Facts, sections and thresholds</h2>
            <ChangeEntries entries={page.parts} />
          </>
        )}
      </main>
    </Layout>
  );
}
