import type { ComponentProps } from 'react';
import { lazily } from '../parts/lazily.tsx';
import type { EvidenceViewer } from './EvidenceViewer.tsx';
import { LazyFailed } from './LazyFailed.tsx';

/** What shows files is fetched when the first is looked at. */
export const lazyEvidence = lazily<ComponentProps<typeof EvidenceViewer>>(
  () => import('./EvidenceViewer.tsx').then(({ EvidenceViewer: view }) => view),
  null,
  (again) => <LazyFailed again={again} />,
);
