import type { ReactNode } from 'react';
import type { Place } from '../logic/place.ts';
import { useWorkbench } from './workbench.ts';

/**
 * A link to a place in this assessment: opens in place on a plain press, and as any link with a modifier. Nothing where the
 * assessment has no such place.
 */
export function PlaceLink({
  place,
  children,
  className,
  current = false,
  onFollow,
}: {
  readonly place: Place;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  readonly current?: boolean;
  readonly onFollow?: (() => void) | undefined;
}): ReactNode {
  const { go, hrefOf } = useWorkbench();
  const href = hrefOf(place);
  if (href === undefined) return null;
  return (
    <a
      href={href}
      className={className}
      aria-current={current ? 'true' : undefined}
      onClick={(pressed) => {
        if (pressed.button !== 0 || pressed.ctrlKey || pressed.metaKey || pressed.shiftKey || pressed.altKey) return;
        pressed.preventDefault();
        onFollow?.();
        go(place);
      }}
    >
      {children}
    </a>
  );
}
