import type { ComponentType, ReactNode } from 'react';
import { Dialog } from './Dialog.tsx';
import { lazily, type Lazy } from './lazily.tsx';

/** A dialogue, fetched when it is opened. Where it could not be, another says so in its place. */
export function lazyDialog<P extends { readonly onClose: () => void }>(load: () => Promise<ComponentType<P>>): Lazy<P> {
  return lazily<P>(load, null, (again, { onClose }): ReactNode => (
    <Dialog title="This could not be opened" onClose={onClose}>
      <p>A part of the page could not be fetched, perhaps because there is no network. What is stored is unchanged.</p>
      <button type="button" className="dap-button dap-button--primary" onClick={again}>
        Try again
      </button>
    </Dialog>
  ));
}
