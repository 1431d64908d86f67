import { useEffect, useState, type ComponentType, type ReactNode } from 'react';

/** A component whose code is fetched when it is first shown. */
export interface Lazy<P> {
  readonly Component: ComponentType<P>;
  /** Begins to fetch it, so that it is there when it is wanted. Never rejects. */
  readonly preload: () => Promise<void>;
}

/**
 * Splits a component off from the page. Unlike React's own `lazy`, a fetch that fails, as it may without a network, can be
 * tried again and takes nothing else off the screen.
 *
 * @param waiting shown while it is fetched
 * @param failed shown when it could not be, with a way to try again
 */
export function lazily<P extends object>(
  load: () => Promise<ComponentType<P>>,
  waiting: ReactNode,
  failed: (again: () => void, props: P) => ReactNode,
): Lazy<P> {
  let loaded: ComponentType<P> | undefined;
  let loading: Promise<void> | undefined;

  function fetch(): Promise<void> {
    loading ??= load().then(
      (component) => {
        loaded = component;
      },
      () => {
        loading = undefined;
      },
    );
    return loading;
  }

  function Component(props: P): ReactNode {
    const [attempt, setAttempt] = useState(0);
    const [state, setState] = useState<'waiting' | 'there' | 'failed'>(loaded ? 'there' : 'waiting');
    useEffect(() => {
      let left = false;
      void fetch().then(() => {
        if (!left) setState(loaded ? 'there' : 'failed');
      });
      return () => {
        left = true;
      };
    }, [attempt]);
    if (loaded && state === 'there') {
      const Loaded = loaded;
      return <Loaded {...props} />;
    }
    return state === 'failed' ? failed(() => setAttempt(attempt + 1), props) : waiting;
  }

  return { Component, preload: fetch };
}
