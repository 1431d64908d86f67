import Link from '@docusaurus/Link';
import { HtmlClassNameProvider } from '@docusaurus/theme-common';
import portal from '@portal';
import Layout from '@theme/Layout';
import { useEffect, type ReactNode } from 'react';
import { lazyDesk } from './assess/lazyDesk.tsx';
import { StartScreen } from './assess/StartScreen.tsx';
import { useAddress, type Go } from './assess/useAddress.ts';
import { useSession } from './assess/useSession.ts';
import styles from './AssessmentPage.module.css';
import { writeAddress, type Address } from './logic/place.ts';
import { OfflineKeeper } from './offline/OfflineKeeper.tsx';
import { Notice } from './parts/Notice.tsx';
import { Prose } from './parts/Prose.tsx';
import type { AssessmentPageProps } from './props.ts';

/** `/assess/<checklist id>`: one assessment, named after `#` in the address. */
export default function AssessmentPage(page: AssessmentPageProps): ReactNode {
  const [address, go] = useAddress();
  const working = address?.record !== undefined;
  return (
    <HtmlClassNameProvider className={working ? 'assessing' : ''}>
      <Layout
        title={`Assess: ${page.checklist.title}`}
        description={`${portal.home.assess} with the checklist ${page.checklist.title}, in your browser.`}
        noFooter={working}
      >
        <Content page={page} address={address} go={go} />
        <OfflineKeeper />
      </Layout>
    </HtmlClassNameProvider>
  );
}

function Content({
  page,
  address,
  go,
}: {
  readonly page: AssessmentPageProps;
  readonly address: Address | undefined;
  readonly go: Go;
}): ReactNode {
  const record = address?.record;
  const opened = useSession(record);
  useEffect(() => {
    if (record !== undefined) void lazyDesk.preload();
  }, [record]);
  if (address && record !== undefined && opened.status === 'open') {
    const { checklist } = opened.session.getState().record;
    if (checklist.id !== page.checklist.id) {
      return (
        <Plain page={page}>
          <Notice tone="warning" title="This assessment was made with another checklist">
            <p>
              <Link to={`/assess/${checklist.id}${writeAddress(record)}`}>Open it with “{checklist.id}”.</Link>
            </p>
          </Notice>
        </Plain>
      );
    }
    return (
      <lazyDesk.Component
        key={record}
        page={page}
        session={opened.session}
        store={opened.store}
        asked={address.place}
        go={go}
      />
    );
  }
  return (
    <Plain page={page}>
      {address === undefined ? (
        <noscript>
          <Notice tone="info" title="An assessment needs JavaScript">
            <p>
              It runs in your browser, and nothing is sent anywhere.{' '}
              <Link to={`/checklists/${page.checklist.id}`}>The checklist can be read and printed without.</Link>
            </p>
          </Notice>
        </noscript>
      ) : record === undefined ? (
        <StartScreen page={page} go={go} />
      ) : opened.status === 'missing' ? (
        <Missing />
      ) : opened.status === 'unreadable' ? (
        <Notice tone="error" announce="now" title="The assessment could not be read">
          <p>The browser says: {opened.reason}. Reload the page; what is stored is unchanged.</p>
        </Notice>
      ) : (
        <p role="status">Opening…</p>
      )}
    </Plain>
  );
}

function Plain({
  page: { checklist },
  children,
}: {
  readonly page: AssessmentPageProps;
  readonly children: ReactNode;
}) {
  return (
    <main className="container dap-page">
      <h1>{portal.home.assess}</h1>
      <p className="dap-lead">
        {checklist.title}, edition {checklist.version}
      </p>
      <div className={styles.text}>
        <Prose text={checklist.purpose} />
      </div>
      {children}
      <div className={styles.notice}>
        <Prose text={checklist.notice} />
      </div>
    </main>
  );
}

function Missing(): ReactNode {
  return (
    <Notice tone="warning" announce="politely" title="This assessment is not in this browser">
      <p>
        Assessments are kept only where they are made. It may be in another browser or on another computer, or it may
        have been deleted here, or the browser’s data was cleared.
      </p>
      <ul>
        <li>If you have its submission file, import it on the page of your assessments.</li>
        <li>If it was deleted less than 30 days ago, restore it there.</li>
      </ul>
      <p>
        <Link className="dap-button" to="/assess">
          Your assessments
        </Link>
      </p>
    </Notice>
  );
}
