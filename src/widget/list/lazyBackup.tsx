import { lazyDialog } from '../parts/lazyDialog.tsx';
import type { BackupDialogProps } from './BackupDialog.tsx';

/** Backing up with files brings an archive writer along: fetched when it is asked for. */
export const lazyBackup = lazyDialog<BackupDialogProps>(() => import('./BackupDialog.tsx').then((m) => m.BackupDialog));
