import type { ReactNode } from 'react';
import { lazily } from '../parts/lazily.tsx';
import { Notice } from '../parts/Notice.tsx';
import type { PortfolioRootProps } from './PortfolioRoot.tsx';

/** The whole page, fetched when it is opened: no other page is heavier for it. */
export const lazyPortfolio = lazily<PortfolioRootProps>(
  () => import('./PortfolioRoot.tsx').then(({ PortfolioRoot }) => PortfolioRoot),
  <main className="container dap-page">
    <h1>Portfolio</h1>
    <p className="dap-lead">Many submissions and their reviews as one table. Nothing leaves your browser.</p>
    <noscript>
      <p>The table is made in your browser and needs JavaScript. The command line makes the same table without.</p>
    </noscript>
  </main>,
  (again): ReactNode => (
    <main className="container dap-page">
      <h1>Portfolio</h1>
      <Notice
        tone="error"
        announce="now"
        title="The page could not be opened"
        actions={
          <button type="button" className="dap-button" onClick={again}>
            Try again
          </button>
        }
      >
        <p>A part of the page could not be fetched, perhaps because there is no network.</p>
      </Notice>
    </main>
  ),
);
