import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import { useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { useAddress } from './assess/useAddress.ts';
import { useSession } from './assess/useSession.ts';
import { makeReport } from '../formats/makeReport.ts';
import type { Session } from '../workspace/session.ts';
import { writeAddress } from './logic/place.ts';
import { Notice } from './parts/Notice.tsx';
import type { ResultPageProps } from './props.ts';
import { Downloads } from './result/Downloads.tsx';
import { ReportView } from './result/ReportView.tsx';
import styles from './ResultPage.module.css';

/** `/assess/<checklist id>/result`: what an assessment amounts to, to be read, printed and taken away. */
export default function ResultPage(page: ResultPageProps): ReactNode {
  const [address] = useAddress();
  const opened = useSession(address?.record);
  const { checklist } = page;
  return (
    <Layout
      title={`Result: ${checklist.title}`}
      description="The result of a self-assessment, computed in your browser."
    >
      <main className={`container ${styles.page}`}>
        {opened.status === 'open' && opened.session.getState().record.checklist.id === checklist.id ? (
          <OpenResult page={page} session={opened.session} />
        ) : (
          <>
            <h1>Result</h1>
            {address !== undefined && opened.status !== 'opening' && <Absent />}
            {address !== undefined && address.record === undefined && <Absent />}
            <p>
              A result belongs to an assessment. <Link to="/assess">Choose one of yours</Link>, or{' '}
              <Link to={`/checklists/${checklist.id}`}>read the checklist</Link>.
            </p>
          </>
        )}
      </main>
    </Layout>
  );
}

function OpenResult({ page, session }: { readonly page: ResultPageProps; readonly session: Session }): ReactNode {
  const { record } = useSyncExternalStore(session.subscribe, session.getState, session.getState);
  const report = useMemo(() => makeReport(page.checklist, record), [page.checklist, record]);
  return (
    <>
      <div className={`${styles.tools} dap-no-print`}>
        <Link className="dap-button" to={`/assess/${page.checklist.id}${writeAddress(record.id)}`}>
          Back to the assessment
        </Link>
        <Downloads report={report} />
      </div>
      <ReportView report={report} page={page} />
    </>
  );
}

function Absent(): ReactNode {
  return (
    <Notice tone="warning" announce="politely" title="There is no such assessment in this browser">
      <p>
        Assessments are kept only where they are made. If you have the submission file, import it on the page of your
        assessments; if it was deleted lately, restore it there.
      </p>
    </Notice>
  );
}
