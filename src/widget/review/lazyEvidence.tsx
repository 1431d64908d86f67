import type { ComponentProps } from 'react';
import { lazyPart } from '../parts/lazyPart.tsx';
import type { EvidenceViewer } from './EvidenceViewer.tsx';

/** What shows files is fetched when the first is looked at. */
export const lazyEvidence = lazyPart<ComponentProps<typeof EvidenceViewer>>(
  () => import('./EvidenceViewer.tsx').then(({ EvidenceViewer: view }) => view),
  null,
);
