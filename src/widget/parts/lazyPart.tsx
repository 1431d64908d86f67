import type { ComponentType, ReactNode } from 'react';
import { lazily, type Lazy } from './lazily.tsx';

/**
 * A part of a page, fetched when it is first shown.
 *
 * @param waiting in its place while it is fetched
 */
export function lazyPart<P extends object>(
  load: () => Promise<ComponentType<P>>,
  waiting: ReactNode = OPENING,
): Lazy<P> {
  return lazily<P>(load, waiting, (again) => (
    <p role="alert">
      This part could not be fetched, perhaps because there is no network. What is stored is unchanged.{' '}
      <button type="button" className="dap-button" onClick={again}>
        Try again
      </button>
    </p>
  ));
}

const OPENING = <p role="status">Opening…</p>;
