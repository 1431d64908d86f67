import { lazyDialog } from '../parts/lazyDialog.tsx';
import type { DialogsProps } from './Dialogs.tsx';

/** The dialogues, fetched when the first is opened or the page has nothing else to do. */
export const lazyDialogs = lazyDialog<DialogsProps>(() => import('./Dialogs.tsx').then(({ Dialogs }) => Dialogs));
