import { HtmlClassNameProvider } from '@docusaurus/theme-common';
import { useLocation } from '@docusaurus/router';
import useIsBrowser from '@docusaurus/useIsBrowser';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import { readReviewAddress } from './logic/reviewAddress.ts';
import { OfflineKeeper } from './offline/OfflineKeeper.tsx';
import type { ReviewPageProps } from './props.ts';
import { lazyReview } from './review/lazyReview.tsx';

/** `/review`: submissions of others, opened and reviewed. Which review is open stands behind the #, which no server sees. */
export default function ReviewPage(page: ReviewPageProps): ReactNode {
  const { hash } = useLocation();
  const address = readReviewAddress(useIsBrowser() ? hash : '');
  const working = address.view === 'desk';
  return (
    <HtmlClassNameProvider className={working ? 'assessing' : ''}>
      <Layout
        title="Review submissions"
        description="Open submissions, check them to the last byte and review them, in your browser. Nothing is sent anywhere."
        noFooter={working}
      >
        <lazyReview.Component page={page} address={address} />
        <OfflineKeeper />
      </Layout>
    </HtmlClassNameProvider>
  );
}
