import type { ComponentProps } from 'react';
import { lazily } from '../parts/lazily.tsx';
import { LazyFailed } from './LazyFailed.tsx';
import type { OpenReview } from './OpenReview.tsx';

/** The desk, fetched when a review is opened. */
export const lazyDesk = lazily<ComponentProps<typeof OpenReview>>(
  () => import('./OpenReview.tsx').then(({ OpenReview: view }) => view),
  <p role="status">Opening…</p>,
  (again) => <LazyFailed again={again} />,
);
