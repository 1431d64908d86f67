import { lazyPage } from '../parts/lazyPage.tsx';
import type { PortfolioRootProps } from './PortfolioRoot.tsx';

/** The whole page. */
export const lazyPortfolio = lazyPage<PortfolioRootProps>(
  () => import('./PortfolioRoot.tsx').then(({ PortfolioRoot }) => PortfolioRoot),
  {
    head: <h1>Portfolio</h1>,
    waiting: (
      <>
        <p className="dap-lead">Many submissions and their reviews as one table. Nothing leaves your browser.</p>
        <noscript>
          <p>The table is made in your browser and needs JavaScript. The command line makes the same table without.</p>
        </noscript>
      </>
    ),
    failed: 'The page could not be opened',
  },
);
