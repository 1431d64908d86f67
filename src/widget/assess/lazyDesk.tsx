import { lazyPage } from '../parts/lazyPage.tsx';
import type { AssessmentDeskProps } from './AssessmentDesk.tsx';

/** The assessment itself: whoever only looks at the first page does not wait for it. */
export const lazyDesk = lazyPage<AssessmentDeskProps>(
  () => import('./AssessmentDesk.tsx').then(({ AssessmentDesk }) => AssessmentDesk),
  { waiting: <p role="status">Opening…</p>, failed: 'The assessment could not be opened' },
);
