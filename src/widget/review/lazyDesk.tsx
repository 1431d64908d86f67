import type { ComponentProps } from 'react';
import { lazyPart } from '../parts/lazyPart.tsx';
import type { OpenReview } from './OpenReview.tsx';

/** The desk, fetched when a review is opened. */
export const lazyDesk = lazyPart<ComponentProps<typeof OpenReview>>(() =>
  import('./OpenReview.tsx').then(({ OpenReview: view }) => view),
);
