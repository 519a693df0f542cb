/** New builds: the service worker installs one in the background and lets it wait; here the page learns of it and takes it into use. */

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
  const keeper = navigator.serviceWorker;
  let waiting: ServiceWorker | null = null;
  let notify: () => void = () => undefined;
  const found = (build: ServiceWorker): void => {
    waiting = build;
    notify();
  };
  void whenLoaded()
    .then(() => keeper.register('/service-worker.js'))
    .then((registration) => {
      // A build that waited before this page was opened announces itself to nobody.
      if (registration.waiting !== null) found(registration.waiting);
      registration.addEventListener('updatefound', () => followInstall(registration, found));
    })
    // A browser that keeps no service worker still works while there is a network.
    .catch(() => undefined);
  return {
    onReady: (listener) => {
      notify = listener;
      if (waiting !== null) listener();
      return () => {
        notify = () => undefined;
      };
    },
    apply: () => {
      keeper.addEventListener('controllerchange', () => window.location.reload());
      waiting?.postMessage({ type: 'SKIP_WAITING' });
    },
  };
}

function followInstall({ installing }: ServiceWorkerRegistration, found: (build: ServiceWorker) => void): void {
  installing?.addEventListener('statechange', () => {
    // Without a controller this is the first install of all: nothing older is in use.
    if (installing.state === 'installed' && navigator.serviceWorker.controller !== null) found(installing);
  });
}

/** Storing the whole build must not compete with what the first screen still loads. */
function whenLoaded(): Promise<void> {
  return new Promise((resolve) => {
    if (document.readyState === 'complete') resolve();
    else window.addEventListener('load', () => resolve(), { once: true });
  });
}
