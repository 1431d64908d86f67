import Link from '@docusaurus/Link';
import portal from '@portal';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import styles from './ChecklistIndexPage.module.css';
import { StatusTag } from './checklist/StatusTag.tsx';
import { RequestDrafts } from './form/RequestDrafts.tsx';
import { useDrafts } from './form/useDrafts.ts';
import { Prose } from './parts/Prose.tsx';
import type { FormIndexPageProps } from './props.ts';

/** `/forms`: every request form there is, what it is for, and the drafts in this browser. */
export default function FormIndexPage({ forms }: FormIndexPageProps): ReactNode {
  const drafts = useDrafts();
  return (
    <Layout
      title="Request forms"
      description={`Forms that help to prepare requests to the ${portal.organisation.short}, in your browser.`}
    >
      <main className="container dap-page">
        <h1>Request forms</h1>
        <p className="dap-lead">
          A form asks for what a request rests on and makes one document of the answers. It is filled in here in your
          browser; nothing is sent anywhere.
        </p>
        {forms.length === 0 && <p>There is no form yet.</p>}
        <ul className={styles.list}>
          {forms.map(({ id, version, status, title, purpose }) => (
            <li key={id}>
              <article className={styles.card} aria-labelledby={`form-${id}`}>
                <h2 id={`form-${id}`} className={styles.title}>
                  <Link to={`/forms/${id}`}>{title}</Link>
                </h2>
                <p className={styles.edition}>
                  Version {version} <StatusTag status={status} />
                </p>
                <Prose text={purpose} />
                <RequestDrafts form={id} drafts={drafts} heading="h3" />
              </article>
            </li>
          ))}
        </ul>
      </main>
    </Layout>
  );
}
