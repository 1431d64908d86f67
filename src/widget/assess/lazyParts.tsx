/** Parts of the assessment that are not on screen at first: fetched when they are, or when the page has nothing else to do. */

import type { ComponentProps } from 'react';
import { lazyPart } from '../parts/lazyPart.tsx';
import type { Asked } from './Asked.tsx';
import type { EvidenceView } from './EvidenceView.tsx';
import type { NotesBody } from './NotesBody.tsx';

export const lazyEvidence = lazyPart<ComponentProps<typeof EvidenceView>>(() =>
  import('./EvidenceView.tsx').then(({ EvidenceView: view }) => view),
);

export const lazyNotes = lazyPart<ComponentProps<typeof NotesBody>>(() =>
  import('./NotesBody.tsx').then(({ NotesBody: body }) => body),
);

export const lazyAsked = lazyPart<ComponentProps<typeof Asked>>(
  () => import('./Asked.tsx').then(({ Asked: asked }) => asked),
  null,
);
