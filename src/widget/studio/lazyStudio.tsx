import type { ReactNode } from 'react';
import { lazily } from '../parts/lazily.tsx';
import { Notice } from '../parts/Notice.tsx';
import type { StudioRootProps } from './StudioRoot.tsx';

/** The whole Studio, fetched when its page is opened: no other page is heavier for it. */
export const lazyStudio = lazily<StudioRootProps>(
  () => import('./StudioRoot.tsx').then(({ StudioRoot }) => StudioRoot),
  <main className="container dap-page">
    <h1>Checklist Studio</h1>
    <p className="dap-lead">Write, check and try checklists. Nothing leaves your browser.</p>
    <noscript>
      <p>
        The Studio runs in your browser and needs JavaScript. Checklists are text files: any editor can write them, and
        the command line checks them.
      </p>
    </noscript>
  </main>,
  (again): ReactNode => (
    <main className="container dap-page">
      <h1>Checklist Studio</h1>
      <Notice
        tone="error"
        announce="now"
        title="The Studio could not be opened"
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
