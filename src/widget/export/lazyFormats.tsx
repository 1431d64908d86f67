import type { ComponentProps } from 'react';
import { lazyDialog } from '../parts/lazyDialog.tsx';
import type { FormatsDialog } from './FormatsDialog.tsx';

/** The formats and what makes them, fetched when they are asked for. */
export const lazyFormats = lazyDialog<ComponentProps<typeof FormatsDialog>>(() =>
  import('./FormatsDialog.tsx').then(({ FormatsDialog: view }) => view),
);
