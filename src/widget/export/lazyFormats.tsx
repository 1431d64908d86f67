import type { ComponentProps } from 'react';
import { lazily } from '../parts/lazily.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import type { FormatsDialog } from './FormatsDialog.tsx';

/** The formats and what makes them, fetched when they are asked for. */
export const lazyFormats = lazily<ComponentProps<typeof FormatsDialog>>(
  () => import('./FormatsDialog.tsx').then(({ FormatsDialog: view }) => view),
  null,
  (again, { onClose }) => (
    <Dialog title="Export" onClose={onClose}>
      <p role="alert">
        The formats could not be fetched, perhaps because there is no network.{' '}
        <button type="button" className="dap-button" onClick={again}>
          Try again
        </button>
      </p>
    </Dialog>
  ),
);
