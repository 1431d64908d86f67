import type { ReactNode } from 'react';
import { lazily } from '../parts/lazily.tsx';
import { Notice } from '../parts/Notice.tsx';
import type { AssessmentDeskProps } from './AssessmentDesk.tsx';

/** The assessment itself, fetched when one is opened: whoever only looks at the first page does not wait for it. */
export const lazyDesk = lazily<AssessmentDeskProps>(
  () => import('./AssessmentDesk.tsx').then(({ AssessmentDesk }) => AssessmentDesk),
  <main className="container dap-page">
    <p role="status">Opening…</p>
  </main>,
  (again): ReactNode => (
    <main className="container dap-page">
      <Notice
        tone="error"
        announce="now"
        title="The assessment could not be opened"
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
