import Link from '@docusaurus/Link';
import portal from '@portal';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import { StatusTag } from './checklist/StatusTag.tsx';
import styles from './ChecklistIndexPage.module.css';
import { count, listOf } from './logic/words.ts';
import { Prose } from './parts/Prose.tsx';
import type { ChecklistIndexPageProps, ChecklistSummary } from './props.ts';

/** `/checklists`: every checklist there is, and what it is for. */
export default function ChecklistIndexPage({ checklists }: ChecklistIndexPageProps): ReactNode {
  return (
    <Layout title="Checklists" description={`Checklists for the security self-assessment of ${portal.subject}.`}>
      <main className="container dap-page">
        <h1>Checklists</h1>
        <p className="dap-lead">
          Each checklist asks for a few facts first, then goes through the requirements that apply. Read one here, or
          answer it in your browser. To write or change one, open the <Link to="/studio">Checklist Studio</Link>.
        </p>
        {checklists.length === 0 ? (
          <p>There is no checklist yet.</p>
        ) : (
          <ul className={styles.list}>
            {checklists.map((checklist) => (
              <li key={checklist.id}>
                <Card checklist={checklist} />
              </li>
            ))}
          </ul>
        )}
      </main>
    </Layout>
  );
}

function Card({ checklist }: { readonly checklist: ChecklistSummary }): ReactNode {
  return (
    <article className={styles.card} aria-labelledby={`card-${checklist.id}`}>
      <h2 id={`card-${checklist.id}`} className={styles.title}>
        <Link to={`/checklists/${checklist.id}`}>{checklist.title}</Link>
      </h2>
      <p className={styles.edition}>
        Edition {checklist.version} <StatusTag status={checklist.status} /> ·{' '}
        {count(checklist.requirements, 'requirement')}, {count(checklist.gates, 'gate')} · for{' '}
        {listOf(checklist.appliesTo)}
      </p>
      <Prose text={checklist.purpose} />
      <div className={styles.notice}>
        <Prose text={checklist.notice} />
      </div>
      <p className={styles.actions}>
        <Link className="dap-button" to={`/checklists/${checklist.id}`}>
          Read the checklist
        </Link>
        <Link className="dap-button dap-button--primary dap-needs-script" to={`/assess/${checklist.id}`}>
          {portal.home.assess} with it
        </Link>
      </p>
    </article>
  );
}
