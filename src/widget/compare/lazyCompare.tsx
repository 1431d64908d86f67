import type { ReactNode } from 'react';
import { lazily } from '../parts/lazily.tsx';
import { Notice } from '../parts/Notice.tsx';
import { CompareHead } from './CompareHead.tsx';
import type { CompareRootProps } from './CompareRoot.tsx';

/** All of comparing, fetched when its page is opened. */
export const lazyCompare = lazily<CompareRootProps>(
  () => import('./CompareRoot.tsx').then(({ CompareRoot }) => CompareRoot),
  <main className="container dap-page">
    <CompareHead />
    <noscript>
      <p>Comparing runs in your browser and needs JavaScript.</p>
    </noscript>
  </main>,
  (again): ReactNode => (
    <main className="container dap-page">
      <CompareHead />
      <Notice
        tone="error"
        announce="now"
        title="The comparison could not be opened"
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
