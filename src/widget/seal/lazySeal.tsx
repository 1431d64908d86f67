import type { ReactNode } from 'react';
import { Dialog } from '../parts/Dialog.tsx';
import { lazily } from '../parts/lazily.tsx';
import type { OpenSealedProps } from './OpenSealed.tsx';
import type { SealDialogProps } from './SealDialog.tsx';

interface Closing {
  readonly onClose: () => void;
}

function failed(again: () => void, { onClose }: Closing): ReactNode {
  return (
    <Dialog title="This could not be opened" onClose={onClose}>
      <p>A part of the page could not be fetched, perhaps because there is no network. What is stored is unchanged.</p>
      <button type="button" className="dap-button dap-button--primary" onClick={again}>
        Try again
      </button>
    </Dialog>
  );
}

/** Signing keys, sealing and opening bring cryptography along: each is fetched when it is asked for. */
export const lazyKeys = lazily<Closing>(() => import('./KeysDialog.tsx').then((m) => m.KeysDialog), null, failed);
export const lazySeal = lazily<SealDialogProps>(
  () => import('./SealDialog.tsx').then((m) => m.SealDialog),
  null,
  failed,
);
export const lazyOpen = lazily<OpenSealedProps>(
  () => import('./OpenSealed.tsx').then((m) => m.OpenSealed),
  null,
  failed,
);
