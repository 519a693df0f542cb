/** New builds: the service worker installs one in the background and lets it wait; here the page learns of it and takes it into use. */
import type { Workbox } from 'workbox-window';

/** What the page knows of new builds. */
export interface AppUpdate {
  /** Tells the listener, at once or later, that a build waits; the answer stops that. */
  readonly onReady: (listener: () => void) => () => void;
  /** Takes the waiting build into use; every page of the device is loaded again. */
  readonly apply: () => void;
}

/** While the counter is being developed nothing is stored, so nothing waits. */
export const NO_UPDATES: AppUpdate = { onReady: () => () => undefined, apply: () => undefined };

export function watchForUpdates(): AppUpdate {
  if (!('serviceWorker' in navigator)) return NO_UPDATES;
  let keeper: Workbox | null = null;
  let waits = false;
  let notify: () => void = () => undefined;
  const found = (): void => {
    waits = true;
    notify();
  };
  void register(found)
    .then((registered) => {
      keeper = registered;
    })
    // A browser that keeps no service worker still works while there is a network.
    .catch(() => undefined);
  return {
    onReady: (listener) => {
      notify = listener;
      if (waits) listener();
      return () => {
        notify = () => undefined;
      };
    },
    apply: () => {
      keeper?.addEventListener('controlling', () => window.location.reload());
      keeper?.messageSkipWaiting();
    },
  };
}

/** Fetched once the first screen is there: storing the whole build must not compete with what that still loads. */
async function register(found: () => void): Promise<Workbox> {
  await whenLoaded();
  const { Workbox: Keeper } = await import('workbox-window/Workbox.js');
  const keeper = new Keeper('/service-worker.js');
  keeper.addEventListener('waiting', found);
  await keeper.register();
  return keeper;
}

function whenLoaded(): Promise<void> {
  return new Promise((resolve) => {
    if (document.readyState === 'complete') resolve();
    else window.addEventListener('load', () => resolve(), { once: true });
  });
}
