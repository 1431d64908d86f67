import type { ReactNode } from 'react';
import { Dialog } from '../parts/Dialog.tsx';
import { lazily } from '../parts/lazily.tsx';
import type { DialogsProps } from './Dialogs.tsx';

/** The dialogues, fetched when the first is opened or the page has nothing else to do. */
export const lazyDialogs = lazily<DialogsProps>(
  () => import('./Dialogs.tsx').then(({ Dialogs }) => Dialogs),
  null,
  (again, { onClose }): ReactNode => (
    <Dialog title="This could not be opened" onClose={onClose}>
      <p>A part of the page could not be fetched, perhaps because there is no network. Your answers are safe.</p>
      <button type="button" className="dap-button dap-button--primary" onClick={again}>
        Try again
      </button>
    </Dialog>
  ),
);
