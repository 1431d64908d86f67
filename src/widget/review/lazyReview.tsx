import { lazyPage } from '../parts/lazyPage.tsx';
import type { ReviewRootProps } from './ReviewRoot.tsx';

/** All of reviewing. */
export const lazyReview = lazyPage<ReviewRootProps>(
  () => import('./ReviewRoot.tsx').then(({ ReviewRoot }) => ReviewRoot),
  {
    head: <h1>Review submissions</h1>,
    waiting: (
      <>
        <p className="dap-lead">
          Open submissions of manufacturers, see what is proven of them, and record what you conclude. Nothing leaves
          your browser.
        </p>
        <noscript>
          <p>A review runs in your browser and needs JavaScript. The checklists can be read and printed without.</p>
        </noscript>
      </>
    ),
    failed: 'Reviews could not be opened',
  },
);
