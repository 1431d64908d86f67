/** Signing keys, sealing and opening bring cryptography along: each is fetched when it is asked for. */

import { lazyDialog } from '../parts/lazyDialog.tsx';
import type { OpenSealedProps } from './OpenSealed.tsx';
import type { SealDialogProps } from './SealDialog.tsx';

export const lazyKeys = lazyDialog<{ readonly onClose: () => void }>(() =>
  import('./KeysDialog.tsx').then((m) => m.KeysDialog),
);
export const lazySeal = lazyDialog<SealDialogProps>(() => import('./SealDialog.tsx').then((m) => m.SealDialog));
export const lazyOpen = lazyDialog<OpenSealedProps>(() => import('./OpenSealed.tsx').then((m) => m.OpenSealed));
