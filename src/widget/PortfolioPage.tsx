import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import { OfflineKeeper } from './offline/OfflineKeeper.tsx';
import { lazyPortfolio } from './portfolio/lazyPortfolio.tsx';
import type { ReviewPageProps } from './props.ts';

/** `/portfolio`: many submissions and their reviews as one table, opened in the browser and sent nowhere. */
export default function PortfolioPage({ load }: Pick<ReviewPageProps, 'load'>): ReactNode {
  return (
    <Layout
      title="Portfolio"
      description="Many submissions and their reviews as one table, in your browser. Nothing is sent anywhere."
    >
      <lazyPortfolio.Component load={load} />
      <OfflineKeeper />
    </Layout>
  );
}
