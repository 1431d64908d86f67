import { useEffect, useRef, type RefObject } from 'react';
import type { Place } from '../logic/place.ts';

/** Puts the focus on the title of a place on arrival there, so that keys and screen readers begin where the eye does. */
export function useArrival(place: Place, centre: RefObject<HTMLElement | null>): void {
  const key = JSON.stringify(place);
  const last = useRef(key);
  useEffect(() => {
    if (last.current === key) return;
    last.current = key;
    const title = centre.current?.querySelector<HTMLElement>('[data-title]');
    title?.focus({ preventScroll: true });
    // Only when its beginning is out of sight: a page that stands still is easier to read.
    const top = centre.current?.getBoundingClientRect().top ?? 0;
    if (top < 0) centre.current?.scrollIntoView({ block: 'start' });
  }, [key, centre]);
}
