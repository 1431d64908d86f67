import type { ReactNode } from 'react';
import { lazily } from '../parts/lazily.tsx';
import { Notice } from '../parts/Notice.tsx';
import type { ReviewRootProps } from './ReviewRoot.tsx';

/** All of reviewing, fetched when its page is opened: no other page is heavier for it. */
export const lazyReview = lazily<ReviewRootProps>(
  () => import('./ReviewRoot.tsx').then(({ ReviewRoot }) => ReviewRoot),
  <main className="container dap-page">
    <h1>Review submissions</h1>
    <p className="dap-lead">
      Open submissions of manufacturers, see what is proven of them, and record what you conclude. Nothing leaves your
      browser.
    </p>
    <noscript>
      <p>A review runs in your browser and needs JavaScript. The checklists can be read and printed without.</p>
    </noscript>
  </main>,
  (again): ReactNode => (
    <main className="container dap-page">
      <h1>Review submissions</h1>
      <Notice
        tone="error"
        announce="now"
        title="Reviews could not be opened"
        actions={
          <button type="button" className="dap-button" onClick={again}>
            Try again
          </button>
        }
      >
        <p>
          A part of the page could not be fetched, perhaps because there is no network. What is stored is unchanged.
        </p>
      </Notice>
    </main>
  ),
);
