import Link from '@docusaurus/Link';
import { useLocation } from '@docusaurus/router';
import useIsBrowser from '@docusaurus/useIsBrowser';
import portal from '@portal';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import { StatusTag } from './checklist/StatusTag.tsx';
import { DraftDesk } from './form/DraftDesk.tsx';
import { RequestDrafts } from './form/RequestDrafts.tsx';
import styles from './form/form.module.css';
import { FormOutline } from './form/FormOutline.tsx';
import { StartDraft } from './form/StartDraft.tsx';
import { useDrafts } from './form/useDrafts.ts';
import { Notice } from './parts/Notice.tsx';
import { Prose } from './parts/Prose.tsx';
import type { FormPageProps } from './props.ts';

/** `/forms/<id>`: what a form asks; with a draft's id behind the #, that draft. The # never leaves the browser. */
export default function FormPage({ form, clauses }: FormPageProps): ReactNode {
  const drafts = useDrafts();
  const { hash } = useLocation();
  const [, open] = (useIsBrowser() && /^#draft-([0-9a-f-]{36})$/.exec(hash)) || [];
  const stored = drafts.all?.find(({ id, record }) => id === open && record.form.id === form.id);
  return (
    <Layout title={form.title} description={`A request form of the ${portal.title}: ${form.title}.`}>
      <main className="container dap-page">
        <div className={stored && 'dap-no-print'}>
          <h1>{form.title}</h1>
          <p>
            Version {form.version} <StatusTag status={form.status} /> · <Link to="/forms">All request forms</Link>
            {open !== undefined && (
              <>
                {' '}
                · <Link to={`/forms/${form.id}`}>Other drafts of this form</Link>
              </>
            )}
          </p>
        </div>
        {stored && drafts.store ? (
          <DraftDesk key={stored.id} form={form} clauses={clauses} store={drafts.store} stored={stored} />
        ) : (
          <>
            <Prose text={form.purpose} className={styles.prose} />
            <Notice tone="warning">
              <Prose text={form.notice} />
            </Notice>
            <noscript>
              <p>The form is filled in in your browser and needs JavaScript. What it asks can be read without.</p>
            </noscript>
            {open !== undefined && drafts.all && (
              <Notice tone="error" announce="now" title="This draft is not in this browser">
                <p>It was deleted for good, or it was begun elsewhere. Open its answers file if you have it.</p>
              </Notice>
            )}
            {drafts.problem !== undefined && (
              <Notice tone="error" announce="now" title="The drafts cannot be read">
                <p>{drafts.problem}</p>
              </Notice>
            )}
            <StartDraft form={form} drafts={drafts} />
            <RequestDrafts form={form.id} drafts={drafts} heading="h2" />
            <FormOutline form={form} clauses={clauses} />
          </>
        )}
      </main>
    </Layout>
  );
}
