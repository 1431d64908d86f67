/** Parts of the assessment that are not on screen at first: fetched when they are, or when the page has nothing else to do. */

import type { ComponentProps, ReactNode } from 'react';
import { lazily } from '../parts/lazily.tsx';
import type { Asked } from './Asked.tsx';
import type { EvidenceView } from './EvidenceView.tsx';
import type { NotesBody } from './NotesBody.tsx';

export const lazyEvidence = lazily<ComponentProps<typeof EvidenceView>>(
  () => import('./EvidenceView.tsx').then(({ EvidenceView: view }) => view),
  <p role="status">Opening…</p>,
  Failed,
);

export const lazyNotes = lazily<ComponentProps<typeof NotesBody>>(
  () => import('./NotesBody.tsx').then(({ NotesBody: body }) => body),
  <p role="status">Opening…</p>,
  Failed,
);

export const lazyAsked = lazily<ComponentProps<typeof Asked>>(
  () => import('./Asked.tsx').then(({ Asked: asked }) => asked),
  null,
  Failed,
);

function Failed(again: () => void): ReactNode {
  return (
    <p role="alert">
      This part could not be fetched, perhaps because there is no network. What is stored is unchanged.{' '}
      <button type="button" className="dap-button" onClick={again}>
        Try again
      </button>
    </p>
  );
}
