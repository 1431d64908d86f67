/**
 * The framework fetches the code of every page whose link is in view as soon as a page has come to life: two dozen
 * requests at the very moment when a person wants to use it, and half of the time for which a slow phone does not
 * respond. Here they wait for the first sign of a person, and then for idle moments. Nothing else changes: hovering and
 * touching still load a page at once.
 */

const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

let calmed = false;

/** Called by the framework when a page is shown, the first time included, before links are observed. */
export function onRouteDidUpdate(): void {
  if (calmed || process.env.NODE_ENV !== 'production') return;
  calmed = true;
  const { prefetch } = window.docusaurus;
  const waiting = new Set<string>();
  let awake = false;

  const fetchNext = (): void => {
    const [next] = waiting;
    if (next === undefined) return;
    waiting.delete(next);
    void prefetch(next);
    whenIdle(fetchNext);
  };
  const wake = (): void => {
    awake = true;
    for (const sign of SIGNS) window.removeEventListener(sign, wake);
    whenIdle(fetchNext);
  };
  for (const sign of SIGNS) window.addEventListener(sign, wake, { passive: true });

  window.docusaurus = {
    ...window.docusaurus,
    prefetch(path) {
      const idle = waiting.size === 0;
      waiting.add(path);
      if (awake && idle) whenIdle(fetchNext);
      return false;
    },
  };
}

function whenIdle(work: () => void): void {
  // Safari has no idle callback.
  if ('requestIdleCallback' in window) window.requestIdleCallback(work, { timeout: 2000 });
  else setTimeout(work, 200);
}
