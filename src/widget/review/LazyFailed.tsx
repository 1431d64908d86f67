import type { ReactNode } from 'react';

/** Stands where a part of reviewing could not be fetched. */
export function LazyFailed({ again }: { readonly again: () => void }): ReactNode {
  return (
    <p role="alert">
      This part could not be fetched, perhaps because there is no network. What is stored is unchanged.{' '}
      <button type="button" className="dap-button" onClick={again}>
        Try again
      </button>
    </p>
  );
}
