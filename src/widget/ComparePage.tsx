import { useLocation } from '@docusaurus/router';
import useIsBrowser from '@docusaurus/useIsBrowser';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import { lazyCompare } from './compare/lazyCompare.tsx';
import { readCompareAddress } from './logic/compareAddress.ts';
import { OfflineKeeper } from './offline/OfflineKeeper.tsx';
import type { ReviewPageProps } from './props.ts';

/** `/review/compare`: two assessments beside each other. Which two stands behind the #. */
export default function ComparePage(page: ReviewPageProps): ReactNode {
  const { hash } = useLocation();
  const address = readCompareAddress(useIsBrowser() ? hash : '');
  return (
    <Layout
      title="Compare assessments"
      description="How one assessment differs from another, and why. Nothing is sent anywhere."
    >
      <lazyCompare.Component page={page} address={address} />
      <OfflineKeeper />
    </Layout>
  );
}
