import portal from '@portal';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import { WorkspaceList } from './list/WorkspaceList.tsx';
import { OfflineKeeper } from './offline/OfflineKeeper.tsx';
import type { WorkspacePageProps } from './props.ts';

/** `/assess`: the assessments kept in this browser. */
export default function WorkspacePage(page: WorkspacePageProps): ReactNode {
  return (
    <Layout
      title={portal.home.assess}
      description={`${portal.home.assess} against a checklist, in your browser. Nothing is sent anywhere.`}
    >
      <main className="container dap-page">
        <h1>Your assessments</h1>
        <p className="dap-lead">
          {portal.home.assess} against a checklist. The score, the outcome and the reasons for both follow every answer.
        </p>
        <noscript>
          <p>
            An assessment runs in your browser and needs JavaScript. The checklists can be read and printed without.
          </p>
        </noscript>
        <WorkspaceList {...page} />
        <OfflineKeeper />
      </main>
    </Layout>
  );
}
