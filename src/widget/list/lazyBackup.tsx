import type { ReactNode } from 'react';
import { Dialog } from '../parts/Dialog.tsx';
import { lazily } from '../parts/lazily.tsx';
import type { BackupDialogProps } from './BackupDialog.tsx';

/** Backing up with files brings an archive writer along: fetched when it is asked for. */
export const lazyBackup = lazily<BackupDialogProps>(
  () => import('./BackupDialog.tsx').then((m) => m.BackupDialog),
  null,
  (again, { onClose }): ReactNode => (
    <Dialog title="This could not be opened" onClose={onClose}>
      <p>A part of the page could not be fetched, perhaps because there is no network. What is stored is unchanged.</p>
      <button type="button" className="dap-button dap-button--primary" onClick={again}>
        Try again
      </button>
    </Dialog>
  ),
);
