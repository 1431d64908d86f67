import type { ComponentType, ReactNode } from 'react';
import { lazily, type Lazy } from './lazily.tsx';
import { Notice } from './Notice.tsx';

/** What of a page stands before its code is there. */
export interface PageFrame {
  /** Its heading. */
  readonly head?: ReactNode;
  /** Below it while the code is fetched. */
  readonly waiting: ReactNode;
  /** Title of the notice where it could not be fetched. */
  readonly failed: string;
}

/** A whole page, fetched when it is opened: no other page is heavier for it. */
export function lazyPage<P extends object>(
  load: () => Promise<ComponentType<P>>,
  { head, waiting, failed }: PageFrame,
): Lazy<P> {
  return lazily<P>(
    load,
    <main className="container dap-page">
      {head}
      {waiting}
    </main>,
    (again): ReactNode => (
      <main className="container dap-page">
        {head}
        <Notice
          tone="error"
          announce="now"
          title={failed}
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
}
