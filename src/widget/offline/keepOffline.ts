/** A newer portal that can be taken. */
export interface Update {
  /** Whether it waits to be asked from this tab, or another tab has asked already. */
  readonly by: 'here' | 'elsewhere';
  /** Loads this page anew, from the newer portal. */
  take(): void;
}

/** How often a page that stays open looks for a newer portal when a person comes back to it, in milliseconds. */
const LOOK_AGAIN = 60 * 60 * 1000;

/**
 * Registers the service worker, and calls back when a newer portal is ready.
 *
 * @param script address of the service worker
 * @returns ends it; what is registered stays
 */
export function keepOffline(script: string, onUpdate: (update: Update) => void): () => void {
  if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return () => undefined;
  const { serviceWorker } = navigator;
  let ended = false;
  let asked = false;
  // The first one to come takes charge of a page that none was in charge of: that is no update.
  let first = serviceWorker.controller === null;

  const reload = (): void => window.location.reload();
  const changed = (): void => {
    if (asked) reload();
    else if (first) first = false;
    else onUpdate({ by: 'elsewhere', take: reload });
  };
  const offer = (waiting: ServiceWorker): void => {
    if (ended || serviceWorker.controller === null) return;
    const take = (): void => {
      asked = true;
      waiting.postMessage({ type: 'SKIP_WAITING' });
    };
    onUpdate({ by: 'here', take });
  };
  serviceWorker.addEventListener('controllerchange', changed);

  let looked = Date.now();
  let registered: ServiceWorkerRegistration | undefined;
  const lookAgain = (): void => {
    if (document.visibilityState !== 'visible' || Date.now() - looked < LOOK_AGAIN) return;
    looked = Date.now();
    // Without a network there is nothing newer.
    registered?.update().catch(() => undefined);
  };
  document.addEventListener('visibilitychange', lookAgain);

  const watch = (registration: ServiceWorkerRegistration): void => {
    registered = registration;
    if (registration.waiting) offer(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const coming = registration.installing;
      coming?.addEventListener('statechange', () => {
        if (coming.state === 'installed') offer(coming);
      });
    });
  };
  // A browser that refuses (private windows of some), or that answers with nothing (where workers are blocked), works as
  // before, with the network.
  serviceWorker.register(script).then(
    (registration: ServiceWorkerRegistration | undefined) => {
      if (registration) watch(registration);
    },
    () => undefined,
  );

  return () => {
    ended = true;
    serviceWorker.removeEventListener('controllerchange', changed);
    document.removeEventListener('visibilitychange', lookAgain);
  };
}
