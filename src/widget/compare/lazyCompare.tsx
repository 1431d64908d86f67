import { lazyPage } from '../parts/lazyPage.tsx';
import { CompareHead } from './CompareHead.tsx';
import type { CompareRootProps } from './CompareRoot.tsx';

/** All of comparing. */
export const lazyCompare = lazyPage<CompareRootProps>(
  () => import('./CompareRoot.tsx').then(({ CompareRoot }) => CompareRoot),
  {
    head: <CompareHead />,
    waiting: (
      <noscript>
        <p>Comparing runs in your browser and needs JavaScript.</p>
      </noscript>
    ),
    failed: 'The comparison could not be opened',
  },
);
